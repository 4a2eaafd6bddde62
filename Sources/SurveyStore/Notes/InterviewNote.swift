import SurveyModel

/// What an interviewer has noted apart from the answers, in their own words.
///
/// May hold private things: it belongs into no report, error or log.
public struct InterviewNote: Sendable, Hashable, Identifiable {
  /// The random identity; that of no response.
  public let id: NoteID
  /// The unit that was visited; nil where none was named.
  public let unit: String?
  /// The day it was written, as ISO 8601.
  public let day: String
  /// The note.
  public let text: String

  /// The most characters of a note.
  public static let characterLimit = 4000

  /// Creates a note.
  ///
  /// - Parameters:
  ///   - id: The random identity.
  ///   - unit: The unit that was visited; nil for none.
  ///   - day: The day as ISO 8601.
  ///   - text: The note.
  public init(id: NoteID = NoteID(), unit: String? = nil, day: String, text: String) {
    self.id = id
    self.unit = unit
    self.day = day
    self.text = text
  }
}

/// The random identity of a note.
///
/// A type of its own, so that no note can be kept under the identity of a response.
public struct NoteID: Sendable, Hashable {
  /// Sixteen random bytes, made as those of responses are.
  private let random: ResponseID

  /// Creates a random identity from the system's secure generator.
  public init() {
    random = ResponseID()
  }

  /// Creates an identity from its bytes, nil unless there are sixteen.
  ///
  /// - Parameter bytes: The sixteen bytes.
  public init?(bytes: [UInt8]) {
    guard let random = ResponseID(bytes: bytes) else { return nil }
    self.random = random
  }

  /// The sixteen bytes.
  public var bytes: [UInt8] { random.bytes }

  /// The identity as thirty-two lowercase hexadecimal digits.
  public var hexadecimal: String { random.hexadecimal }
}
