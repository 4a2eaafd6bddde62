extension PatternCompiler {
  /// Lays the graph out for the search once all patterns are in.
  mutating func finish() {
    for (unit, number) in firstUnits where number < BuiltInClass.Words.allCases.count {
      program.starts.edit(unit) { $0.isQuantity = true }
    }
    for unit in BuiltInClass.numberUnits { program.starts.edit(unit) { $0.isQuantity = true } }
    layOutNodes()
    lookAhead()
    findNeeds()
    findStarts()
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
    for child in program.children[..<Int(program.nodes[0].childCount)] {
      program.starts.edit(child.unit) { $0.child = child.target }
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

  /// Notes for each node what can follow, so that most ways are not even tried.
  private mutating func lookAhead() {
    // The last one is that of quantities.
    var sketches = [UnitSketch](repeating: UnitSketch(), count: 65)
    for (unit, number) in firstUnits { sketches[number].insert(unit) }
    for unit in BuiltInClass.numberUnits { sketches[64].insert(unit) }
    for hidden in BuiltInClass.Words.allCases { sketches[64].formUnion(sketches[hidden.rawValue]) }
    var isDone = [Bool](repeating: false, count: program.nodes.count)
    for node in program.nodes.indices where node != PatternProgram.wordRoot {
      lookAhead(node, sketches, &isDone)
    }
  }

  private mutating func lookAhead(
    _ number: Int,
    _ sketches: [UnitSketch],
    _ isDone: inout [Bool]
  ) {
    guard !isDone[number] else { return }
    isDone[number] = true
    let node = program.nodes[number]
    var following = UnitSketch()
    var isOpen = node.pattern >= 0
    // True where it can go on at the end of a clause alone.
    var isOpenAtEnd = false
    for index in Int(node.firstChild)..<Int(node.firstChild) + Int(node.childCount) {
      following.insert(program.children[index].unit)
    }
    var classes = node.classes
    while classes != 0 {
      following.formUnion(sketches[classes.trailingZeroBitCount])
      classes &= classes - 1
    }
    for index in Int(node.firstEdge)..<Int(node.firstEdge) + Int(node.edgeCount) {
      let edge = program.edges[index]
      switch edge.kind {
      case .builtIn: following.formUnion(sketches[64])
      case .words: following.formUnion(program.sets[Int(edge.argument)].firsts)
      case .clauseStart, .clauseEnd, .wordClass: isOpen = true
      case .nextClause: isOpenAtEnd = true
      case .gap, .skip:
        // No way leads back, so that this ends.
        lookAhead(Int(edge.target), sketches, &isDone)
        let target = program.nodes[Int(edge.target)]
        if target.isOpen { isOpenAtEnd = true }
        if edge.kind == .skip { following.formUnion(target.following) } else { following.fill() }
      }
    }
    if isOpen { following.fill() }
    // Blanks within a clause do not count.
    following.insert(0x20)
    program.nodes[number].following = following
    program.nodes[number].isOpen = isOpen || isOpenAtEnd
  }

  /// Notes the characters that a pattern can start with, and what must stand behind them.
  private mutating func findStarts() {
    let root = program.nodes[PatternProgram.root]
    for child in program.children[..<Int(root.childCount)] {
      allow(child.unit, program.nodes[Int(child.target)])
    }
    var link = drafts[PatternProgram.root].lastLink
    while link >= 0 {
      let edge = links[Int(link)].edge
      link = links[Int(link)].previous
      switch edge.kind {
      case .clauseStart: program.hasClauseStart = true
      case .builtIn:
        allowQuantity(before: program.nodes[Int(edge.target)])
      case .wordClass: findStarts(ofClass: Int(edge.argument), target: Int(edge.target))
      case .skip, .words, .gap, .clauseEnd, .nextClause: break
      }
    }
  }

  private mutating func findStarts(ofClass wordClass: Int, target: Int) {
    let bit: UInt64 = 1 << UInt64(wordClass)
    for (unit, number) in firstUnits where number == wordClass {
      let word = program.nodes[Int(program.starts[unit].word)]
      program.starts.edit(unit) { $0.startsWord = true }
      for child in program.children[Int(word.firstChild)...].prefix(Int(word.childCount)) {
        program.starts.edit(unit) {
          $0.following.insert(child.unit)
          $0.isStart = true
        }
      }
      if word.classes & bit != 0 { allow(unit, program.nodes[target]) }
    }
  }

  /// Allows behind a first unit what can follow at a node.
  private mutating func allow(_ unit: UInt16, _ node: PatternProgram.Node) {
    program.starts.edit(unit) {
      $0.following.formUnion(node.following)
      $0.isStart = true
      if node.isOpen { $0.mayEnd = true }
    }
  }

  /// Allows a quantity at the start of a pattern.
  private mutating func allowQuantity(before node: PatternProgram.Node) {
    var next = node.following
    let within = BuiltInClass.betweenNumberAndUnit + BuiltInClass.afterUnit + ".,%"
    for unit in within.utf16 { next.insert(unit) }
    for unit in BuiltInClass.numberUnits { next.insert(unit) }
    for words in BuiltInClass.Words.allCases {
      for word in words.list {
        // Its first character behind a number, the second one behind the first.
        for unit in word.utf16.prefix(2) { next.insert(unit) }
      }
    }
    program.quantityFollowing.formUnion(next)
    if node.isOpen { program.quantityMayEnd = true }
    let hidden = firstUnits.prefix { $0.wordClass < BuiltInClass.Words.allCases.count }
    for unit in BuiltInClass.numberUnits + hidden.map(\.unit) {
      program.starts.edit(unit) {
        $0.following.formUnion(next)
        $0.isStart = true
        if node.isOpen { $0.mayEnd = true }
      }
    }
  }
}
