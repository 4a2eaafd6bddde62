import TextDisplay

/// A text being edited: characters, a cursor between them, and perhaps a part that is selected.
///
/// Counts in characters as people see them (grapheme clusters), never in bytes or columns. Harmful characters do
/// not get in. A value: keys go in by ``receive(_:)``, and every change can be undone.
///
/// ## Usage
/// ```swift
/// var text = EditableText("食堂", isMultiline: true, limit: 500)
/// text.receive(.text("很好"))
/// text.receive(.key(KeyPress(.letter("z"), .control)))  // undone: 食堂
/// ```
public struct EditableText: Sendable, Hashable {
  /// The characters.
  public private(set) var characters: [Character]
  /// The place of the cursor: how many characters stand before it.
  public private(set) var cursor: Int
  /// Where the selection began; nil where nothing is selected.
  public private(set) var anchor: Int?
  /// True where it may have several lines.
  public let isMultiline: Bool
  /// How many characters it may have; nil for any number.
  public let limit: Int?
  private var history = EditHistory<State>()

  /// A text with its cursor.
  private struct State: Sendable, Hashable {
    let characters: [Character]
    let cursor: Int
  }

  /// Begins with a text and the cursor behind it.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isMultiline: True where it may have several lines; else line ends become blanks.
  ///   - limit: How many characters it may have; nil for any number.
  public init(_ text: String = "", isMultiline: Bool = false, limit: Int? = nil) {
    self.isMultiline = isMultiline
    self.limit = limit
    characters = Self.allowed(text, isMultiline)
    if let limit, characters.count > limit { characters.removeLast(characters.count - limit) }
    cursor = characters.count
  }

  /// The text.
  public var text: String { String(characters) }

  /// The selected characters; nil where there are none.
  public var selection: Range<Int>? {
    guard let anchor, anchor != cursor else { return nil }
    return min(anchor, cursor)..<max(anchor, cursor)
  }

  /// Puts a text in the place of the selection, or at the cursor; what is beyond the limit stays out.
  ///
  /// - Parameter text: Any text.
  /// - Returns: False where not all of it fitted.
  @discardableResult
  public mutating func insert(_ text: String) -> Bool {
    let new = Self.allowed(text, isMultiline)
    let range = selection ?? cursor..<cursor
    let room = limit.map { max($0 - characters.count + range.count, 0) } ?? new.count
    let fitting = new.prefix(room)
    guard !fitting.isEmpty || !range.isEmpty else { return new.isEmpty }
    replace(range, with: fitting, as: .insertion)
    return fitting.count == new.count
  }

  /// Takes away the selection, or some characters.
  ///
  /// - Parameter range: The characters; those selected count instead where there are any.
  public mutating func delete(_ range: Range<Int>) {
    let range = selection ?? range.clamped(to: 0..<characters.count)
    guard !range.isEmpty else { return }
    replace(range, with: [], as: .deletion)
  }

  /// Puts the cursor elsewhere.
  ///
  /// - Parameters:
  ///   - place: How many characters shall stand before it.
  ///   - isSelecting: True where what lies between is selected.
  public mutating func move(to place: Int, isSelecting: Bool = false) {
    let place = min(max(place, 0), characters.count)
    anchor = isSelecting ? anchor ?? cursor : nil
    cursor = place
    history.endRun()
  }

  /// Selects everything.
  public mutating func selectAll() {
    anchor = 0
    cursor = characters.count
    history.endRun()
  }

  /// Takes back the last change.
  ///
  /// - Returns: False where there is none.
  @discardableResult
  public mutating func undo() -> Bool {
    guard let former = history.undo(from: state) else { return false }
    restore(former)
    return true
  }

  /// Makes the change again that was taken back last.
  ///
  /// - Returns: False where there is none.
  @discardableResult
  public mutating func redo() -> Bool {
    guard let later = history.redo(from: state) else { return false }
    restore(later)
    return true
  }

  private var state: State { State(characters: characters, cursor: cursor) }

  private mutating func restore(_ state: State) {
    characters = state.characters
    cursor = state.cursor
    anchor = nil
  }

  private mutating func replace(
    _ range: Range<Int>,
    with new: some Collection<Character>,
    as kind: EditHistory<State>.Kind
  ) {
    history.note(state, before: range.isEmpty || kind == .deletion ? kind : .other)
    characters.replaceSubrange(range, with: new)
    cursor = range.lowerBound + new.count
    anchor = nil
    joinMarks()
  }

  /// A mark that comes to stand behind a letter joins it.
  private mutating func joinMarks() {
    let joined = Array(String(characters))
    guard joined.count < characters.count else { return }
    cursor = min(String(characters[..<cursor]).count, joined.count)
    characters = joined
  }

  private static func allowed(_ text: String, _ isMultiline: Bool) -> [Character] {
    let harmless = TerminalText.stripped(text)
    return isMultiline ? Array(harmless) : harmless.map { $0.isNewline ? " " : $0 }
  }
}
