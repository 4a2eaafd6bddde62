/// How much is done, as a bar of a width.
public struct ProgressBar: Sendable, Hashable {
  /// The share that is done, 0 to 1.
  public let share: Double

  /// Creates a bar.
  ///
  /// - Parameter share: The share that is done; what is outside 0 to 1 counts as the nearer end.
  public init(_ share: Double) { self.share = share.isNaN ? 0 : min(max(share, 0), 1) }

  /// The bar as text: blocks to an eighth of a column, or ASCII where the theme is simple.
  ///
  /// Only what is all done looks full, and only what has not begun looks empty.
  ///
  /// - Parameters:
  ///   - width: The columns it takes.
  ///   - theme: Whose marks are used.
  /// - Returns: A text of that width.
  public func text(width: Int, _ theme: Theme) -> String {
    guard width > 0 else { return "" }
    let isSimple = theme.marks == .ascii
    let parts = isSimple ? 1 : 8
    let all = width * parts
    var done = Int((share * Double(all)).rounded())
    if share > 0 { done = max(done, 1) }
    if share < 1 { done = min(done, all - 1) }
    let rest = done % parts
    let full = String(repeating: isSimple ? "#" : "█", count: done / parts)
    let part = rest == 0 ? "" : String(Self.eighths[rest - 1])
    let empty = width - done / parts - part.count
    return full + part + String(repeating: isSimple ? "-" : "░", count: empty)
  }

  private static let eighths = Array("▏▎▍▌▋▊▉")

  /// Draws it over the width of an area.
  ///
  /// - Parameters:
  ///   - screen: Receives the picture.
  ///   - area: Where it goes; its first row is used.
  ///   - look: How it is shown.
  public func draw(on screen: inout Screen, in area: ScreenArea, _ look: Look) {
    let place = ScreenPlace(column: area.columns.lowerBound, row: area.rows.lowerBound)
    let text = text(width: area.columns.count, look.theme)
    screen.write(text, at: place, look.theme.style(.chosen), within: area)
  }
}
