import ArgumentParser
import FormExport
import Messages
import SurveyModel

/// The command `leye survey preview FORM`.
struct SurveyPreviewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "preview",
      abstract: Interface.text(
        "Show what a respondent sees, page by page, with some answers.",
        "按给定的答案，逐页显示答题人看到的内容。"
      ),
      discussion: Interface.text(
        """
        Hidden pages, questions and choices are left out, answers stand in the texts that name them, defaults are \
        filled in, and what is wrong with an answer stands below it. Nothing is stored.
        """,
        """
        隐藏的页、题目和选项不显示；题目文字里引用的答案会填上，默认值也会填上；
        答案有问题时在题目下面说明。不保存任何内容。
        """
      )
    )
  }

  @Argument(help: SurveyShowCommand.formHelp)
  var form: String

  @Option(
    help: Interface.help(
      "JSON file with answers by question name; - is standard input.",
      "答案文件（JSON，题名到答案）；- 表示标准输入。",
      valueName: "file"
    )
  )
  var answers: String?

  @Option(help: Interface.help("Only this page, from 1 on.", "只显示这一页，从 1 起。", valueName: "n"))
  var page: Int?

  @OptionGroup var time: NowOption

  @OptionGroup var common: CommonOptions

  func run() throws {
    guard !(form == "-" && answers == "-") else {
      throw UsageFault(
        "The form and the answers cannot both come from standard input.",
        "问卷和答案不能都来自标准输入。"
      )
    }
    let console = Interface.console
    let now = try time.milliseconds
    let form = try Form.load(form)
    let given = try answers.map { try AnswerFile.answers(in: $0) } ?? [:]
    let preview = FormPreview(of: form, answers: given, language: console.language, now: now)
    let text = PreviewText(preview)
    if let page, !(1...max(text.pageCount, 1)).contains(page) {
      let count = text.pageCount
      throw UsageFault(
        count == 1
          ? "There is no page \(page): with these answers one page shows."
          : "There is no page \(page): with these answers \(count) pages show.",
        "没有第 \(page) 页：按这些答案只显示 \(count) 页。"
      )
    }
    try console.write(text.text(page: page, width: console.width))
  }
}
