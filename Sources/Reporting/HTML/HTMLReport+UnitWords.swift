import Insight
import Messages

extension HTMLReport {
  /// The words that set the comments of units apart.
  func unitWordSection(_ release: WaveRelease) -> Markup {
    let (units, more) = UnitWordComparison.all(of: release, language: language)
    guard !units.isEmpty else { return .empty }
    let parts = units.flatMap { unit in
      [
        Markup.element("h3", [:], .text("\(unit.title)\(Wording.separator)\(unit.people)"))
      ]
        + words(
          unit.words,
          caption: "\(Wording.unitWords[language])\(Wording.separator)\(unit.title)",
          // What is typical of a unit is neither good nor bad.
          style: "within"
        )
    }
    return section(
      Wording.unitWords[language],
      note: Wording.unitWordsNote[language],
      parts + [more > 0 ? note(Wording.moreUnits(more)[language]) : .empty]
    )
  }
}
