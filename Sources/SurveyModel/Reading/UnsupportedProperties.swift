/// Properties that change what is asked and that this version does not follow.
enum UnsupportedProperties {
  /// The names of the properties.
  ///
  /// - Parameter owner: The part of the survey, or the type of the question.
  /// - Returns: Those that a page, a panel, a choice or any question may have without effect.
  static func names(in owner: String) -> Set<String> {
    switch owner {
    case "page", "panel": inPanels
    case "choice": []
    default: inQuestions
    }
  }

  private static let inQuestions: Set<String> = [
    "choicesByUrl", "navigateToUrlOnCondition",
  ]

  private static let inPanels: Set<String> = ["isRequired", "requiredIf"]

  /// Properties by which choices come from elsewhere than `choices`.
  static let choiceSources = [
    "choicesFromQuestion", "choicesByUrl", "choicesMax", "choicesLazyLoadEnabled",
  ]
}
