public import SurveyModel

/// Counts responses as they are stored, so that no report needs to read them again.
///
/// The store knows nothing of what is counted: it keeps the parts of a tally as bytes, in the transaction
/// that stores the responses. What a wave was opened with never changes, so whoever counts may remember it by
/// its ``Wave/id``.
public protocol ResponseTallying: Sendable {
  /// The digest of what is counted and how; another one makes what was counted before count for nothing.
  ///
  /// - Parameters:
  ///   - wave: The wave.
  ///   - survey: Reads the survey of the wave, as JSON.
  ///   - units: Reads the units of the wave.
  /// - Returns: The digest.
  /// - Throws: What reading throws, or where the responses cannot be counted.
  func basis(
    of wave: Wave,
    survey: () throws -> [UInt8],
    units: () throws -> [WaveUnit]
  ) throws -> String

  /// A tally of no responses; called after the basis was asked for.
  ///
  /// - Parameter wave: The wave.
  /// - Returns: The tally.
  /// - Throws: Where the responses cannot be counted; they are stored all the same.
  func tally(of wave: Wave) throws -> any ResponseTally
}

/// Counts and sums over some responses of a wave.
public protocol ResponseTally {
  /// The digest of the word lists that scored comments; nil where none were scored.
  var lexicon: String? { get }
  /// The names of the parts that hold anything.
  var parts: [String] { get }

  /// Counts a response.
  ///
  /// - Parameter response: The response.
  /// - Throws: Where it cannot be counted; it is stored all the same, and the tally given up.
  mutating func add(_ response: Response) throws

  /// A part together with what the file has of it.
  ///
  /// - Parameters:
  ///   - part: The name of the part.
  ///   - stored: What the file has; empty where it has nothing.
  /// - Returns: The bytes to store.
  /// - Throws: Where the stored bytes cannot be read.
  func body(of part: String, with stored: [UInt8]) throws -> [UInt8]
}

/// What the file has counted of a wave.
public struct StoredTally: Sendable {
  /// The digest of what is counted and how.
  public let basis: String
  /// The digest of the word lists that scored the comments; empty where none were scored.
  public let lexicon: String
  /// The parts by name.
  public let parts: [(name: String, body: [UInt8])]
}
