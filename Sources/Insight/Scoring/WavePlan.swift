public import SurveyModel

/// What a survey measures: the part of its definition that scoring and release need.
public struct WavePlan: Sendable {
  /// An index with its scales.
  public struct Index: Sendable, Hashable {
    /// The scoring of the whole index.
    public let whole: IndexScoring
    /// The scorings of its scales, in order.
    public let scales: [IndexScoring]
  }
  /// The survey's title.
  public let title: LocalizedText
  /// The indices in order.
  public let indices: [Index]
  /// The scored items in order of the survey.
  public let items: [Item]
  /// The key of the answer that names the unit, nil where the survey does not ask.
  public let unitKey: String?
  /// The key of the answer from 0 to 10 to the recommendation question, nil without one.
  public let recommendationKey: String?
  /// True when the survey asks for comments.
  public let hasComments: Bool
  /// The rules of disclosure the survey states.
  public let rules: DisclosureRules

  /// Creates a plan from its parts.
  ///
  /// An index consists of the items of its scales; an item may also name the index itself.
  ///
  /// - Parameters:
  ///   - title: The survey's title.
  ///   - settings: The indices and the rules of disclosure.
  ///   - items: The scored items in order of the survey.
  ///   - unitKey: The key of the answer that names the unit.
  ///   - recommendationKey: The key of the answer to the recommendation question.
  ///   - hasComments: True when the survey asks for comments.
  public init(
    title: LocalizedText,
    settings: SurveySettings,
    items: [Item],
    unitKey: String?,
    recommendationKey: String?,
    hasComments: Bool
  ) {
    self.title = title
    self.items = items
    self.unitKey = unitKey
    self.recommendationKey = recommendationKey
    self.hasComments = hasComments
    rules = DisclosureRules(
      minimumGroup: settings.minimumGroup,
      minimumComments: settings.minimumComments
    )
    indices = settings.indices.map { index in
      let names = Set(index.scales.map(\.name) + [index.name])
      return Index(
        whole: IndexScoring(
          name: index.name,
          title: index.title,
          items: items.filter { names.contains($0.scale) },
          minimumAnswered: index.minimumAnswered,
          method: index.method,
          norm: index.norm
        ),
        scales: index.scales.map { scale in
          IndexScoring(
            name: scale.name,
            title: scale.title,
            items: items.filter { $0.scale == scale.name },
            minimumAnswered: index.minimumAnswered,
            method: index.method
          )
        }
      )
    }
  }

  /// Creates the plan of a survey.
  ///
  /// - Parameter survey: The survey.
  public init(survey: Survey) {
    let questions = survey.questions
    self.init(
      title: survey.title,
      settings: survey.settings,
      items: survey.items,
      unitKey: survey.question(boundTo: .unit)?.key,
      recommendationKey: questions.first { $0.settings.measure == .recommendation }?.key,
      hasComments: questions.contains {
        if case .comment = $0.kind { true } else { false }
      }
    )
  }
}
