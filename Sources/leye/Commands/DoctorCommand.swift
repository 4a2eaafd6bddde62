import ArgumentParser
import Foundation
import Messages
import Segmentation
import Sentiment
import SurveyStore

/// The command `leye doctor`.
struct DoctorCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "doctor",
      abstract: Interface.text(
        "Say which parts are in use and whether the data file is sound.",
        "报告所用的部件，检查数据文件是否完好。"
      )
    )
  }

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Interface.console
    let source =
      switch WordSource.best {
      case .dictionary: Phrase("ICU's dictionary, read in place", "ICU 词典（原地读取）")
      case .breakIterator:
        Phrase("ICU's break iterator (its dictionary cannot be read)", "ICU 断词器（词典无法读取）")
      }
    let version = WordSource.libraryVersion
    try console.say(
      Phrase(
        "Words: \(source.english), version \(version)",
        "分词：\(source.chinese)，版本 \(version)"
      )
    )
    let segmenter = try Resources.segmenter()
    let scorer = Scorer(lexicon: try Resources.lexicon())
    let words = segmenter.vocabulary.count
    try console.say(
      Phrase("Words of our own for cutting: \(words)", "自带的分词用词：\(words) 个")
    )
    try console.say(Self.phrase(of: scorer.lexicon))
    let path = database.path
    guard FileManager.default.fileExists(atPath: path) else {
      try console.say(
        Phrase("Data file: \(path) does not exist yet", "数据文件：\(path) 尚不存在")
      )
      return
    }
    let store = try database.open(.mustExist)
    let problems = try store.integrityProblems
    guard problems.isEmpty else {
      throw DamagedFileFault(path: path, problems: problems)
    }
    switch try store.searchIndexState(for: SearchWords(scorer)) {
    case .current: try console.say(Phrase("Search index: up to date", "检索索引：最新"))
    case .outdated:
      try console.say(
        Phrase(
          "Search index: not up to date; the next search of comments makes it anew",
          "检索索引：不是最新，下次检索意见时会重建"
        )
      )
    }
    try console.say(Phrase("Data file: \(path) is sound", "数据文件：\(path) 完好"))
  }

  private static func phrase(of lexicon: Lexicon) -> Phrase {
    let digest = lexicon.digest.prefix(12)
    let counts = (
      words: lexicon.polarityCount, patterns: lexicon.patternCount,
      observed: lexicon.observedCount, topics: lexicon.topics.count
    )
    return Phrase(
      "Lexicon: \(counts.words) polarity words, \(counts.patterns) patterns, "
        + "\(counts.observed) learned weights, \(counts.topics) topics, digest \(digest)",
      "词表：\(counts.words) 个情感词，\(counts.patterns) 条句式，"
        + "\(counts.observed) 个学得的权重，\(counts.topics) 个主题，摘要 \(digest)"
    )
  }
}

/// A data file that SQLite finds damaged.
struct DamagedFileFault: Fault {
  let path: String
  let problems: [String]
  let category = FaultCategory.badData

  var phrase: Phrase {
    let list = problems.prefix(10).joined(separator: "\n")
    return Phrase(
      "\(path): the data file is damaged. Keep it, and go back to the last backup.\n\(list)",
      "\(path)：数据文件已损坏。请保留此文件，并恢复最近的备份。\n\(list)"
    )
  }
}
