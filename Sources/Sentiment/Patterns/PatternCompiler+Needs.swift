extension PatternCompiler {
  /// Notes for each node the groups of words without which no way leads to an end.
  mutating func findNeeds() {
    let words = groups()
    let ranks = ranks(of: words)
    var needs = [Needs](repeating: Needs(), count: program.nodes.count)
    var isDone = [Bool](repeating: false, count: program.nodes.count)
    for node in program.nodes.indices where node != PatternProgram.wordRoot {
      findNeeds(of: node, ranks, &needs, &isDone)
      program.nodes[node].firstNeed = needs[node][0]
      program.nodes[node].secondNeed = needs[node][1]
    }
    for builtIn in BuiltInClass.allCases {
      program.builtInNeeds.append(builtIn.words.map { ranks[$0.rawValue] } ?? -1)
    }
    insertAtoms(words, ranks)
  }

  /// Notes for each edge what it needs.
  private mutating func findEdgeNeeds(_ isNeeded: [Bool], _ ranks: [Int32]) {
    for index in program.edges.indices {
      let edge = program.edges[index]
      let behind = program.nodes[Int(edge.target)].firstNeed
      switch edge.kind {
      case .words:
        let own = ranks[64 + Int(edge.argument)]
        program.edges[index].need = isNeeded[Int(own)] ? own : behind
      case .builtIn:
        let own = program.builtInNeeds[Int(edge.argument)]
        program.edges[index].need = own >= 0 ? own : behind
      case .nextClause: break
      default: program.edges[index].need = behind
      }
    }
  }

  /// The words of the 64 classes and behind them those of all sets.
  private func groups() -> [[ArraySlice<UInt16>]] {
    classWords()
      + program.sets.map { set in
        let first = Int(set.firstWord)
        return program.setWords[first..<first + Int(set.wordCount)].map { word in
          program.setUnits[Int(word.place)..<Int(word.place) + Int(word.length)]
        }
      }
  }

  /// The number of each group: the lower, the more it tells that one of its words is there.
  private func ranks(of groups: [[ArraySlice<UInt16>]]) -> [Int32] {
    let weights = groups.map(Self.weight)
    let order = groups.indices.sorted { (weights[$0], $0) < (weights[$1], $1) }
    var ranks = [Int32](repeating: 0, count: groups.count)
    for (rank, index) in order.enumerated() { ranks[index] = Int32(rank) }
    return ranks
  }

  /// How common the words of a group are: a single character is, a longer word is not.
  private static func weight(_ group: [ArraySlice<UInt16>]) -> Int {
    group.reduce(0) { $0 + ($1.count == 1 ? 20 : 1) }
  }

  /// Puts the words of the groups that some node needs into the trie.
  private mutating func insertAtoms(_ groups: [[ArraySlice<UInt16>]], _ ranks: [Int32]) {
    var isNeeded = [Bool](repeating: false, count: groups.count)
    for need in program.builtInNeeds where need >= 0 { isNeeded[Int(need)] = true }
    for node in program.nodes {
      if node.firstNeed >= 0 { isNeeded[Int(node.firstNeed)] = true }
      if node.secondNeed >= 0 { isNeeded[Int(node.secondNeed)] = true }
    }
    var words: [AtomTrie.Word] = []
    for (index, group) in groups.enumerated() where isNeeded[Int(ranks[index])] {
      for word in group { words.append(AtomTrie.Word(units: word, group: ranks[index])) }
    }
    words.sort()
    program.atoms = AtomTrie(sorted: words)
    findEdgeNeeds(isNeeded, ranks)
    program.groupCount = groups.count
  }

  /// The words of the 64 classes, from their trie.
  private func classWords() -> [[ArraySlice<UInt16>]] {
    var words = [[ArraySlice<UInt16>]](repeating: [], count: 64)
    var open: [(node: Int, word: [UInt16])] = [(PatternProgram.wordRoot, [])]
    while let (node, word) = open.popLast() {
      var classes = node == PatternProgram.wordRoot ? 0 : program.nodes[node].classes
      while classes != 0 {
        words[classes.trailingZeroBitCount].append(word[...])
        classes &= classes - 1
      }
      let first = Int(program.nodes[node].firstChild)
      for child in program.children[first..<first + Int(program.nodes[node].childCount)] {
        open.append((Int(child.target), word + [child.unit]))
      }
    }
    // A duration is one of the words or a number with a unit; so with counts.
    words[BuiltInClass.Words.durations.rawValue] += words[BuiltInClass.Words.durationUnits.rawValue]
    words[BuiltInClass.Words.counts.rawValue] += words[BuiltInClass.Words.countUnits.rawValue]
    return words
  }

  private func findNeeds(
    of number: Int,
    _ ranks: [Int32],
    _ needs: inout [Needs],
    _ isDone: inout [Bool]
  ) {
    guard !isDone[number] else { return }
    isDone[number] = true
    let node = program.nodes[number]
    guard node.pattern < 0 else { return }
    var result: Needs?
    func take(_ target: Int32, _ group: Int32?) {
      findNeeds(of: Int(target), ranks, &needs, &isDone)
      var way = needs[Int(target)]
      if let group { way.insert(group) }
      if result == nil { result = way } else { result?.formIntersection(way) }
    }
    for index in Int(node.firstChild)..<Int(node.firstChild) + Int(node.childCount) {
      take(program.children[index].target, nil)
    }
    var classes = drafts[number].lastLink < 0 ? 0 : node.classes
    var place = Int(node.firstClass)
    while classes != 0 {
      take(program.classTargets[place], ranks[classes.trailingZeroBitCount])
      classes &= classes - 1
      place += 1
    }
    for index in Int(node.firstEdge)..<Int(node.firstEdge) + Int(node.edgeCount) {
      let edge = program.edges[index]
      switch edge.kind {
      case .words: take(edge.target, ranks[64 + Int(edge.argument)])
      case .builtIn:
        let words = BuiltInClass(rawValue: Int(edge.argument))?.words
        take(edge.target, words.map { ranks[$0.rawValue] })
      // What stands in the next clause is not known yet.
      case .nextClause: return
      default: take(edge.target, nil)
      }
    }
    needs[number] = result ?? Needs()
  }
}
