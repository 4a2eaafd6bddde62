/// A window on a picture that is taller than its area: which rows show, and where the bar beside them stands.
public struct Viewport: Sendable, Hashable {
  /// How many rows the picture has.
  public private(set) var contentHeight: Int
  /// How many rows show.
  public private(set) var height: Int
  /// The first row that shows.
  public private(set) var offset = 0

  /// Creates a window at the top of a picture.
  ///
  /// - Parameters:
  ///   - contentHeight: How many rows the picture has.
  ///   - height: How many rows show; less than 1 counts as 1.
  public init(contentHeight: Int, height: Int) {
    self.contentHeight = max(contentHeight, 0)
    self.height = max(height, 1)
  }

  /// True where not all rows show.
  public var isScrolling: Bool { contentHeight > height }

  /// The rows that show.
  public var rows: Range<Int> { offset..<min(offset + height, max(contentHeight, offset)) }

  /// Takes another size of picture or window and stays where it was, as far as there are rows.
  ///
  /// - Parameters:
  ///   - contentHeight: How many rows the picture has.
  ///   - height: How many rows show; less than 1 counts as 1.
  public mutating func resize(contentHeight: Int, height: Int) {
    self.contentHeight = max(contentHeight, 0)
    self.height = max(height, 1)
    scroll(by: 0)
  }

  /// Goes up or down, as far as there are rows.
  ///
  /// - Parameter distance: How many rows, up where negative.
  /// - Returns: False where it already stood at that end.
  @discardableResult
  public mutating func scroll(by distance: Int) -> Bool {
    let former = offset
    offset = min(max(offset + distance, 0), max(contentHeight - height, 0))
    return offset != former
  }

  /// Goes no farther than needed for some rows to show; of more rows than there is room for, the first ones.
  ///
  /// - Parameters:
  ///   - rows: Rows of the picture, such as those of the part that has the focus.
  ///   - margin: How many rows around them shall show where there is room.
  public mutating func show(_ rows: Range<Int>, margin: Int = 0) {
    let margin = min(margin, max((height - rows.count) / 2, 0))
    let first = rows.lowerBound - margin
    let end = rows.upperBound + margin
    if end > offset + height { offset = end - height }
    if first < offset { offset = first }
    scroll(by: 0)
  }

  /// The rows of the bar's thumb, counted from the top of the window; nil where everything shows.
  ///
  /// It touches an end only where the picture's end shows.
  public var thumb: Range<Int>? {
    guard isScrolling else { return nil }
    let size = max(height * height / contentHeight, 1)
    let free = height - size
    let last = contentHeight - height
    var start = (offset * free + last / 2) / last
    if free > 1, offset > 0 { start = max(start, 1) }
    if free > 1, offset < last { start = min(start, free - 1) }
    return start..<(start + size)
  }

  /// Draws the bar into a column; nothing where everything shows.
  ///
  /// - Parameters:
  ///   - screen: Receives the picture.
  ///   - column: The column.
  ///   - top: The row where the window begins.
  ///   - look: How it is shown.
  public func drawBar(on screen: inout Screen, column: Int, top: Int, _ look: Look) {
    guard let thumb else { return }
    for row in 0..<height {
      let isThumb = thumb.contains(row)
      let mark = isThumb ? look.theme.marks.thumb : look.theme.marks.track
      let style = look.theme.style(isThumb ? .body : .quiet)
      screen.write(mark, at: ScreenPlace(column: column, row: top + row), style)
    }
  }

  /// Draws the rows of a taller picture that show, and the bar in the last column where there is one.
  ///
  /// - Parameters:
  ///   - content: The whole picture; ``contentWidth(in:)`` says how wide it should be.
  ///   - screen: Receives the rows.
  ///   - area: Where they go.
  ///   - look: How the bar is shown.
  /// - Returns: Where the cursor of the picture is now; nil where it does not show.
  @discardableResult
  public func draw(
    _ content: Screen,
    on screen: inout Screen,
    in area: ScreenArea,
    _ look: Look
  ) -> ScreenPlace? {
    let shown = rows.prefix(area.rows.count)
    for row in shown {
      let target = ScreenPlace(
        column: area.columns.lowerBound,
        row: area.rows.lowerBound + row - offset
      )
      screen.copy(row, of: content, to: target, within: area)
    }
    if isScrolling, area.columns.count > 1 {
      var bar = self
      bar.height = min(height, area.rows.count)
      let column = area.columns.upperBound - 1
      bar.drawBar(on: &screen, column: column, top: area.rows.lowerBound, look)
    }
    guard let cursor = content.cursor, shown.contains(cursor.row) else { return nil }
    let place = ScreenPlace(
      column: area.columns.lowerBound + cursor.column,
      row: area.rows.lowerBound + cursor.row - offset
    )
    return area.contains(place) ? place : nil
  }

  /// How wide a picture should be so that the bar has a column beside it.
  ///
  /// - Parameter width: The width of the area.
  /// - Returns: One column less, at least 1.
  public static func contentWidth(in width: Int) -> Int { max(width - 1, 1) }
}
