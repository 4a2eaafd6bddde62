/// Circles in a graph of things that need each other.
enum Circles {
  /// One circle for each group of nodes that all lead to each other, in order of the nodes.
  ///
  /// - Parameter edges: For each node the nodes it needs; one that needs itself is a circle.
  /// - Returns: The nodes of each circle, from the lowest on in the direction of the edges.
  /// - Complexity: Linear in nodes and edges.
  static func find(_ edges: [[Int]]) -> [[Int]] {
    let group = groups(edges)
    var sizes: [Int: Int] = [:]
    for number in group { sizes[number, default: 0] += 1 }
    var told: Set<Int> = []
    var circles: [[Int]] = []
    for node in edges.indices where !told.contains(group[node]) {
      if edges[node].contains(node) {
        told.insert(group[node])
        circles.append([node])
      } else if sizes[group[node], default: 0] > 1 {
        told.insert(group[node])
        circles.append(shortest(from: node, edges, within: group))
      }
    }
    return circles
  }

  /// The shortest way from a node back to itself; there must be one.
  private static func shortest(from start: Int, _ edges: [[Int]], within group: [Int]) -> [Int] {
    var before: [Int: Int] = [:]
    var pending = [start]
    var index = 0
    while index < pending.count {
      let node = pending[index]
      index += 1
      for next in edges[node] where group[next] == group[start] {
        if next == start {
          var way = [node]
          while let last = way.last, last != start, let previous = before[last] {
            way.append(previous)
          }
          return way.reversed()
        }
        guard before[next] == nil else { continue }
        before[next] = node
        pending.append(next)
      }
    }
    return [start]
  }

  /// The number of the group of each node, by Tarjan's algorithm without recursion.
  private static func groups(_ edges: [[Int]]) -> [Int] {
    var order = Array(repeating: -1, count: edges.count)
    var low = order
    var group = order
    var stack: [Int] = []
    var count = 0
    var groupCount = 0
    for root in edges.indices where order[root] < 0 {
      var work = [(node: root, next: 0)]
      while let (node, next) = work.popLast() {
        if next == 0 {
          order[node] = count
          low[node] = count
          count += 1
          stack.append(node)
        }
        if next < edges[node].count {
          work.append((node, next + 1))
          let target = edges[node][next]
          if order[target] < 0 {
            work.append((target, 0))
          } else if group[target] < 0 {
            low[node] = min(low[node], order[target])
          }
          continue
        }
        if low[node] == order[node] {
          while let member = stack.popLast() {
            group[member] = groupCount
            if member == node { break }
          }
          groupCount += 1
        }
        if let parent = work.last?.node { low[parent] = min(low[parent], low[node]) }
      }
    }
    return group
  }
}
