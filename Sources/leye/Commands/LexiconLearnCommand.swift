import ArgumentParser
import Foundation
import Learning
import Messages
import SurveyModel

/// The command `leye lexicon learn FILE…`.
struct LexiconLearnCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "learn",
      abstract: Interface.text(
        "Learn from rated comments what words weigh; shows a diff to review.",
        "从带评分的意见学习词的权重，列出差异供审阅。"
      ),
      discussion: Interface.text(
        """
        Files are tables with --text and --rating, JSON lines (.jsonl) likewise, or lines of a label, a \
        tab and a comment. Several files are several domains and count alike. --adapt starts from \
        the learned weights of the word lists and learns how these comments differ; a few thousand \
        are enough. Nothing is written without --output. For example:
          leye lexicon learn reviews.csv --text comment --rating stars --output observed.tsv
        """,
        """
        文件可以是表格（--text、--rating），
        JSON 行（.jsonl，同样指定键），
        或每行“标签、制表符、意见”。
        多个文件算多个领域，分量相同。
        --adapt 从词表里已学得的权重出发，只学这些意见的不同之处，
        几千条即可。
        不给 --output 就不写任何文件。例如：
          leye lexicon learn 评价.csv --text 内容 --rating 星级
        """
      )
    )
  }

  @Argument(
    help: Interface.help(
      "Files of rated comments; - reads standard input.",
      "带评分的意见文件；- 表示标准输入。",
      valueName: "file"
    )
  )
  var files: [String]

  @Option(
    help: Interface.help(
      "Column or JSON key of the rating.",
      "评分所在的列或 JSON 键。",
      valueName: "column"
    )
  )
  var rating: String?

  @Option(
    help: Interface.help(
      "Rating, or range such as 3-3.5, that is neither good nor bad (default: middle of the scale).",
      "不好不坏的评分，或范围如 3-3.5（默认取量表中点）。",
      valueName: "rating"
    )
  )
  var middle: RatingRange?

  @Option(
    help: Interface.help(
      "In how many comments a word must occur.",
      "一个词至少要在多少条意见中出现。",
      valueName: "number"
    )
  )
  var minimum = 10

  @Option(
    help: Interface.help(
      "Drop weights nearer to 0 than this.",
      "绝对值小于此数的权重不写出。",
      valueName: "weight"
    )
  )
  var least = 0.05

  @Flag(
    help: Interface.help(
      "Adapt the learned weights of the word lists to these comments.",
      "按这些意见调整词表里已学得的权重。"
    )
  )
  var adapt = false

  @Option(
    help: Interface.help(
      "Write the learned weights to this file.",
      "把学到的权重写入这个文件。",
      valueName: "file"
    )
  )
  var output: String?

  @Flag(help: Interface.help("Print the changes as JSON.", "以 JSON 输出差异。"))
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
    guard (0.01...4).contains(least) else {
      throw UsageFault(
        "--least takes a weight from 0.01 to 4.",
        "--least 应为 0.01 到 4 的数。"
      )
    }
    let former = try self.former()
    let inputs = try input.inputs(files, label: ("--rating", rating))
    Interruption.watch()
    let folder = try LexiconFolder(input.lexicon)
    guard !adapt || !folder.observed.words.isEmpty else {
      throw UsageFault(
        "--adapt: the word lists hold no learned weights to start from. Leave --adapt out.",
        "--adapt：词表里没有学得的权重可作起点。请去掉 --adapt。"
      )
    }
    let comments = try LexiconRatings(inputs: inputs, middle: middle?.scale).comments()
    let learning = LexiconLearning(minimum: minimum, least: least, adapts: adapt)
    let model = try learning.model(of: comments, folder)
    let old = former.map(ObservedWeights.init) ?? folder.observed
    let difference = WeightDifference(from: old, to: model.words)
    let console = Interface.console
    try show(difference)
    if let output {
      let version = (former?.head["version"].flatMap { Int($0) } ?? 0) + 1
      let licence = former?.head["licence"] ?? Self.licence
      try OutputFile.write(model.words.fileText(version: version, licence: licence), to: output)
    }
    console.warn(summary(of: difference, model))
  }

  /// Said of a new file; whoever publishes it knows better.
  private static let licence = "figures counted in rated comments; no comment is part of the file"

  /// The list that `--output` would replace, nil where there is none.
  private func former() throws -> WordList? {
    guard let output else { return nil }
    guard !output.isEmpty, output != "-" else {
      throw UsageFault("--output needs the name of a file.", "--output 需要文件名。")
    }
    guard !files.contains(where: { OutputFile.isSame($0, output) }) else {
      throw UsageFault(
        "\(output): the weights would replace the comments. Give --output another name.",
        "\(output)：权重会覆盖意见文件。请给 --output 换一个文件名。"
      )
    }
    guard FileManager.default.fileExists(atPath: output) else { return nil }
    let text = String(decoding: try InputFile.bytes(of: output), as: UTF8.self)
    let list = WordList(name: output, text: text)
    guard list.kind == .observed || (list.kind == nil && list.rows.isEmpty) else {
      throw UsageFault(
        "\(output): this is no list of learned weights. Give --output another name.",
        "\(output)：这不是学习得到的词表。请给 --output 换一个文件名。"
      )
    }
    return list
  }

  private func show(_ difference: WeightDifference) throws {
    let console = Interface.console
    if json {
      let objects = difference.changes.map(\.value)
      try console.write(Value.array(objects).canonicalJSON + "\n")
    } else {
      let name = output ?? "observed.tsv"
      try console.write(difference.unified(oldName: name, newName: name))
    }
  }

  private func summary(of difference: WeightDifference, _ model: LearnedModel) -> Phrase {
    let words = model.words.words.count
    let end =
      output.map { Phrase("Written to \($0).", "已写入 \($0)。") }
      ?? Phrase("Nothing was written; --output FILE does.", "没有写文件；要写请用 --output 文件名。")
    return Phrase(
      "\(words) words from \(model.commentCount) comments: \(difference.addedCount) added, "
        + "\(difference.removedCount) removed, \(difference.changedCount) changed. \(end.english)",
      "从 \(model.commentCount) 条意见学到 \(words) 个词：新增 \(difference.addedCount)，"
        + "删去 \(difference.removedCount)，改动 \(difference.changedCount)。\(end.chinese)"
    )
  }
}

extension WeightDifference.Change {
  /// The change as a JSON object.
  fileprivate var value: Value {
    let word = (new ?? old)?.word ?? ""
    return .object([
      "word": .text(word),
      "old_weight": old.map { .number($0.weight) } ?? .null,
      "new_weight": new.map { .number($0.weight) } ?? .null,
      "count": new.map { .number(Double($0.count)) } ?? .null,
      "z": new?.z.map { .number(($0 * 100).rounded() / 100) } ?? .null,
    ])
  }
}
