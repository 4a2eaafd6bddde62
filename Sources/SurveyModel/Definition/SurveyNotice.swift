/// What respondents are told before the first question, as laws on personal information ask (PIPL article 17, GDPR
/// article 13): empty texts are not said.
public struct SurveyNotice: Sendable, Hashable {
  /// What the answers are for.
  public let purpose: LocalizedText
  /// Who asks, and whom to turn to.
  public let responsible: LocalizedText
  /// Who sees what.
  public let readers: LocalizedText
  /// When answers are deleted.
  public let retention: LocalizedText

  /// Creates a notice.
  ///
  /// - Parameters:
  ///   - purpose: What the answers are for.
  ///   - responsible: Who asks, and whom to turn to.
  ///   - readers: Who sees what.
  ///   - retention: When answers are deleted.
  public init(
    purpose: LocalizedText = LocalizedText(texts: [:]),
    responsible: LocalizedText = LocalizedText(texts: [:]),
    readers: LocalizedText = LocalizedText(texts: [:]),
    retention: LocalizedText = LocalizedText(texts: [:])
  ) {
    self.purpose = purpose
    self.responsible = responsible
    self.readers = readers
    self.retention = retention
  }

  /// The texts that say something, in order.
  public var texts: [LocalizedText] {
    [purpose, responsible, readers, retention].filter { !$0.isEmpty }
  }
}
