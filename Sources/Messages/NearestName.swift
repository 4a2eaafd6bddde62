/// The search for the name somebody may have meant.
///
/// Messages about a name that is not known suggest the nearest known one.
public enum NearestName: Sendable {
  /// The known name nearest to one that is not known.
  ///
  /// Near is at most a third of the characters of the longer name, or one where that is less,
  /// inserted, deleted, replaced or exchanged with the next; case does not count. A name that has
  /// nothing in common with the one written is not near.
  ///
  /// - Parameters:
  ///   - name: The name as written.
  ///   - known: The known names; the first of several equally near ones is taken.
  /// - Returns: One of the known names, nil where none is near.
  public static func find(_ name: String, in known: some Sequence<String>) -> String? {
    let written = Array(name.lowercased())
    var best: (name: String, distance: Int)?
    for candidate in known {
      let letters = Array(candidate.lowercased())
      let longest = max(written.count, letters.count)
      let limit = max(1, longest / 3)
      guard abs(written.count - letters.count) <= limit else { continue }
      let distance = distance(written, letters)
      // A replaced single character leaves nothing in common.
      guard distance <= limit, distance < longest else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// The Damerau-Levenshtein distance in its restricted form (optimal string alignment).
  ///
  /// - Parameters:
  ///   - old: The characters of one name.
  ///   - new: The characters of the other.
  /// - Returns: How many insertions, deletions, replacements and exchanges of neighbours make one the
  ///   other.
  /// - Complexity: The product of the two lengths.
  static func distance(_ old: [Character], _ new: [Character]) -> Int {
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
