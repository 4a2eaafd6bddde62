/// Writes a table as CSV.
enum CSVText {
  /// Every field in quotes, as RFC 4180 has it.
  static func text(_ rows: [[String]]) -> String {
    rows.map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    }
    .joined(separator: "\n") + "\n"
  }
}
