import ArgumentParser
import Messages
import SurveyModel

/// The command `leye expression [FILE…]`.
struct ExpressionCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "expression",
      abstract: Interface.text(
        "Evaluate SurveyJS expressions, one a line.",
        "逐行计算 SurveyJS 表达式。"
      ),
      discussion: Interface.text(
        """
        Reads JSON lines such as {"expression": "{a} + 1", "values": {"a": 2}, "kind": "expression"} \
        and writes {"result": 3} for each. A condition (kind "condition") comes to true or false. \
        What JSON lacks is written as {"$undefined": true}, {"$number": "NaN"}, {"$date": "…"}; \
        without a kind an expression that does not parse gives {"$cannotParse": true}. \
        A bad line is passed on as {"error": …, "line": …} (exit code 65).
        """,
        """
        读入 JSON 行，例如 {"expression": "{a} + 1", "values": {"a": 2}, "kind": "expression"}，
        逐行输出 {"result": 3}。kind 为 "condition" 时结果为 true 或 false。
        JSON 没有的值写作 {"$undefined": true}、{"$number": "NaN"}、{"$date": "…"}；
        不写 kind 时，无法解析的表达式给出 {"$cannotParse": true}。
        坏行会报出行号，并输出 {"error": …, "line": …}（退出码 65）。
        """
      )
    )
  }

  @OptionGroup var lines: LineOptions

  @OptionGroup var time: NowOption

  @OptionGroup var common: CommonOptions

  func run() throws {
    let now = try time.milliseconds
    try lines.run { [now] in
      JSONWorker(values: { ExpressionRecord($0)?.result(now: now) })
    }
  }
}
