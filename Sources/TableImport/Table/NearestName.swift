/// The search for the name somebody may have meant.
enum NearestName {
  /// Finds the known name nearest to one that is not known.
  ///
  /// Near is at most a third of the characters inserted, deleted or replaced, or differing in case
  /// only. Of equally near names the first one wins.
  ///
  /// - Parameters:
  ///   - name: The name that is not known.
  ///   - known: The known names.
  /// - Returns: Nil where none is near.
  static func of(_ name: String, in known: [String]) -> String? {
    let wanted = Array(name.lowercased())
    var best: (name: String, distance: Int)?
    for candidate in known {
      let letters = Array(candidate.lowercased())
      let longest = max(wanted.count, letters.count)
      guard abs(wanted.count - letters.count) <= max(1, longest / 3) else { continue }
      let distance = distance(wanted, letters)
      // A replaced single character leaves nothing in common.
      guard distance <= max(1, longest / 3), distance < longest else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// The Levenshtein distance of two texts.
  private static func distance(_ old: [Character], _ new: [Character]) -> Int {
    var row = Array(0...new.count)
    for (line, letter) in old.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, other) in new.enumerated() {
        let replaced = diagonal + (letter == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[new.count]
  }
}
