/// How easily chance alone brings about what was found: below one of a few fixed levels, or not rarely.
///
/// A probability to many decimals is a figure of the answers like any other: beside a rounded mean and a band of people
/// it can fix both. So it is never told but as the level that it lies below.
public struct ChanceBound: Sendable, Hashable {
  /// The levels, the smallest first.
  public static let levels = [0.001, 0.01, 0.05]

  /// The smallest of ``levels`` that the probability lies below; nil where it lies below none.
  public let level: Double?

  /// The level that a probability lies below.
  ///
  /// - Parameter probability: The probability, from 0 to 1, corrected for the number of comparisons.
  public init(_ probability: Double) {
    level = Self.levels.first { probability < $0 }
  }

  /// True where chance brings it about in less than one of twenty cases: a signal, and noise otherwise.
  public var isSignal: Bool { level != nil }
}

extension ChanceBound: Codable {
  /// Reads a level; a probability in its place becomes one.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard !container.decodeNil() else {
      level = nil
      return
    }
    let probability = try container.decode(Double.self)
    level = Self.levels.first { probability <= $0 }
  }

  /// Writes the level, null where there is none.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let level { try container.encode(level) } else { try container.encodeNil() }
  }
}
