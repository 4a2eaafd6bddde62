/// A table of a foreign file: rows with their numbers, cells by column.
struct Sheet: Sendable {
  /// The name as written.
  let name: String
  /// The rows that hold anything, in order.
  var rows: [SheetRow] = []

  /// The name as it is compared.
  var folded: String { name.trimmedBlanks.lowercased() }
}

/// A row of a sheet.
struct SheetRow: Sendable {
  /// The number of the row as a spreadsheet shows it, counted from 1.
  let number: Int
  /// Texts by column, counted from 0; empty cells are absent.
  var cells: [Int: String] = [:]
}

extension StringProtocol {
  /// The text without blanks, line ends, no-break spaces and byte order marks at both ends.
  var trimmedBlanks: String {
    let scalars = unicodeScalars
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar.value == 0xFEFF || scalar.value == 0x200B
    }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }
}
