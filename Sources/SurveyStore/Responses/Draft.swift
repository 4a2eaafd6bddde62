public import Messages
public import SurveyModel

/// A survey somebody has begun to answer and may come back to.
public struct DraftRecord: Sendable, Hashable {
  /// The identity the finished response will have.
  public let responseID: ResponseID
  /// The language the respondent uses.
  public let language: Language
  /// Where the respondent is and what they answered, as text that the store does not look into.
  public let state: String

  /// Creates a draft.
  ///
  /// - Parameters:
  ///   - responseID: The identity the finished response will have.
  ///   - language: The language the respondent uses.
  ///   - state: Where the respondent is and what they answered, as text.
  public init(responseID: ResponseID, language: Language, state: String) {
    self.responseID = responseID
    self.language = language
    self.state = state
  }
}

/// A draft as stored.
public struct StoredDraft: Sendable, Hashable {
  /// The wave it answers.
  public let wave: Wave
  /// The answers so far.
  public let draft: DraftRecord
  /// The day of the last change, as ISO 8601.
  public let updatedDay: String
}
