/// A part of a regular expression.
indirect enum PatternNode: Sendable {
  /// One scalar of a set.
  case scalar(ScalarSet)
  /// Parts one after the other.
  case sequence([PatternNode])
  /// One of several parts.
  case choice([PatternNode])
  /// A part several times; without end where there is no greatest number.
  case repetition(PatternNode, minimum: Int, maximum: Int?)
  /// The beginning of the text.
  case start
  /// The end of the text.
  case end
  /// A place between a word and something else, or the opposite.
  case boundary(isNegated: Bool)
  /// A part that must, or must not, follow.
  case lookahead(PatternNode, isNegated: Bool)
}

/// A set of Unicode scalars.
struct ScalarSet: Sendable {
  var ranges: [ClosedRange<UInt32>]
  var isNegated = false

  /// The digits of `\d`.
  static let digits = ScalarSet(ranges: [48...57])
  /// The letters, digits and the underscore of `\w`.
  static let word = ScalarSet(ranges: [48...57, 65...90, 95...95, 97...122])
  /// The white space of `\s`.
  static let space = ScalarSet(
    ranges: [
      9...13, 32...32, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029,
      0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
    ]
  )
  /// Everything but line ends, for `.`.
  static let notLineEnd = ScalarSet(ranges: [10...10, 13...13, 0x2028...0x2029], isNegated: true)

  /// The set of one scalar.
  static func only(_ scalar: Unicode.Scalar) -> ScalarSet {
    ScalarSet(ranges: [scalar.value...scalar.value])
  }

  /// The scalars that are not in the set.
  var inverted: ScalarSet { ScalarSet(ranges: ranges, isNegated: !isNegated) }

  /// The set as ranges without negation.
  var plainRanges: [ClosedRange<UInt32>] {
    guard isNegated else { return ranges }
    var result: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > next { result.append(next...range.lowerBound - 1) }
      next = max(next, range.upperBound + 1)
    }
    if next <= 0x10_FFFF { result.append(next...0x10_FFFF) }
    return result
  }

  /// True when a scalar, or for a search without case one of its other cases, is in the set.
  ///
  /// - Parameters:
  ///   - scalar: The scalar.
  ///   - ignoresCase: True when upper and lower case are the same.
  /// - Returns: True for a scalar that matches.
  func contains(_ scalar: Unicode.Scalar, ignoresCase: Bool) -> Bool {
    var found = holds(scalar.value)
    if ignoresCase, !found {
      let mappings = [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping]
      found = mappings.contains { mapping in
        guard let other = mapping.unicodeScalars.first, mapping.unicodeScalars.count == 1 else {
          return false
        }
        return holds(other.value)
      }
    }
    return found != isNegated
  }

  private func holds(_ value: UInt32) -> Bool { ranges.contains { $0.contains(value) } }
}
