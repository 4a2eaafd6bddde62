import Insight
import Messages

extension HTMLReport {
  /// The words that set the worst comments apart.
  func wordSection(_ release: CommentRelease) -> Markup {
    guard !release.typicalWords.isEmpty else { return .empty }
    let comparison = WordComparison(
      sides: (Wording.worstSide[language], Wording.restSide[language]),
      release.typicalWords.map {
        .init(word: $0.word, count: $0.count, otherCount: $0.otherCount, logRatio: $0.logRatio)
      }
    )
    return section(
      Wording.words[language],
      note: Wording.wordsNote(of: release)[language],
      words(comparison, caption: Wording.words[language])
    )
  }

  /// Words as lollipops to the side that they are typical of, with the table behind.
  ///
  /// - Parameters:
  ///   - comparison: The words.
  ///   - caption: What they show.
  ///   - style: The colour of the first side.
  /// - Returns: The drawing and the table.
  func words(
    _ comparison: WordComparison,
    caption: String,
    style: String = "negative"
  ) -> [Markup] {
    var table = HTMLTable(
      caption: caption,
      columns: [
        Wording.word[language], comparison.sides.0, comparison.sides.1,
        Wording.logRatio[language],
      ]
    )
    for word in comparison.rows {
      table.rows.append(
        [
          word.word, "\(word.count)", "\(word.otherCount)",
          numerals.signed(word.logRatio, decimals: 1),
        ].map { HTMLTable.Cell(text: $0) }
      )
    }
    let isTwoSided = comparison.isTwoSided
    let sides =
      isTwoSided
      ? [(style, comparison.sides.0), ("positive", comparison.sides.1)]
      : [(style, comparison.sides.0)]
    return [
      legend(sides.map { ($0.0, "\(Wording.typicalOf[language]) \($0.1)") }),
      rows(comparison.rows.map { lollipop($0, of: comparison, style: style) }),
      note(Wording.wordChart[language]),
      table.folded(under: Wording.figures[language]),
    ]
  }

  private func lollipop(
    _ word: WordComparison.Row,
    of comparison: WordComparison,
    style first: String
  ) -> Markup {
    let start = comparison.isTwoSided ? 50.0 : 0
    let length = (comparison.isTwoSided ? 40 : 85) / comparison.reach * word.logRatio.finite
    // Words of one side only always point to the right.
    let end = comparison.isTwoSided ? start - length : start + abs(length)
    let style = word.logRatio < 0 ? "positive" : first
    let text = numerals.signed(word.logRatio, decimals: 1)
    let isLeft = end < start
    let bar = SVG.image(
      height: 20,
      title: "\(word.word): \(text)",
      description: Wording.wordChart[language],
      [
        SVG.line(from: (start, 10), to: (end, 10), "stem \(style)"),
        SVG.dot(x: end, y: 10, radius: 5, style),
        SVG.text(text, x: end + (isLeft ? -1.5 : 1.5), y: 14, isLeft ? .end : .start),
        SVG.line(from: (start, 0), to: (start, 20), "axis"),
      ]
    )
    return row(word.word, detail: "\(word.count) : \(word.otherCount)", bar)
  }
}
