import ArgumentParser
import FormExport
import Messages
import SurveyModel

/// The command `leye survey show FORM`.
struct SurveyShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: Interface.text(
        "Show all a form asks, with its conditions in words.",
        "列出问卷的全部内容，条件用文字说明。"
      ),
      discussion: Interface.text(
        """
        Pages, questions with names, choices, rows, limits and rules, calculated values and triggers, and what \
        stands under the keys "leye": scales, reversed items, indices, anonymity. Any SurveyJS form is taken.
        """,
        """
        包括分页、题目与题名、选项、行列、限制与规则、计算值与自动动作，
        以及“leye”键下的量表、反向计分、指数和匿名方式。任何 SurveyJS 问卷都可以。
        """
      )
    )
  }

  @Argument(help: Self.formHelp)
  var form: String

  @Flag(help: Interface.help("Print the outline as JSON.", "以 JSON 输出。"))
  var json = false

  @OptionGroup var common: CommonOptions

  static var formHelp: ArgumentHelp {
    Interface.help(
      "SurveyJS form, or name of a shipped survey; - is standard input.",
      "SurveyJS 问卷文件，或随附问卷的名字；- 表示标准输入。",
      valueName: "form"
    )
  }

  func run() throws {
    let console = Interface.console
    let outline = FormOutline(of: try Form.load(form), language: console.language)
    if json {
      try console.write(outline.jsonText())
    } else {
      try console.write(OutlineText(outline, width: console.width).text())
    }
  }
}
