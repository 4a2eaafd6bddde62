import TextDisplay

/// One row of a terminal that understands what the line editor writes.
struct MiniTerminal {
  /// The cells; the second cell of a wide character is empty.
  private(set) var cells: [String] = []
  /// The cursor's column from 0.
  private(set) var column = 0
  /// Set where something was written that the terminal does not understand.
  private(set) var complaint: String?

  /// The row as text.
  var text: String {
    var text = cells.joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Shows what is written.
  mutating func write(_ output: String) {
    var rest = Substring(output)
    while let character = rest.popFirst() {
      switch character {
      case "\r": column = 0
      case "\u{1B}":
        guard rest.popFirst() == "[" else {
          complaint = "an escape sequence of another kind"
          return
        }
        let digits = rest.prefix { $0.isNumber }
        rest = rest[digits.endIndex...]
        switch rest.popFirst() {
        case "K": cells.removeSubrange(min(column, cells.count)...)
        case "C": column += Int(digits) ?? 1
        default: complaint = "an unknown sequence"
        }
      default: put(character)
      }
    }
  }

  private mutating func put(_ character: Character) {
    let width = TerminalText.width(of: character)
    while cells.count < column + width { cells.append(" ") }
    cells[column] = String(character)
    if width == 2 { cells[column + 1] = "" }
    column += width
  }
}
