import ArgumentParser
import Learning
import Messages
import Sentiment

/// The command `leye lexicon eval GOLD…`.
struct LexiconEvalCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "eval",
      abstract: Interface.text(
        "Compare scores with labels that people gave: confusion, accuracy, macro-F1.",
        "对照人工标注评测：混淆矩阵、准确率、宏平均 F1。"
      ),
      discussion: Interface.text(
        """
        Labels are negative and positive (or 0 and 1), perhaps neutral and mixed too. With the first two \
        alone the sign of the score decides, and a score of 0 is a tie, counted as wrong. --learned \
        learns weights from the gold comments and judges them by cross-validation; of several files \
        each is also left out in turn, and the weights of the others are adapted to one half of it and \
        judged by the other half.
        """,
        """
        标签为 negative、positive（或 0、1），
        也可以有 neutral、mixed。
        只有前两种时按得分正负判断，得 0 分为平局，算错。
        --learned 从标注学习权重，用交叉验证评测；
        有多个文件时还逐个留出，
        并按它的一半调整其他文件的权重，用另一半评测。
        """
      )
    )
  }

  @Argument(
    help: Interface.help(
      "Gold files: tables, JSON lines, or lines of a label, a tab and a comment.",
      "标注文件：表格、JSON 行，或每行“标签、制表符、意见”。",
      valueName: "gold"
    )
  )
  var files: [String]

  @Option(
    help: Interface.help(
      "Column or JSON key of the label.",
      "标签所在的列或 JSON 键。",
      valueName: "column"
    )
  )
  var label: String?

  @Flag(
    help: Interface.help(
      "Judge weights learned from the gold comments.",
      "评测从标注学习的权重。"
    )
  )
  var learned = false

  @Option(
    help: Interface.help(
      "How many parts cross-validation makes.",
      "交叉验证分成几份。",
      valueName: "number"
    )
  )
  var folds = 5

  @Flag(help: Interface.help("Print JSON.", "以 JSON 输出。"))
  var json = false

  @OptionGroup var input: LexiconInputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard (2...20).contains(folds) else {
      throw UsageFault("--folds takes a number from 2 to 20.", "--folds 应为 2 到 20 的整数。")
    }
    let inputs = try input.inputs(files, label: ("--label", label))
    Interruption.watch()
    let folder = try LexiconFolder(input.lexicon)
    let gold = try inputs.flatMap(Self.gold)
    let parts = learned ? try learnedParts(gold, folder) : try shippedParts(gold, folder)
    let console = Interface.console
    let report = LexiconEvaluationReport(parts: parts, language: console.language)
    try console.write(json ? report.json : report.text(width: console.width))
  }

  private static func gold(_ input: LexiconInput) throws -> [GoldComment] {
    var comments: [GoldComment] = []
    let skipped = try input.read(isLabelled: true) { text, label in
      guard let known = SentimentLabel(gold: label) else { return false }
      comments.append(GoldComment(text: text, label: known, domain: input.domain))
      return true
    }
    input.console.warn(skipped: skipped, of: input.path)
    guard !comments.isEmpty else { throw NoGoldFault(path: input.path) }
    return comments
  }

  /// The lexicon as it is.
  private func shippedParts(
    _ gold: [GoldComment],
    _ folder: LexiconFolder
  ) throws -> [LexiconEvaluationReport.Part] {
    let scorer = Scorer(lexicon: try Lexicon(files: folder.files))
    return [
      LexiconEvaluationReport.Part(
        title: Phrase("Word lists as they are", "现有词表"),
        domains: try evaluate(gold, scorer)
      )
    ]
  }

  /// The rules alone, and with weights learned from the gold comments.
  private func learnedParts(
    _ gold: [GoldComment],
    _ folder: LexiconFolder
  ) throws -> [LexiconEvaluationReport.Part] {
    let comments = gold.compactMap(\.rated)
    let validation = CrossValidation(
      learner: try WeightLearner(files: folder.files),
      comments: comments
    )
    let scorer = Scorer(lexicon: try Lexicon(files: folder.handmade))
    var parts = [
      LexiconEvaluationReport.Part(
        title: Phrase("Without learned weights", "不用学习的权重"),
        domains: try evaluate(gold.filter { $0.rated != nil }, scorer)
      ),
      LexiconEvaluationReport.Part(
        title: Phrase(
          "Weights learned from the other parts, \(folds)-fold cross-validation",
          "权重学自其余各份，\(folds) 折交叉验证"
        ),
        domains: try validation.folds(folds, progress: Self.show)
      ),
    ]
    if validation.domains.count > 1 {
      let transfers = try validation.leavingOutDomains(progress: Self.show)
      parts += [
        LexiconEvaluationReport.Part(
          title: Phrase("Weights learned from the other files", "权重学自其他文件"),
          domains: transfers.mapValues(\.elsewhere)
        ),
        LexiconEvaluationReport.Part(
          title: Phrase(
            "The same, adapted to one half of the file, on the other half",
            "同上，按该文件一半调整，用另一半评测"
          ),
          domains: transfers.mapValues(\.adapted)
        ),
      ]
    }
    Interface.console.progress(nil)
    return parts
  }

  private func evaluate(
    _ gold: [GoldComment],
    _ scorer: Scorer
  ) throws -> [String: Evaluation] {
    let labels = Set(gold.map(\.label))
    var results: [String: Evaluation] = [:]
    for (index, comment) in gold.enumerated() {
      if index % 500 == 0 {
        try Interruption.check()
        Interface.console.progress(
          Phrase("Scoring … \(index) of \(gold.count)", "正在打分……\(index) / \(gold.count)")
        )
      }
      results[comment.domain, default: Evaluation(labels: labels)]
        .add(scorer.score(comment.text), for: comment.label)
    }
    Interface.console.progress(nil)
    return results
  }

  private static func show(_ progress: CrossValidation.Progress) throws {
    try Interruption.check()
    let round = "\(progress.round) / \(progress.rounds)"
    let learning = progress.learning.phrase
    Interface.console.progress(
      Phrase("Round \(round): \(learning.english)", "第 \(round) 轮：\(learning.chinese)")
    )
  }
}

/// A gold file without a label that can be read.
struct NoGoldFault: Fault {
  let path: String
  let category = FaultCategory.badData

  var phrase: Phrase {
    Phrase(
      "\(path): no row has a comment and a label that can be read. Write labels as negative, positive, "
        + "neutral, mixed, 0 or 1.",
      "\(path)：没有一行同时含有意见和可识别的标签。标签请写 negative、positive、neutral、mixed、0 或 1。"
    )
  }
}
