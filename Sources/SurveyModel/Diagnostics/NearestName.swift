/// Finds the known name that a misspelt one most likely stands for.
enum NearestName {
  /// The nearest of some names, nil where none is near enough.
  ///
  /// Near enough is a distance of at most a third of the length, and of at least 1.
  ///
  /// - Parameters:
  ///   - name: The name as written.
  ///   - candidates: The known names; the first of several equally near ones is taken.
  /// - Returns: The name as it is known.
  static func find(_ name: String, in candidates: some Sequence<String>) -> String? {
    let written = Array(name.lowercased())
    let limit = max(1, written.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in candidates where abs(candidate.count - written.count) <= limit {
      let distance = distance(written, Array(candidate.lowercased()))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// The Damerau-Levenshtein distance in its restricted form (optimal string alignment).
  ///
  /// - Parameters:
  ///   - left: One text.
  ///   - right: The other text.
  /// - Returns: How many insertions, deletions, replacements and swaps of neighbours lie between
  /// them.
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row]
      for column in 1...right.count {
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        var value = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          value = min(value, beforeLast[column - 2] + 1)
        }
        current.append(value)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
