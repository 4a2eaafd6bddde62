/// The ways between the states of an automaton that searches have gone so far, each found by the state and
/// the unit that it starts with.
///
/// A table with open addressing: only ways that were gone take room in it, so that it stays small and warm.
struct WayTable: Sendable {
  private var slots: [PatternAutomaton.Arrival]
  private var shift: UInt64
  /// The number of ways.
  private(set) var count = 0

  private static let free = PatternAutomaton.Arrival(state: 0, traits: [], filter: 0)

  /// Creates an empty table.
  init() {
    slots = [PatternAutomaton.Arrival](repeating: Self.free, count: 4096)
    shift = 52
  }

  /// How many ways there is room for.
  var capacity: Int { slots.count }

  /// Where a way leads.
  ///
  /// - Parameter origin: What names it.
  /// - Returns: Nil for a way that was not gone yet.
  @inline(__always)
  func find(_ origin: UInt64) -> PatternAutomaton.Arrival? {
    let slot = slots[place(of: origin)]
    return slot.origin == origin ? slot : nil
  }

  /// What stands where a way is looked for first: mostly the way, if it was gone before.
  @inline(__always)
  func probableWay(_ origin: UInt64) -> PatternAutomaton.Arrival { slots[firstPlace(of: origin)] }

  /// Adds a way that is not in the table.
  mutating func insert(_ way: PatternAutomaton.Arrival) {
    if 2 * (count + 1) > slots.count { grow() }
    slots[place(of: way.origin)] = way
    count += 1
  }

  /// The slot of a way, or the free one where it belongs.
  @inline(__always)
  private func place(of origin: UInt64) -> Int {
    var place = firstPlace(of: origin)
    while slots[place].origin != origin, slots[place].origin != 0 {
      place = (place &+ 1) & (slots.count &- 1)
    }
    return place
  }

  @inline(__always)
  private func firstPlace(of origin: UInt64) -> Int {
    // Fibonacci hashing: the upper bits of the product are the mixed ones.
    Int(truncatingIfNeeded: (origin &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  private mutating func grow() {
    let old = slots
    slots = [PatternAutomaton.Arrival](repeating: Self.free, count: 2 * old.count)
    shift -= 1
    for way in old where way.origin != 0 { slots[place(of: way.origin)] = way }
  }
}
