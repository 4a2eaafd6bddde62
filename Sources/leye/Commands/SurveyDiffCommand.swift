import ArgumentParser
import FormExport
import Messages
import SurveyModel

/// The command `leye survey diff A B`.
struct SurveyDiffCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diff",
      abstract: Interface.text(
        "Show what changes from one version of a form to another.",
        "显示问卷两个版本之间的改动。"
      ),
      discussion: Interface.text(
        """
        What changes for respondents, question by question, and for every scored item and index whether waves \
        stay comparable: same, comparable with care (words, order), not comparable (values, number of points, \
        reversal, set of items, share that must be answered). Questions are matched by name, renamed ones by \
        equal text. Ends with 0 when the forms are the same, 1 when they differ.
        """,
        """
        逐题列出对答题人的改动，并说明每道计分题和每个指数各期是否可比：
        相同；可比但需谨慎（文字、顺序有变）；不可比（分值、点数、反向计分、
        题目组成或至少作答比例有变）。题目按题名对应，改了名的按相同文字对应。
        两份相同时退出码为 0，不同时为 1。
        """
      )
    )
  }

  @Argument(
    help: Interface.help("The earlier version.", "较早的版本。", valueName: "earlier")
  )
  var earlier: String

  @Argument(help: Interface.help("The later version.", "较晚的版本。", valueName: "later"))
  var later: String

  @Flag(help: Interface.help("Print the comparison as JSON.", "以 JSON 输出。"))
  var json = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    guard !(earlier == "-" && later == "-") else {
      throw UsageFault(
        "Only one of the forms can come from standard input.",
        "只能有一份问卷来自标准输入。"
      )
    }
    let console = Interface.console
    let comparison = FormComparison(from: try Form.load(earlier), to: try Form.load(later))
    if json {
      try console.write(comparison.jsonText(in: console.language))
    } else {
      let text = ComparisonText(comparison, language: console.language, width: console.width)
      try console.write(text.text())
    }
    guard comparison.isSame else { throw ExitCode(FaultCategory.invalid.rawValue) }
  }
}
