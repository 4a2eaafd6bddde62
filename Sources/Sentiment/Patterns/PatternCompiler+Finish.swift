import Segmentation

extension PatternCompiler {
  /// Lays the graph out for the search once all patterns are in.
  mutating func finish() {
    layOutNodes()
    for (unit, number) in firstUnits { program.classFirsts[number].append(unit) }
    for words in BuiltInClass.Words.allCases {
      var starts = UnitSet()
      for unit in program.classFirsts[words.rawValue] { starts.insert(unit) }
      program.quantityWordStarts.append(starts)
    }
    numberUnits()
    layOutClassStarts()
    layOutWordStarts()
    for words in [BuiltInClass.Words.durations, .counts] {
      for unit in program.classFirsts[words.rawValue] { markQuantityStart(unit) }
    }
    for unit in BuiltInClass.numberUnits { markQuantityStart(unit) }
    program.automata = AutomatonPool()
  }

  private mutating func markQuantityStart(_ unit: UInt16) {
    program.numbers[Int(unit)] |= PatternProgram.startsQuantity
  }

  /// Numbers the units that stand in patterns, the most frequent first, since numbers near to each other
  /// share the lines of a cache.
  private mutating func numberUnits() {
    var counts = [Int32](repeating: 0, count: 65_536)
    for child in program.children { counts[Int(child.unit)] += 1 }
    for unit in program.setUnits { counts[Int(unit)] += 1 }
    counts[0x20] += 1
    let units = counts.indices.filter { counts[$0] > 0 }
    for unit in units.sorted(by: { (counts[$1], $0) < (counts[$0], $1) }) {
      program.numbers[unit] = UInt32(program.units.count)
      program.units.append(UInt16(unit))
    }
  }

  /// Lays out where the words of all classes start.
  private mutating func layOutWordStarts() {
    program.wordStarts = [Int32](repeating: -1, count: program.units.count)
    for child in program.children(of: PatternProgram.wordRoot) {
      program.wordStarts[Int(program.number(of: child.unit))] = child.target
    }
  }

  /// Lays out which units the words of each class start with.
  private mutating func layOutClassStarts() {
    for units in program.classFirsts {
      var starts = [UInt64](repeating: 0, count: program.units.count / 64 + 1)
      for unit in units {
        let number = program.number(of: unit)
        starts[Int(number >> 6)] |= PatternAutomaton.Arrival.bit(of: number)
      }
      program.classStarts.append(starts)
      program.classFilters.append(starts.reduce(0, |))
    }
  }

  /// Puts children and edges of each node side by side, past nodes that only lead on to another.
  private mutating func layOutNodes() {
    var replacement = drafts.indices.map(Int32.init)
    for number in drafts.indices {
      var target = number
      while let next = detour(target) { target = next }
      replacement[number] = Int32(target)
    }
    program.nodes.reserveCapacity(drafts.count)
    program.children.reserveCapacity(drafts.count)
    program.edges.reserveCapacity(links.count)
    for draft in drafts {
      var node = PatternProgram.Node()
      node.classes = draft.classes
      node.pattern = draft.pattern
      node.firstChild = Int32(program.children.count)
      node.firstEdge = Int32(program.edges.count)
      node.firstClass = Int32(program.classTargets.count)
      layOutChildren(of: draft, replacement)
      layOutEdges(of: draft, replacement)
      node.childCount = UInt16(clamping: program.children.count - Int(node.firstChild))
      node.edgeCount = UInt16(clamping: program.edges.count - Int(node.firstEdge))
      program.nodes.append(node)
    }
  }

  private mutating func layOutChildren(of draft: Draft, _ replacement: [Int32]) {
    let first = program.children.count
    var child = draft.lastChild
    while child >= 0 {
      let current = drafts[Int(child)]
      program.children.append(
        PatternProgram.Child(unit: current.unit, target: replacement[Int(child)])
      )
      child = current.sibling
    }
    if program.children.count > first + 1 {
      program.children[first...].sort { $0.unit < $1.unit }
    }
  }

  private mutating func layOutEdges(of draft: Draft, _ replacement: [Int32]) {
    guard draft.lastLink >= 0 else { return }
    let firstClass = program.classTargets.count
    for _ in 0..<draft.classes.nonzeroBitCount { program.classTargets.append(0) }
    var link = draft.lastLink
    while link >= 0 {
      let edge = links[Int(link)].edge
      link = links[Int(link)].previous
      let target = replacement[Int(edge.target)]
      if edge.kind == .wordClass {
        let before = draft.classes & ((1 << UInt64(edge.argument)) - 1)
        program.classTargets[firstClass + before.nonzeroBitCount] = target
      } else {
        layOut(edge.kind, edge.argument, target, replacement, depth: 0)
      }
    }
  }

  /// Adds an edge, or those of its target where it costs nothing and the target has nothing else.
  private mutating func layOut(
    _ kind: PatternProgram.Edge.Kind,
    _ argument: Int32,
    _ target: Int32,
    _ replacement: [Int32],
    depth: Int
  ) {
    let draft = drafts[Int(target)]
    guard kind == .skip, depth < 4, draft.lastChild < 0, draft.classes == 0, draft.pattern < 0
    else {
      program.edges.append(
        PatternProgram.Edge(kind: kind, argument: argument, target: target)
      )
      return
    }
    var link = draft.lastLink
    while link >= 0 {
      let edge = links[Int(link)].edge
      link = links[Int(link)].previous
      let next = replacement[Int(edge.target)]
      layOut(edge.kind, edge.argument, next, replacement, depth: depth + 1)
    }
  }

  /// The node that a node only leads on to, nil for one that does more.
  private func detour(_ number: Int) -> Int? {
    let draft = drafts[number]
    guard number > PatternProgram.wordRoot, draft.lastChild < 0, draft.pattern < 0,
      draft.lastLink >= 0
    else { return nil }
    let link = links[Int(draft.lastLink)]
    return link.edge.kind == .skip && link.previous < 0 ? Int(link.edge.target) : nil
  }
}
