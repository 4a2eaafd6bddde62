extension PatternAutomaton {
  /// The state of the places gathered by the maker, or ``dead`` where they lead nowhere.
  mutating func state(_ program: PatternProgram) -> Int32 {
    maker.settle()
    guard !maker.items.isEmpty else { return Self.dead }
    let hash = Self.hash(maker.items)
    let twin = index[hash] ?? -1
    var known = twin
    while known >= 0 {
      let detail = detail(of: known)
      if items[Int(detail.items.lowerBound)..<Int(detail.items.upperBound)] == maker.items[...] {
        return known
      }
      known = detail.twin
    }
    let first = Int32(items.count)
    items += maker.items
    var detail = Detail(items: first..<Int32(items.count))
    detail.twin = twin
    describe(&detail, program)
    let state = Int32(cells.count)
    layOutCells(isEnd: detail.pattern >= 0 || !detail.signs.isEmpty, of: detail, program)
    details.append(detail)
    index[hash] = state
    return state
  }

  /// FNV-1a of Fowler, Noll and Vo, on whole places instead of bytes.
  private static func hash(_ items: [Item]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for item in items {
      let rank = item.rank
      hash = (hash ^ rank.0) &* 0x100_0000_01B3
      hash = (hash ^ UInt64(rank.1)) &* 0x100_0000_01B3
      hash ^= hash >> 29
    }
    return hash
  }

  /// Notes what ends at a state, where it leads by more than a character and by which characters.
  private mutating func describe(_ detail: inout Detail, _ program: PatternProgram) {
    let firstSign = signs.count
    maker.units.removeAll()
    for item in maker.items {
      switch item.kind {
      case .node, .passed:
        note(program.nodes[Int(item.node)].pattern, &detail, program)
        describe(item, &detail, program)
        if program.leadsOn(item.node) { maker.units.insert(0x20) }
      case .blank:
        describe(item, &detail, program)
        maker.units.insert(0x20)
      case .classWord:
        for child in program.children(of: Int(item.word)) { maker.units.insert(child.unit) }
      case .setWord:
        let word = program.setWords[Int(item.word)]
        maker.units.insert(program.setUnits[Int(word.place) + Int(item.depth)])
      }
    }
    detail.signs = Int32(firstSign)..<Int32(signs.count)
  }

  /// Makes room for the states behind the gaps of a state, -1 where none starts.
  private mutating func addGap(_ program: PatternProgram) -> Int32 {
    var reach = -1
    for item in maker.items where item.kind == .node {
      reach = max(reach, maker.reach(behind: item.node, program))
    }
    guard reach >= 0 else { return -1 }
    gaps.append(Gap(reach: Int32(reach), first: Int32(behind.count)))
    behind.append(contentsOf: repeatElement(Self.unknown, count: reach + 1))
    return Int32(gaps.count - 1)
  }

  /// Notes where a node leads.
  private mutating func describe(_ item: Item, _ detail: inout Detail, _ program: PatternProgram) {
    for child in program.children(of: Int(item.node)) { maker.units.insert(child.unit) }
    var classes = program.nodes[Int(item.node)].classes
    while classes != 0 {
      maker.units.insert(contentsOf: program.classFirsts[classes.trailingZeroBitCount])
      classes &= classes - 1
    }
    for edge in program.edges(of: Int(item.node)) {
      switch edge.kind {
      case .wordClass, .skip, .gap: break
      case .words:
        for word in program.words(ofSet: Int(edge.argument)) { maker.units.insert(word.unit) }
      case .builtIn, .clauseStart, .clauseEnd, .nextClause:
        // What a blank does not change was seen before it.
        if item.kind == .blank, edge.kind == .clauseStart || edge.kind == .clauseEnd { continue }
        if let jump = Jump.number(of: edge) { detail.jumps[jump] = Self.unknown }
      }
    }
  }

  /// Notes a pattern that ends at a state.
  private mutating func note(_ pattern: Int32, _ detail: inout Detail, _ program: PatternProgram) {
    guard pattern >= 0 else { return }
    let meaning = program.meanings[Int(pattern)]
    // A sign counts also where a longer pattern wins its words.
    if meaning.sign > 0 { signs.append(pattern) }
    if meaning.isSignAlone { return }
    if detail.pattern < 0 || program.outranks(pattern, detail.pattern) { detail.pattern = pattern }
  }

  /// Makes the table of a state.
  private mutating func layOutCells(isEnd: Bool, of detail: Detail, _ program: PatternProgram) {
    var count = maker.units.list.isEmpty ? 1 : 2
    while count < maker.units.list.count * 2, count < 1 << 16 { count *= 2 }
    let head = State(cells: count, isEnd: isEnd, ways: detail.ways, detail: details.count)
    cells.append(head.word)
    cells.append(UInt64(UInt32(bitPattern: addGap(program))))
    let first = cells.count
    cells.append(contentsOf: repeatElement(Self.cell(Self.free, Self.dead), count: count))
    for unit in maker.units.list {
      let number = program.number(of: unit)
      var place = Int(number) & (count - 1)
      while UInt16(truncatingIfNeeded: cells[first + place]) != Self.free {
        place = (place + 1) & (count - 1)
      }
      cells[first + place] = Self.cell(number, Self.unknown)
    }
  }
}

extension PatternAutomaton.Detail {
  /// What leads on but takes no single character.
  fileprivate var ways: PatternAutomaton.Ways {
    var ways: PatternAutomaton.Ways = []
    for jump in jumps.indices where jumps[jump] != PatternAutomaton.dead {
      switch jump {
      case PatternAutomaton.Jump.clauseStart: ways.formUnion(.clauseStart)
      case PatternAutomaton.Jump.clauseEnd, PatternAutomaton.Jump.nextClause:
        ways.formUnion(.clauseEnd)
      default: ways.formUnion(.quantity)
      }
    }
    return ways
  }
}
