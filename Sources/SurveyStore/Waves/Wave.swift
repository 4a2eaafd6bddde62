public import SurveyModel

/// One run of a survey, as stored: what is asked of whom, from when to when, under which promise.
public struct Wave: Sendable, Hashable, Identifiable {
  /// The key in the data file; it never changes and is never used again.
  public let id: Int64
  /// What people call the wave.
  public let name: String
  /// The digest of the survey it asks.
  public let surveyDigest: String
  /// The first day it takes answers, as ISO 8601; nil where there is none.
  public let opens: String?
  /// The last day it takes answers, as ISO 8601; nil where there is none.
  public let closes: String?
  /// True once the organiser has closed it.
  public let isClosed: Bool
  /// How far answers are separated from persons.
  public let anonymity: SurveySettings.Anonymity
  /// The fewest respondents a score may be shown for.
  public let minimumGroup: Int
  /// The fewest respondents comments may be shown for.
  public let minimumComments: Int
  /// True where the responses are made up by a generator.
  public let isSynthetic: Bool
  /// The random key that makes identities of imported rows.
  let importKey: [UInt8]

  /// Whether a wave takes answers.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// Its first day is still to come.
    case notYetOpen
    /// It takes answers.
    case open
    /// Its last day has passed.
    case past
    /// The organiser has closed it.
    case closed
  }

  /// Whether the wave takes answers on a day.
  ///
  /// - Parameter today: The day as ISO 8601.
  /// - Returns: What holds on that day; a closed wave is closed on every day.
  public func status(on today: String) -> Status {
    if isClosed { return .closed }
    if let opens, today < opens { return .notYetOpen }
    if let closes, today > closes { return .past }
    return .open
  }

  /// The identity of the response that a row of an imported file becomes.
  ///
  /// The same row gives the same identity in this wave, so importing a file twice adds nothing; in
  /// another wave, or to anybody without the data file, it tells nothing.
  ///
  /// - Parameter key: What tells the row from all others, such as its number or its own identity.
  /// - Returns: The identity.
  public func importID(forRow key: String) -> ResponseID {
    KeyedIdentity.of(key, under: importKey)
  }
}
