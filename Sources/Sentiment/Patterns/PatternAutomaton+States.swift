extension PatternAutomaton {
  /// The state of the places gathered by the maker, or ``Arrival/dead`` where they lead nowhere.
  mutating func state(_ program: PatternProgram) -> Arrival {
    maker.settle()
    guard !maker.items.isEmpty else { return .dead }
    let hash = Self.hash(maker.items)
    let twin = index[hash] ?? -1
    var known = twin
    while known >= 0 {
      let range = details[Int(known)].items
      if items[Int(range.lowerBound)..<Int(range.upperBound)] == maker.items[...] {
        return details[Int(known)].arrival
      }
      known = details[Int(known)].twin
    }
    let number = details.count
    let first = Int32(items.count)
    items += maker.items
    var detail = Detail(items: first..<Int32(items.count))
    detail.twin = twin
    let (traits, filter) = describe(&detail, program)
    detail.arrival = Arrival(state: number, traits: traits, filter: filter)
    details.append(detail)
    index[hash] = Int32(number)
    return detail.arrival
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
  private mutating func describe(
    _ detail: inout Detail,
    _ program: PatternProgram
  ) -> (traits: Traits, filter: UInt64) {
    let firstSign = signs.count
    var traits: Traits = []
    var filter: UInt64 = 0
    for item in maker.items {
      filter |= program.filter(ofUnitsLeadingOnFrom: item)
      if item.kind == .node || item.kind == .passed {
        note(program.nodes[Int(item.node)].pattern, &detail, program)
      }
      if item.kind != .classWord, item.kind != .setWord {
        traits.formUnion(addJumps(of: item, &detail, program))
      }
    }
    detail.signs = Int32(firstSign)..<Int32(signs.count)
    if detail.pattern >= 0 || !detail.signs.isEmpty { traits.formUnion(.end) }
    if addGap(&detail, program) { traits.formUnion(.gap) }
    return (traits, filter)
  }

  /// Makes room for the states behind the gaps of a state; false where none starts.
  private mutating func addGap(_ detail: inout Detail, _ program: PatternProgram) -> Bool {
    var reach = -1
    for item in maker.items where item.kind == .node {
      reach = max(reach, maker.reach(behind: item.node, program))
    }
    guard reach >= 0 else { return false }
    detail.gap.reach = Int32(reach)
    detail.gap.first = Int32(behind.count)
    behind.append(contentsOf: repeatElement(.unknown, count: reach + 1))
    return true
  }

  /// Makes room for the states that the jumps of a node lead to; returns their kinds.
  private mutating func addJumps(
    of item: Item,
    _ detail: inout Detail,
    _ program: PatternProgram
  ) -> Traits {
    var traits: Traits = []
    for edge in program.edges(of: Int(item.node)) {
      guard let jump = Jump.number(of: edge) else { continue }
      // What a blank does not change was seen before it.
      if item.kind == .blank, jump == Jump.clauseStart || jump == Jump.clauseEnd { continue }
      if detail.firstJump < 0 {
        detail.firstJump = Int32(jumps.count)
        jumps.append(contentsOf: repeatElement(.dead, count: Jump.count))
      }
      jumps[Int(detail.firstJump) + jump] = .unknown
      switch jump {
      case Jump.clauseStart: traits.formUnion(.clauseStart)
      case Jump.clauseEnd, Jump.nextClause: traits.formUnion(.clauseEnd)
      default: traits.formUnion(.quantity)
      }
    }
    return traits
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
}
