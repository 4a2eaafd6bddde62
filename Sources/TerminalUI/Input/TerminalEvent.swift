/// Something a terminal reports: what is typed, pasted, pointed at, or that its window changed.
public enum TerminalEvent: Sendable, Hashable {
  /// A key that is no text, or a letter typed with Ctrl or Alt.
  case key(KeyPress)
  /// Text as it was typed; an input method may commit several characters at once.
  case text(String)
  /// Text that was pasted as a whole.
  case paste(String)
  /// The mouse.
  case mouse(MouseEvent)
  /// The window has another size now.
  case resize(ScreenSize)
  /// The window came to the front, or went behind others.
  case focus(Bool)
}

/// A key with those held down beside it.
public struct KeyPress: Sendable, Hashable {
  /// The keys held down beside another.
  public struct Modifiers: OptionSet, Sendable, Hashable {
    /// One bit a key, as terminals report them less one.
    public let rawValue: UInt8
    /// Shift.
    public static let shift = Modifiers(rawValue: 1)
    /// Alt, or Esc typed before.
    public static let alt = Modifiers(rawValue: 2)
    /// Ctrl.
    public static let control = Modifiers(rawValue: 4)

    /// Creates a set from its bits.
    ///
    /// - Parameter rawValue: The bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
  }

  /// The key.
  public let key: Key
  /// What is held down beside it.
  public let modifiers: Modifiers

  /// Creates a key press.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - modifiers: What is held down beside it.
  public init(_ key: Key, _ modifiers: Modifiers = []) {
    self.key = key
    self.modifiers = modifiers
  }
}

/// A key that is no text by itself.
public enum Key: Sendable, Hashable {
  case enter
  case tab
  case escape
  case backspace
  case delete
  case insert
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  /// F1 and so on.
  case function(Int)
  /// A letter that Ctrl or Alt makes a command; lower case with Ctrl.
  case letter(Character)
}

/// What the mouse did in a cell.
public struct MouseEvent: Sendable, Hashable {
  /// What it did.
  public enum Action: Sendable, Hashable {
    case press
    case release
    case drag
    case scrollUp
    case scrollDown
  }
  /// What it did, with the left button where one is pressed.
  public let action: Action
  /// Where.
  public let place: ScreenPlace

  /// Creates an event.
  ///
  /// - Parameters:
  ///   - action: What it did.
  ///   - place: Where.
  public init(_ action: Action, at place: ScreenPlace) {
    self.action = action
    self.place = place
  }
}
