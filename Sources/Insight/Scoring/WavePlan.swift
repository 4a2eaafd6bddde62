import Statistics
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
  /// A question whose choices are groups of respondents.
  public struct Attribute: Sendable, Hashable {
    /// The key of its answer.
    public let key: String
    /// What it asks.
    public let title: LocalizedText
    /// The choices in order: the answer and what it reads.
    public let groups: [Group]

    /// One of the choices.
    public struct Group: Sendable, Hashable {
      /// The answer.
      public let name: String
      /// What it reads.
      public let title: LocalizedText

      /// Creates a group.
      ///
      /// - Parameters:
      ///   - name: The answer.
      ///   - title: What it reads.
      public init(name: String, title: LocalizedText) {
        self.name = name
        self.title = title
      }
    }

    /// Creates an attribute.
    ///
    /// - Parameters:
    ///   - key: The key of its answer.
    ///   - title: What it asks.
    ///   - groups: The choices in order.
    public init(key: String, title: LocalizedText, groups: [Group]) {
      self.key = key
      self.title = title
      self.groups = groups
    }
  }
  /// The scores that may move together with the recommendation: the scales, or else the indices; empty where
  /// there is no such question, or fewer than two or more scores than can be told apart.
  public var drivers: [IndexScoring] {
    guard recommendationKey != nil else { return [] }
    let scales = indices.flatMap(\.scales).filter { !$0.items.isEmpty }
    let usable = 2...DriverShares.mostPredictors
    if usable.contains(scales.count) { return scales }
    let wholes = indices.map(\.whole).filter { !$0.items.isEmpty }
    return usable.contains(wholes.count) ? wholes : []
  }
  /// The survey's title.
  public let title: LocalizedText
  /// The indices in order.
  public let indices: [Index]
  /// The scored items in order of the survey.
  public let items: [Item]
  /// The key of the answer that names the unit, nil where the survey does not ask.
  public let unitKey: String?
  /// The questions that sort respondents into groups, such as the kind of work.
  public let attributes: [Attribute]
  /// The key of the answer from 0 to 10 to the recommendation question, nil without one.
  public let recommendationKey: String?
  /// True when the survey asks for comments.
  public let hasComments: Bool
  /// The rules of disclosure the survey states.
  public let rules: DisclosureRules

  /// True where both measure an index or an item of the same name, so that their figures can be compared.
  ///
  /// - Parameter other: The plan of another wave.
  /// - Returns: False where they have nothing in common.
  public func asksSomething(of other: WavePlan) -> Bool {
    !Set(indices.map(\.whole.name)).isDisjoint(with: other.indices.map(\.whole.name))
      || !Set(items.map(\.name)).isDisjoint(with: other.items.map(\.name))
  }

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
  ///   - attributes: The questions that sort respondents into groups.
  public init(
    title: LocalizedText,
    settings: SurveySettings,
    items: [Item],
    unitKey: String?,
    recommendationKey: String?,
    hasComments: Bool,
    attributes: [Attribute] = []
  ) {
    self.attributes = attributes
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
      },
      attributes: questions.compactMap(Attribute.init)
    )
  }
}

extension WavePlan.Attribute {
  /// A question that places respondents in groups; nil for any other, and for the unit.
  fileprivate init?(_ question: Question) {
    guard let binding = question.settings.binding, binding != .unit else { return nil }
    let choices: [Choice]
    switch question.kind {
    case .radiogroup(let list), .dropdown(let list): choices = list.choices
    default: return nil
    }
    self.init(
      key: question.key,
      title: question.title,
      groups: choices.compactMap { choice in
        choice.value.answerKey.map { Group(name: $0, title: choice.text) }
      }
    )
  }
}
