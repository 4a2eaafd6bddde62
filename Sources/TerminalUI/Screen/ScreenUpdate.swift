/// The bytes that turn what a terminal shows into another screen: only cells that differ are sent.
public struct ScreenUpdate: Sendable {
  private let profile: TerminalProfile
  private var output = ""
  /// Where the terminal's cursor is; nil where that is not known.
  private var place: ScreenPlace?
  private var style: CellStyle?

  private init(_ profile: TerminalProfile) { self.profile = profile }

  /// The bytes from one screen to another.
  ///
  /// The update is wrapped in the marks of a synchronised output (private mode 2026), which terminals without it
  /// pass over, and the cursor stays where the new screen has it: input methods and screen readers follow it.
  ///
  /// - Parameters:
  ///   - old: What the terminal shows; nil where that is not known, and everything is drawn anew.
  ///   - new: What it shall show.
  ///   - profile: What the terminal can do.
  /// - Returns: UTF-8; empty where nothing differs.
  /// - Complexity: Linear in the number of cells.
  public static func bytes(
    from old: Screen?,
    to new: Screen,
    _ profile: TerminalProfile
  ) -> [UInt8] {
    if old == new { return [] }
    var update = ScreenUpdate(profile)
    let known = old.flatMap { $0.size == new.size ? $0 : nil }
    update.draw(new, over: known)
    update.setCursor(new, was: known)
    return Array("\u{1B}[?2026h\(update.output)\u{1B}[?2026l".utf8)
  }

  private mutating func draw(_ new: Screen, over old: Screen?) {
    if old == nil { output += "\u{1B}[?25l\u{1B}[0m\u{1B}[2J" }
    for row in 0..<new.size.rows {
      let start = row * new.size.columns
      var column = 0
      while column < new.size.columns {
        let width = Self.width(of: new, at: start + column, end: start + new.size.columns)
        let cells = (start + column)..<(start + column + width)
        let isSame =
          old.map { $0.cells[cells] == new.cells[cells] }
          ?? cells.allSatisfy { new.cells[$0] == .blank }
        if !isSame { write(new.cells[cells.lowerBound], width, at: column, row) }
        column += width
      }
    }
    if style != nil { output += "\u{1B}[0m" }
  }

  /// How many cells the character in a cell takes.
  private static func width(of screen: Screen, at index: Int, end: Int) -> Int {
    var next = index + 1
    while next < end, screen.cells[next].character == nil { next += 1 }
    return next - index
  }

  private mutating func write(_ cell: Screen.Cell, _ width: Int, at column: Int, _ row: Int) {
    let target = ScreenPlace(column: column, row: row)
    if place != target { output += "\u{1B}[\(row + 1);\(column + 1)H" }
    if style != cell.style {
      output += cell.style.sequence(hasColour: profile.hasColour)
      style = cell.style
    }
    let character = cell.character ?? " "
    output.append(character)
    // Terminals differ over the width of what is no plain letter: say again where the next one stands.
    let isCertain = character.unicodeScalars.count == 1 && Self.isCertain(character)
    place = isCertain ? ScreenPlace(column: column + width, row: row) : nil
  }

  private static func isCertain(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value else { return false }
    return (0x20...0x7E).contains(value) || (0x3041...0x30FF).contains(value)
      || (0x4E00...0x9FFF).contains(value) || (0xFF01...0xFF60).contains(value)
  }

  private mutating func setCursor(_ new: Screen, was old: Screen?) {
    guard let cursor = new.cursor else {
      if old?.cursor != nil { output += "\u{1B}[?25l" }
      return
    }
    output += "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H"
    if old?.cursor == nil { output += "\u{1B}[?25h" }
  }
}
