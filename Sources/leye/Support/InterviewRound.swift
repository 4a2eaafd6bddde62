import Messages
import ScreenCollector
import SurveyModel
import SurveySession
import SurveyStore
import TerminalDriver
import TerminalUI

/// An interviewer with one respondent after another.
struct InterviewRound {
  let sitting: SharedSitting
  let survey: Survey
  let look: Look
  var desk: InterviewDesk
  var language: Language

  /// Shows the desk until the interviewer is done.
  ///
  /// - Throws: A fault, or ``InterruptionFault`` where the program was told to end.
  mutating func run() throws {
    while true {
      sitting.driver.show(desk.screen)
      for event in sitting.driver.wait(milliseconds: -1) {
        switch event {
        case .terminal(let event):
          switch desk.receive(event) {
          case .begin(let unit): try begin(unit: unit)
          case .goOn(let code): try goOn(with: code)
          case .language(let language): self.language = language
          case .beep: sitting.driver.beep()
          case .end: return
          case nil: break
          }
        case .continued: sitting.driver.forget()
        case .ending(let signal): throw InterruptionFault(signal: signal, state: nil)
        case .closed: return
        }
      }
    }
  }

  private mutating func begin(unit: String?) throws {
    var session = Session(
      survey: survey,
      language: language,
      responseID: ResponseID(),
      now: Today.milliseconds
    )
    if let unit, let question = survey.question(boundTo: .unit) {
      session.answer(.text(unit), at: Step(question: question.name))
    }
    var keeper = DraftKeeper(store: sitting.store, wave: sitting.wave, code: ResumeCode.random())
    try hold(session, unit: unit, &keeper)
  }

  private mutating func goOn(with code: String?) throws {
    let found: (code: ResumeCode, stored: StoredDraft)?
    if let code {
      let resume = try ResumeCode(reading: code)
      found = try sitting.store.draft(code: resume.key).map { (resume, $0) }
      if found == nil { desk.note(code: code, isKept: false) }
    } else {
      found = try sitting.askCode(language, look)
    }
    guard let (resume, stored) = found else { return }
    var keeper = DraftKeeper(
      store: sitting.store,
      wave: sitting.wave,
      code: resume,
      revision: stored.draft.revision
    )
    let session = try Session(
      survey: survey,
      language: language,
      draft: try Draft(json: stored.draft.state),
      responseID: stored.draft.responseID,
      now: Today.milliseconds
    )
    let key = survey.question(boundTo: .unit)?.key
    let unit: String? =
      if case .text(let name)? = key.flatMap({ session.answers[$0] }) { name } else { nil }
    try hold(session, unit: unit, &keeper)
  }

  private mutating func hold(
    _ session: Session,
    unit: String?,
    _ keeper: inout DraftKeeper
  ) throws {
    let form = ScreenForm(
      session,
      settings: ScreenForm.Settings(
        look: look,
        collector: .interview,
        leaving: .shared,
        hasNote: true,
        searchKeys: ScreenOptions.searchKeys
      ),
      size: sitting.driver.size,
      isResuming: keeper.isStored,
      greeting: Phrase(
        "Should this be interrupted: leye interview, F3, \(keeper.code.shown)",
        "如果中断，用 leye interview 按 F3 接着填：\(keeper.code.shown)"
      )
    )
    let code = keeper.code.shown
    var sitting = sitting
    sitting.keepsNote = { [store = sitting.store, wave = sitting.wave] text in
      // Apart from the answers, and at once: a note leads to no response.
      let note = InterviewNote(unit: unit, day: Today.day, text: text)
      _ = try store.saveNote(note, in: wave)
    }
    switch try sitting.hold(form, idle: nil, keeper: &keeper) {
    case .stored:
      desk.noteDone()
      desk.note(code: code, isKept: false)
    case .kept: desk.note(code: code, isKept: true)
    case .given: desk.note(code: code, isKept: false)
    case .ended(let signal):
      throw InterruptionFault(signal: signal == 0 ? 1 : signal, state: nil)
    }
    _ = desk.receive(.resize(sitting.driver.size))
  }
}
