/// The rows of a terminal that understands what a line editor writes, and nothing else.
public struct TerminalScreen: Sendable {
  /// The rows from top to bottom, without blanks at their ends.
  public var rows: [String] {
    cells.map { row in
      var text = row.joined()
      while text.last == " " { text.removeLast() }
      return text
    }
  }
  /// The column of the cursor, counted from 0; it is always in the last row.
  public private(set) var column = 0
  /// What was written that the terminal does not understand.
  public private(set) var complaints: [String] = []

  /// One text a cell; the second cell of a wide character is empty.
  private var cells: [[String]] = [[]]

  /// Shows what a program has written.
  ///
  /// - Parameter output: All of its output.
  public init(_ output: String) {
    var rest = output.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\r": column = 0
      case "\n": cells.append([])
      case "\u{8}": column = max(0, column - 1)
      case "\u{1B}": obey(&rest)
      default: put(scalar)
      }
    }
  }

  private mutating func obey(_ rest: inout Substring.UnicodeScalarView) {
    guard rest.popFirst() == "[" else {
      complaints.append("an escape sequence of another kind")
      return
    }
    let parameters = String(rest.prefix { !("@"..."~").contains($0) })
    rest = rest.dropFirst(parameters.unicodeScalars.count)
    let final = rest.popFirst()
    switch (parameters, final) {
    case (_, "K"): erase()
    case (_, "C"): column += Int(parameters) ?? 1
    case ("?2004", "h"), ("?2004", "l"): break
    default: complaints.append("\(parameters)\(final.map(String.init) ?? "")")
    }
  }

  private mutating func erase() {
    let row = cells.count - 1
    cells[row].removeSubrange(min(column, cells[row].count)...)
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let row = cells.count - 1
    let width = Self.isWide(scalar) ? 2 : 1
    while cells[row].count < column + width { cells[row].append(" ") }
    // A wide character that loses one half loses the other, too.
    if column > 0, cells[row][column].isEmpty { cells[row][column - 1] = " " }
    let end = column + width
    if end < cells[row].count, cells[row][end].isEmpty { cells[row][end] = " " }
    cells[row][column] = String(Character(scalar))
    if width == 2 { cells[row][column + 1] = "" }
    column += width
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
