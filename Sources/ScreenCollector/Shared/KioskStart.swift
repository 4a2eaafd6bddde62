public import Messages
public import SurveyModel
public import TerminalUI

/// The first screen of a kiosk, between two respondents.
///
/// It holds nothing of anybody: the survey's own words, and a field for the pass-phrase of whoever looks
/// after the kiosk, which is emptied as soon as it is used.
public struct KioskStart: Sendable {
  /// What an event asks of whoever runs the kiosk.
  public enum Effect: Sendable, Hashable {
    /// A respondent begins, in this language.
    case begin(Language)
    /// A respondent goes on with a code, in this language.
    case goOn(Language)
    /// Somebody gives the pass-phrase to end the kiosk.
    case end(passphrase: String)
    /// The terminal should ring.
    case beep
  }

  private let survey: Survey
  private let look: Look
  private var size: ScreenSize
  private var language: Language
  private let usual: Language
  private var passphrase: EditableText?
  private var notice: Phrase?

  /// Creates the screen.
  ///
  /// - Parameters:
  ///   - survey: What is asked.
  ///   - language: The language it begins with each time.
  ///   - look: Styles, marks and widths.
  ///   - size: The size of the screen.
  public init(_ survey: Survey, language: Language, look: Look, size: ScreenSize) {
    self.survey = survey
    self.language = language
    usual = language
    self.look = look
    self.size = size
  }

  /// True while somebody is typing the pass-phrase; after some time it should be ``reset()``.
  public var isAsking: Bool { passphrase != nil || language != usual }

  /// Goes back to how it begins.
  public mutating func reset() {
    passphrase = nil
    language = usual
    notice = nil
  }

  /// Says that the pass-phrase was wrong.
  public mutating func refuse() {
    passphrase = EditableText()
    notice = SharedSentences.wrongPassphrase
  }

  /// Says why no respondent can begin now.
  ///
  /// - Parameter phrase: The reason.
  public mutating func tell(_ phrase: Phrase) { notice = phrase }

  /// Takes what came from the terminal.
  ///
  /// - Parameter event: A key, text, the mouse or another size.
  /// - Returns: What is to be done.
  public mutating func receive(_ event: TerminalEvent) -> Effect? {
    if case .resize(let size) = event {
      self.size = size
      return nil
    }
    notice = nil
    if passphrase != nil { return ask(event) }
    switch event {
    case .key(KeyPress(.enter)), .text(" "): return .begin(language)
    case .key(KeyPress(.function(2))), .key(KeyPress(.letter("t"), .control)):
      language = language == .chinese ? .english : .chinese
    case .key(KeyPress(.function(3))), .text("r"), .text("R"): return .goOn(language)
    case .key(KeyPress(.letter("x"), .control)), .key(KeyPress(.function(12))):
      passphrase = EditableText()
    case .mouse(let mouse) where mouse.action == .press: return .begin(language)
    case .focus, .mouse: break
    default: return .beep
    }
    return nil
  }

  private mutating func ask(_ event: TerminalEvent) -> Effect? {
    switch event {
    case .key(KeyPress(.escape)): passphrase = nil
    case .key(KeyPress(.enter)):
      let typed = passphrase?.text ?? ""
      passphrase = nil
      return typed.isEmpty ? nil : .end(passphrase: typed)
    default: passphrase?.receive(event)
    }
    return nil
  }

  /// What the terminal should show now.
  public var screen: Screen {
    var entry = EntryScreen()
    entry.lines = [
      .init(text: survey.title[language], role: .heading), .init(text: " "),
      .init(text: survey.description[language]), .init(text: " "),
    ]
    if let passphrase {
      entry.lines.append(.init(text: SharedSentences.askPassphrase[language]))
      // Nobody beside the screen reads along.
      let dots = String(repeating: "*", count: passphrase.characters.count)
      entry.field = .line(TextField(dots))
      entry.hints = KeyHints([
        .init("Enter", SharedSentences.end[language]),
        .init("Esc", SharedSentences.close[language]),
      ])
    } else {
      entry.lines.append(.init(text: SharedSentences.begin[language], role: .focus))
      entry.lines.append(.init(text: SharedSentences.privacy[language], role: .quiet))
      entry.hints = KeyHints([
        .init("Enter", SharedSentences.start[language], importance: 3),
        .init("F2", language == .chinese ? "English" : "中文", importance: 2),
        .init("R", SharedSentences.goOn[language], importance: 1),
      ])
    }
    entry.notice = notice?[language] ?? ""
    return entry.screen(size, look)
  }
}
