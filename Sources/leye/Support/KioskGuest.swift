import Messages
import ScreenCollector
import SurveyModel
import SurveySession
import SurveyStore
import TerminalDriver
import TerminalUI

/// One respondent at the kiosk, in a process of their own.
struct KioskGuest {
  let sitting: SharedSitting
  let survey: Survey
  let look: Look
  let idle: Double

  /// How many codes may be tried.
  private static let tries = 5

  /// Receives the respondent.
  ///
  /// - Parameters:
  ///   - isResuming: True where a code is asked for.
  ///   - language: The language chosen.
  /// - Throws: A fault, or ``InterruptionFault`` where the program was told to end.
  func receive(isResuming: Bool, language: Language) throws {
    let code = isResuming ? try askCode(language) : nil
    if isResuming, code == nil { return }
    var keeper = DraftKeeper(
      store: sitting.store,
      wave: sitting.wave,
      code: code?.code ?? ResumeCode.random(),
      revision: code?.stored.draft.revision ?? 0
    )
    let session = try Session(
      survey: survey,
      language: language,
      draft: try code.map { try Draft(json: $0.stored.draft.state) },
      responseID: ResponseID(),
      now: Today.milliseconds
    )
    let form = ScreenForm(
      session,
      settings: ScreenForm.Settings(
        look: look,
        leaving: .shared,
        searchKeys: ScreenOptions.searchKeys
      ),
      size: sitting.driver.size,
      isResuming: isResuming
    )
    // What is kept under a code stays there when its owner walks away again.
    let outcome = try sitting.hold(form, idle: idle, keeper: &keeper)
    if case .ended(let signal) = outcome {
      throw InterruptionFault(signal: signal == 0 ? 1 : signal, state: nil)
    }
  }

  private func askCode(_ language: Language) throws -> (code: ResumeCode, stored: StoredDraft)? {
    var entry = CodeEntry(language: language, look: look, size: sitting.driver.size)
    var tries = 0
    while tries < Self.tries {
      sitting.driver.show(entry.screen)
      let events = sitting.driver.wait(milliseconds: 60_000)
      if events.isEmpty { return nil }
      for event in events {
        switch event {
        case .terminal(let event):
          switch entry.receive(event) {
          case .over: return nil
          case .code(let text):
            let code = ResumeCode(text)
            if let stored = try sitting.store.draft(code: code.key),
              stored.wave.name == sitting.wave.name
            {
              return (code, stored)
            }
            tries += 1
            entry.refuse()
          case nil: break
          }
        case .continued: sitting.driver.forget()
        case .ending(let signal): throw InterruptionFault(signal: signal, state: nil)
        case .closed: return nil
        }
      }
    }
    return nil
  }
}
