extension WaveOverlap {
  /// Parts of which some S tells between one and k - 1 people.
  struct Leak {
    /// The present parts that can be in such an S; the number of groups stands for the whole.
    var parts: [Int]
    /// The present parts that overlap in a chain with these, themselves included.
    var related: [Int]
  }

  /// The least of some numbers of people: whether it can be nobody, and the least above.
  private struct Least {
    var isZero: Bool
    /// The least number above zero; k where it is k or more, or where there is none.
    var number: Int

    init(_ number: Int, limit: Int) {
      isZero = number == 0
      self.number = number == 0 ? limit : min(number, limit)
    }

    /// Either of both.
    mutating func formUnion(_ other: Least) {
      isZero = isZero || other.isZero
      number = min(number, other.number)
    }

    /// Both together.
    mutating func add(_ other: Least, limit: Int) {
      var sum = min(limit, number + other.number)
      if isZero { sum = min(sum, other.number) }
      if other.isZero { sum = min(sum, number) }
      isZero = isZero && other.isZero
      number = sum
    }
  }

  /// What a subtree tells in one state of its node.
  private struct Told {
    /// Where P and Q of all people told are in S: those who joined or left.
    var changed: Least
    /// The same with those who answered one time only.
    var unequal: Least
    /// Where of some people told only P or only Q is in S; nobody is never told here.
    var apart: Int

    init(_ number: Int, limit: Int) {
      changed = Least(number, limit: limit)
      unequal = changed
      apart = limit
    }

    init(changed: Int, unequal: Int, limit: Int) {
      self.changed = Least(changed, limit: limit)
      self.unequal = Least(unequal, limit: limit)
      apart = limit
    }

    /// People of whom only one part is in S.
    init(apart: Int, limit: Int) {
      self.init(0, limit: limit)
      guard apart > 0 else { return }
      changed = Least(limit, limit: limit)
      unequal = changed
      self.apart = min(apart, limit)
    }

    mutating func formUnion(_ other: Told) {
      changed.formUnion(other.changed)
      unequal.formUnion(other.unequal)
      apart = min(apart, other.apart)
    }

    /// Both together.
    mutating func add(_ other: Told, limit: Int) {
      var sum = min(limit, apart + other.apart)
      sum = min(sum, apart + (other.unequal.isZero ? 0 : other.unequal.number))
      sum = min(sum, other.apart + (unequal.isZero ? 0 : unequal.number))
      apart = sum
      changed.add(other.changed, limit: limit)
      unequal.add(other.unequal, limit: limit)
    }

    /// The least number of people told, k where it is k or more.
    var least: Int { min(changed.number, apart) }
  }

  /// What a subtree tells where its node is out of S and where it is in.
  private struct States {
    var out: Told
    var inside: Told

    mutating func add(_ other: States, limit: Int) {
      out.add(other.out, limit: limit)
      inside.add(other.inside, limit: limit)
    }
  }

  /// The chains of overlapping parts some S of which tells between one and k - 1 people.
  ///
  /// - Parameter limit: The fewest people that may be told, k.
  /// - Returns: One leak for each such chain, in order of the parts.
  /// - Complexity: Linear in the number of parts and overlaps; for chains with circles see
  ///   ``MinimumCut``.
  func leaks(limit: Int) -> [Leak] {
    let count = earlierCount + presentCount
    var offsets = Array(repeating: 0, count: count + 1)
    for edge in edges {
      offsets[edge.earlier + 1] += 1
      offsets[earlierCount + edge.present + 1] += 1
    }
    for node in 0..<count { offsets[node + 1] += offsets[node] }
    var links = Array(repeating: 0, count: 2 * edges.count)
    var ends = offsets
    for (place, edge) in edges.enumerated() {
      for node in [edge.earlier, earlierCount + edge.present] {
        links[ends[node]] = place
        ends[node] += 1
      }
    }
    var parentEdge = Array(repeating: -2, count: count)
    var leaks: [Leak] = []
    for start in 0..<count where parentEdge[start] == -2 {
      guard offsets[start] < offsets[start + 1] || alone[start] > 0 else { continue }
      var nodes = [start]
      var isForest = true
      parentEdge[start] = -1
      var next = 0
      while next < nodes.count {
        let node = nodes[next]
        next += 1
        for link in links[offsets[node]..<offsets[node + 1]] where link != parentEdge[node] {
          let other = opposite(of: node, link)
          if parentEdge[other] == -2 {
            parentEdge[other] = link
            nodes.append(other)
          } else {
            isForest = false
          }
        }
      }
      var parts: [Int]
      if nodes.count == 2, isForest {
        parts = leakingParts(ofPair: edges[links[offsets[start]]], limit: limit)
      } else if isForest {
        parts = leakingParts(nodes, parentEdge, limit: limit)
      } else {
        parts = MinimumCut.leakingParts(of: self, nodes, limit: limit)
      }
      let related = nodes.filter { $0 >= earlierCount }.map { $0 - earlierCount }
      if parts.isEmpty, isNet, mayHideMoves(nodes, links, offsets, limit: limit) { parts = related }
      if !parts.isEmpty { leaks.append(Leak(parts: parts, related: related)) }
    }
    return leaks
  }

