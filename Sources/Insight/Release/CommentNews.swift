public import SurveyModel

/// What wants attention in dated comments: in the newest month or week, and over all of them.
public struct CommentNews: Sendable, Hashable {
  /// What the comments are counted by.
  public let period: Period
  /// The newest period with enough comments, such as `2019-05` or `2019-W05`.
  public let newest: String
  /// How many periods before it were looked at.
  public let earlier: Int
  /// What has happened in the newest period, urgent things first.
  public let alerts: [Alert]
  /// Stretches in which a topic was spoken of more than usual, the clearest first.
  public let bursts: [TopicStretch]
}

/// A stretch of time in which a topic was spoken of more than usual.
public struct TopicStretch: Sendable, Hashable {
  /// The topic's name in the lexicon.
  public let name: String
  /// The title.
  public let title: LocalizedText
  /// The first period.
  public let first: String
  /// The last period.
  public let last: String
  /// The share of comments that touch it, in the stretch.
  public let share: Estimate
  /// The share outside.
  public let usual: Double
  /// The chance that any topic has so clear a stretch anywhere while nothing changes.
  public let probability: Double
}
