import TextDisplay

/// A terminal on paper: it understands what a screen update writes, and nothing else.
struct PaperTerminal {
  private(set) var cells: [[String]]
  private(set) var styles: [[String]]
  private(set) var column = 0
  private(set) var row = 0
  private(set) var isCursorVisible = true
  /// Set where something was written that it does not understand.
  private(set) var complaint: String?
  private var style = "0"
  private let columns: Int

  init(columns: Int, rows: Int) {
    self.columns = columns
    cells = Array(repeating: Array(repeating: "?", count: columns), count: rows)
    styles = Array(repeating: Array(repeating: "?", count: columns), count: rows)
  }

  /// The rows as text, blanks at their ends left out.
  var text: String {
    cells.map { row in
      String(row.joined().reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  mutating func write(_ bytes: [UInt8]) {
    var rest = Substring(String(decoding: bytes, as: UTF8.self))
    while let character = rest.popFirst() {
      guard character == "\u{1B}" else {
        put(character)
        continue
      }
      guard rest.popFirst() == "[" else {
        complaint = "an escape sequence of another kind"
        return
      }
      let parameters = String(rest.prefix { $0.isNumber || $0 == ";" || $0 == "?" })
      rest = rest.dropFirst(parameters.count)
      take(parameters, rest.popFirst())
    }
  }

  private mutating func take(_ parameters: String, _ final: Character?) {
    switch (parameters, final) {
    case ("?2026", "h"), ("?2026", "l"): break
    case ("?25", "h"): isCursorVisible = true
    case ("?25", "l"): isCursorVisible = false
    case ("2", "J"):
      for row in cells.indices {
        for column in 0..<columns { (cells[row][column], styles[row][column]) = (" ", "0") }
      }
    case (_, "m"): style = parameters
    case (_, "H"):
      let numbers = parameters.split(separator: ";").compactMap { Int($0) }
      (row, column) = (numbers[0] - 1, numbers[1] - 1)
    default: complaint = "the sequence \(parameters)\(final ?? " ")"
    }
  }

  private mutating func put(_ character: Character) {
    let width = TerminalText.width(of: character)
    guard cells.indices.contains(row), column + width <= columns else {
      complaint = "a character outside the screen"
      return
    }
    // A half of a wide character that is written over takes the other half with it.
    if cells[row][column].isEmpty, column > 0 { cells[row][column - 1] = " " }
    if column + width < columns, cells[row][column + width].isEmpty {
      cells[row][column + width] = " "
    }
    cells[row][column] = String(character)
    if width == 2 { cells[row][column + 1] = "" }
    for cell in column..<(column + width) { styles[row][cell] = style }
    column += width
  }
}
