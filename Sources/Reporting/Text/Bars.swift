import TextDisplay

/// Bars and small charts out of block characters.
enum Bars {
  private static let eighthsAcross: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
  private static let eighthsUp: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// A bar that fills a share of a width, to an eighth of a column.
  ///
  /// - Parameters:
  ///   - share: The share from 0 to 1; what lies outside is cut.
  ///   - width: The width of a full bar.
  /// - Returns: A text at most `width` columns wide, without spaces.
  static func across(_ share: Double, width: Int) -> String {
    let eighths = eighths(share, cells: width)
    var bar = String(repeating: "█", count: eighths / 8)
    if eighths % 8 > 0 { bar.append(eighthsAcross[eighths % 8 - 1]) }
    return bar
  }

  /// A score from -1 to 1 as a bar to the left or the right of a middle line.
  ///
  /// - Parameters:
  ///   - score: The score.
  ///   - side: The columns on each side.
  /// - Returns: A text of `2 * side + 1` columns.
  static func aroundMiddle(_ score: Double, side: Int) -> String {
    let length = min(side, Int((abs(score.finite) * Double(side)).rounded()))
    let bar = String(repeating: "█", count: length)
    let rest = String(repeating: "·", count: side - length)
    let empty = String(repeating: "·", count: side)
    return score < 0 ? rest + bar + "│" + empty : empty + "│" + bar + rest
  }

  /// Three shares as one bar of a fixed width: below, middle, above.
  ///
  /// - Parameters:
  ///   - shares: The shares, summing to 1.
  ///   - glyphs: One character of width 1 a share.
  ///   - width: The width of the bar.
  /// - Returns: A text of `width` columns.
  static func stacked(_ shares: [Double], glyphs: [Character], width: Int) -> String {
    let total = shares.reduce(0) { $0 + max(0, $1.finite) }
    guard total > 0 else { return "" }
    var result = ""
    var sum = 0.0
    var drawn = 0
    for (share, glyph) in zip(shares, glyphs) {
      sum += max(0, share.finite)
      let end = Int((sum / total * Double(width)).rounded())
      result += String(repeating: glyph, count: end - drawn)
      drawn = end
    }
    return result
  }

  /// Shares as one bar whose middle part straddles a common line, worse to the left.
  ///
  /// - Parameters:
  ///   - shares: The shares.
  ///   - glyphs: One character of width 1 a share.
  ///   - middle: The place of the part that straddles the line.
  ///   - side: The columns on each side of the line.
  ///   - reach: The greatest share on either side of any row, so that rows compare.
  /// - Returns: A text of at most `2 * side` columns, without spaces at its end.
  static func diverging(
    _ shares: [Double],
    glyphs: [Character],
    middle: Int,
    side: Int,
    reach: Double
  ) -> String {
    let shares = shares.map { max(0, $0.finite) }
    guard shares.indices.contains(middle), reach > 0 else { return "" }
    let scale = Double(side) / reach
    var position = -(shares.prefix(middle).reduce(0, +) + shares[middle] / 2)
    func column(_ position: Double) -> Int {
      min(2 * side, max(0, side + Int((position * scale).rounded())))
    }
    var bar = String(repeating: " ", count: column(position))
    for (share, glyph) in zip(shares, glyphs) {
      let start = column(position)
      position += share
      bar += String(repeating: glyph, count: column(position) - start)
    }
    return bar
  }

  /// One character a value, as high as the value; `·` where there is none.
  ///
  /// - Parameters:
  ///   - values: The values.
  ///   - range: The values of the lowest and the highest character.
  /// - Returns: A text as many columns wide as there are values.
  static func spark(_ values: [Double?], range: ClosedRange<Double>) -> String {
    let span = range.upperBound - range.lowerBound
    return String(
      values.map { value -> Character in
        guard let value, value.isFinite else { return "·" }
        let part = span > 0 ? (value - range.lowerBound) / span : 0.5
        return eighthsUp[min(7, max(0, Int((part * 7).rounded())))]
      }
    )
  }

  /// Columns side by side, as lines from the top to the bottom, with breaks between some.
  ///
  /// - Parameters:
  ///   - shares: The heights from 0 to 1; nil draws `·` at the foot.
  ///   - height: The number of lines.
  ///   - columnWidth: The columns of text for each value, one of them a gap.
  ///   - breaks: The places that hold no value but a break.
  ///   - mark: What a break shows in every line.
  /// - Returns: `height` lines.
  static func columns(
    _ shares: [Double?],
    height: Int,
    columnWidth: Int,
    breaks: Set<Int> = [],
    mark: String = ""
  ) -> [String] {
    let body = max(1, columnWidth - 1)
    let gap = String(repeating: " ", count: columnWidth - body)
    return (0..<height).map { row in
      let level = height - 1 - row
      return shares.enumerated().map { index, share in
        if breaks.contains(index) { return TerminalText.padded(mark, to: body, .right) + gap }
        guard let share else {
          let foot = level == 0 ? "·" : " "
          return TerminalText.padded(foot, to: body, .right) + gap
        }
        let filled = eighths(share, cells: height) - level * 8
        let glyph: Character = filled <= 0 ? " " : eighthsUp[min(8, filled) - 1]
        return String(repeating: glyph, count: body) + gap
      }.joined()
    }
  }

  private static func eighths(_ share: Double, cells: Int) -> Int {
    Int((min(1, max(0, share.finite)) * Double(cells * 8)).rounded())
  }
}

extension Double {
  /// The number, or 0 where it is infinite or not a number.
  var finite: Double { isFinite ? self : 0 }
}
