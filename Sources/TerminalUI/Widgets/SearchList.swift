/// A long list of which one is chosen by searching: what is typed narrows it down.
///
/// An option is found by a part of its text, by words in any order, and by further keys that stand for it, such
/// as the initials of its pinyin: `cl` finds 车间.
public struct SearchList: Widget, Hashable {
  /// What the options say.
  public let options: [String]
  /// Further texts by which options are found, in the order of the options.
  private let keys: [String]
  private var query: TextField
  private var list: OptionList
  /// The places of the options that are shown.
  private var shown: [Int]
  private let rowLimit: Int

  /// Creates a list.
  ///
  /// - Parameters:
  ///   - options: What the options say.
  ///   - keys: Further texts by which options are found, in the order of the options; may be empty.
  ///   - chosen: The place of the option chosen.
  ///   - placeholder: What stands in the field while nothing is typed.
  ///   - rowLimit: How many rows it may take, the field included.
  public init(
    _ options: [String],
    keys: [String] = [],
    chosen: Int? = nil,
    placeholder: String = "",
    rowLimit: Int = 10
  ) {
    self.options = options
    self.keys = options.indices.map { place in
      let key = place < keys.count ? keys[place] : ""
      return "\(options[place])\n\(key)".lowercased()
    }
    self.rowLimit = max(rowLimit, 4)
    query = TextField(placeholder: placeholder)
    shown = Array(options.indices)
    list = Self.list(options, shown, chosen, self.rowLimit - 1)
  }

  /// The place of the option chosen; nil where none is.
  public var chosen: Int? { list.chosen.first.map { shown[$0] } }

  /// What has been typed.
  public var typed: String { query.content.text }

  /// True where no option is found by what was typed.
  public var isEmpty: Bool { shown.isEmpty }

  /// How many rows it takes at some width.
  public func height(at width: Int, _ look: Look) -> Int { 1 + list.height(at: width, look) }

  /// Takes what came from the terminal.
  public mutating func receive(
    _ event: TerminalEvent,
    width: Int,
    _ look: Look
  ) -> WidgetOutcome {
    if case .key(let press) = event, [.up, .down, .enter].contains(press.key) {
      return list.receive(event, width: width, look)
    }
    if case .mouse(let mouse) = event {
      guard mouse.place.row > 0 else { return query.receive(event, width: width, look) }
      let place = ScreenPlace(column: mouse.place.column, row: mouse.place.row - 1)
      let inner = MouseEvent(mouse.action, at: place)
      return list.receive(.mouse(inner), width: width, look)
    }
    let outcome = query.receive(event, width: width, look)
    guard outcome == .changed else { return outcome }
    narrow()
    return .moved
  }

  /// Shows the options that what was typed finds; the chosen one stays chosen as long as it shows.
  private mutating func narrow() {
    let former = chosen
    let words = typed.lowercased().split(separator: " ")
    shown = options.indices.filter { place in
      words.allSatisfy { keys[place].contains($0) }
    }
    list = Self.list(options, shown, former, rowLimit - 1)
  }

  private static func list(
    _ options: [String],
    _ shown: [Int],
    _ chosen: Int?,
    _ limit: Int
  ) -> OptionList {
    let place = chosen.flatMap { shown.firstIndex(of: $0) }
    return OptionList(
      shown.map { OptionList.Option(options[$0]) },
      chosen: place.map { [$0] } ?? [],
      rowLimit: limit,
      hasNumbers: false
    )
  }

  /// Draws it, and says where the cursor belongs.
  public func draw(
    on screen: inout Screen,
    in area: ScreenArea,
    _ look: Look
  ) -> ScreenPlace? {
    let cursor = query.draw(on: &screen, in: area, look)
    let rest = ScreenArea(
      columns: area.columns,
      rows: min(area.rows.lowerBound + 1, area.rows.upperBound)..<area.rows.upperBound
    )
    _ = list.draw(on: &screen, in: rest, look)
    return cursor
  }
}
