import Insight

/// How each topic is spoken of: the shares of the four labels, worse to the left.
struct TopicSentimentChart: Sendable {
  /// One topic.
  struct Row: Sendable {
    /// The topic.
    let title: String
    /// The shares in the order negative, mixed, neutral, positive; hidden ones all look alike.
    let labels: Cell<[LabelShare]>
  }

  /// The topics in the order they are drawn.
  let rows: [Row]

  /// The place of the part that straddles the middle.
  static let middle = 2
}
