public import TextDisplay

/// How a text being edited is broken into the rows of a field.
///
/// Every character stands in exactly one row, so a place of the cursor has one cell: that of the character behind
/// it, or the end of the last row. Chinese breaks anywhere but before a closing mark, other words at blanks.
public struct TextLayout: Sendable, Hashable {
  /// The characters of each row; a line end belongs to the row it ends.
  public let rows: [Range<Int>]
  private let columns: [Int]

  /// Breaks a text into rows.
  ///
  /// - Parameters:
  ///   - characters: The text.
  ///   - width: The width of the field in columns, at least 2; one of them is kept free for the cursor.
  ///   - widths: How many columns characters take whose width is a matter of taste.
  /// - Complexity: Linear in the number of characters.
  public init(_ characters: [Character], width: Int, widths: CharacterWidths = .narrow) {
    let room = max(width, 3) - 1
    var rows: [Range<Int>] = []
    var columns: [Int] = []
    var start = 0
    var column = 0
    /// The last place in the row where it may be broken.
    var opening: Int?
    var index = 0
    while index < characters.count {
      let character = characters[index]
      if character.isNewline {
        columns.append(column)
        rows.append(start..<(index + 1))
        (start, column, opening) = (index + 1, 0, nil)
        index += 1
        continue
      }
      let size = TerminalText.width(of: character, widths)
      if index > start, Self.mayBreak(characters[index - 1], character) { opening = index }
      if column + size > room, index > start {
        let end = opening ?? index
        rows.append(start..<end)
        columns.removeLast(index - end)
        (start, column, opening, index) = (end, 0, nil, end)
        continue
      }
      columns.append(column)
      column += size
      index += 1
    }
    rows.append(start..<characters.count)
    self.rows = rows
    // The place behind the last character.
    self.columns = columns + [column]
  }

  /// True where a row may end between two characters.
  private static func mayBreak(_ before: Character, _ behind: Character) -> Bool {
    if closing.contains(behind) || opening.contains(before) { return false }
    if before == " " { return behind != " " }
    return isWide(before) || isWide(behind)
  }

  private static func isWide(_ character: Character) -> Bool {
    TerminalText.width(of: character) == 2
  }

  private static let closing = Set("，。、；：？！”’）》〉】」』…,.;:?!)]}%")
  private static let opening = Set("“‘（《〈【「『([{")

  /// The cell of a place in the text.
  ///
  /// - Parameter place: How many characters stand before it.
  /// - Returns: Its row and column.
  public func cell(of place: Int) -> ScreenPlace {
    let row = rows.firstIndex { $0.contains(place) } ?? rows.count - 1
    return ScreenPlace(column: columns[min(max(place, 0), columns.count - 1)], row: row)
  }

  /// The place in the text nearest to a cell.
  ///
  /// - Parameter cell: A row and a column; those outside count as the nearest inside.
  /// - Returns: How many characters stand before it.
  public func place(at cell: ScreenPlace) -> Int {
    let row = min(max(cell.row, 0), rows.count - 1)
    let range = rows[row]
    // The last row may end in the cursor; any other one ends before its last place.
    let last =
      row == rows.count - 1 ? range.upperBound : max(range.upperBound - 1, range.lowerBound)
    let places = range.lowerBound...last
    return places.last { columns[$0] <= cell.column } ?? range.lowerBound
  }
}
