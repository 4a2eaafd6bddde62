import Segmentation

extension ScoreSheet {
  /// Raises the signs of patterns that start before a unit.
  mutating func raiseSigns(
    before end: Int,
    _ text: SegmentedText,
    _ lexicon: Lexicon,
    _ rules: ScoringRules,
    _ reading: inout WordReading
  ) {
    while reading.nextSign < search.matches.signs.count,
      Int(search.matches.signs[reading.nextSign].start) < end
    {
      let match = search.matches.signs[reading.nextSign]
      reading.nextSign += 1
      guard !isExcused(match, lexicon, reading) else { continue }
      let sign = lexicon.patterns.meanings[Int(match.pattern)].sign
      raise(sign, Int(match.start)..<Int(match.end), text, rules, reading)
    }
  }

  /// Raises one sign, unless a negation stands before it.
  mutating func raise(
    _ sign: UInt8,
    _ units: Range<Int>,
    _ text: SegmentedText,
    _ rules: ScoringRules,
    _ reading: WordReading
  ) {
    guard reading.position - reading.signNegation > rules.signScope else { return }
    let kind = UrgentSign.Kind.allCases[Int(sign) - 1]
    if let last = flags.last, last.kind == kind, units.lowerBound < last.units.upperBound {
      guard units.upperBound > last.units.upperBound else { return }
      let whole = last.units.lowerBound..<units.upperBound
      flags[flags.count - 1].units = whole
      flags[flags.count - 1].range = text.text.originalRange(whole)
      return
    }
    flags.append(
      SignReading(kind: kind, range: text.text.originalRange(units), units: units)
    )
  }

  /// True where a pattern without blame covers a sign, as 没有发生{4}事故 does.
  private func isExcused(
    _ sign: PatternMatch,
    _ lexicon: Lexicon,
    _ reading: WordReading
  ) -> Bool {
    for index in max(
      reading.nextMatch - 1,
      0
    )..<min(reading.nextMatch + 2, search.matches.found.count) {
      let match = search.matches.found[index]
      if match.start <= sign.start, match.end >= sign.end,
        lexicon.patterns.meanings[Int(match.pattern)].valence >= 0
      {
        return true
      }
    }
    return false
  }
}
