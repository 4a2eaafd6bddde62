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

/// A list of units without doubles.
struct UnitList: Sendable {
  private(set) var list: [UInt16] = []
  private var set = UnitSet()

  mutating func insert(_ unit: UInt16) {
    guard !set.contains(unit) else { return }
    set.insert(unit)
    list.append(unit)
  }

  mutating func insert(contentsOf units: [UInt16]) {
    for unit in units { insert(unit) }
  }

  mutating func removeAll() {
    for unit in list { set.remove(unit) }
    list.removeAll(keepingCapacity: true)
  }
}

/// A unit of a text with its number in the patterns.
struct NumberedUnit {
  let unit: UInt16
  let number: UInt16
  /// The first of the quantities that start there, -1 where none does.
  var quantity: Int32 = -1
}
