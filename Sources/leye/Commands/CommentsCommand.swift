import ArgumentParser

/// The command `leye comments …`.
struct CommentsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "comments",
      abstract: Interface.text(
        "Search comments: find, in context, company, typical words.",
        "检索意见：查找、上下文、搭配、典型词。"
      ),
      discussion: Interface.text(
        "Reads the waves of the data file, or with --file a CSV file. Of a wave, comments are shown "
          + "where at least ten people wrote one, masked and mixed up.",
        "读取数据文件中的批次；加 --file 则读取 CSV 文件。\n"
          + "批次中至少十人写了意见才显示，隐去个人信息，打乱顺序。"
      ),
      subcommands: [
        CommentsSearchCommand.self, CommentsContextCommand.self,
        CommentsCollocationsCommand.self, CommentsKeywordsCommand.self,
      ]
    )
  }
}