  func opposite(of node: Int, _ link: Int) -> Int {
    node < earlierCount ? earlierCount + edges[link].present : edges[link].earlier
  }

  /// The present part of two parts that overlap nothing else, where it tells too few; the rule for trees
  /// written out, since most parts come in such pairs.
  private func leakingParts(ofPair edge: Edge, limit: Int) -> [Int] {
    let present = alone[earlierCount + edge.present]
    let told = [edge.now + present, edge.changed + present + alone[edge.earlier]]
    return told.contains { $0 > 0 && $0 < limit } ? [edge.present] : []
  }

  /// The present parts of a tree of overlaps that are in an S which tells too few.
  ///
  /// - Parameters:
  ///   - nodes: The nodes of the tree, every parent before its children.
  ///   - parentEdge: By node the edge to its parent.
  ///   - limit: The fewest people that may be told.
  /// - Returns: The parts, the number of groups for the whole.
  private func leakingParts(_ nodes: [Int], _ parentEdge: [Int], limit: Int) -> [Int] {
    var below: [Int: States] = [:]
    below.reserveCapacity(nodes.count)
    for node in nodes {
      below[node] = States(
        out: Told(0, limit: limit),
        inside: Told(alone[node], limit: limit)
      )
    }
    var children: [Int: [Int]] = [:]
    for node in nodes.reversed() {
      guard parentEdge[node] >= 0, let states = below[node] else { continue }
      let parent = opposite(of: node, parentEdge[node])
      children[parent, default: []].append(node)
      below[parent]?.add(message(from: node, states, parentEdge[node], limit), limit: limit)
    }
    // What the rest of the tree tells, seen from each node.
    let nothing = States(out: Told(0, limit: limit), inside: Told(0, limit: limit))
    var above: [Int: States] = [:]
    above.reserveCapacity(nodes.count)
    var parts: [Int] = []
    for node in nodes {
      let rest = above[node] ?? nothing
      if node >= earlierCount, var total = below[node]?.inside {
        total.add(rest.inside, limit: limit)
        if total.least < limit { parts.append(node - earlierCount) }
      }
      guard let inner = children[node] else { continue }
      let messages = inner.map { child in
        message(from: child, below[child] ?? nothing, parentEdge[child], limit)
      }
      var after = Array(repeating: nothing, count: inner.count + 1)
      for place in inner.indices.reversed() {
        after[place] = after[place + 1]
        after[place].add(messages[place], limit: limit)
      }
      var before = rest
      before.add(
        States(out: Told(0, limit: limit), inside: Told(alone[node], limit: limit)),
        limit: limit
      )
      for (place, child) in inner.enumerated() {
        var others = before
        others.add(after[place + 1], limit: limit)
        above[child] = message(from: node, others, parentEdge[child], limit)
        before.add(messages[place], limit: limit)
      }
    }
    return parts
  }

  /// What lies behind an edge tells, by the state of the node on this side.
  private func message(from node: Int, _ states: States, _ link: Int, _ limit: Int) -> States {
    let edge = edges[link]
    let isEarlier = node < earlierCount
    // In S: this node alone, the other alone, both.
    let aloneHere = Told(apart: isEarlier ? edge.before : edge.now, limit: limit)
    let aloneThere = Told(apart: isEarlier ? edge.now : edge.before, limit: limit)
    let both = Told(changed: edge.changed, unequal: edge.unequal, limit: limit)
    func sum(_ states: Told, _ told: Told) -> Told {
      var sum = states
      sum.add(told, limit: limit)
      return sum
    }
    // The message is read on the other side, which is in S or not.
    var message = States(
      out: states.out,
      inside: sum(states.out, aloneThere)
    )
    message.out.formUnion(sum(states.inside, aloneHere))
    message.inside.formUnion(sum(states.inside, both))
    return message
  }

  /// True where people who only moved between units of a chain could make up so many of those who
  /// joined and left that between one and k - 1 are left.
  private func mayHideMoves(
    _ nodes: [Int],
    _ links: [Int],
    _ offsets: [Int],
    limit: Int
  ) -> Bool {
    var joined = 0
    var left = 0
    var largest = 0
    for node in nodes where node < earlierCount {
      for link in links[offsets[node]..<offsets[node + 1]] {
        joined += edges[link].joined
        left += edges[link].left
        largest = max(largest, edges[link].largestChange)
      }
    }
    let changed = joined + left
    let moves = min(joined, left, changed - largest)
    guard moves > 0 else { return false }
    let remaining = changed - 2 * min(moves, limit - 1)
    return remaining > 0 && remaining < limit
  }
}
