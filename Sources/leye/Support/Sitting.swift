import Foundation
import Glibc
import Messages
import PromptCollector
import SurveyModel
import SurveySession
import SurveyStore

/// One person filling in a survey at a terminal or through a pipe, with every answer saved.
struct Sitting {
  let store: Store
  let wave: Wave
  let code: ResumeCode
  /// The option that names the data file, led by a blank; empty where it is the usual one.
  let location: String

  /// Asks until the person hands in or leaves.
  ///
  /// - Parameters:
  ///   - session: Where to begin.
  ///   - isNew: True when nothing was saved before.
  /// - Throws: A fault that says what went wrong.
  func hold(_ session: Session, isNew: Bool) throws {
    let console = Console(language: session.language)
    Terminal.prepare()
    // Saved before the first question, so that a wave that takes no answers says so at once.
    try save(session.draft)
    try console.say(isNew ? greeting : Phrase("Welcome back.", "欢迎回来，请接着填。"))
    let (outcome, isInterrupted) = try ask(session)
    switch outcome {
    case .finished(let response, let farewell):
      try store.finishDraft(code: code.key, response, in: wave, today: Today.day)
      let text = farewell.trimmingSpaces
      // The language may have been changed on the way.
      let console = Console(language: response.language)
      try console.say(Phrase("Your answers are stored. Thank you!", "答卷已保存，谢谢！"))
      if !text.isEmpty { try console.write(text + "\n") }
    case .left(let draft):
      try save(draft)
      try Console(language: draft.language).say(howToGoOn)
      if isInterrupted {
        throw InterruptionFault(signal: Interruption.signal ?? SIGINT, state: nil)
      }
      // A pipe that ends too early is not what its author wanted.
      if isatty(STDIN_FILENO) == 0 { throw UnfinishedFault() }
    }
  }

  private func ask(_ session: Session) throws -> (PromptOutcome, isInterrupted: Bool) {
    if let terminal = TerminalInput(environment: ProcessInfo.processInfo.environment) {
      Terminal.restoreOnSignals()
      return try ask(session, through: terminal)
    }
    Interruption.watch()
    return try ask(session, through: PlainInput())
  }

  private func ask(
    _ session: Session,
    through base: some LineInput
  ) throws -> (PromptOutcome, isInterrupted: Bool) {
    var input = WatchedInput(base)
    var output = StandardOutput()
    let outcome = try PromptCollector().run(
      session: session,
      input: &input,
      output: &output,
      save: save
    )
    return (outcome, input.isInterrupted)
  }

  private func save(_ draft: Draft) throws {
    try store.saveDraft(
      DraftRecord(responseID: draft.responseID, language: draft.language, state: draft.json),
      code: code.key,
      in: wave,
      today: Today.day
    )
  }

  private var command: String { "leye take --resume \(code.shown)\(location)" }

  private var greeting: Phrase {
    Phrase(
      "Your answers are saved as you go. To go on later: \(command)",
      "每答一题自动保存。中途退出后接着填：\(command)"
    )
  }

  private var howToGoOn: Phrase {
    Phrase(
      "Your answers are saved and not yet handed in. To go on: \(command)",
      "已填的内容保存好了，尚未提交。接着填：\(command)"
    )
  }
}

/// A pipe that ended before the survey did.
struct UnfinishedFault: Fault {
  let category = FaultCategory.temporary
  let phrase = Phrase(
    "the input ended before the survey did.",
    "输入在问卷填完之前就结束了。"
  )
}
