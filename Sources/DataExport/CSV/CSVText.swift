/// How fields become CSV.
public struct CSVText: Sendable {
  /// One field of a row.
  public enum Field: Sendable, Hashable {
    /// Nothing.
    case empty
    /// A text, as somebody wrote it.
    case text(String)
    /// A number; one that is not finite is left empty.
    case number(Double)
  }
  /// True where texts stay as they are, also those that a spreadsheet takes for a formula.
  public let isRaw: Bool
  /// True where the file begins with a byte order mark, by which older spreadsheets tell UTF-8.
  public let hasMark: Bool

  /// Creates a form.
  ///
  /// - Parameters:
  ///   - isRaw: True where texts stay as they are, also those that a spreadsheet takes for a formula.
  ///   - hasMark: True where the file begins with a byte order mark.
  public init(isRaw: Bool = false, hasMark: Bool = false) {
    self.isRaw = isRaw
    self.hasMark = hasMark
  }

  /// What stands before the first row.
  public var beginning: String { hasMark ? "\u{FEFF}" : "" }

  /// One row with its line break.
  ///
  /// Texts stand in quotes, as RFC 4180 has it, and begin like no formula; numbers and empty fields stand
  /// bare.
  ///
  /// - Parameter fields: The fields.
  /// - Returns: A line.
  public func row(_ fields: [Field]) -> String {
    var line = ""
    for (place, field) in fields.enumerated() {
      if place > 0 { line += "," }
      switch field {
      case .empty: break
      case .text(let text): line += Self.quoted(isRaw ? text : Self.harmless(text))
      case .number(let number): line += Self.numeral(number)
      }
    }
    return line + "\n"
  }

  /// Writes a table of texts, every field in quotes.
  ///
  /// - Parameter rows: The rows, the head among them.
  /// - Returns: A text that ends with a line break.
  public static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
  }

  /// A text that no spreadsheet takes for a formula: what begins like one gets an apostrophe.
  ///
  /// - Parameter text: What people have written.
  /// - Returns: The text, or the text behind an apostrophe.
  public static func harmless(_ text: String) -> String {
    let first = text.unicodeScalars.first { scalar in
      !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
        || scalar == "\t" || scalar == "\r"
    }
    guard let first, "=+-@＝＋－＠\t\r\0".unicodeScalars.contains(first) else { return text }
    return "'" + text
  }

  /// A number as the shortest text that reads back as the same.
  ///
  /// - Parameter number: The number.
  /// - Returns: The text; empty where it is not finite.
  public static func numeral(_ number: Double) -> String {
    guard number.isFinite else { return "" }
    let text = "\(number == 0 ? 0 : number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
