extension SearchQuery {
  /// The query in the language of FTS5.
  ///
  /// It finds every comment that matches and some that do not: what a search hands out has passed
  /// ``hits(in:)``. How a comment was cut depends on what stands around a word, so a word of up to four
  /// cells is looked for in each way to cut it, and a longer one by its cells near each other.
  var pattern: String { Self.pattern(of: condition) }

  /// The most cells of a long phrase that are looked for.
  private static let nearLimit = 12

  private static func pattern(of condition: Condition) -> String {
    switch condition {
    case .holds(let cells): pattern(of: cells)
    case .all(let parts): "(" + parts.map(pattern).joined(separator: " AND ") + ")"
    case .any(let parts): "(" + parts.map(pattern).joined(separator: " OR ") + ")"
    // Comments with the unwanted words are left out afterwards: the index finds too many of them.
    case .except(let part, _): pattern(of: part)
    }
  }

  private static func pattern(of cells: [String]) -> String {
    guard cells.count > 1 else { return cells.map(quoted).joined() }
    if cells.count > SearchTokenizer.longestPart {
      let near = cells.prefix(nearLimit).map(quoted).joined(separator: " ")
      return "NEAR(\(near), \(cells.count))"
    }
    return "("
      + splits(of: cells[...]).map { $0.map(quoted).joined(separator: " + ") }
      .joined(separator: " OR ") + ")"
  }

  /// All ways to cut a few cells into words, the whole first.
  private static func splits(of cells: ArraySlice<String>) -> [[String]] {
    guard !cells.isEmpty else { return [[]] }
    return (1...cells.count).reversed().flatMap { length -> [[String]] in
      let head = cells.prefix(length).joined()
      return splits(of: cells.dropFirst(length)).map { [head] + $0 }
    }
  }

  /// A token as a string of FTS5.
  private static func quoted(_ token: String) -> String {
    "\"" + token.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
