public import Messages
public import SurveyModel
public import SurveySession
public import TerminalUI

/// One respondent at a shared screen: a form that is given up when nobody is there any more.
///
/// Time comes in as a number of seconds; ``tick(_:)`` tells how it passes.
public struct KioskVisit: Sendable {
  /// What is to be done.
  public enum Effect: Sendable, Hashable {
    /// The draft may be saved, where drafts are saved at all.
    case save
    /// The answers are to be stored; ``thank(_:)`` or ``apologise(_:)`` follows.
    case store(Response, farewell: String)
    /// The interviewer's note is to be stored.
    case note(String)
    /// The draft is to be kept under a new code; ``show(code:)`` follows.
    case keep(Draft)
    /// The visit is over and the screen free; everything that was not stored is to go.
    case over
    /// The respondent wants everything deleted, a draft under a code too; the visit is over.
    case discard
    /// The terminal should ring.
    case beep
    /// The screen should be drawn anew as a whole.
    case redraw
  }

  private enum Phase: Sendable {
    case filling
    case warning(since: Double)
    case closing(title: Phrase, text: String, since: Double)
  }

  /// How long before giving up the respondent is warned, in seconds.
  private static let warning = 20.0
  /// How long a last word stays, in seconds.
  private static let closing = 20.0

  /// The form.
  public private(set) var form: ScreenForm
  private var phase = Phase.filling
  private let idle: Double?
  private var lastKey: Double

  /// Begins a visit.
  ///
  /// - Parameters:
  ///   - form: The form; its settings say how one may leave.
  ///   - idle: After how many seconds without a key it is given up; nil for never.
  ///   - now: The time in seconds, from any start.
  public init(_ form: ScreenForm, idle: Double?, now: Double) {
    self.form = form
    self.idle = idle
    lastKey = now
  }

  /// When something happens without a key, in seconds; nil for never.
  ///
  /// - Parameter now: The time.
  /// - Returns: How long from now on.
  public func pause(_ now: Double) -> Double? {
    switch phase {
    case .filling: idle.map { max(lastKey + max($0 - Self.warning, 1) - now, 0.1) }
    case .warning: 1
    case .closing(_, _, let since): max(since + Self.closing - now, 0.1)
    }
  }

  /// Notes that time has passed.
  ///
  /// - Parameter now: The time.
  /// - Returns: What is to be done.
  public mutating func tick(_ now: Double) -> [Effect] {
    switch phase {
    case .filling:
      guard let idle, now - lastKey >= max(idle - Self.warning, 1) else { return [] }
      phase = .warning(since: now)
      return [.beep]
    case .warning(let since): return now - since >= Self.warning ? [.over] : []
    case .closing(_, _, let since): return now - since >= Self.closing ? [.over] : []
    }
  }

  /// Takes what came from the terminal.
  ///
  /// - Parameters:
  ///   - event: A key, text, the mouse or another size.
  ///   - now: The time.
  /// - Returns: What is to be done.
  public mutating func receive(_ event: TerminalEvent, _ now: Double) -> [Effect] {
    if case .resize(let size) = event {
      form.resize(to: size)
      return []
    }
    if case .focus = event { return [] }
    lastKey = now
    switch phase {
    case .closing: return isKey(event) ? [.over] : []
    case .warning:
      phase = .filling
      return []
    case .filling: return form.receive(event).flatMap { effect(of: $0) }
    }
  }

  private func isKey(_ event: TerminalEvent) -> Bool {
    switch event {
    case .key, .text: true
    case .mouse(let mouse): mouse.action == .press
    default: false
    }
  }

  private func effect(of effect: ScreenForm.Effect) -> [Effect] {
    switch effect {
    case .save: [.save]
    case .finished(let response, let farewell): [.store(response, farewell: farewell)]
    case .leave: [.discard]
    case .leaveWithCode: [.keep(form.draft)]
    case .note(let text): [.note(text)]
    case .beep: [.beep]
    case .redraw: [.redraw]
    case .suspend: []
    }
  }

  /// Says thank you.
  ///
  /// - Parameters:
  ///   - farewell: The survey's own words.
  ///   - now: The time.
  public mutating func thank(_ farewell: String, _ now: Double) {
    phase = .closing(title: SharedSentences.thanks, text: farewell, since: now)
  }

  /// Shows the code to go on with.
  ///
  /// - Parameters:
  ///   - code: The code.
  ///   - now: The time.
  public mutating func show(code: String, _ now: Double) {
    let language = form.session.language
    let text = "\(code)\n\n\(SharedSentences.noteCode[language])"
    phase = .closing(title: SharedSentences.yourCode, text: text, since: now + Self.closing)
  }

  /// Says that something could not be stored, and why; the respondent is where they were and may try again.
  ///
  /// - Parameter reason: What went wrong.
  public mutating func apologise(_ reason: Phrase) {
    form.tell(
      Phrase(
        "\(SharedSentences.notStored.english) \(reason.english)",
        SharedSentences.notStored.chinese + reason.chinese
      )
    )
  }

  /// What the terminal should show now.
  ///
  /// - Parameter now: The time.
  /// - Returns: The screen.
  public func screen(_ now: Double) -> Screen {
    let language = form.session.language
    let look = form.settings.look
    switch phase {
    case .filling: return form.screen
    case .warning(let since):
      var screen = form.screen
      let left = Int(max(Self.warning - (now - since), 0).rounded(.up))
      var box = MessageBox("", SharedSentences.stillThere(left)[language], choices: [])
      let area = box.fit(in: ScreenArea(form.size), look)
      screen.clear(area)
      screen.cursor = box.draw(on: &screen, in: area, look)
      return screen
    case .closing(let title, let text, _):
      var entry = EntryScreen()
      entry.lines = [
        .init(text: title[language], role: .heading), .init(text: " "), .init(text: text),
        .init(text: " "), .init(text: SharedSentences.anyKey[language], role: .quiet),
      ]
      return entry.screen(form.size, look)
    }
  }
}
