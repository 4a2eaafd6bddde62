public import Messages
public import TerminalUI

/// A screen on which a respondent types the code to go on with.
public struct CodeEntry: Sendable {
  /// What an event asks of whoever shows it.
  public enum Effect: Sendable, Hashable {
    /// A code was typed.
    case code(String)
    /// The respondent does not go on.
    case over
  }

  private let language: Language
  private let look: Look
  private var size: ScreenSize
  private var field = TextField(limit: 40)
  private var notice: Phrase?

  /// Creates the screen.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - look: Styles, marks and widths.
  ///   - size: The size of the screen.
  public init(language: Language, look: Look, size: ScreenSize) {
    self.language = language
    self.look = look
    self.size = size
  }

  /// Says that nothing waits under the code.
  public mutating func refuse() {
    field = TextField(limit: 40)
    notice = SharedSentences.wrongCode
  }

  /// Takes what came from the terminal.
  ///
  /// - Parameter event: A key, text or another size.
  /// - Returns: What is to be done.
  public mutating func receive(_ event: TerminalEvent) -> Effect? {
    switch event {
    case .resize(let size):
      self.size = size
      return nil
    case .key(KeyPress(.escape)), .key(KeyPress(.letter("c"), .control)): return .over
    case .key(KeyPress(.enter)):
      let text = field.content.text
      return text.allSatisfy(\.isWhitespace) ? .over : .code(text)
    default:
      notice = nil
      _ = field.receive(event, width: 40, look)
      return nil
    }
  }

  /// What the terminal should show now.
  public var screen: Screen {
    var entry = EntryScreen()
    entry.lines = [.init(text: SharedSentences.askCode[language], role: .heading)]
    entry.field = .line(field)
    entry.notice = notice?[language] ?? ""
    entry.hints = KeyHints([
      .init("Enter", SharedSentences.start[language]),
      .init("Esc", SharedSentences.close[language]),
    ])
    return entry.screen(size, look)
  }
}
