public import TextDisplay

/// A part of a screen that takes keys and shows what came of them: a value, without a terminal.
public protocol Widget: Sendable {
  /// How many rows it takes at some width.
  ///
  /// - Parameters:
  ///   - width: The width in columns.
  ///   - look: How it is shown.
  /// - Returns: At least 1.
  func height(at width: Int, _ look: Look) -> Int

  /// Takes what came from the terminal.
  ///
  /// - Parameters:
  ///   - event: A key, text, or the mouse with its place in the widget's own area.
  ///   - width: The width it is shown at.
  ///   - look: How it is shown.
  /// - Returns: What it has brought about.
  mutating func receive(_ event: TerminalEvent, width: Int, _ look: Look) -> WidgetOutcome

  /// Draws it.
  ///
  /// - Parameters:
  ///   - screen: Receives the picture.
  ///   - area: Where it goes; rows beyond its own stay as they are.
  ///   - look: How it is shown.
  /// - Returns: Where the cursor belongs while it has the focus; nil for nowhere.
  func draw(on screen: inout Screen, in area: ScreenArea, _ look: Look) -> ScreenPlace?
}

/// What an event has brought about in a widget.
public enum WidgetOutcome: Sendable, Hashable {
  /// Its value is another one.
  case changed
  /// It looks different; its value is the same.
  case moved
  /// It is done with: one goes on.
  case done
  /// Nothing can be done so; the text says why, in the interface's own words, nil for a mere beep.
  case refused
  /// The event means nothing here; it may mean something around.
  case ignored
}

/// How a widget is shown.
public struct Look: Sendable {
  /// Styles and marks.
  public var theme: Theme
  /// True where keys go to it.
  public var isFocused: Bool
  /// How many columns characters take whose width is a matter of taste.
  public var widths: CharacterWidths
  /// The words of a text as ranges of characters, for going and selecting by words.
  public var words: @Sendable (String) -> [Range<Int>] = EditableText.plainWords

  /// Creates a look.
  ///
  /// - Parameters:
  ///   - theme: Styles and marks.
  ///   - isFocused: True where keys go to it.
  ///   - widths: How many columns characters take whose width is a matter of taste.
  public init(theme: Theme, isFocused: Bool = true, widths: CharacterWidths = .narrow) {
    self.theme = theme
    self.isFocused = isFocused
    self.widths = widths
  }
}
