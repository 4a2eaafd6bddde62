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
  /// How often the draft has been stored, as the holder last knew; 0 for one not stored yet.
  ///
  /// Whoever stores it says so, and is refused where somebody else has stored it since.
  public let revision: Int

  /// Creates a draft.
  ///
  /// - Parameters:
  ///   - responseID: The identity the finished response will have.
  ///   - language: The language the respondent uses.
  ///   - state: Where the respondent is and what they answered, as text.
  ///   - revision: How often it has been stored, as the holder last knew.
  public init(responseID: ResponseID, language: Language, state: String, revision: Int = 0) {
    self.responseID = responseID
    self.language = language
    self.state = state
    self.revision = revision
  }
}

/// A draft as stored.
public struct StoredDraft: Sendable, Hashable {
  /// The wave it answers.
  public let wave: Wave
  /// The answers so far.
  public let draft: DraftRecord
  /// What it will be handed in with.
  public let right: AnswerRight
  /// The day of the last change, as ISO 8601.
  public let updatedDay: String
}
