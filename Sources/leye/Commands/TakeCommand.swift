import ArgumentParser
import Foundation
import Messages
import PromptCollector
import SurveyModel
import SurveySession
import SurveyStore

/// The command `leye take --wave NAME`.
struct TakeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "take",
      abstract: Interface.text(
        "Fill in a survey.",
        "填写问卷。"
      ),
      discussion: Interface.text(
        """
        On a full screen where the terminal allows it, else line by line, as in a pipe or with --plain. \
        Every answer is saved at once; whoever stops goes on later with the code shown at the start \
        (--resume). With --answers a JSON object of answers by question name is handed in at once.
        """,
        """
        终端支持时全屏填写；管道里或加 --plain 时逐题填写。
        每答一题就保存；中途退出后，凭续答码（--resume）接着填。
        --answers 则一次提交一个 JSON 对象，键为题名。
        """
      )
    )
  }

  @Option(help: Interface.help("Wave to answer.", "要填写的批次。", valueName: "name"))
  var wave: String?

  @Option(
    help: Interface.help("Code to go on with a survey begun earlier.", "续答码。", valueName: "code")
  )
  var resume: String?

  @Option(
    help: Interface.help(
      "Invitation or ballot, where the wave asks for one.",
      "邀请码或选票（批次凭邀请填写时）。",
      valueName: "code"
    )
  )
  var code: String?

  @Option(
    help: Interface.help(
      "JSON file with all answers; - reads standard input.",
      "含全部答案的 JSON 文件；- 表示标准输入。",
      valueName: "file.json"
    )
  )
  var answers: String?

  @OptionGroup var lines: PlainOption
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard wave != nil || resume != nil else {
      throw UsageFault(
        "Say which wave to answer with --wave NAME, or go on with --resume CODE.",
        "请用 --wave 批次名 指定批次，或用 --resume 续答码 接着填。"
      )
    }
    let store = try database.open(.mustExist)
    if let resume { return try goOn(with: resume, in: store) }
    let wave = try store.wave(named: self.wave ?? "")
    let survey = try Survey.load(of: wave, in: store)
    let right = try right(to: wave, in: store)
    let session = Session(
      survey: survey,
      language: Interface.language,
      responseID: ResponseID(),
      now: Today.milliseconds
    )
    if let answers {
      try handIn(answers, session: session, wave: wave, right, store: store)
    } else {
      let sitting = Sitting(
        store: store,
        wave: wave,
        code: ResumeCode.random(),
        location: database.option,
        screen: lines.plain ? nil : screen,
        right: right
      )
      try sitting.hold(session, isNew: true)
    }
  }

  /// What the response will be handed in with; the code is asked for where it is needed and not given.
  private func right(to wave: Wave, in store: Store) throws -> AnswerRight {
    let isInvited = try store.entry(of: wave).isInvited
    guard let typed = code else {
      guard isInvited else { return .openLink }
      throw UsageFault(
        "Wave “\(wave.name)” is answered with an invitation or a ballot: give its code with --code.",
        "批次“\(wave.name)”凭邀请码或选票填写：请用 --code 给出代码。"
      )
    }
    guard isInvited else {
      throw UsageFault(
        "Wave “\(wave.name)” is open to everybody and takes no code. Leave out --code.",
        "批次“\(wave.name)”对所有人开放，不需要代码。请去掉 --code。"
      )
    }
    return try AnswerRights(to: wave, in: store).right(reading: typed)
  }

  private func goOn(with text: String, in store: Store) throws {
    let code = try ResumeCode(reading: text)
    guard let stored = try store.draft(code: code.key) else { throw NoDraftFault() }
    if let wave, wave != stored.wave.name {
      throw UsageFault(
        "The code belongs to the wave “\(stored.wave.name)”, not “\(wave)”. Leave out --wave.",
        "这个续答码属于批次“\(stored.wave.name)”，不是“\(wave)”。请去掉 --wave。"
      )
    }
    var session = try Session(
      survey: try Survey.load(of: stored.wave, in: store),
      language: common.language ?? stored.draft.language,
      draft: try Draft(json: stored.draft.state),
      responseID: stored.draft.responseID,
      now: Today.milliseconds
    )
    if let language = common.language { session.setLanguage(language) }
    let sitting = Sitting(
      store: store,
      wave: stored.wave,
      code: code,
      location: database.option,
      screen: lines.plain ? nil : screen,
      revision: stored.draft.revision
    )
    try sitting.hold(session, isNew: false)
  }

  private func handIn(
    _ path: String,
    session: Session,
    wave: Wave,
    _ right: AnswerRight,
    store: Store
  ) throws {
    let given = try AnswerFile.answers(in: path)
    switch ScriptedAnswers(given).run(session: session) {
    case .refused(let problems):
      throw RefusedAnswersFault(path: path, problems: problems)
    case .finished(let response, let leftOut):
      try store.save(response, in: wave, right: right, today: Today.day)
      let console = Interface.console
      if !leftOut.isEmpty {
        console.warn(
          Phrase(
            "Left out, since their questions do not show: \(leftOut.joined(separator: ", "))",
            "以下题目未显示，其答案未采用：\(leftOut.joined(separator: "、"))"
          )
        )
      }
      try console.say(Phrase("The answers are stored.", "答卷已保存。"))
    }
  }
}

/// Nobody has begun a survey under a code.
struct NoDraftFault: Fault {
  let category = FaultCategory.noInput

  var phrase: Phrase {
    Phrase(
      "No survey waits under this code. Check the code; a survey that was handed in, or whose wave "
        + "was closed, cannot be gone on with.",
      "没有找到这个续答码对应的答卷。请核对续答码；已经提交的，或批次已关闭的，不能再接着填。"
    )
  }
}

/// Answers from a file that the survey does not take.
struct RefusedAnswersFault: Fault {
  let path: String
  let problems: [AnswerSetProblem]
  let category = FaultCategory.badData

  var phrase: Phrase {
    let english = problems.map { "  " + $0.phrase.english }.joined(separator: "\n")
    let chinese = problems.map { "  " + $0.phrase.chinese }.joined(separator: "\n")
    return Phrase(
      "\(path): the answers were not stored.\n\(english)",
      "\(path)：答案没有保存。\n\(chinese)"
    )
  }
}
