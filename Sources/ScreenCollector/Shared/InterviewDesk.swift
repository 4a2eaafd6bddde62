public import Messages
public import SurveyModel
public import TerminalUI

/// The interviewer's screen between two respondents: the unit, and how far the day has come.
public struct InterviewDesk: Sendable {
  /// What an event asks of whoever shows it.
  public enum Effect: Sendable, Hashable {
    /// The next respondent begins, of the unit with this name; nil where the survey asks for none.
    case begin(unit: String?)
    /// A respondent kept for later goes on; the associated value is the code, nil where it is to be asked for.
    case goOn(code: String?)
    /// The interviewer is done.
    case end
    /// The language was changed.
    case language(Language)
    /// The terminal should ring.
    case beep
  }

  private let survey: Survey
  private let units: [(name: String, title: String)]
  private let look: Look
  private let searchKeys: @Sendable (String) -> String
  private var size: ScreenSize
  private var language: Language
  private var list: FieldInput
  private var unit: String?
  /// How many were handed in.
  public private(set) var done = 0
  /// The codes of those kept for later, the latest last.
  public private(set) var kept: [String] = []
  private var notice: Phrase?

  /// Creates the screen.
  ///
  /// - Parameters:
  ///   - survey: What is asked.
  ///   - units: The units with their titles, in order; none where the wave has none.
  ///   - unit: The unit to begin with.
  ///   - language: The language.
  ///   - look: Styles, marks and widths.
  ///   - searchKeys: Further texts by which a unit is found.
  ///   - size: The size of the screen.
  public init(
    _ survey: Survey,
    units: [(name: String, title: String)],
    unit: String? = nil,
    language: Language,
    look: Look,
    searchKeys: @escaping @Sendable (String) -> String = { _ in "" },
    size: ScreenSize
  ) {
    self.survey = survey
    self.units = units
    self.look = look
    self.searchKeys = searchKeys
    self.size = size
    self.language = language
    self.unit = unit
    list = Self.list(units, unit, searchKeys, language)
  }

  private static func list(
    _ units: [(name: String, title: String)],
    _ unit: String?,
    _ searchKeys: (String) -> String,
    _ language: Language
  ) -> FieldInput {
    let hint = Sentences.choose[language]
    return .search(
      SearchList(
        units.map(\.title),
        keys: units.map { searchKeys($0.title) },
        chosen: unit.flatMap { name in units.firstIndex { $0.name == name } },
        placeholder: hint,
        rowLimit: 10
      ),
      units.map { .text($0.name) },
      hint: hint
    )
  }

  /// Notes that a respondent is done.
  public mutating func noteDone() { done += 1 }

  /// Notes that a respondent is kept for later, or no longer.
  ///
  /// - Parameters:
  ///   - code: The code.
  ///   - isKept: False once it was handed in or deleted.
  public mutating func note(code: String, isKept: Bool) {
    kept.removeAll { $0 == code }
    if isKept { kept.append(code) }
  }

  /// Says something.
  ///
  /// - Parameter phrase: What.
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
    switch event {
    case .key(KeyPress(.escape)), .key(KeyPress(.letter("c"), .control)): return .end
    case .key(KeyPress(.function(2))), .key(KeyPress(.letter("t"), .control)):
      language = language == .chinese ? .english : .chinese
      list = Self.list(units, unit, searchKeys, language)
      return .language(language)
    case .key(KeyPress(.function(3))): return .goOn(code: kept.last)
    case .key(KeyPress(.enter)) where units.isEmpty: return .begin(unit: nil)
    default: break
    }
    guard !units.isEmpty else { return nil }
    guard list.receive(event, width: 60, look) == .done, case .search(let search, _, _) = list
    else { return nil }
    guard let place = search.chosen else { return .beep }
    unit = units[place].name
    list = Self.list(units, unit, searchKeys, language)
    return .begin(unit: unit)
  }

  /// What the terminal should show now.
  public var screen: Screen {
    var entry = EntryScreen()
    entry.lines = [
      .init(text: survey.title[language], role: .heading),
      .init(text: SharedSentences.done(done, unfinished: kept.count)[language], role: .quiet),
      .init(text: " "),
    ]
    if units.isEmpty {
      entry.lines.append(.init(text: SharedSentences.nextPerson[language], role: .focus))
    } else {
      entry.lines.append(.init(text: SharedSentences.chooseUnit[language]))
      entry.field = list
    }
    entry.notice = notice?[language] ?? ""
    var hints = [KeyHints.Hint("Enter", SharedSentences.start[language], importance: 3)]
    let going = kept.isEmpty ? SharedSentences.goOn : SharedSentences.goOnWithLast
    hints.append(.init("F3", going[language], importance: 1))
    hints.append(.init("Esc", SharedSentences.interviewEnd[language], importance: 2))
    hints.append(.init("F2", language == .chinese ? "English" : "中文"))
    entry.hints = KeyHints(hints)
    return entry.screen(size, look)
  }
}
