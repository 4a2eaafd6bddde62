import ArgumentParser
import Messages
import Reporting
import Segmentation
import Sentiment
import SurveyModel
import TextDisplay

/// The command `leye explain TEXT`.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: Interface.text(
        "Show how a comment gets its score: words, rules, topics.",
        "说明一条意见的得分从何而来：词、规则、主题。"
      )
    )
  }

  @Argument(help: Interface.help("The comment.", "意见原文。", valueName: "text"))
  var text: String

  @Option(
    help: Interface.help("Folder of word lists to use.", "所用词表的文件夹。", valueName: "folder")
  )
  var lexicon: String?

  @Flag(help: Interface.help("Print JSON.", "以 JSON 输出。"))
  var json = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Interface.console
    let scorer = Scorer(lexicon: try Resources.lexicon(folder: lexicon))
    let segmented = scorer.segmenter.segment(text)
    let score = scorer.score(segmented)
    if json {
      try console.write(score.json.canonicalJSON + "\n")
      return
    }
    let words = segmented.tokens.map(segmented.string).joined(separator: " ")
    let label = score.label.phrase
    let value = Numerals.text.score(score.value)
    try console.say(Phrase("Words: \(words)", "分词：\(words)"))
    try console.say(
      Phrase("Score: \(value), \(label.english)", "得分：\(value)，\(label.chinese)")
    )
    for evidence in score.evidence {
      let kind = evidence.kind.phrase[console.language]
      let word = TerminalText.padded(evidence.word, to: 16)
      let place = TerminalText.padded(kind, to: 14)
      let number = Numerals.text.score(evidence.contribution)
      try console.say(Phrase(verbatim: "  \(place)\(word)\(number)"))
    }
    for topic in score.topics {
      let title = scorer.lexicon.topicTitles[topic.topic]?[console.language] ?? topic.topic
      let number = Numerals.text.score(topic.value)
      try console.say(
        Phrase("Topic: \(title), score \(number)", "主题：\(title)，得分 \(number)")
      )
    }
    let digest = scorer.digest.prefix(12)
    try console.say(
      Phrase("Word lists and rules: \(digest)", "词表和规则的摘要：\(digest)")
    )
  }
}

extension SentimentLabel {
  /// The label in words.
  fileprivate var phrase: Phrase {
    switch self {
    case .negative: Phrase("negative", "负面")
    case .mixed: Phrase("mixed", "有褒有贬")
    case .neutral: Phrase("neutral", "中性")
    case .positive: Phrase("positive", "正面")
    }
  }
}

extension Evidence.Kind {
  /// The part a word plays, in words.
  fileprivate var phrase: Phrase {
    switch self {
    case .polarity: Phrase("feeling", "情感词")
    case .negation: Phrase("negation", "否定")
    case .lack: Phrase("lack", "缺失")
    case .degree: Phrase("degree", "程度")
    case .contrast: Phrase("contrast", "转折")
    case .request: Phrase("request", "请求")
    case .topic: Phrase("topic", "主题词")
    }
  }
}
