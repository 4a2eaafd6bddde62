/// Finds the name somebody may have meant.
enum NearestName {
  /// The known name that takes the fewest slips of the keyboard, nil where none is near.
  ///
  /// - Parameters:
  ///   - name: The name as written.
  ///   - known: The names to choose from.
  /// - Returns: One of the known names.
  static func find(_ name: String, in known: [String]) -> String? {
    let limit = max(1, name.count / 3)
    let ranked = known.map { (name: $0, distance: distance(name, $0)) }
      .filter { $0.distance <= limit }
    return ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  /// The Damerau-Levenshtein distance: insertions, deletions, substitutions, swaps of neighbours.
  private static func distance(_ first: String, _ second: String) -> Int {
    let left = Array(first.lowercased())
    let right = Array(second.lowercased())
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let isSame = left[row] == right[column]
        var best = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
