package import Insight

/// A unit with its place in the organisation tree.
package protocol TreeUnit: Sendable {
  /// The unit's name.
  var unit: String { get }
  /// The parent's name, nil at the top.
  var parent: String? { get }
}

extension UnitRelease: TreeUnit {}
extension UnitParticipation: TreeUnit {}

/// The units of a wave with their place in the organisation tree.
package enum UnitTree {
  /// One unit and how many units stand above it.
  package struct Row<Unit: TreeUnit>: Sendable {
    /// The unit.
    package let release: Unit
    /// The number of units above it.
    package let depth: Int
  }

  /// The units, each under its parent, siblings in the order of the release.
  ///
  /// A unit whose parent is not in the release stands at the top. Units that are each other's
  /// parents in a ring, which no roster should hold, stand at the top as well.
  ///
  /// - Parameter units: The units in any order.
  /// - Returns: Every unit once.
  /// - Complexity: Linear in the number of units.
  package static func rows<Unit: TreeUnit>(of units: [Unit]) -> [Row<Unit>] {
    let names = Set(units.map(\.unit))
    var children: [String: [Int]] = [:]
    var stack: [(index: Int, depth: Int)] = []
    for (index, unit) in units.enumerated() {
      if let parent = unit.parent, names.contains(parent), parent != unit.unit {
        children[parent, default: []].append(index)
      } else {
        stack.append((index, 0))
      }
    }
    stack.reverse()
    var isDone = Array(repeating: false, count: units.count)
    var rows: [Row<Unit>] = []
    while let (index, depth) = stack.popLast() {
      guard !isDone[index] else { continue }
      isDone[index] = true
      rows.append(Row(release: units[index], depth: depth))
      for child in (children[units[index].unit] ?? []).reversed() {
        stack.append((child, depth + 1))
      }
    }
    return rows + units.indices.filter { !isDone[$0] }.map { Row(release: units[$0], depth: 0) }
  }
}

extension WaveRelease {
  /// True where a table has a hidden cell; recommendation and comments say so themselves.
  var hasHiddenCell: Bool {
    func isAnyHidden(_ indices: [IndexRelease]) -> Bool {
      indices.contains { $0.score.isHidden || isAnyHidden($0.scales) }
    }
    return isAnyHidden(indices) || items.contains { $0.shares.isHidden }
      || units.contains { $0.scores.contains(where: \.isHidden) }
  }
}
