public import Messages
public import SurveyModel

/// A survey somebody has begun: all that must be kept to go on as if never left.
public struct Draft: Sendable, Hashable {
  /// The digest of the survey definition.
  public let surveyDigest: String
  /// The identity of the response in the making.
  public let responseID: ResponseID
  /// The language the respondent reads.
  public let language: Language
  /// The answers so far by key, those of hidden questions included.
  public let answers: [String: Value]
  /// Where the respondent was; nil stands for the start.
  public let position: Position?
  /// The places that going back leads to, the latest last.
  public let history: [Position]
  /// The steps the respondent has passed.
  public let seen: Set<Step>

  /// Creates a draft.
  ///
  /// - Parameters:
  ///   - surveyDigest: The digest of the survey definition.
  ///   - responseID: The identity of the response in the making.
  ///   - language: The language the respondent reads.
  ///   - answers: The answers so far by key.
  ///   - position: Where the respondent was; nil stands for the start.
  ///   - history: The places that going back leads to, the latest last.
  ///   - seen: The steps the respondent has passed.
  public init(
    surveyDigest: String,
    responseID: ResponseID,
    language: Language,
    answers: [String: Value],
    position: Position? = nil,
    history: [Position] = [],
    seen: Set<Step> = []
  ) {
    self.surveyDigest = surveyDigest
    self.responseID = responseID
    self.language = language
    self.answers = answers
    self.position = position
    self.history = history
    self.seen = seen
  }
}
