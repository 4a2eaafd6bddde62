import ArgumentParser

/// The command `leye interview …`.
struct InterviewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "interview",
      abstract: Interface.text("What interviewers use on site.", "访谈员在现场使用的功能。"),
      subcommands: [InterviewRunCommand.self, InterviewNotesCommand.self],
      defaultSubcommand: InterviewRunCommand.self
    )
  }
}
