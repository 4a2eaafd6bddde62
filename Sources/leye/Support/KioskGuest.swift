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

  /// Receives the respondent.
  ///
  /// - Parameters:
  ///   - isResuming: True where a code is asked for.
  ///   - language: The language chosen.
  /// - Throws: A fault, or ``InterruptionFault`` where the program was told to end.
  func receive(isResuming: Bool, language: Language) throws {
    let code = isResuming ? try sitting.askCode(language, look) : nil
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
}
