import Foundation
import Glibc
import Messages
import PromptCollector
import ScreenCollector
import SurveyModel
import SurveySession
import SurveyStore
import TerminalDriver
import TextDisplay

/// One person filling in a survey at a terminal or through a pipe, with every answer saved.
struct Sitting {
  let store: Store
  let wave: Wave
  let code: ResumeCode
  /// The option that names the data file, led by a blank; empty where it is the usual one.
  let location: String
  /// How the whole screen is drawn on; nil to ask line by line.
  let screen: ScreenOptions?
  /// The revision of the draft that was read; 0 for a new one.
  var revision = 0
  /// What a new response will be handed in with.
  var right = AnswerRight.openLink
  /// What the response is marked with.
  var collector = Collector.prompt

  /// Asks until the person hands in or leaves.
  ///
  /// - Parameters:
  ///   - session: Where to begin.
  ///   - isNew: True when nothing was saved before.
  /// - Returns: True where the answers were handed in.
  /// - Throws: A fault that says what went wrong and what to do.
  @discardableResult
  func hold(_ session: Session, isNew: Bool) throws -> Bool {
    var input = PlainInput()
    return try hold(session, isNew: isNew, reading: &input)
  }

  /// Asks until the person hands in or leaves, where several do so from one input.
  ///
  /// - Parameters:
  ///   - session: Where to begin.
  ///   - isNew: True when nothing was saved before.
  ///   - input: Where answers come from without a terminal.
  /// - Returns: True where the answers were handed in.
  /// - Throws: A fault that says what went wrong and what to do.
  func hold(
    _ session: Session,
    isNew: Bool,
    reading input: inout PlainInput
  ) throws -> Bool {
    let console = Console(language: session.language)
    Terminal.prepare()
    var keeper = DraftKeeper(
      store: store,
      wave: wave,
      code: code,
      right: right,
      revision: revision
    )
    // Saved before the first question, so that a wave that takes no answers says so at once.
    try keeper.save(session.draft)
    // Whoever comes back is greeted by the collector.
    if isNew {
      try tellNotice(of: session.survey, console)
      try console.say(greeting)
    }
    let (outcome, isInterrupted) = try ask(session, savedBy: &keeper, reading: &input)
    switch outcome {
    case .finished(let response, let farewell):
      try keeper.finish(response)
      let text = farewell.trimmingWhitespace
      // The language may have been changed on the way.
      let console = Console(language: response.language)
      try console.say(Phrase("Your answers are stored. Thank you!", "答卷已保存，谢谢！"))
      try console.say(receipt)
      if !text.isEmpty { try console.write(text + "\n") }
      return true
    case .left(let draft):
      try keeper.save(draft)
      try Console(language: draft.language).say(howToGoOn)
      if isInterrupted {
        throw InterruptionFault(signal: Interruption.signal ?? SIGINT, state: nil)
      }
      // A pipe that ends too early is not what its author wanted.
      if isatty(STDIN_FILENO) == 0 { throw UnfinishedFault() }
      return false
    }
  }

  private func ask(
    _ session: Session,
    savedBy keeper: inout DraftKeeper,
    reading input: inout PlainInput
  ) throws -> (PromptOutcome, isInterrupted: Bool) {
    if let screen, let driver = screen.openTerminal() {
      return try ask(session, on: driver, screen, savedBy: &keeper)
    }
    if var terminal = TerminalInput(environment: ProcessInfo.processInfo.environment) {
      Terminal.restoreOnSignals()
      return try ask(session, through: &terminal, savedBy: &keeper)
    }
    Interruption.watch()
    return try ask(session, through: &input, savedBy: &keeper)
  }

  private func ask(
    _ session: Session,
    on driver: TerminalDriver,
    _ screen: ScreenOptions,
    savedBy keeper: inout DraftKeeper
  ) throws -> (PromptOutcome, isInterrupted: Bool) {
    let form = ScreenForm(
      session,
      settings: ScreenForm.Settings(
        look: try screen.look(),
        leaving: .free(note: codeNote),
        searchKeys: ScreenOptions.searchKeys
      ),
      size: driver.size,
      isResuming: session.draft != session.fresh.draft
    )
    var sitting = ScreenSitting(driver: driver, form: form)
    // Whatever happens, the terminal is back before anything is said.
    defer { driver.close() }
    do {
      switch try sitting.hold(save: { try keeper.save($0) }) {
      case .finished(let response, let farewell):
        return (.finished(response, farewell: farewell), false)
      case .left(let draft): return (.left(draft), false)
      case .ended(_, let signal):
        throw InterruptionFault(signal: signal, state: howToGoOn)
      }
    } catch {
      throw keeper.loss ?? error
    }
  }

  private func ask(
    _ session: Session,
    through base: inout some LineInput,
    savedBy keeper: inout DraftKeeper
  ) throws -> (PromptOutcome, isInterrupted: Bool) {
    var input = WatchedInput(base)
    defer { base = input.base }
    var output = StandardOutput()
    do throws(PromptFault) {
      let outcome = try PromptCollector(
        collector: collector,
        searchKeys: ScreenOptions.searchKeys
      ).run(
        session: session,
        input: &input,
        output: &output,
        save: { try keeper.save($0) }
      )
      return (outcome, input.isInterrupted)
    } catch {
      // Where somebody else holds the draft, nothing is wrong with the disk.
      throw keeper.loss ?? error
    }
  }

  private var command: String { "leye take --resume \(code.shown)\(location)" }

  /// The code, for whoever is about to leave.
  private var codeNote: Phrase {
    Phrase("Your code to go on: \(code.shown)", "续答码：\(code.shown)")
  }

  /// Says what its author wants said before the first question; on a full screen, which would hide it at once,
  /// it is read before the screen opens.
  private func tellNotice(of survey: Survey, _ console: Console) throws {
    let texts = survey.settings.notice.texts
    guard !texts.isEmpty else { return }
    for text in texts {
      try console.write(TerminalText.sanitized(text[console.language]) + "\n")
    }
    guard screen != nil, isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return }
    try console.say(Phrase("Enter begins.", "按回车键开始。"))
    _ = readLine()
  }

  /// How the respondent finds the answers again.
  private var receipt: Phrase {
    let command = "leye receipt \(code.shown)\(location)"
    return Phrase(
      "Until the wave is closed you can see them, or delete them with --delete: \(command)",
      "批次关闭之前可凭回执查看，加 --delete 可删除：\(command)"
    )
  }

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
