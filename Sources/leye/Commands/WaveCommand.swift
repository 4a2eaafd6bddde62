import ArgumentParser

/// The command `leye wave …`.
struct WaveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "wave",
      abstract: Interface.text("Open, close, list and export waves.", "开启、关闭、列出和导出调查批次。"),
      subcommands: [
        WaveOpenCommand.self, WaveCloseCommand.self, WaveListCommand.self, WaveExportCommand.self,
      ]
    )
  }
}
