public import Sentiment

/// A comment with the label that people gave it.
public struct GoldComment: Sendable, Hashable {
  /// The comment.
  public let text: String
  /// The right label.
  public let label: SentimentLabel
  /// Where it comes from, such as the name of a file.
  public let domain: String

  /// Creates a gold comment.
  ///
  /// - Parameters:
  ///   - text: The comment.
  ///   - label: The right label.
  ///   - domain: Where it comes from.
  public init(text: String, label: SentimentLabel, domain: String) {
    self.text = text
    self.label = label
    self.domain = domain
  }

  /// The comment as a rated one, nil where it is neither good nor bad.
  public var rated: RatedComment? {
    switch label {
    case .positive: RatedComment(text: text, isPositive: true, domain: domain)
    case .negative: RatedComment(text: text, isPositive: false, domain: domain)
    case .mixed, .neutral: nil
    }
  }
}

extension SentimentLabel {
  /// Reads a label as gold files write it, in English, in Chinese, or as a number.
  ///
  /// - Parameter text: Such as `positive`, `neg`, `负面`, `1`, `0`, `-1`. 0 is negative.
  public init?(gold text: some StringProtocol) {
    switch text.lowercased() {
    case "positive", "pos", "1", "+1", "正面", "正", "正向", "积极", "好评": self = .positive
    case "negative", "neg", "0", "-1", "负面", "负", "负向", "消极", "差评": self = .negative
    case "neutral", "neu", "中性", "中立": self = .neutral
    case "mixed", "mix", "混合", "褒贬": self = .mixed
    default: return nil
    }
  }
}
