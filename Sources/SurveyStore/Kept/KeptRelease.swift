/// What was released of a wave when it was counted last, kept so that the next look is at once.
///
/// It holds what a report prints and nothing of single responses.
public struct KeptRelease: Sendable, Hashable {
  /// The digest of what decides what may be released: survey, roster, rules, format of the body.
  ///
  /// Where it is another one now, the release must not be shown any more.
  public let basis: String
  /// The digest of the word lists that scored the comments.
  public let lexicon: String
  /// How often the responses of the wave had changed when it was counted, or less.
  public let changes: Int
  /// The day it was counted on, ISO 8601.
  public let day: String
  /// The release, JSON.
  public let body: String

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - basis: The digest of what decides what may be released.
  ///   - lexicon: The digest of the word lists that scored the comments.
  ///   - changes: How often the responses had changed; read before they are counted.
  ///   - day: The day it was counted on, ISO 8601.
  ///   - body: The release, JSON.
  public init(basis: String, lexicon: String, changes: Int, day: String, body: String) {
    self.basis = basis
    self.lexicon = lexicon
    self.changes = changes
    self.day = day
    self.body = body
  }
}
