import ArgumentParser
import Foundation
import Learning
import Messages
import Reporting
import Sentiment
import SurveyModel
import TextDisplay

/// The command `leye lexicon suggest FILE…`.
struct LexiconSuggestCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "suggest",
      abstract: Interface.text(
        "Find words in comments that the word lists do not know.",
        "从意见中发现词表里没有的新词。"
      ),
      discussion: Interface.text(
        """
        Shows runs of characters that are frequent, stick together (mutual information), and have many \
        different neighbours (entropy). Only runs of at least five comments are shown. Those you accept \
        are added to a list:
          leye lexicon suggest c.csv --text comment --accept 倒班 --output words.tsv
        """,
        """
        列出常见、结合紧密（互信息）、
        左右邻字多样（熵）的字串；
        至少在五条意见中出现才会列出。
        认可的词可以加进词表：
          leye lexicon suggest 意见.csv --text 内容 \
        --accept 倒班 --output words.tsv
        """
      )
    )
  }

  @Argument(
    help: Interface.help(
      "Files of comments: tables, JSON lines, or a comment a line; - reads standard input.",
      "意见文件：表格、JSON 行，或每行一条；- 表示标准输入。",
      valueName: "file"
    )
  )
  var files: [String]

  @Option(
    help: Interface.help(
      "In how many comments a word must occur.",
      "一个词至少要在多少条意见中出现。",
      valueName: "number"
    )
  )
  var minimum = 5

  @Option(
    help: Interface.help("How many words to show.", "最多列出多少个词。", valueName: "number")
  )
  var limit = 50

  @Option(
    help: Interface.help(
      "A found word to add to the list given with --output; may be repeated.",
      "要加进 --output 词表的词；可多次给出。",
      valueName: "word"
    )
  )
  var accept: [String] = []

  @Option(
    help: Interface.help(
      "List that accepted words are added to.",
      "认可的词加进这个词表。",
      valueName: "file"
    )
  )
  var output: String?

  @Flag(help: Interface.help("Print JSON.", "以 JSON 输出。"))
  var json = false

  @OptionGroup var input: LexiconInputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard minimum >= 5 else {
      throw UsageFault(
        "--minimum takes a number from 5: a word of fewer comments says something of their writers.",
        "--minimum 应为 5 以上的整数：更少的意见会暴露写的人。"
      )
    }
    guard accept.isEmpty == (output == nil) else {
      throw UsageFault(
        "--accept and --output go together: name the words and the list they are added to.",
        "--accept 和 --output 要一起给出：写明哪些词加进哪个词表。"
      )
    }
    let inputs = try input.inputs(files, label: nil)
    Interruption.watch()
    let words = try found(inputs)
    if let output {
      try add(to: output, words)
    } else {
      try show(words)
    }
  }

  private func found(_ inputs: [LexiconInput]) throws -> [FoundWord] {
    let console = Interface.console
    let folder = try LexiconFolder(input.lexicon)
    var options = WordFinder.Options()
    options.minimumCount = minimum
    var finder = WordFinder(
      segmenter: Scorer(lexicon: try Lexicon(files: folder.files)).segmenter,
      options: options
    )
    for input in inputs {
      let skipped = try input.read(isLabelled: false) { text, _ in
        finder.add(text)
        return true
      }
      console.warn(skipped: skipped, of: input.path)
    }
    if finder.isTruncated {
      console.warn(
        Phrase(
          "Only the first \(finder.commentCount) comments were looked at; the rest is too much at once.",
          "只查看了前 \(finder.commentCount) 条意见；其余超出一次能处理的量。"
        )
      )
    }
    let words = try finder.words { length in
      try Interruption.check()
      console.progress(
        Phrase("Looking at \(length) characters …", "正在查看 \(length) 字的字串……")
      )
    }
    console.progress(nil)
    return words
  }

  private func show(_ words: [FoundWord]) throws {
    let console = Interface.console
    if json {
      let objects = words.prefix(max(limit, 0)).map(\.value)
      return try console.write(Value.array(objects).canonicalJSON + "\n")
    }
    guard !words.isEmpty else {
      return try console.say(
        Phrase(
          "No new word occurs in \(minimum) comments.",
          "没有在 \(minimum) 条意见中出现的新词。"
        )
      )
    }
    let titles = [
      Phrase("Word", "词"), Phrase("Comments", "意见"), Phrase("Information", "互信息"),
      Phrase("Entropy before", "左熵"), Phrase("Entropy behind", "右熵"),
    ]
    var table = TextTable(
      columns: titles.enumerated().map { index, title in
        TextTable.Column(title[console.language], alignment: index == 0 ? .left : .right)
      }
    )
    for word in words.prefix(max(limit, 0)) {
      table.add([
        word.word, "\(word.count)", word.information.hundredths, word.leftEntropy.hundredths,
        word.rightEntropy.hundredths,
      ])
    }
    try console.write(table.lines(width: console.width).joined(separator: "\n") + "\n")
    if words.count > limit {
      console.warn(
        Phrase(
          "\(words.count - limit) more words; --limit shows them.",
          "还有 \(words.count - limit) 个词，可用 --limit 列出。"
        )
      )
    }
  }

  /// Adds the accepted words behind what the list holds.
  private func add(to path: String, _ words: [FoundWord]) throws {
    let known = Set(words.map(\.word))
    for word in accept where !known.contains(word) {
      let nearest = NearestName.find(word, in: known.sorted())
      throw UsageFault(
        "“\(word)” is not among the words found."
          + (nearest.map { " Did you mean “\($0)”?" } ?? ""),
        "发现的词中没有“\(word)”。" + (nearest.map { "您要的是“\($0)”吗？" } ?? "")
      )
    }
    var text = """
      # kind: vocabulary
      # version: 1
      # licence: words found by counting in comments
      # columns: word

      """
    if FileManager.default.fileExists(atPath: path) {
      text = String(decoding: try InputFile.bytes(of: path), as: UTF8.self)
      if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
    }
    let list = WordList(name: path, text: text)
    guard list.kind == .vocabulary else {
      throw UsageFault(
        "\(path): this is no list of the kind vocabulary. Give --output another name.",
        "\(path)：这不是 vocabulary 类的词表。请给 --output 换一个文件名。"
      )
    }
    var present = Set(list.rows.map { String($0.columns[0]) })
    let new = accept.filter { present.insert($0).inserted }
    text += new.map { $0 + "\n" }.joined()
    try OutputFile.write(text, to: path)
    try Interface.console.say(
      Phrase(
        "\(path): \(new.count == 1 ? "1 word" : "\(new.count) words") added.",
        "\(path)：加入了 \(new.count) 个词。"
      )
    )
  }
}

extension FoundWord {
  /// The word as a JSON object.
  fileprivate var value: Value {
    .object([
      "word": .text(word),
      "count": .number(Double(count)),
      "information": .number((information * 100).rounded() / 100),
      "left_entropy": .number((leftEntropy * 100).rounded() / 100),
      "right_entropy": .number((rightEntropy * 100).rounded() / 100),
    ])
  }
}
