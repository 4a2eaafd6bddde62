import TerminalUI
import TextDisplay

/// The state of a line being typed: bytes in, edits made, a picture of the line out.
///
/// A value without a terminal. Long lines scroll sideways, so the line always takes one row.
///
/// ## Usage
/// ```swift
/// var editor = LineEditor(prompt: "> ", columns: 80)
/// let event = editor.receive(byte)
/// write(editor.picture)
/// ```
public struct LineEditor: Sendable {
  /// What a byte has brought about.
  public enum Event: Sendable, Hashable {
    /// The line may look different now.
    case edited
    /// The line is complete.
    case submitted
    /// The end of the input was asked for on an empty line.
    case ended
    /// Ctrl-C was typed.
    case interrupted
  }

  private let prompt: String
  private let columns: Int
  private var before = ""
  private var after = ""
  private var decoder = KeyDecoder()

  /// Creates an empty line.
  ///
  /// - Parameters:
  ///   - prompt: The text before the line; one row, without control characters.
  ///   - columns: The width of the terminal.
  public init(prompt: String, columns: Int) {
    self.prompt = prompt
    self.columns = max(columns, TerminalText.width(of: prompt) + 4)
  }

  /// The line as typed so far; line breaks come only from pasting.
  public var line: String { before + after }

  /// Takes one byte from the terminal.
  ///
  /// - Parameter byte: The next byte, at whatever place a character or key is cut.
  /// - Returns: What it has brought about.
  public mutating func receive(_ byte: UInt8) -> Event {
    for event in decoder.receive(CollectionOfOne(byte)) {
      let outcome = apply(event)
      if outcome != .edited { return outcome }
    }
    return .edited
  }

  private mutating func apply(_ event: TerminalEvent) -> Event {
    switch event {
    case .text(let text), .paste(let text): before += TerminalText.stripped(text)
    case .key(let press): return apply(press)
    case .mouse, .resize, .focus: break
    }
    return .edited
  }

  private mutating func apply(_ press: KeyPress) -> Event {
    switch press.key {
    case .backspace: _ = before.popLast()
    case .delete: deleteNext()
    case .left: if let last = before.popLast() { after.insert(last, at: after.startIndex) }
    case .right: if !after.isEmpty { before.append(after.removeFirst()) }
    case .home: (before, after) = ("", line)
    case .end: (before, after) = (line, "")
    case .tab: before += " "
    case .enter: return .submitted
    case .letter(let letter) where press.modifiers == .control: return command(letter)
    default: break
    }
    return .edited
  }

  /// The commands of Emacs and of most shells.
  private mutating func command(_ letter: Character) -> Event {
    switch letter {
    case "a": (before, after) = ("", line)
    case "b": return apply(KeyPress(.left))
    case "c": return .interrupted
    case "d":
      if line.isEmpty { return .ended }
      deleteNext()
    case "e": (before, after) = (line, "")
    case "f": return apply(KeyPress(.right))
    case "k": after = ""
    case "u": before = ""
    case "w":
      while before.last?.isWhitespace == true { before.removeLast() }
      while let last = before.last, !last.isWhitespace { before.removeLast() }
    default: break
    }
    return .edited
  }

  private mutating func deleteNext() {
    if !after.isEmpty { after.removeFirst() }
  }
}

extension LineEditor {
  /// What the row shows: the prompt and the part of the line around the cursor.
  public var visibleText: String { prompt + window.before + window.after }

  /// The column of the cursor, counted from 0.
  public var cursorColumn: Int { TerminalText.width(of: prompt + window.before) }

  /// The bytes that draw the row and put the cursor in its place.
  public var picture: String {
    "\r" + visibleText + "\u{1B}[K\r"
      + (cursorColumn > 0 ? "\u{1B}[\(cursorColumn)C" : "")
  }

  /// The part of the line that fits, whole characters only; the last column stays free.
  private var window: (before: String, after: String) {
    let room = columns - 1 - TerminalText.width(of: prompt)
    let left = Self.shown(before)
    let right = Self.shown(after)
    let tail = TerminalText.start(of: right, fitting: min(room / 4, TerminalText.width(of: right)))
    let head = TerminalText.start(of: left.reversed(), fitting: room - TerminalText.width(of: tail))
    let start = String(head.reversed())
    return (start, TerminalText.start(of: right, fitting: room - TerminalText.width(of: start)))
  }

  /// A line break is shown as a sign.
  private static func shown(_ text: String) -> String {
    String(text.map { $0.isNewline ? "\u{23CE}" : $0 })
  }
}
