import ArgumentParser
import Messages
import SurveyStore

/// The command `leye wave close NAME`.
struct WaveCloseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "close",
      abstract: Interface.text("Close a wave for good.", "关闭批次，不再接收答卷。")
    )
  }

  @Argument(help: Interface.help("Name of the wave.", "批次的名字。", valueName: "name"))
  var name: String

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let wave = try database.open(.mustExist).closeWave(named: name)
    try Interface.console.say(
      Phrase("Closed wave “\(wave.name)”.", "已关闭批次“\(wave.name)”。")
    )
  }
}
