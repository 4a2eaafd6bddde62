/// A set of UTF-16 code units that answers in a few instructions.
struct UnitSet: Sendable {
  private var words = [UInt64](repeating: 0, count: 1024)

  /// Creates a set of the units of a text.
  ///
  /// - Parameter text: Characters of the basic plane.
  init(_ text: String = "") {
    for unit in text.utf16 { insert(unit) }
  }

  @inline(__always)
  func contains(_ unit: UInt16) -> Bool {
    words[Int(unit >> 6)] >> UInt64(unit & 63) & 1 != 0
  }

  mutating func insert(_ unit: UInt16) {
    words[Int(unit >> 6)] |= 1 << UInt64(unit & 63)
  }

  mutating func remove(_ unit: UInt16) {
    words[Int(unit >> 6)] &= ~(1 << UInt64(unit & 63))
  }
}
