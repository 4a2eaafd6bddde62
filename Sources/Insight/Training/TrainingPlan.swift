public import SurveyModel

/// What a survey asks about training: how much people know and how much they need, by topic, and who they are.
///
/// The topics are the rows that the matrices `know` and `need` have in common.
public struct TrainingPlan: Sendable {
  /// A topic of training.
  public struct Topic: Sendable, Hashable {
    /// The row's value.
    public let name: String
    /// The row's text.
    public let title: LocalizedText
    /// The kind and level of training that the row stands for.
    public let kind: TrainingKind?
  }
  /// An answer that places people, with its text.
  public struct Group: Sendable, Hashable {
    /// The value of the answer.
    public let name: String
    /// Its text.
    public let title: LocalizedText
  }
  /// The topics in order of the survey.
  public let topics: [Topic]
  /// The kinds of work in order of the survey; empty where it does not ask.
  public let categories: [Group]
  /// The levels of skill in order of the survey; empty where it does not ask.
  public let levels: [Group]

  let knowKey: String
  let needKey: String
  let categoryKey: String?
  let levelKey: String?
  /// The ends of the scale.
  let range: ClosedRange<Double>
  /// The rules of disclosure the survey states.
  let rules: DisclosureRules

  /// Creates the plan of a survey.
  ///
  /// - Parameter survey: The survey; nil where it has no matrices `know` and `need` of numbers with common rows.
  public init?(survey: Survey) {
    guard
      let know = survey.question(named: "know"), case .matrix(let known) = know.kind,
      let need = survey.question(named: "need"), case .matrix(let needed) = need.kind
    else { return nil }
    let asked = Set(known.rows.compactMap(\.value.answerKey))
    topics = needed.rows.compactMap { row in
      guard let name = row.value.answerKey, asked.contains(name) else { return nil }
      let twin = known.rows.first { $0.value.answerKey == name }
      let text = row.text.isEmpty ? LocalizedText(name) : row.text
      return Topic(
        name: name,
        title: text,
        kind: row.settings.training ?? twin?.settings.training
      )
    }
    let numbers = (known.columns + needed.columns).compactMap(\.value.trainingNumber)
    guard let low = numbers.min(), let high = numbers.max(), low < high, !topics.isEmpty else {
      return nil
    }
    range = low...high
    knowKey = know.key
    needKey = need.key
    let category = survey.question(boundTo: .category)
    let level = survey.question(boundTo: .level)
    categoryKey = category?.key
    levelKey = level?.key
    categories = category.map(Self.groups) ?? []
    levels = level.map(Self.groups) ?? []
    rules = DisclosureRules(
      minimumGroup: survey.settings.minimumGroup,
      minimumComments: survey.settings.minimumComments
    )
  }

  private static func groups(of question: Question) -> [Group] {
    switch question.kind {
    case .radiogroup(let list), .dropdown(let list):
      list.choices.compactMap { choice in
        choice.value.answerKey.map {
          Group(name: $0, title: choice.text.isEmpty ? LocalizedText($0) : choice.text)
        }
      }
    default: []
    }
  }
}

extension Value {
  /// A number, also where it was stored as text.
  var trainingNumber: Double? {
    switch self {
    case .number(let number): number
    case .text(let text): Double(text)
    default: nil
    }
  }
}
