import ArgumentParser

/// The command `leye wave …`.
struct WaveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "wave",
      abstract: Interface.text("Open, close and list waves.", "开启、关闭和列出调查批次。"),
      subcommands: [WaveOpenCommand.self, WaveCloseCommand.self, WaveListCommand.self]
    )
  }
}
