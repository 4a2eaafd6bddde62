import Messages

/// Names in quotes in a row, cut where there are many.
enum Listing {
  /// The names one after the other.
  ///
  /// - Parameters:
  ///   - names: The names.
  ///   - limit: How many to show at most.
  /// - Returns: The names with commas between them, and how many were left out.
  static func phrase(_ names: [String], limit: Int = 10) -> Phrase {
    let shown = names.prefix(limit).map { "“\($0)”" }
    let rest = names.count - shown.count
    return Phrase(
      shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : ""),
      shown.joined(separator: "、") + (rest > 0 ? "等 \(names.count) 个" : "")
    )
  }
}
