extension PatternProgram {
  /// True where a unit leads on from a place.
  func leadsOn(_ item: PatternAutomaton.Item, by unit: UInt16) -> Bool {
    switch item.kind {
    case .node, .passed, .blank:
      if unit == Self.blank { return item.kind == .blank || leadsOn(item.node) }
      if child(of: Int(item.node), unit) >= 0 { return true }
      let number = number(of: unit)
      var classes = nodes[Int(item.node)].classes
      while classes != 0 {
        let starts = classStarts[classes.trailingZeroBitCount]
        if starts[Int(number >> 6)] & PatternAutomaton.Arrival.bit(of: number) != 0 { return true }
        classes &= classes - 1
      }
      return edges(of: Int(item.node)).contains { edge in
        edge.kind == .words && hasWord(from: unit, inSet: Int(edge.argument))
      }
    case .classWord: return child(of: Int(item.word), unit) >= 0
    case .setWord: return nextUnit(of: item) == unit
    }
  }

  /// True where a word of a set starts with a unit.
  private func hasWord(from unit: UInt16, inSet number: Int) -> Bool {
    sets[number].firsts >> UInt64(unit & 63) & 1 != 0
      && words(ofSet: number).contains { $0.unit == unit }
  }

  /// Adds the units that lead on from a place to a set, by their numbers.
  ///
  /// - Parameters:
  ///   - item: The place.
  ///   - bits: The words of the set, a bit a number.
  ///   - first: The first of them.
  func addUnits(
    leadingOnFrom item: PatternAutomaton.Item,
    to bits: inout [UInt64],
    from first: Int
  ) {
    var classes = classes(leadingOnFrom: item)
    while classes != 0 {
      let starts = classStarts[classes.trailingZeroBitCount]
      for index in starts.indices { bits[first + index] |= starts[index] }
      classes &= classes - 1
    }
    forEachUnit(leadingOnFrom: item) { unit in
      let number = number(of: unit)
      bits[first + Int(number >> 6)] |= PatternAutomaton.Arrival.bit(of: number)
    }
  }

  /// The units that lead on from a place, as ``PatternAutomaton/Arrival/filter`` holds them.
  func filter(ofUnitsLeadingOnFrom item: PatternAutomaton.Item) -> UInt64 {
    var filter: UInt64 = 0
    var classes = classes(leadingOnFrom: item)
    while classes != 0 {
      filter |= classFilters[classes.trailingZeroBitCount]
      classes &= classes - 1
    }
    forEachUnit(leadingOnFrom: item) { unit in
      filter |= PatternAutomaton.Arrival.bit(of: number(of: unit))
    }
    return filter
  }

  /// Calls `body` with each unit that leads on from a place apart from those that words of classes start
  /// with, some more than once.
  private func forEachUnit(
    leadingOnFrom item: PatternAutomaton.Item,
    _ body: (_ unit: UInt16) -> Void
  ) {
    switch item.kind {
    case .node, .passed, .blank:
      for child in children(of: Int(item.node)) { body(child.unit) }
      for edge in edges(of: Int(item.node)) where edge.kind == .words {
        for word in words(ofSet: Int(edge.argument)) { body(word.unit) }
      }
      if item.kind == .blank || leadsOn(item.node) { body(Self.blank) }
    case .classWord:
      for child in children(of: Int(item.word)) { body(child.unit) }
    case .setWord: body(nextUnit(of: item))
    }
  }

  /// The classes whose words lead on from a place.
  private func classes(leadingOnFrom item: PatternAutomaton.Item) -> UInt64 {
    switch item.kind {
    case .node, .passed, .blank: nodes[Int(item.node)].classes
    case .classWord, .setWord: 0
    }
  }

  /// The unit that the word of a set goes on with.
  private func nextUnit(of item: PatternAutomaton.Item) -> UInt16 {
    setUnits[Int(setWords[Int(item.word)].place) + Int(item.depth)]
  }

  /// A blank, which counts only within a match.
  private static let blank: UInt16 = 0x20
}
