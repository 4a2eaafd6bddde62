/// The search for the name somebody may have meant.
enum NearestName {
  /// The known name nearest to one that is not known.
  ///
  /// Near is at most a third of the characters inserted, deleted, replaced or exchanged with the
  /// next; case does not count. Of equally near names the first one wins.
  ///
  /// - Parameters:
  ///   - name: The name that is not known.
  ///   - known: The known names.
  /// - Returns: One of the known names, nil where none is near.
  static func of(_ name: String, in known: [String]) -> String? {
    let wanted = Array(name.lowercased())
    var best: (name: String, distance: Int)?
    for candidate in known {
      let letters = Array(candidate.lowercased())
      let limit = max(1, max(wanted.count, letters.count) / 3)
      let distance = distance(wanted, letters)
      // A replaced single character leaves nothing in common.
      guard distance <= limit, distance < max(wanted.count, letters.count) else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// The least number of insertions, deletions, replacements and exchanges of two neighbours.
  private static func distance(_ old: [Character], _ new: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...new.count)
    for line in old.indices {
      var row = [line + 1]
      for column in new.indices {
        let isSame = old[line] == new[column]
        var best = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, row[column] + 1)
        if line > 0, column > 0, old[line] == new[column - 1], old[line - 1] == new[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        row.append(best)
      }
      (beforeLast, last) = (last, row)
    }
    return last[new.count]
  }
}
