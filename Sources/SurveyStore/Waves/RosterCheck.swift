import Messages

/// The check that the units of a wave make one or more trees.
enum RosterCheck {
  /// Checks a roster.
  ///
  /// - Parameter units: The units in order.
  /// - Throws: The first ``RosterFault`` found.
  /// - Complexity: Linear in the number of units, but for a name that is not known.
  static func check(_ units: [WaveUnit]) throws {
    var parents: [String: String?] = [:]
    for (index, unit) in units.enumerated() {
      guard UsableName.isUsable(unit.name) else { throw RosterFault.unusableName(row: index + 1) }
      guard parents.updateValue(unit.parent, forKey: unit.name) == nil else {
        throw RosterFault.duplicate(unit: unit.name)
      }
      if let headcount = unit.headcount, headcount < 0 {
        throw RosterFault.negativeHeadcount(unit: unit.name, headcount: headcount)
      }
    }
    for unit in units {
      guard let parent = unit.parent, parents[parent] == nil else { continue }
      let nearest = NearestName.find(parent, in: units.map(\.name).filter { $0 != unit.name })
      throw RosterFault.unknownParent(unit: unit.name, parent: parent, nearest: nearest)
    }
    try checkTree(units.map(\.name), parents: parents)
  }

  /// Follows each unit upwards until the top or a unit known to lead there.
  private static func checkTree(_ names: [String], parents: [String: String?]) throws {
    var leadsToTop: Set<String> = []
    for name in names {
      var way: [String] = []
      var places: [String: Int] = [:]
      var next: String? = name
      while let unit = next, !leadsToTop.contains(unit) {
        if let place = places[unit] { throw RosterFault.cycle(units: way[place...] + [unit]) }
        places[unit] = way.count
        way.append(unit)
        next = parents[unit] ?? nil
      }
      leadsToTop.formUnion(way)
    }
  }
}
