/// A hidden cell is kept as null, whatever made it so.
extension Cell: Codable where Value: Codable {
  /// Reads a cell.
  ///
  /// - Parameter decoder: Where it is read from.
  /// - Throws: An error of the decoder.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    self = container.decodeNil() ? .hidden : .shown(try container.decode(Value.self))
  }

  /// Writes the figure, or null.
  ///
  /// - Parameter encoder: Where it is written to.
  /// - Throws: An error of the encoder.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .shown(let value): try container.encode(value)
    case .hidden: try container.encodeNil()
    }
  }
}

/// An estimate is kept as a list of numbers, since there are thousands: value, ends of the interval,
/// lowest and highest count, and the bound where there is one.
extension Estimate: Codable {
  /// Reads an estimate.
  ///
  /// - Parameter decoder: Where it is read from.
  /// - Throws: An error of the decoder.
  public init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    value = try list.decode(Double.self)
    lower = try list.decode(Double.self)
    upper = try list.decode(Double.self)
    let lowest = try list.decode(Int.self)
    count = PublishedCount(lowest: lowest, highest: try list.decode(Int.self))
    bound = list.isAtEnd ? .exact : try list.decode(Bound.self)
  }

  /// Writes the list.
  ///
  /// - Parameter encoder: Where it is written to.
  /// - Throws: An error of the encoder.
  public func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    for number in [value, lower, upper] { try list.encode(number) }
    for number in [count.lowest, count.highest] { try list.encode(number) }
    if bound != .exact { try list.encode(bound) }
  }
}

extension PublishedCount {
  /// A count that was published before.
  init(lowest: Int, highest: Int) {
    self.lowest = lowest
    self.highest = highest
  }
}
