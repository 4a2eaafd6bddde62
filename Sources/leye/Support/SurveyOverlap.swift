import Insight
import SurveyModel

extension Survey {
  /// True where what waves of both surveys tell can be held beside each other: they measure the same, or have a
  /// question in common other than those that place a person.
  ///
  /// - Parameter other: The survey of another wave.
  /// - Returns: False where they have nothing in common.
  func asksSomething(of other: Survey) -> Bool {
    WavePlan(survey: self).asksSomething(of: WavePlan(survey: other))
      || !askedKeys.isDisjoint(with: other.askedKeys)
  }

  private var askedKeys: Set<String> {
    Set(questions.filter { $0.settings.binding == nil }.map(\.key))
  }
}
