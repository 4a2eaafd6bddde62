/// Names in quotes in a row, cut where there are many.
public enum Listing: Sendable {
  /// The names one after the other.
  ///
  /// - Parameters:
  ///   - names: The names.
  ///   - limit: How many to show at most; nil for all.
  /// - Returns: The names with commas between them, and how many were left out.
  public static func phrase(_ names: [String], limit: Int? = 10) -> Phrase {
    let shown = names.prefix(limit ?? names.count).map { "“\($0)”" }
    let rest = names.count - shown.count
    return Phrase(
      shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : ""),
      shown.joined(separator: "、") + (rest > 0 ? "等 \(names.count) 个" : "")
    )
  }
}
