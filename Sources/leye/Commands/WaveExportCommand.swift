import ArgumentParser
import Messages
import SurveyStore

/// The command `leye wave export NAME --output FILE`.
struct WaveExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: Interface.text(
        "Write a data file with one wave and no answers, for a laptop in the field.",
        "写出只含一个批次、不含答卷的数据文件，供外出访谈的电脑使用。"
      ),
      discussion: Interface.text(
        "What is collected in it comes back with leye merge.",
        "用它采集的答卷，再用 leye merge 并回。"
      )
    )
  }

  @Argument(help: Interface.help("Name of the wave.", "批次的名字。", valueName: "name"))
  var name: String

  @Option(
    help: Interface.help(
      "The data file to write; there must be none yet.",
      "要写的数据文件；不能已经存在。",
      valueName: "file"
    )
  )
  var output: String

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard !output.isEmpty else {
      throw UsageFault("--output needs the name of a file.", "--output 需要文件名。")
    }
    try database.open(.mustExist).exportWave(named: name, to: output)
    let merge = "leye merge \(output.quotedForShell)\(database.option)"
    try Interface.console.say(
      Phrase(
        "Wrote \(output) with wave “\(name)” and no answers.\nMerge it when it comes back: \(merge)",
        "已写出 \(output)，含批次“\(name)”，不含答卷。\n带回之后并入：\(merge)"
      )
    )
  }
}
