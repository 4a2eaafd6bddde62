import Hashing
public import Messages

/// One filled-in survey.
public struct Response: Sendable, Hashable {
  /// The identity, made before the first write.
  public let id: ResponseID
  /// The digest of the survey definition that was answered.
  public let surveyDigest: String
  /// How the answers were collected.
  public let collector: Collector
  /// The language the respondent used.
  public let language: Language
  /// The answers by question key.
  public let answers: [String: Value]

  /// Creates a response.
  ///
  /// - Parameters:
  ///   - id: The identity.
  ///   - surveyDigest: The digest of the survey definition that was answered.
  ///   - collector: How the answers were collected.
  ///   - language: The language the respondent used.
  ///   - answers: The answers by question key.
  public init(
    id: ResponseID,
    surveyDigest: String,
    collector: Collector,
    language: Language,
    answers: [String: Value]
  ) {
    self.id = id
    self.surveyDigest = surveyDigest
    self.collector = collector
    self.language = language
    self.answers = answers
  }
}

/// How answers are collected.
public enum Collector: String, Sendable, Hashable, CaseIterable {
  case prompt
  case screen
  case web
  case interview
  case `import`
  /// Made up by a generator, and labelled as such wherever it is shown.
  case synthetic
}

/// A random 128-bit identity of a response.
public struct ResponseID: Sendable, Hashable {
  /// Sixteen bytes.
  public let bytes: [UInt8]

  /// Creates a random identity from the system's secure generator.
  public init() {
    var generator = SystemRandomNumberGenerator()
    bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// Creates an identity from its bytes, nil unless there are sixteen.
  ///
  /// - Parameter bytes: The sixteen bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// Creates an identity from the digits of ``hexadecimal``, nil where the text is anything else.
  ///
  /// - Parameter hexadecimal: Thirty-two hexadecimal digits.
  public init?(hexadecimal: String) {
    guard let bytes = Hexadecimal.bytes(of: hexadecimal) else { return nil }
    self.init(bytes: bytes)
  }

  /// The identity as thirty-two lowercase hexadecimal digits.
  public var hexadecimal: String { Hexadecimal.text(of: bytes) }
}

/// Where a collector hands a finished response to.
public protocol ResponseSink: Sendable {
  /// Stores a response durably, or does nothing where the very same one is stored already.
  ///
  /// - Parameter response: The finished response.
  /// - Throws: A ``Fault`` when it cannot be stored; the response is then not stored at all.
  func accept(_ response: Response) throws
}
