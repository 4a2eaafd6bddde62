/// The cell of the column `parameters`: `start=1 end=10`, with blanks, commas or semicolons between.
struct XLSParameters {
  private(set) var values: [String: String] = [:]
  private var isReadable = true

  /// Reads a cell.
  ///
  /// - Parameter text: The cell.
  init(_ text: String) {
    let tidy = text.replacing(" =", with: "=").replacing("= ", with: "=")
    for part in tidy.split(whereSeparator: { " ,;\n\t".contains($0) }) {
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      if pair.count == 2 { values[pair[0].lowercased()] = pair[1] } else { isReadable = false }
    }
  }

  /// True when no other keys are there.
  ///
  /// - Parameter keys: The keys.
  /// - Returns: False where something does not read as a pair.
  func isOnly(_ keys: Set<String>) -> Bool { isReadable && Set(values.keys).isSubset(of: keys) }
}
