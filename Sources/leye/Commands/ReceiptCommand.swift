import ArgumentParser
import Messages
import SurveyModel
import SurveySession
import SurveyStore
import TextDisplay

/// The command `leye receipt CODE`.
struct ReceiptCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "receipt",
      abstract: Interface.text(
        "See or delete your own answers with the code of your receipt.",
        "凭回执码查看或删除自己的答卷。"
      ),
      discussion: Interface.text(
        "Until the wave is closed; from then on nothing leads from a receipt to answers.",
        "只到批次关闭为止；此后回执与答卷再无关联。"
      )
    )
  }

  @Argument(help: Interface.help("Code of the receipt.", "回执码。", valueName: "code"))
  var code: String

  @Flag(help: Interface.help("Delete the answers for good.", "永久删除答卷。"))
  var delete = false

  @Flag(help: Interface.help("Print the answers as JSON.", "以 JSON 输出答案。"))
  var json = false

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let store = try database.open(.mustExist)
    let key = try ResumeCode(reading: code).key
    guard let own = try store.ownResponse(code: key) else { throw NoReceiptFault() }
    let console = Interface.console
    if delete {
      guard try store.eraseOwnResponse(code: key) else { throw NoReceiptFault() }
      return try console.say(
        Phrase(
          "Your answers to wave “\(own.wave.name)” are deleted for good and no longer count.",
          "您在批次“\(own.wave.name)”的答卷已永久删除，不再计入。"
        )
      )
    }
    if json {
      return try console.write(Value.object(own.response.answers).canonicalJSON + "\n")
    }
    let survey = try Survey.load(of: own.wave, in: store)
    try console.write(
      try lines(of: own.response, survey).map { TerminalText.sanitized($0) + "\n" }.joined()
    )
  }

  private func lines(of response: Response, _ survey: Survey) throws -> [String] {
    let session = try Session(
      survey: survey,
      language: Interface.language,
      draft: Draft(
        surveyDigest: survey.digest,
        responseID: response.id,
        language: common.language ?? response.language,
        answers: response.answers
      ),
      responseID: response.id,
      now: Today.milliseconds
    )
    let colon = session.language == .chinese ? "：" : ": "
    return session.steps.compactMap { step in
      guard !step.isEntriesEnd, session.isAnswered(step),
        let question = session.form.question(at: step.path)
      else { return nil }
      guard let row = step.row, case .matrix(let grid) = question.kind,
        let title = grid.rows.first(where: { $0.value.answerKey == row })?.text
      else {
        let title = question.title.isEmpty ? step.question : question.title
        return title + colon + question.summary(in: session.language)
      }
      return title + colon + question.cellText(inRow: row, in: session.language)
    }
  }
}

/// No answers belong to a receipt.
struct NoReceiptFault: Fault {
  let category = FaultCategory.noInput

  var phrase: Phrase {
    Phrase(
      "No answers belong to this code. Check it; once the wave is closed, or the answers are deleted, nothing is "
        + "found any more.",
      "这个回执码没有对应的答卷。请核对；批次关闭或答卷删除之后就查不到了。"
    )
  }
}
