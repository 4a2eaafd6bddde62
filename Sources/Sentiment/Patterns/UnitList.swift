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
