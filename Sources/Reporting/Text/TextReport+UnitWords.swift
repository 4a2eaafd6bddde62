import Insight
import Messages
import TextDisplay

extension TextReport {
  /// The words that set the comments of units apart.
  func unitWordSection(_ release: WaveRelease) -> [String] {
    let (units, more) = UnitWordComparison.all(of: release, language: language)
    guard !units.isEmpty else { return [] }
    let tables = units.flatMap { unit in
      wrapped("\(unit.title)\(Wording.separator)\(unit.people)") + words(unit.words) + [""]
    }
    return section(
      Wording.unitWords[language],
      tables + note(Wording.unitWordsNote[language])
        + (more > 0 ? note(Wording.moreUnits(more)[language]) : [])
    )
  }
}
