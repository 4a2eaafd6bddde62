/// Minimum cuts of small graphs, after Stoer and Wagner (1997).
///
/// Only cuts below a limit matter, so two nodes that no such cut can separate are taken as one: those
/// joined by k or more, and neighbours in an order of maximum adjacency of which the later is joined to
/// those before by k or more (Nagamochi and Ibaraki 1992). What remains after a scan or two is tiny.
enum MinimumCut {
  /// The nodes on one side of a cut between 1 and k - 1, without the node 0; nil where there is none.
  ///
  /// - Parameters:
  ///   - count: How many nodes there are.
  ///   - links: Weights between two nodes; several between the same two add up.
  ///   - limit: The limit k.
  /// - Returns: The side of the first cut found.
  /// - Complexity: O(s·(n² + e)) for n nodes, e links and s scans, of which there are few.
  static func side(
    count: Int,
    links: [(Int, Int, Int)],
    limit: Int
  ) -> [Int]? {
    var root = Array(0..<count)
    func find(_ node: Int) -> Int {
      var node = node
      while root[node] != node { node = root[node] }
      return node
    }
    func join(_ one: Int, _ other: Int) {
      let (one, other) = (find(one), find(other))
      root[max(one, other)] = min(one, other)
    }
    for (one, other, weight) in links where weight >= limit { join(one, other) }
    while true {
      var weights: [Int: [Int: Int]] = [:]
      for (one, other, weight) in links where weight > 0 {
        let (one, other) = (find(one), find(other))
        guard one != other else { continue }
        weights[one, default: [:]][other, default: 0] += weight
        weights[other, default: [:]][one, default: 0] += weight
      }
      guard let start = weights.keys.min() else { return nil }
      var adjacency = weights.mapValues { _ in 0 }
      var next = start
      var previous: Int?
      while true {
        let reach = adjacency.removeValue(forKey: next) ?? 0
        if let previous, reach >= limit { join(previous, next) }
        for (other, weight) in weights[next] ?? [:] where adjacency[other] != nil {
          adjacency[other, default: 0] += weight
        }
        let closest = adjacency.max { ($0.value, $1.key) < ($1.value, $0.key) }
        // The last node of a connected component: what joins it to the others is a cut.
        if closest.map({ $0.value == 0 }) ?? true, reach > 0, reach < limit {
          let last = find(next)
          let side = (0..<count).filter { find($0) == last }
          guard side.contains(0) else { return side }
          return Self.component(of: last, in: weights, nodes: count, find: find)
        }
        guard let closest else { break }
        previous = closest.value == 0 ? nil : next
        next = closest.key
      }
    }
  }

  /// The nodes connected with one, itself left out.
  private static func component(
    of node: Int,
    in weights: [Int: [Int: Int]],
    nodes: Int,
    find: (Int) -> Int
  ) -> [Int] {
    var found: Set<Int> = [node]
    var open = [node]
    while let next = open.popLast() {
      for other in (weights[next] ?? [:]).keys where found.insert(other).inserted {
        open.append(other)
      }
    }
    found.remove(node)
    return (0..<nodes).filter { found.contains(find($0)) }
  }

  /// The present parts in an S that may tell too few, by a lower bound on what each S tells.
  ///
  /// It may hide more than needed, never less.
  ///
  /// - Parameters:
  ///   - overlap: The overlaps of the parts.
  ///   - nodes: A connected component of them.
  ///   - limit: The limit k.
  /// - Returns: The parts, empty where no S tells too few.
  static func leakingParts(of overlap: WaveOverlap, _ nodes: [Int], limit: Int) -> [Int] {
    var numbers: [Int: Int] = [:]
    for (place, node) in nodes.enumerated() { numbers[node] = place + 1 }
    // Node 0 stands for what is never in S.
    var links: [(Int, Int, Int)] = []
    var limit = limit
    for node in nodes {
      if let number = numbers[node] { links.append((0, number, overlap.alone[node])) }
    }
    for edge in overlap.edges {
      guard
        let earlier = numbers[edge.earlier],
        let present = numbers[overlap.earlierCount + edge.present]
      else { continue }
      // Weights to 0 of both sum to those who joined or left; the rest of either is common to both.
      let tilt = (edge.before - edge.now + edge.changed) / 2
      let outer = min(max(0, tilt), edge.changed, edge.before)
      let other = min(edge.changed - outer, edge.now)
      var common = min(edge.before - outer, edge.now - other)
      // Of people who all answered in one wave only the bound must not vanish; the limit makes up for
      // the one that is too much.
      if outer + other + common == 0 {
        common = 1
        limit += 1
      }
      links.append((0, earlier, outer))
      links.append((0, present, other))
      links.append((earlier, present, common))
    }
    return (side(count: nodes.count + 1, links: links, limit: limit) ?? []).compactMap { number in
      let node = nodes[number - 1]
      return node >= overlap.earlierCount ? node - overlap.earlierCount : nil
    }
  }
}
