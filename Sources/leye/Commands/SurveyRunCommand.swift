import ArgumentParser
import Messages
import SurveyModel

/// The command `leye survey run FORM [ANSWERS…]`.
struct SurveyRunCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "run",
      abstract: Interface.text(
        "Show what a SurveyJS form makes of answers, one set a line.",
        "逐行显示 SurveyJS 问卷对答卷的处理结果。"
      ),
      discussion: Interface.text(
        """
        Reads JSON lines of answers by question name, or a JSON file with an object or a list of them, and \
        writes, for each, an object with dataAfterLoad, visiblePages, visibleQuestions, required, readOnly, errors, completedData, and where there are any \
        processedTitles and calculatedValues: what survey-core comes to for m.data = answers and \
        m.doComplete(). Any SurveyJS form is taken; use "leye survey check" to see what is wrong with it.
        """,
        """
        读入 JSON 行（题名到答案），或含对象、列表的 JSON 文件，
        每份输出一个对象：dataAfterLoad、visiblePages、
        visibleQuestions、required、readOnly、errors、completedData，
        必要时还有 processedTitles 和 calculatedValues，
        即 survey-core 在 m.data = 答案 与 m.doComplete() 之后的结果。
        任何 SurveyJS 问卷都可以；用 leye survey check 查看问卷本身的问题。
        """
      )
    )
  }

  @Argument(
    help: Interface.help("SurveyJS form.", "SurveyJS 问卷文件。", valueName: "form")
  )
  var form: String

  @OptionGroup var lines: LineOptions

  @OptionGroup var time: NowOption

  @OptionGroup var common: CommonOptions

  func run() throws {
    let now = try time.milliseconds
    let form = try Form.load(form)
    try lines.run { [now] in
      JSONWorker(values: { line in
        guard case .object(let answers) = line else { return nil }
        return form.record(of: answers, now: now)
      })
    }
  }
}
