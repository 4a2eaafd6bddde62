import ArgumentParser
import Glibc

/// The program: parses a command, runs it, and turns errors into sentences and exit codes.
@main
struct Leye: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "leye",
      abstract: Interface.text(
        "Ask, listen, act: satisfaction surveys and Chinese comments in one file.",
        "问、听、办：一个文件做满意度调查，读懂意见。"
      ),
      version: "0.1.0",
      subcommands: [
        SurveyCommand.self, WaveCommand.self, InviteCommand.self, TakeCommand.self,
        KioskCommand.self, InterviewCommand.self, ServeCommand.self, ReceiptCommand.self,
        ImportCommand.self, ExportCommand.self, MergeCommand.self,
        AnalyzeCommand.self, ExplainCommand.self,
        ScoreCommand.self, SegmentCommand.self, ExpressionCommand.self,
        TrendCommand.self, AlertsCommand.self, TrainingCommand.self,
        ReportCommand.self, CommentsCommand.self,
        DashboardCommand.self,
        DemoCommand.self,
        LexiconCommand.self, DoctorCommand.self,
      ]
    )
  }

  @OptionGroup var common: CommonOptions

  static func main() {
    // A reader that goes away is noticed by the write that fails, not by a signal.
    signal(SIGPIPE, SIG_IGN)
    // So is a file that may not grow any more.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot(nil)
      try command.run()
    } catch {
      Glibc.exit(Failure.report(error))
    }
  }
}
