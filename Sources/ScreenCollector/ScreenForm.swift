public import Messages
public import SurveyModel
public import SurveySession
public import TerminalUI
import TextDisplay

/// One respondent filling in a survey on a full screen: events in, a screen and effects out.
///
/// A value without a terminal. Every rule of the survey is the session's; this knows where the focus is,
/// what has been typed and how it looks.
///
/// ## Usage
/// ```swift
/// var form = ScreenForm(session, settings: settings, size: driver.size)
/// driver.show(form.screen)
/// for event in driver.wait(milliseconds: -1) { carryOut(form.receive(event)) }
/// ```
public struct ScreenForm: Sendable {
  /// What a form needs beyond its session.
  public struct Settings: Sendable {
    /// Styles, marks and widths.
    public var look: Look
    /// What the response is marked with; `.interview` also shows the notes for the interviewer.
    public var collector: Collector
    /// Further texts by which a choice is found, such as the initials of its pinyin.
    public var searchKeys: @Sendable (String) -> String
    /// How the respondent may stop.
    public var leaving: Leaving
    /// True where an interviewer may write a note of their own.
    public var hasNote: Bool

    /// Creates settings.
    ///
    /// - Parameters:
    ///   - look: Styles, marks and widths.
    ///   - collector: What the response is marked with.
    ///   - leaving: How the respondent may stop.
    ///   - hasNote: True where an interviewer may write a note of their own.
    ///   - searchKeys: Further texts by which a choice is found.
    public init(
      look: Look,
      collector: Collector = .screen,
      leaving: Leaving = .free(note: nil),
      hasNote: Bool = false,
      searchKeys: @escaping @Sendable (String) -> String = { _ in "" }
    ) {
      self.look = look
      self.collector = collector
      self.leaving = leaving
      self.hasNote = hasNote
      self.searchKeys = searchKeys
    }
  }

  /// How a respondent may stop before the end.
  public enum Leaving: Sendable {
    /// Not at all.
    case no
    /// With the draft kept; the note, such as the code to go on with, is said before.
    case free(note: Phrase?)
    /// On a screen that others use too: with a code to go on, or with everything deleted.
    case shared

    var isAllowed: Bool {
      if case .no = self { false } else { true }
    }
  }

  /// What an event asks of whoever runs the form.
  public enum Effect: Sendable, Hashable {
    /// The draft is another one and should be saved.
    case save
    /// The answers are submitted; the farewell is the survey's own, for when they are stored.
    case finished(Response, farewell: String)
    /// The respondent wants to leave; on a shared screen, with everything deleted.
    case leave
    /// The respondent wants to leave a shared screen and go on later.
    case leaveWithCode
    /// The interviewer has written a note, to be stored apart from the answers.
    case note(String)
    /// The terminal should ring.
    case beep
    /// The screen should be drawn anew as a whole.
    case redraw
    /// The program should stop until it is continued, as on Ctrl-Z.
    case suspend
  }

  /// The session.
  public internal(set) var session: Session
  /// The settings.
  public let settings: Settings
  /// The size of the screen.
  public internal(set) var size: ScreenSize
  /// The fields of the page.
  var fields: [FieldID: FieldInput] = [:]
  /// The fields in the order the focus goes through them.
  var order: [FieldID] = []
  /// Where the focus is.
  var focus = FieldID.button(.next)
  /// The questions whose problems are shown: those left once.
  var touched: Set<QuestionPath> = []
  /// What was typed and is no answer, with the reason.
  var misread: [FieldID: Phrase] = [:]
  /// What was written for "other" where another choice was taken afterwards.
  var formerOthers: [QuestionPath: String] = [:]
  /// True once somebody tried to go on from this page.
  var showsAllProblems = false
  /// The first row of the page that shows.
  var scroll = 0
  /// What stands on the page, as it was laid out last.
  var layout = PageLayout(width: 1, .narrow)
  /// What stands over the page.
  var dialog: Dialog?
  /// A word on what just happened.
  var notice: Phrase?
  /// True where the focused field holds text that the session does not know yet.
  var isPending = false

  /// Begins with a session.
  ///
  /// - Parameters:
  ///   - session: Where to begin: a new session or one made from a draft.
  ///   - settings: What the form needs beyond it.
  ///   - size: The size of the screen.
  ///   - isResuming: True where the respondent comes back, and is greeted.
  ///   - greeting: What is said first otherwise.
  public init(
    _ session: Session,
    settings: Settings,
    size: ScreenSize,
    isResuming: Bool = false,
    greeting: Phrase? = nil
  ) {
    var session = session
    session.setGranularity(.page)
    self.session = session
    self.settings = settings
    self.size = size
    notice = isResuming ? Sentences.welcomeBack : greeting
    layFields()
    focusFirst()
  }

  /// The language of the respondent.
  var language: Language { session.language }

  /// What must be kept to go on later, with what has been typed so far.
  public var draft: Draft {
    guard isPending else { return session.draft }
    var copy = self
    copy.takeOver()
    return copy.session.draft
  }

  /// True where something was typed that ``draft`` holds and no effect told of.
  public var hasPendingText: Bool { isPending }

  /// Says something at the foot of the screen, until the next key.
  ///
  /// - Parameter phrase: What.
  public mutating func tell(_ phrase: Phrase) { notice = phrase }

  /// Says that the draft could not be saved and will be tried again.
  public mutating func tellNotSaved() { notice = Sentences.notSaved }

  /// Notes another size of the screen.
  ///
  /// - Parameter size: The size from now on.
  public mutating func resize(to size: ScreenSize) {
    self.size = size
    layFields()
    follow()
  }
}
