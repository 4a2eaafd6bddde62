import ArgumentParser
import Messages

/// The command `leye survey …`.
struct SurveyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "survey",
      abstract: Interface.text("Check survey definitions.", "检查问卷定义。"),
      subcommands: [SurveyCheckCommand.self]
    )
  }
}
