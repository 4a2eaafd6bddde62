import ArgumentParser

/// The command `leye wave …`.
struct WaveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "wave",
      abstract: Interface.text("Open, close, list, export and prove waves.", "开启、关闭、列出、导出、核验调查批次。"),
      subcommands: [
        WaveOpenCommand.self, WaveCloseCommand.self, WaveListCommand.self, WaveExportCommand.self,
        WavePrivacyProofCommand.self,
      ]
    )
  }
}
