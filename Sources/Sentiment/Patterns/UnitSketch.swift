/// A set of units by their lowest seven bits: what is not in it is surely not in the set.
struct UnitSketch: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// True where the set may contain a unit.
  @inline(__always)
  func mayContain(_ unit: UInt16) -> Bool {
    (unit & 64 == 0 ? low : high) >> UInt64(unit & 63) & 1 != 0
  }

  @inline(__always)
  mutating func insert(_ unit: UInt16) {
    let bit: UInt64 = 1 << UInt64(unit & 63)
    if unit & 64 == 0 { low |= bit } else { high |= bit }
  }

  /// Puts everything into the set.
  mutating func fill() {
    low = .max
    high = .max
  }

  mutating func formUnion(_ other: UnitSketch) {
    low |= other.low
    high |= other.high
  }
}

/// What starts with each unit.
struct UnitStarts: Sendable {
  /// What starts with one unit.
  struct Start: Sendable {
    /// The units one of which must follow where a pattern starts with the unit.
    var following = UnitSketch()
    /// The node that the unit leads to from the root, -1 for none.
    var child: Int32 = -1
    /// The node of the words of classes that start with the unit, -1 for none.
    var word: Int32 = -1
    /// True where a number, a duration or a count can start with the unit.
    var isQuantity = false
    /// True where a pattern starts with a class that has a word that starts with the unit.
    var startsWord = false
    var isStart = false
    /// True where a pattern can be at its end behind the unit.
    var mayEnd = false
  }

  /// The place in `starts` of each unit; 0 for a unit that starts nothing.
  private var places = [UInt16](repeating: 0, count: 65_536)
  private var starts = [Start()]

  /// What starts with a unit.
  @inline(__always)
  subscript(unit: UInt16) -> Start { starts[Int(places[Int(unit)])] }

  /// Changes what starts with a unit.
  mutating func edit(_ unit: UInt16, _ change: (inout Start) -> Void) {
    if places[Int(unit)] == 0 {
      places[Int(unit)] = UInt16(starts.count)
      starts.append(Start())
    }
    change(&starts[Int(places[Int(unit)])])
  }
}
