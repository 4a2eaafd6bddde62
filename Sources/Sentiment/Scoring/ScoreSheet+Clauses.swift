import Segmentation

extension ScoreSheet {
  /// Forgets the last comment but keeps the memory.
  mutating func removeAll() {
    value = 0
    label = .neutral
    confidence = 0
    isCovered = false
    observed = 0
    topics.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    flags.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    mentions.removeAll(keepingCapacity: true)
    clauses.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    touched.removeAll(keepingCapacity: true)
    search.matches.removeAll()
  }

  /// Cuts a text into sentences of clauses, and into the stretches that patterns match in.
  mutating func split(_ text: SegmentedText) {
    var cutter = ClauseCutter()
    let tokens = text.tokens
    for index in tokens.indices {
      let token = tokens[index]
      switch token.kind {
      case .clauseEnd:
        close(&cutter, at: index, text)
        // A list goes on behind 、 as far as patterns are concerned.
        cutter.isList = Self.isListMark(text.text.units[token.units.lowerBound], token)
      case .space:
        if Self.separatesClauses(index, tokens) {
          close(&cutter, at: index, text)
          cutter.isList = false
        }
      case .sentenceEnd:
        let isQuestion = text.text.units[token.units].contains(0x3F)
        close(&cutter, at: index, text, questionMark: isQuestion ? index : -1)
        closeSentence(&cutter)
      default: cutter.hasContent = true
      }
    }
    close(&cutter, at: tokens.count, text)
    closeSentence(&cutter)
  }

  private struct ClauseCutter {
    var start = 0
    var hasContent = false
    /// True where only `、` stands between this clause and the one before.
    var isList = false
    var firstClause = 0
  }

  private mutating func close(
    _ cutter: inout ClauseCutter,
    at end: Int,
    _ text: SegmentedText,
    questionMark: Int = -1
  ) {
    defer {
      cutter.start = end + 1
      cutter.hasContent = false
    }
    guard cutter.hasContent else { return }
    clauses.append(
      Clause(
        firstToken: Int32(cutter.start),
        endToken: Int32(end),
        sentence: Int32(sentences.count),
        questionMark: Int32(questionMark)
      )
    )
    let last = text.tokens[end - 1].units.upperBound
    if cutter.isList, let previous = search.matches.stretches.last,
      previous.sentence == Int32(sentences.count)
    {
      search.matches.stretches[search.matches.stretches.count - 1].end = Int32(last)
    } else {
      // Quotation marks and the like are not part of how a clause begins.
      var first = cutter.start
      while first < end - 1,
        text.tokens[first].kind == .punctuation || text.tokens[first].kind == .space
      { first += 1 }
      search.matches.stretches.append(
        PatternStretch(
          start: Int32(text.tokens[first].units.lowerBound),
          end: Int32(last),
          sentence: Int32(sentences.count)
        )
      )
    }
  }

  private mutating func closeSentence(_ cutter: inout ClauseCutter) {
    cutter.isList = false
    guard clauses.count > cutter.firstClause else { return }
    sentences.append(
      Sentence(firstClause: Int32(cutter.firstClause), endClause: Int32(clauses.count))
    )
    cutter.firstClause = clauses.count
  }

  private static func isListMark(_ unit: UInt16, _ token: Token) -> Bool {
    unit == 0x3001 && token.units.count == 1
  }

  /// True for a space between Chinese words, which people type instead of a comma.
  private static func separatesClauses(_ index: Int, _ tokens: [Token]) -> Bool {
    guard index > 0, index + 1 < tokens.count else { return false }
    return tokens[index - 1].kind == .word && tokens[index + 1].kind == .word
  }
}
