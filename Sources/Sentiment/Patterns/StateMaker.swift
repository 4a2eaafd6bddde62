/// Gathers the places in the graph that make up a state, with the memory it works in.
struct StateMaker: Sendable {
  /// The places gathered so far; of each node only one.
  private(set) var items: [PatternAutomaton.Item] = []
  /// For each node the last round in which it was added.
  private var rounds: [UInt32] = []
  private var round: UInt32 = 0
  private var open: [Int32] = []
  /// The nodes behind gaps, and for each node the most characters before it, -1 for others.
  private var reached: [Int32] = []
  private var reaches: [Int32] = []

  /// Starts a new state.
  mutating func begin(_ program: PatternProgram) {
    items.removeAll(keepingCapacity: true)
    if rounds.count != program.nodes.count || round == .max {
      rounds = [UInt32](repeating: 0, count: program.nodes.count)
      reaches = [Int32](repeating: -1, count: program.nodes.count)
      reached.removeAll()
      round = 0
    }
    round += 1
  }

  /// Adds a node and those that it leads to at no cost.
  mutating func add(
    _ node: Int32,
    _ program: PatternProgram,
    as kind: PatternAutomaton.Item.Kind = .node
  ) {
    open.append(node)
    while let node = open.popLast() {
      guard rounds[Int(node)] != round else { continue }
      rounds[Int(node)] = round
      items.append(PatternAutomaton.Item(node: node, kind: kind))
      for edge in program.edges(of: Int(node)) where edge.kind == .skip {
        open.append(edge.target)
      }
    }
  }

  /// Adds the nodes behind the gaps of a node, and behind gaps that follow on those.
  ///
  /// - Parameters:
  ///   - node: Where the gaps start.
  ///   - passed: How many characters they have passed over.
  ///   - program: The patterns.
  mutating func addBehindGaps(of node: Int32, passed: Int, _ program: PatternProgram) {
    followGaps(of: node, program)
    for target in reached where reaches[Int(target)] >= passed {
      add(target, program, as: .passed)
    }
  }

  /// How many characters the gaps of a node, and those that follow on them, pass over at most; -1 where
  /// none starts.
  mutating func reach(behind node: Int32, _ program: PatternProgram) -> Int {
    guard program.edges(of: Int(node)).contains(where: { $0.kind == .gap }) else { return -1 }
    followGaps(of: node, program)
    return reached.reduce(-1) { max($0, Int(reaches[Int($1)])) }
  }

  /// Finds the nodes behind the gaps of a node with the most characters that lie between.
  private mutating func followGaps(of node: Int32, _ program: PatternProgram) {
    for target in reached { reaches[Int(target)] = -1 }
    reached.removeAll(keepingCapacity: true)
    var open: [(node: Int32, reach: Int32)] = [(node, 0)]
    while let (from, reach) = open.popLast() {
      for edge in program.edges(of: Int(from)) {
        let far: Int32
        switch edge.kind {
        case .gap: far = reach + edge.argument
        case .skip where from != node: far = reach
        default: continue
        }
        guard far > reaches[Int(edge.target)] else { continue }
        if reaches[Int(edge.target)] < 0 { reached.append(edge.target) }
        reaches[Int(edge.target)] = far
        open.append((edge.target, far))
      }
    }
  }

  /// Adds what a unit leads to from a place.
  mutating func lead(_ item: PatternAutomaton.Item, by unit: UInt16, _ program: PatternProgram) {
    switch item.kind {
    case .node, .passed, .blank:
      if unit == 0x20 {
        if item.kind == .blank { items.append(item) } else { addBlank(item.node) }
        return
      }
      let child = program.child(of: Int(item.node), unit)
      if child >= 0 { add(Int32(child), program) }
      if program.nodes[Int(item.node)].classes != 0 {
        reach(Int32(program.wordStart(unit)), for: item.node, program)
      }
      for edge in program.edges(of: Int(item.node)) where edge.kind == .words {
        startWords(of: edge, unit, program)
      }
    case .classWord:
      reach(Int32(program.child(of: Int(item.word), unit)), for: item.node, program)
    case .setWord:
      let word = program.setWords[Int(item.word)]
      guard program.setUnits[Int(word.place) + Int(item.depth)] == unit else { return }
      enter(item.word, word, depth: item.depth + 1, item.node, program)
    }
  }

  private mutating func addBlank(_ node: Int32) {
    items.append(PatternAutomaton.Item(node: node, kind: .blank))
  }

  /// Adds what the node of a word means to a node that waits for classes.
  private mutating func reach(_ word: Int32, for node: Int32, _ program: PatternProgram) {
    guard word >= 0 else { return }
    let classes = program.nodes[Int(node)].classes
    var wanted = program.nodes[Int(word)].classes & classes
    while wanted != 0 {
      let bit = wanted & (0 &- wanted)
      wanted &= wanted &- 1
      let rank = (classes & (bit &- 1)).nonzeroBitCount
      add(program.classTargets[Int(program.nodes[Int(node)].firstClass) + rank], program)
    }
    if program.nodes[Int(word)].childCount > 0 {
      items.append(PatternAutomaton.Item(node: node, word: word, kind: .classWord))
    }
  }

  /// Adds the words of a set that start with a unit.
  private mutating func startWords(
    of edge: PatternProgram.Edge,
    _ unit: UInt16,
    _ program: PatternProgram
  ) {
    let set = program.sets[Int(edge.argument)]
    guard set.firsts >> UInt64(unit & 63) & 1 != 0 else { return }
    var low = Int(set.firstWord)
    let last = low + Int(set.wordCount)
    var high = last
    while low < high {
      let middle = (low + high) / 2
      if program.setWords[middle].unit < unit { low = middle + 1 } else { high = middle }
    }
    while low < last, program.setWords[low].unit == unit {
      enter(Int32(low), program.setWords[low], depth: 1, edge.target, program)
      low += 1
    }
  }

  private mutating func enter(
    _ number: Int32,
    _ word: PatternProgram.SetWord,
    depth: UInt16,
    _ target: Int32,
    _ program: PatternProgram
  ) {
    if depth == word.length {
      add(target, program)
    } else {
      items.append(
        PatternAutomaton.Item(node: target, word: number, depth: depth, kind: .setWord)
      )
    }
  }

  /// Puts the places in order, each once.
  mutating func settle() {
    guard items.count > 1 else { return }
    items.sort()
    var kept = 1
    for index in 1..<items.count where items[index] != items[kept - 1] {
      items[kept] = items[index]
      kept += 1
    }
    items.removeSubrange(kept...)
  }
}

extension PatternAutomaton.Item: Comparable {
  static func < (one: Self, two: Self) -> Bool { one.rank < two.rank }

  /// All of it as two numbers.
  var rank: (UInt64, UInt32) {
    (
      UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word)),
      UInt32(depth) << 8 | UInt32(kind.rawValue)
    )
  }
}
