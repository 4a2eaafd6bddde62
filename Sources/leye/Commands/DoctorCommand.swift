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
    let lexicon = try Resources.lexicon()
    let digest = lexicon.digest.prefix(12)
    try console.say(
      Phrase(
        "Lexicon: \(lexicon.polarityCount) polarity words, \(lexicon.topics.count) topics, "
          + "digest \(digest)",
        "词表：\(lexicon.polarityCount) 个情感词，\(lexicon.topics.count) 个主题，摘要 \(digest)"
      )
    )
    let path = database.path
    guard FileManager.default.fileExists(atPath: path) else {
      try console.say(
        Phrase("Data file: \(path) does not exist yet", "数据文件：\(path) 尚不存在")
      )
      return
    }
    let problems = try database.open(.mustExist).integrityProblems
    guard problems.isEmpty else {
      throw DamagedFileFault(path: path, problems: problems)
    }
    try console.say(Phrase("Data file: \(path) is sound", "数据文件：\(path) 完好"))
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
