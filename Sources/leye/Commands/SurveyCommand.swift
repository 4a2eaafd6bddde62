import ArgumentParser
import Messages

/// The command `leye survey …`.
struct SurveyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "survey",
      abstract: Interface.text("Check survey definitions and answers.", "检查问卷定义和答卷。"),
      subcommands: [
        SurveyCheckCommand.self, SurveyValidateCommand.self, SurveyRunCommand.self,
      ]
    )
  }
}
