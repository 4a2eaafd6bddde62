/// A long list of which one is chosen by searching: what is typed narrows it down.
///
/// An option is found by a part of its text, by words in any order, and by further keys that stand for it, such
/// as the initials of its pinyin: `cj` finds 车间. What begins with what was typed comes first, then what has it further on in a
/// key, then in the text.
public struct SearchList: Widget, Hashable {
  /// What the options say.
  public let options: [String]
  /// The texts of the options as they are compared, and the further ones by which they are found.
  private let targets: [Target]
  private var query: TextField
  private var list: OptionList
  /// The places of the options that are shown.
  private var shown: [Int]
  private let rowLimit: Int

  /// By what an option is found: bytes, since a search through thousands must not be felt.
  private struct Target: Sendable, Hashable {
    let text: [UInt8]
    /// Each key behind a blank.
    let keys: [UInt8]

    /// How well a word finds it, 0 best; nil where it does not.
    func rank(_ word: [UInt8], _ blankAndWord: [UInt8]) -> Int? {
      if text.starts(with: word) || keys.holds(blankAndWord) { return 0 }
      if keys.holds(word) { return 1 }
      return text.holds(word) ? 2 : nil
    }
  }

  /// Creates a list.
  ///
  /// - Parameters:
  ///   - options: What the options say.
  ///   - keys: Further texts by which options are found, in the order of the options; may be empty. Several for an option stand
  ///     with blanks between them.
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
    targets = options.indices.map { place in
      Target(
        text: Self.bytes(options[place]),
        keys: place < keys.count ? Self.bytes(" " + keys[place]) : []
      )
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

  private static func bytes(_ text: String) -> [UInt8] { Array(text.narrowed.lowercased().utf8) }

  /// Shows the options that what was typed finds, the best first; the chosen one stays chosen as long as it shows.
  private mutating func narrow() {
    let former = chosen
    let words = typed.narrowed.split(separator: " ").map { Self.bytes(String($0)) }
    let blank = Self.bytes(" ")
    var found: [(rank: Int, place: Int)] = []
    for (place, target) in targets.enumerated() {
      let ranks = words.compactMap { target.rank($0, blank + $0) }
      if ranks.count == words.count { found.append((ranks.reduce(0, +), place)) }
    }
    shown = found.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.place)
    list = Self.list(options, shown, former, rowLimit - 1, isVisited: !words.isEmpty)
  }

  private static func list(
    _ options: [String],
    _ shown: [Int],
    _ chosen: Int?,
    _ limit: Int,
    isVisited: Bool = false
  ) -> OptionList {
    let place = chosen.flatMap { shown.firstIndex(of: $0) }
    return OptionList(
      shown.map { OptionList.Option(options[$0]) },
      chosen: place.map { [$0] } ?? [],
      rowLimit: limit,
      hasNumbers: false,
      isVisited: isVisited
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

extension [UInt8] {
  /// True where some bytes follow each other in it.
  fileprivate func holds(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first else { return true }
    var start = startIndex
    while count - start >= wanted.count, let hit = self[start...].firstIndex(of: first) {
      if self[hit...].starts(with: wanted) { return true }
      start = hit + 1
    }
    return false
  }
}
