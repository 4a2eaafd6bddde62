import ArgumentParser
import Learning
import Messages
import SurveyModel

/// The command `leye lexicon check [FOLDER]`.
struct LexiconCheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: Interface.text(
        "Find every fault of word lists: place, fault, remedy.",
        "检查词表，一次列出全部问题：位置、问题、改法。"
      ),
      discussion: Interface.text(
        "Faults are duplicates, contradictions, words that can never match, values out of range, and "
          + "heads that lack a line. Ends with 0 when there are none, 1 when there are.",
        """
        包括：重复，正负矛盾，永远匹配不到的词，
        超出范围的值，缺少的文件头。
        没有问题时退出码为 0，有问题时为 1。
        """
      )
    )
  }

  @Argument(
    help: Interface.help(
      "Folder of word lists (default: those in use).",
      "词表所在的文件夹（默认为使用中的词表）。",
      valueName: "folder"
    )
  )
  var folder: String?

  @Flag(help: Interface.help("Print the findings as JSON.", "以 JSON 输出检查结果。"))
  var json = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let lists = try LexiconFolder(folder)
    let check = LexiconCheck(files: lists.files)
    let console = Interface.console
    if json {
      let objects = check.findings.map { $0.value(in: console.language) }
      try console.write(Value.array(objects).canonicalJSON + "\n")
    } else {
      for finding in check.findings { try console.say(finding.phrase) }
      try console.say(summary(of: check, files: lists.files.count))
    }
    guard check.findings.isEmpty else { throw ExitCode(FaultCategory.invalid.rawValue) }
  }

  private func summary(of check: LexiconCheck, files: Int) -> Phrase {
    let count = check.findings.count
    let lists = files == 1 ? "1 list" : "\(files) lists"
    let entries = check.entryCount == 1 ? "1 entry" : "\(check.entryCount) entries"
    let faults = count == 0 ? "no faults" : count == 1 ? "1 fault" : "\(count) faults"
    return Phrase(
      "\(lists) with \(entries) checked: \(faults).",
      "检查了 \(files) 个词表，共 \(check.entryCount) 条："
        + (count == 0 ? "没有问题。" : "\(count) 处问题。")
    )
  }
}

extension LexiconFinding {
  /// The finding as a JSON object.
  fileprivate func value(in language: Language) -> Value {
    .object([
      "file": .text(file),
      "line": .number(Double(line)),
      "word": .text(word),
      "code": .text(code),
      "message": .text(words[language]),
    ])
  }
}
