/// The units of a roster as a tree.
///
/// A name that occurs twice keeps its first place, an unknown parent counts as none, and a circle is
/// cut at its first unit; so every roster gives a tree.
struct UnitTree {
  /// The units in order of the roster.
  let units: [UnitHeadcount]
  /// The place of each unit's parent, nil at the top.
  let parents: [Int?]
  /// The places with every parent before its children.
  let order: [Int]

  private let places: [String: Int]

  init(_ roster: [UnitHeadcount]) {
    var units: [UnitHeadcount] = []
    var places: [String: Int] = [:]
    for unit in roster where places[unit.name] == nil {
      places[unit.name] = units.count
      units.append(unit)
    }
    var parents = units.map { unit in unit.parent.flatMap { places[$0] } }
    var children: [Int: [Int]] = [:]
    for (place, parent) in parents.enumerated() {
      if let parent { children[parent, default: []].append(place) }
    }
    var order: [Int] = []
    var isReached = Array(repeating: false, count: units.count)
    let tops = units.indices.filter { parents[$0] == nil }
    // Whatever the tops do not reach lies on or below a circle.
    for start in tops + Array(units.indices) where !isReached[start] {
      parents[start] = nil
      isReached[start] = true
      var open = [start]
      while let place = open.popLast() {
        order.append(place)
        for child in children[place] ?? [] where !isReached[child] {
          isReached[child] = true
          open.append(child)
        }
      }
    }
    self.units = units
    self.places = places
    self.parents = parents
    self.order = order
  }

  func place(of name: String) -> Int? { places[name] }

  /// The head-count of each unit with its subunits: the one given, or that of the subunits together
  /// where it is larger or none is given; nil where unknown.
  var headcounts: [Int?] {
    var sums = Array(repeating: 0, count: units.count)
    var isKnown = Array(repeating: true, count: units.count)
    var hasChildren = Array(repeating: false, count: units.count)
    var result: [Int?] = Array(repeating: nil, count: units.count)
    for place in order.reversed() {
      let below = hasChildren[place] && isKnown[place] ? sums[place] : nil
      result[place] = units[place].headcount.map { max($0, below ?? 0) } ?? below
      guard let parent = parents[place] else { continue }
      hasChildren[parent] = true
      if let count = result[place] { sums[parent] += count } else { isKnown[parent] = false }
    }
    return result
  }

  /// The head-count of all units together, nil where one of the top is unknown or there is none.
  var headcount: Int? {
    let counts = headcounts
    let tops = units.indices.filter { parents[$0] == nil }
    guard !tops.isEmpty else { return nil }
    var sum = 0
    for place in tops {
      guard let count = counts[place] else { return nil }
      sum += count
    }
    return sum
  }
}
