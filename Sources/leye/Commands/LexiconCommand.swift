import ArgumentParser

/// The command `leye lexicon …`.
struct LexiconCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "lexicon",
      abstract: Interface.text(
        "Check word lists, learn weights, judge them, find new words.",
        "检查词表，学习词的权重，评测，发现新词。"
      ),
      subcommands: [
        LexiconCheckCommand.self, LexiconLearnCommand.self, LexiconEvalCommand.self,
        LexiconSuggestCommand.self,
      ]
    )
  }
}
