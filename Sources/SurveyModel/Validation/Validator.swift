/// A rule that an answer must keep, with the author's own words for a breach.
public struct Validator: Sendable, Hashable {
  /// What the rule demands.
  public enum Rule: Sendable, Hashable {
    /// A number, within limits where given.
    case numeric(minimum: Double?, maximum: Double?)
    /// A text of some length, in characters; with or without digits.
    case text(minimumLength: Int?, maximumLength: Int?, allowsDigits: Bool)
    /// A text that a regular expression finds a match in.
    case regex(pattern: String, ignoresCase: Bool)
    /// An e-mail address.
    case email
    /// A condition over the answers.
    case expression(Expression)
    /// A number of choices.
    case answerCount(minimum: Int?, maximum: Int?)
  }
  /// What the rule demands.
  public let rule: Rule
  /// The author's own words for a breach; empty where there are none.
  public let text: LocalizedText

  /// Creates a rule.
  ///
  /// - Parameters:
  ///   - rule: What the rule demands.
  ///   - text: The author's own words for a breach.
  public init(rule: Rule, text: LocalizedText) {
    self.rule = rule
    self.text = text
  }
}
