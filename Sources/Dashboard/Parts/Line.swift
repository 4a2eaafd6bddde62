package import TerminalUI
package import TextDisplay

/// One row of a view: pieces of text with their styles.
package struct Line: Sendable, Hashable {
  /// A piece of text of one style.
  package struct Piece: Sendable, Hashable {
    package var text: String
    package var style: CellStyle
  }
  /// The pieces from left to right.
  package private(set) var pieces: [Piece] = []

  /// An empty row.
  package init() {}

  /// A row of one style.
  package init(_ text: String, _ style: CellStyle = .plain) { add(text, style) }

  /// Adds a piece at the right.
  package mutating func add(_ text: String, _ style: CellStyle = .plain) {
    if !text.isEmpty { pieces.append(Piece(text: text, style: style)) }
  }

  /// Adds a piece of exactly a width: filled with blanks, or cut.
  package mutating func add(
    _ text: String,
    width: Int,
    _ alignment: TerminalText.Alignment = .left,
    _ style: CellStyle = .plain
  ) {
    add(TerminalText.padded(TerminalText.sanitized(text), to: width, alignment), style)
  }

  /// Adds another row at a column, or right behind where it does not fit.
  package mutating func add(_ other: Line, at column: Int) {
    let used = pieces.reduce(0) { $0 + TerminalText.width(of: $1.text) }
    add(String(repeating: " ", count: max(0, column - used)))
    pieces += other.pieces
  }

  /// The texts without their styles.
  package var text: String { pieces.map(\.text).joined() }
}

extension Look {
  /// True where only ASCII makes marks and frames.
  var isSimple: Bool { theme.marks == .ascii }

  /// A text of ours in the signs that the terminal has; Chinese stays as it is.
  func fitted(_ text: String) -> String {
    guard isSimple else { return text }
    var result = ""
    for character in text {
      switch character {
      case "·": result += "."
      case "–", "—": result += "-"
      case "≥": result += ">="
      case "≤": result += "<="
      case "…": result += "~"
      case "“", "”": result += "\""
      default: result.append(character)
      }
    }
    return result
  }

  /// Writes a row.
  func write(_ line: Line, on screen: inout Screen, at row: Int, within area: ScreenArea) {
    var column = area.columns.lowerBound
    for piece in line.pieces {
      guard column < area.columns.upperBound else { return }
      let place = ScreenPlace(column: column, row: row)
      column = screen.write(fitted(piece.text), at: place, piece.style, within: area)
    }
  }
}
