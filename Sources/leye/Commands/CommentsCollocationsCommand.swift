import ArgumentParser
import Insight
import Messages
import Reporting
import Sentiment
import SurveyModel
import SurveyStore
import TextDisplay

/// The command `leye comments collocations WORD`.
struct CommentsCollocationsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "collocations",
      abstract: Interface.text(
        "Words that keep company with a word.",
        "与一个词常在一起的词。"
      ),
      discussion: Interface.text(
        "Within some words in the same sentence. Words pass a gate of significance (G²) and are ranked "
          + "by logDice, at most 14. Of a word at least five people must use it there, in waves ten.",
        "统计同一句中前后若干个词。\n先看显著性（G²）是否过门槛，再按 logDice（最高 14）排序。\n"
          + "至少五人这样用才列出，批次中至少十人。"
      )
    )
  }

  @Argument(help: Interface.help("The word.", "要看的词。", valueName: "word"))
  var word: String

  @Option(
    help: Interface.help("Words on either side.", "前后各取几个词。", valueName: "number")
  )
  var window = 5

  @OptionGroup var ranking: CommentsRanking
  @OptionGroup var options: CommentsOptions

  func run() throws {
    try options.check()
    try ranking.check()
    guard (1...50).contains(window) else {
      throw UsageFault(
        "--window is \(window). Give a number from 1 to 50.",
        "--window 为 \(window)。请给 1 到 50 之间的数。"
      )
    }
    let scorer = Scorer(lexicon: try Resources.lexicon(folder: options.lexicon))
    let topic = try options.topicName(in: scorer.lexicon)
    let query = try SearchQuery(word, words: SearchWords(scorer))
    let source = try options.source(with: scorer, minimum: ranking.minimum)
    var analysis = CollocationAnalysis(reach: window)
    try source.forEachAuthor(marking: query) { author, gate in
      analysis.add(author.only(options.label, topic: topic, through: gate), through: gate)
    }
    let release = analysis.release(gate: ranking.gate, limit: ranking.limit)
    let page = CommentsPage(source: source, console: Interface.console, json: options.json)
    try page.write(title: word) {
      text(release, page)
    } json: {
      [
        "people": release.people.json,
        "collocates": .array(
          release.collocates.map { collocate in
            .object([
              "word": .text(collocate.word),
              "people": .number(Double(collocate.people)),
              "logDice": .number(collocate.logDice),
              "logRatio": .number(collocate.logRatio),
              "logLikelihood": .number(collocate.logLikelihood),
            ])
          }
        ),
      ]
    }
  }

  private func text(_ release: CollocationRelease, _ page: CommentsPage) -> [String] {
    let users = page.wrapped(
      Phrase("People who use it: \(release.people.text)", "用到这个词：\(release.people.text) 人")
    )
    guard !release.collocates.isEmpty else { return users + page.wrapped(CommentsWording.noWord) }
    let language = page.console.language
    var table = TextTable(columns: [
      TextTable.Column(Phrase("Word", "词")[language], minimumWidth: 8),
      TextTable.Column(Phrase("People", "人数")[language], alignment: .right),
      TextTable.Column("logDice", alignment: .right),
      TextTable.Column(Phrase("Log-ratio", "对数比")[language], alignment: .right),
      TextTable.Column("G²", alignment: .right),
    ])
    for collocate in release.collocates {
      table.add([
        collocate.word, "\(collocate.people)", CommentsWording.fixed(collocate.logDice),
        CommentsWording.fixed(collocate.logRatio), CommentsWording.fixed(collocate.logLikelihood),
      ])
    }
    return users + [""] + table.lines(width: page.width)
  }
}

/// How words are chosen and ranked.
struct CommentsRanking: ParsableArguments {
  @Option(
    help: Interface.help("The most words to show.", "最多列出几个词。", valueName: "number")
  )
  var limit = 20

  @Option(
    help: Interface.help(
      "Least log-likelihood G² (6.63: p < 0.01; 10.83: p < 0.001).",
      "G² 的门槛（6.63：p < 0.01；10.83：p < 0.001）。",
      valueName: "number"
    )
  )
  var gate = 6.63

  @Option(
    help: Interface.help(
      "The fewest people who use a word (waves: never below 10).",
      "至少几人用到才列出（批次中不低于 10）。",
      valueName: "number"
    )
  )
  var minimum = 5

  /// Checks the numbers.
  ///
  /// - Throws: A fault that says what went wrong and what to do.
  func check() throws {
    try CommentsWording.check(limit: limit)
    guard gate >= 0, gate.isFinite, minimum >= 1 else {
      throw UsageFault(
        "--gate must not be negative, and --minimum must be at least 1.",
        "--gate 不能为负，--minimum 至少为 1。"
      )
    }
  }
}
