import ArgumentParser

/// The command `leye wave …`.
struct WaveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "wave",
      abstract: Interface.text(
        "Open, close, watch, export and prove waves.",
        "开启、关闭、查看、导出、核验调查批次。"
      ),
      subcommands: [
        WaveOpenCommand.self, WaveCloseCommand.self, WaveListCommand.self, WaveStatusCommand.self,
        WaveExportCommand.self,
        WavePrivacyProofCommand.self,
      ]
    )
  }
}
