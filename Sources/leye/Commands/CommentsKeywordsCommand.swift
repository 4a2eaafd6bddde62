import ArgumentParser
import Insight
import Messages
import Reporting
import Sentiment
import SurveyModel
import SurveyStore
import TextDisplay

/// The command `leye comments keywords`.
struct CommentsKeywordsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "keywords",
      abstract: Interface.text(
        "Words typical of a group of comments against the rest.",
        "一组意见相对其余意见的典型词。"
      ),
      discussion: Interface.text(
        "The group is --wave A --against B, else --label, else --topic, else --unit; what else is given "
          + "narrows both sides. People are counted. Words pass a gate of significance (G²) and are "
          + "ranked by log-ratio: 1 is twice as frequent, 2 four times.",
        "一组由 --wave A --against B 划定，否则 --label，否则 --topic，否则 --unit；\n"
          + "其余选项同时限定两边。按人计数。\n"
          + "先看显著性（G²）是否过门槛，再按对数比排序：1 为两倍，2 为四倍。"
      )
    )
  }

  @Option(
    help: Interface.help(
      "Wave to compare those of --wave with; several times for several.",
      "与 --wave 的批次相比的批次；可多次给出。",
      valueName: "name"
    )
  )
  var against: [String] = []

  @OptionGroup var ranking: CommentsRanking
  @OptionGroup var options: CommentsOptions

  func run() throws {
    try options.check()
    try ranking.check()
    try checkGroup()
    let scorer = Scorer(lexicon: try Resources.lexicon(folder: options.lexicon))
    let topic = try options.topicName(in: scorer.lexicon)
    let group = group(topic: topic)
    // What defines the group does not narrow both sides.
    var label = options.label
    var topicFilter = topic
    if case .label = group { label = nil }
    if case .topic = group { topicFilter = nil }
    let bodies = against.isEmpty ? [options.waves] : [options.waves, against]
    let sources = try bodies.map {
      try options.source(with: scorer, minimum: ranking.minimum, of: $0)
    }
    var analysis = KeywordAnalysis(group, units: sources.first?.units)
    for (place, source) in sources.enumerated() {
      try source.forEachAuthor(marking: nil) { author, gate in
        analysis.add(
          author.only(label, topic: topicFilter, through: gate),
          through: gate,
          isOfFirstBody: place == 0
        )
      }
    }
    let release = analysis.release(gate: ranking.gate, limit: ranking.limit)
    try write(release, sources)
  }

  /// Checks that there is a group to compare.
  private func checkGroup() throws {
    if !against.isEmpty, options.file != nil {
      throw UsageFault(
        "A file has no waves. Leave out --against, or --file.",
        "文件没有批次。请去掉 --against 或 --file。"
      )
    }
    if !against.isEmpty, options.waves.isEmpty || !Set(options.waves).isDisjoint(with: against) {
      throw UsageFault(
        "--against compares other waves with those of --wave. Give --wave A --against B.",
        "--against 用来把 --wave 的批次与其他批次相比。请写 --wave A --against B。"
      )
    }
    if against.isEmpty, options.label == nil, options.topic == nil, options.unit == nil {
      throw UsageFault(
        "Say whose typical words to find: --unit, --label, --topic, or --wave A --against B.",
        "请说明要找哪一组的典型词：--unit、--label、--topic，或 --wave A --against B。"
      )
    }
  }

  private func group(topic: String?) -> KeywordAnalysis.Group {
    if !against.isEmpty { return .firstBody }
    if let label = options.label { return .label(label) }
    if let topic { return .topic(topic) }
    return .unit
  }

  /// What the group is called in a heading.
  private var title: String {
    if !against.isEmpty {
      return options.waves.joined(separator: ", ") + " ↔ " + against.joined(separator: ", ")
    }
    return options.label?.phrase[Interface.language] ?? options.topic ?? options.unit ?? ""
  }

  private func write(_ cell: Cell<KeywordRelease>, _ sources: [any CommentsSource]) throws {
    let page = CommentsPage(sources: sources, console: Interface.console, json: options.json)
    guard let release = cell.value else { return try page.writeHidden(title: title) }
    try page.write(title: title) {
      text(release, page)
    } json: {
      [
        "group": release.group.json,
        "rest": release.rest.json,
        "words": .array(
          release.words.map { word in
            .object([
              "word": .text(word.word),
              "people": .number(Double(word.count)),
              "others": .number(Double(word.otherCount)),
              "logRatio": .number(word.logRatio),
              "logLikelihood": .number(word.logLikelihood),
            ])
          }
        ),
      ]
    }
  }

  private func text(_ release: KeywordRelease, _ page: CommentsPage) -> [String] {
    let (group, rest) = (release.group.text, release.rest.text)
    let sides = page.wrapped(
      Phrase(
        "People in the group: \(group) · in the rest: \(rest)",
        "本组 \(group) 人 · 其余 \(rest) 人"
      )
    )
    guard !release.words.isEmpty else { return sides + page.wrapped(CommentsWording.noWord) }
    let language = page.console.language
    var table = TextTable(columns: [
      TextTable.Column(Phrase("Word", "词")[language], minimumWidth: 8),
      TextTable.Column(Phrase("In the group", "本组")[language], alignment: .right),
      TextTable.Column(Phrase("In the rest", "其余")[language], alignment: .right),
      TextTable.Column(Phrase("Log-ratio", "对数比")[language], alignment: .right),
      TextTable.Column("G²", alignment: .right),
    ])
    for word in release.words {
      table.add([
        word.word, "\(word.count)", "\(word.otherCount)", CommentsWording.fixed(word.logRatio),
        CommentsWording.fixed(word.logLikelihood),
      ])
    }
    return sides + [""] + table.lines(width: page.width)
  }
}
