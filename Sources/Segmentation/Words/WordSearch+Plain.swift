extension WordSearch {
  /// Adds all that may begin within a run of ideographs where only the words decide; returns where the
  /// run ends.
  mutating func addPlainIdeographs(from first: Int) -> Int {
    // A copy of a few addresses and places, which can stay in registers.
    var lattice = lattice
    let units = units
    defer { self.lattice = lattice }
    var start = first
    while true {
      // Pages are fetched for many places at once, so that the waits for memory overlap.
      var count = 0
      while count < LatticeScratch.lookupCount, start &+ count < units.count,
        RunScanner.isIdeographic(units[start &+ count])
      {
        lattice.setLookup(lookup(at: start &+ count), at: count)
        count &+= 1
      }
      for place in 0..<count {
        _ = lattice.settle(at: start)
        let lookup = lattice.lookup(at: place)
        lattice.addPlainWords(of: lookup, at: start, units)
        if lookup.page.header.mayBeginNumber {
          self.lattice = lattice
          addNumber(at: start, lattice.cost(at: start))
          lattice = self.lattice
        }
        start &+= 1
      }
      if count < LatticeScratch.lookupCount { return start }
    }
  }
}

extension Lattice {
  /// Adds the words that begin with an ideograph.
  @inline(__always)
  fileprivate mutating func addPlainWords(of lookup: WordLookup, at start: Int, _ units: UnitView) {
    let cost = cost(at: start)
    guard cost != Lattice.unreachable else { return }
    add(
      from: start,
      to: start &+ 1,
      total: cost &+ lookup.cost,
      kind: .word,
      number: lookup.number
    )
    guard start &+ 1 < units.count else { return }
    let slot = lookup.slot(of: units[start &+ 1])
    if slot.bits == 0 { return }
    if slot.saysAll(before: start &+ 2 < units.count ? units[start &+ 2] : 0) {
      guard slot.cost != WordPage.Slot.noWord else { return }
      add(from: start, to: start &+ 2, total: cost &+ slot.cost, kind: .word, number: -1)
    } else {
      addPlainWords(of: lookup.page, slot, at: start, cost, units)
    }
  }

  /// Adds the words of two characters and more that a page knows by nodes.
  @inline(__always)
  private mutating func addPlainWords(
    of page: WordPage,
    _ slot: WordPage.Slot,
    at start: Int,
    _ cost: Int32,
    _ units: UnitView
  ) {
    var node = unsafe page.node(of: slot)
    var end = start &+ 2
    while true {
      if unsafe node.pointee.cost != WordPage.noWord, !units.cutsRun(at: end) {
        add(
          from: start,
          to: end,
          total: unsafe cost &+ Int32(node.pointee.cost),
          kind: .word,
          number: unsafe node.pointee.number
        )
      }
      guard unsafe node.pointee.childCount > 0, end < units.count,
        let next = unsafe page.node(after: node, units[end])
      else { return }
      unsafe node = next
      end &+= 1
    }
  }
}
