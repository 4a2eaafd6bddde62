import Messages
import ScreenCollector
import SurveyModel
import SurveySession
import TerminalUI
import Testing

/// A person before a full screen, for tests that read like one.
struct Scene {
  /// The form.
  var form: ScreenForm
  /// What the form asked for, in order.
  private(set) var effects: [ScreenForm.Effect] = []

  static let profile = TerminalProfile(hasColour: true, hasUnicode: true)

  /// Begins a survey given as SurveyJS JSON.
  init(
    _ json: String,
    language: Language = .chinese,
    columns: Int = 80,
    rows: Int = 24,
    profile: TerminalProfile = Self.profile
  ) throws {
    let reading = SurveyReader.read(Array(json.utf8), file: "test.json")
    let survey = try #require(
      reading.survey,
      "\(reading.diagnostics.map(\.phrase.english).joined(separator: "\n"))"
    )
    let session = Session(
      survey: survey,
      language: language,
      responseID: try #require(ResponseID(bytes: Array(1...16))),
      now: 1_750_000_000_000
    )
    self.init(session, columns: columns, rows: rows, profile: profile)
  }

  /// Begins with a session.
  init(
    _ session: Session,
    columns: Int = 80,
    rows: Int = 24,
    profile: TerminalProfile = Self.profile
  ) {
    let look = Look(theme: Theme(profile), widths: profile.widths)
    form = ScreenForm(
      session,
      settings: ScreenForm.Settings(look: look),
      size: ScreenSize(columns: columns, rows: rows)
    )
  }

  /// Types keys.
  mutating func types(_ text: String) {
    var decoder = KeyDecoder()
    for event in decoder.receive(Array(text.utf8)) + decoder.flush() {
      effects += form.receive(event)
    }
  }

  /// Types the same keys several times.
  mutating func types(_ text: String, times: Int) {
    for _ in 0..<times { types(text) }
  }

  /// The screen as text.
  var text: String { form.screen.text }

  /// The row of the screen that the cursor is in, and what stands before it.
  var cursor: (row: String, column: Int)? {
    guard let place = form.screen.cursor else { return nil }
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    return (String(rows[place.row]), place.column)
  }

  /// The answers submitted, nil as long as none are.
  var submitted: [String: Value]? {
    for case .finished(let response, _) in effects { return response.answers }
    return nil
  }
}

/// Keys as terminals send them.
enum Keys {
  static let enter = "\r"
  static let tab = "\t"
  static let backTab = "\u{1B}[Z"
  static let up = "\u{1B}[A"
  static let down = "\u{1B}[B"
  static let right = "\u{1B}[C"
  static let left = "\u{1B}[D"
  static let backspace = "\u{7F}"
  static let nextPage = "\u{0E}"
  static let pageBefore = "\u{10}"
  static let help = "\u{1B}OP"
  static let language = "\u{14}"
  static let escape = "\u{1B}"
}
