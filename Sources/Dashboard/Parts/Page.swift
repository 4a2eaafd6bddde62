import TextDisplay

/// The rows of a view, of which the screen shows some.
///
/// Rows are made when they are shown, so that thousands of units cost no more than those in sight.
struct Page {
  /// How many rows there are.
  private(set) var count = 0
  private var parts: [(start: Int, line: (Int) -> Line)] = []

  /// Adds rows that stand already.
  mutating func add(_ lines: [Line]) { add(count: lines.count) { lines[$0] } }

  /// Adds rows that are made when they are shown.
  mutating func add(count: Int, _ line: @escaping (Int) -> Line) {
    guard count > 0 else { return }
    parts.append((self.count, line))
    self.count += count
  }

  /// A row.
  func line(_ index: Int) -> Line {
    guard (0..<count).contains(index), let part = parts.last(where: { $0.start <= index }) else {
      return Line()
    }
    return part.line(index - part.start)
  }

  /// Two pages side by side.
  ///
  /// - Parameters:
  ///   - left: The left one.
  ///   - right: The right one.
  ///   - column: Where the right one begins.
  /// - Returns: A page as long as the longer one.
  static func beside(_ left: Page, _ right: Page, at column: Int) -> Page {
    var page = Page()
    page.add(count: max(left.count, right.count)) { index in
      var line = left.line(index)
      line.add(right.line(index), at: column)
      return line
    }
    return page
  }
}
