/// A set of UTF-16 code units that answers in a few instructions.
package struct UnitSet: Sendable {
  @usableFromInline
  var words = [UInt64](repeating: 0, count: 1024)

  /// Creates a set of the units of a text.
  ///
  /// - Parameter text: Characters of the basic plane.
  package init(_ text: String = "") {
    for unit in text.utf16 { insert(unit) }
  }

  /// True for a unit of the set.
  @inlinable @inline(__always)
  package func contains(_ unit: UInt16) -> Bool {
    words[Int(unit >> 6)] >> UInt64(unit & 63) & 1 != 0
  }

  /// Adds a unit.
  @inlinable @inline(__always)
  package mutating func insert(_ unit: UInt16) {
    words[Int(unit >> 6)] |= 1 << UInt64(unit & 63)
  }
}
