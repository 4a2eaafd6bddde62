public import TextDisplay

/// A picture of a terminal's screen: a character and a style for every cell, and where the cursor stands.
///
/// A value: views are drawn into it, tests compare it as text, and ``ScreenUpdate`` turns two of them into
/// bytes. What is written is made harmless on the way, so no text can act on the terminal.
///
/// ## Usage
/// ```swift
/// var screen = Screen(ScreenSize(columns: 80, rows: 24))
/// screen.write("您好", at: ScreenPlace(column: 2, row: 1), CellStyle(isBold: true))
/// screen.cursor = ScreenPlace(column: 6, row: 1)
/// ```
public struct Screen: Sendable, Hashable {
  /// What stands in a cell.
  struct Cell: Sendable, Hashable {
    /// The character; nil in the second cell of a wide one.
    var character: Character?
    var style: CellStyle

    static let blank = Cell(character: " ", style: .plain)
  }

  /// The size in cells.
  public let size: ScreenSize
  /// Where the cursor stands; nil hides it.
  public var cursor: ScreenPlace?
  /// How many columns characters take whose width is a matter of taste.
  public let widths: CharacterWidths
  private(set) var cells: [Cell]

  /// Creates an empty screen.
  ///
  /// - Parameters:
  ///   - size: The size in cells.
  ///   - widths: How many columns characters take whose width is a matter of taste.
  public init(_ size: ScreenSize, widths: CharacterWidths = .narrow) {
    self.size = size
    self.widths = widths
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// Writes a text on one row.
  ///
  /// Characters that do not fit into the area whole are left out, and blanks stand in their place; line ends
  /// become blanks.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - place: Where it begins, which may be outside the area.
  ///   - style: How it looks.
  ///   - area: Where may be written; the whole screen where nil.
  /// - Returns: The column behind the text, whether it fitted or not.
  @discardableResult
  public mutating func write(
    _ text: String,
    at place: ScreenPlace,
    _ style: CellStyle = .plain,
    within area: ScreenArea? = nil
  ) -> Int {
    let whole = ScreenArea(size)
    let area = area?.intersection(whole) ?? whole
    var column = place.column
    for character in TerminalText.sanitized(text) {
      let width = TerminalText.width(of: character, widths)
      // A mark without a letter before it takes no cell of its own.
      guard width > 0 else { continue }
      if area.rows.contains(place.row) {
        put(character, width, at: ScreenPlace(column: column, row: place.row), style, area.columns)
      }
      column += width
    }
    return column
  }

  /// Fills an area with blanks of a style.
  ///
  /// - Parameters:
  ///   - area: What is filled.
  ///   - style: How it looks.
  public mutating func clear(_ area: ScreenArea, _ style: CellStyle = .plain) {
    let area = area.intersection(ScreenArea(size))
    for row in area.rows {
      for column in area.columns { put(" ", 1, at: ScreenPlace(column: column, row: row), style) }
    }
  }

  /// Gives the cells of an area another style and leaves what stands in them.
  ///
  /// - Parameters:
  ///   - area: The cells.
  ///   - style: How they look.
  public mutating func restyle(_ area: ScreenArea, _ style: CellStyle) {
    let area = area.intersection(ScreenArea(size))
    for row in area.rows {
      for column in area.columns { cells[row * size.columns + column].style = style }
    }
  }

  /// Draws a line below the cells of an area, whatever else they look like.
  ///
  /// - Parameter area: The cells.
  public mutating func underline(_ area: ScreenArea) {
    let area = area.intersection(ScreenArea(size))
    for row in area.rows {
      for column in area.columns {
        cells[row * size.columns + column].style.isUnderlined = true
      }
    }
  }

  /// Puts rows of another screen in the place of rows of this one.
  ///
  /// - Parameters:
  ///   - other: A screen of the same width.
  ///   - rows: The rows taken from it.
  ///   - row: Where the first of them goes.
  public mutating func copy(_ other: Screen, rows: Range<Int>, to row: Int) {
    guard other.size.columns == size.columns else { return }
    for (offset, source) in rows.enumerated() {
      let target = row + offset
      guard target >= 0, target < size.rows, source >= 0, source < other.size.rows else { continue }
      let from = source * size.columns
      let to = target * size.columns
      cells.replaceSubrange(
        to..<(to + size.columns),
        with: other.cells[from..<(from + size.columns)]
      )
    }
  }

  /// Copies a row of another picture.
  ///
  /// - Parameters:
  ///   - row: The row of the other one.
  ///   - other: The other picture.
  ///   - place: Where its first cell goes.
  ///   - area: Where may be written.
  mutating func copy(
    _ row: Int,
    of other: Screen,
    to place: ScreenPlace,
    within area: ScreenArea
  ) {
    guard (0..<other.size.rows).contains(row) else { return }
    let start = row * other.size.columns
    for column in 0..<other.size.columns {
      let cell = other.cells[start + column]
      guard let character = cell.character else { continue }
      let spot = ScreenPlace(column: place.column + column, row: place.row)
      write(String(character), at: spot, cell.style, within: area)
    }
  }

  /// How a cell looks.
  ///
  /// - Parameter place: The cell.
  /// - Returns: Its style; plain outside the screen.
  public func style(at place: ScreenPlace) -> CellStyle {
    guard ScreenArea(size).contains(place) else { return .plain }
    return cells[place.row * size.columns + place.column].style
  }

  private mutating func put(
    _ character: Character,
    _ width: Int,
    at place: ScreenPlace,
    _ style: CellStyle,
    _ allowed: Range<Int>
  ) {
    let columns = place.column..<(place.column + width)
    if allowed.clamped(to: columns) == columns {
      put(character, width, at: place, style)
    } else {
      for column in allowed.clamped(to: columns) {
        put(" ", 1, at: ScreenPlace(column: column, row: place.row), style)
      }
    }
  }

  /// Writes a character that fits; what it cuts in half goes.
  private mutating func put(
    _ character: Character,
    _ width: Int,
    at place: ScreenPlace,
    _ style: CellStyle
  ) {
    let start = place.row * size.columns
    let first = start + place.column
    let end = first + width
    // The first half of a wide character before, the second half of one behind.
    if cells[first].character == nil, first > start {
      var index = first - 1
      while index > start, cells[index].character == nil { index -= 1 }
      for half in index..<first { cells[half].character = " " }
    }
    var behind = end
    while behind < start + size.columns, cells[behind].character == nil {
      cells[behind].character = " "
      behind += 1
    }
    cells[first] = Cell(character: character, style: style)
    for index in (first + 1)..<max(end, first + 1) {
      cells[index] = Cell(character: nil, style: style)
    }
  }

  /// The rows as text, blanks at their ends left out: what tests compare.
  public var text: String {
    (0..<size.rows).map { row in
      let cells = cells[(row * size.columns)..<((row + 1) * size.columns)]
      let text = String(cells.compactMap(\.character))
      return String(text.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}
