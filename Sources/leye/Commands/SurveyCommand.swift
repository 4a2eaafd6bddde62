import ArgumentParser
import Messages

/// The command `leye survey …`.
struct SurveyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "survey",
      abstract: Interface.text(
        "Check and evaluate surveys and answers; take over questionnaires of other tools.",
        "检查和求值问卷与答卷，导入其他工具的问卷。"
      ),
      subcommands: [
        SurveyCheckCommand.self, SurveyValidateCommand.self, SurveyRunCommand.self,
        SurveyImportCommand.self,
      ]
    )
  }
}
