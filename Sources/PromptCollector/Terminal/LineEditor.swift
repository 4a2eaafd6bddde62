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
  private var decoder = ByteDecoder()

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
    for key in decoder.receive(byte) {
      let event = apply(key)
      if event != .edited { return event }
    }
    return .edited
  }

  private mutating func apply(_ key: Key) -> Event {
    switch key {
    case .scalar(let scalar):
      guard scalar == "\n" || !TerminalText.isHarmful(scalar) else { break }
      before.unicodeScalars.append(scalar)
    case .backspace: _ = before.popLast()
    case .delete: if !after.isEmpty { after.removeFirst() }
    case .left: if let last = before.popLast() { after.insert(last, at: after.startIndex) }
    case .right: if !after.isEmpty { before.append(after.removeFirst()) }
    case .home: (before, after) = ("", line)
    case .end: (before, after) = (line, "")
    case .killToStart: before = ""
    case .killToEnd: after = ""
    case .killWord:
      while before.last?.isWhitespace == true { before.removeLast() }
      while let last = before.last, !last.isWhitespace { before.removeLast() }
    case .submit: return .submitted
    case .interrupt: return .interrupted
    case .endOfInput:
      if line.isEmpty { return .ended }
      if !after.isEmpty { after.removeFirst() }
    }
    return .edited
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
