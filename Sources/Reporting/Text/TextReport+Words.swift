import Insight
import Messages
import TextDisplay

extension TextReport {
  /// The words that set the worst comments apart.
  func wordSection(_ release: CommentRelease) -> [String] {
    guard !release.typicalWords.isEmpty else { return [] }
    let comparison = WordComparison(
      sides: (Wording.inWorst[language], Wording.inRest[language]),
      release.typicalWords.map {
        .init(word: $0.word, count: $0.count, otherCount: $0.otherCount, logRatio: $0.logRatio)
      }
    )
    return section(
      Wording.words[language],
      words(comparison) + note(Wording.wordsNote(of: release)[language])
    )
  }

  /// Words with a bar to the side that they are typical of.
  func words(_ comparison: WordComparison) -> [String] {
    var table = TextTable(columns: [
      .init(Wording.word[language], minimumWidth: 8),
      .init(comparison.sides.0, alignment: .right),
      .init(comparison.sides.1, alignment: .right),
      .init(Wording.logRatio[language], alignment: .right),
      .init("", expendable: 1),
    ])
    for word in comparison.rows {
      let length = word.logRatio / comparison.reach
      table.add([
        word.word, "\(word.count)", "\(word.otherCount)",
        numerals.signed(word.logRatio, decimals: 1),
        // The first side stands on the left, as its column does.
        comparison.isTwoSided
          ? Bars.aroundMiddle(-length, side: 10) : Bars.across(abs(length), width: 20),
      ])
    }
    return table.lines(width: width, style: style)
  }
}
