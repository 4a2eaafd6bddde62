/// A figure as published: shown, or hidden by disclosure control.
///
/// A hidden cell carries nothing that tells an empty group from a small one.
public enum Cell<Value: Sendable & Hashable>: Sendable, Hashable {
  /// The figure may be shown.
  case shown(Value)
  /// The figure would let somebody be singled out.
  case hidden

  /// The figure, nil where hidden.
  public var value: Value? {
    if case .shown(let value) = self { value } else { nil }
  }
}

/// A number with its uncertainty.
public struct Estimate: Sendable, Hashable {
  /// Whether the number stands for itself or for everything beyond it.
  public enum Bound: Int, Sendable, Hashable, Codable {
    /// The number itself.
    case exact
    /// The number or more, where a group is nearly of one mind.
    case atLeast
    /// The number or less, where a group is nearly of one mind.
    case atMost
  }
  /// The number.
  public let value: Double
  /// The lower end of the 95 % interval.
  public let lower: Double
  /// The upper end of the 95 % interval.
  public let upper: Double
  /// How many it rests on.
  public let count: PublishedCount
  /// Whether the number stands for itself; write `≥ 90 %` or `≤ 10 %` otherwise.
  public let bound: Bound

  /// Creates an estimate.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - lower: The lower end of the 95 % interval.
  ///   - upper: The upper end of the 95 % interval.
  ///   - count: How many it rests on.
  ///   - bound: Whether the number stands for itself.
  public init(
    value: Double,
    lower: Double,
    upper: Double,
    count: PublishedCount,
    bound: Bound = .exact
  ) {
    self.value = value
    self.lower = lower
    self.upper = upper
    self.count = count
    self.bound = bound
  }
}

/// A count as published: exact from 20 on, a band below.
public struct PublishedCount: Sendable, Hashable, Codable {
  /// The smallest count it may stand for.
  public let lowest: Int
  /// The greatest count it may stand for.
  public let highest: Int

  /// Publishes a count: 20 and more exactly, below that as a band (0–4, 5–9, 10–19).
  ///
  /// - Parameter count: The count, not negative.
  public init(_ count: Int) {
    switch count {
    case ..<5: (lowest, highest) = (0, 4)
    case 5..<10: (lowest, highest) = (5, 9)
    case 10..<20: (lowest, highest) = (10, 19)
    default: (lowest, highest) = (count, count)
    }
  }

  /// Publishes a count that is told again and again while it grows: in bands of five from 20 on too, so that
  /// no single person can be seen to come.
  ///
  /// - Parameters:
  ///   - count: The count, not negative.
  ///   - most: How many there can be; nil where that is not known.
  public init(growing count: Int, most: Int?) {
    guard count >= 20 else {
      self = PublishedCount(count)
      return
    }
    let lowest = count / 5 * 5
    self.lowest = lowest
    highest = max(min(lowest + 4, most ?? .max), lowest)
  }

  /// A count that need not be hidden in a band, as of rows in a file the reader holds.
  ///
  /// - Parameter exact: The count.
  public init(exact: Int) {
    (lowest, highest) = (exact, exact)
  }

  /// The count as text, `23` or `5–9`.
  public var text: String { lowest == highest ? "\(lowest)" : "\(lowest)–\(highest)" }
}
