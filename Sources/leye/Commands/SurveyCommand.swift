import ArgumentParser
import Messages

/// The command `leye survey …`.
struct SurveyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "survey",
      abstract: Interface.text(
        "Check, show, compare and evaluate surveys; from and to other tools.",
        "检查、查看、比较、求值问卷，与其他工具互换。"
      ),
      subcommands: [
        SurveyCheckCommand.self, SurveyShowCommand.self, SurveyPreviewCommand.self,
        SurveyDiffCommand.self, SurveyImportCommand.self, SurveyExportCommand.self,
        SurveyValidateCommand.self, SurveyRunCommand.self,
      ]
    )
  }
}
