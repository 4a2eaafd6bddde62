import ArgumentParser
import Messages
import SurveyModel
import Synchronization

/// The command `leye survey validate FORM [ANSWERS…]`.
struct SurveyValidateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "validate",
      abstract: Interface.text(
        "Check answers from elsewhere against a survey, one set a line.",
        "逐行检查别处来的答卷是否符合问卷。"
      ),
      discussion: Interface.text(
        """
        Reads JSON lines such as {"age": 30, "city": "北京"}, the keys being names of questions, or a JSON \
        file with one such object or a list of them, and writes \
        {"valid": …, "errors": […], "completed": {…}, "leftOut": […]} for each: what is wrong, the \
        answers to hand in, and questions that do not show but have answers. Ends with 0 when all are \
        valid, 1 when one is not, 65 when a line cannot be read.
        """,
        """
        读入 JSON 行，例如 {"age": 30, "city": "北京"}，键为题名；
        也可以是含一个对象或一个列表的 JSON 文件。
        每行输出 {"valid": …, "errors": […], "completed": {…}, "leftOut": […]}：
        问题所在、应提交的答案、未显示却有答案的题目。
        全部有效时退出码为 0，有无效的为 1，有读不了的行为 65。
        """
      )
    )
  }

  @Argument(
    help: Interface.help(
      "Survey file, or name of a shipped survey.",
      "问卷文件，或随附问卷的名字。",
      valueName: "form"
    )
  )
  var form: String

  @OptionGroup var lines: LineOptions
  @OptionGroup var time: NowOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    let check = AnswerCheck(form: try Form.load(form))
    let language = Interface.console.language
    let now = try time.milliseconds
    let refused = InvalidCount()
    try lines.run {
      JSONWorker { line in
        guard case .object(let answers) = line else { return nil }
        let result = check.result(of: answers, now: now, language: language)
        if !result.isValid { refused.add() }
        return result.json(in: language)
      }
    }
    guard refused.count == 0 else { throw ExitCode(FaultCategory.invalid.rawValue) }
  }
}

/// How many sets of answers were not valid, counted by several threads.
private final class InvalidCount: Sendable {
  private let number = Atomic(0)

  var count: Int { number.load(ordering: .acquiring) }

  func add() { number.add(1, ordering: .releasing) }
}
