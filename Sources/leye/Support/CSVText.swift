/// Writes a table as CSV.
enum CSVText {
  /// Every field in quotes, as RFC 4180 has it.
  static func text(_ rows: [[String]]) -> String {
    rows.map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    }
    .joined(separator: "\n") + "\n"
  }

  /// A text that no spreadsheet takes for a formula: what begins like one gets an apostrophe.
  ///
  /// - Parameter text: What people have written.
  /// - Returns: The text, or the text behind an apostrophe.
  static func harmless(_ text: String) -> String {
    let first = text.unicodeScalars.first { scalar in
      !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
        || scalar == "\t" || scalar == "\r"
    }
    guard let first, "=+-@＝＋－＠\t\r\0".unicodeScalars.contains(first) else { return text }
    return "'" + text
  }
}
