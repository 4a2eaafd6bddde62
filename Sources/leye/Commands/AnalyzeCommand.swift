public import ArgumentParser
public import Insight
import Messages
import Reporting
import Segmentation
import Sentiment
import TableImport

/// The command `leye analyze FILE.csv --text COLUMN`.
struct AnalyzeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "analyze",
      abstract: Interface.text(
        "Read a CSV file of comments: sentiment, topics, trend, evidence.",
        "分析 CSV 中的意见：情感、主题、走势、原话。"
      ),
      discussion: Interface.text(
        "No survey and no data file are needed. For example:\n"
          + "  leye analyze complaints.csv --text subject --text details --time received",
        "不需要问卷，也不需要数据文件。例如：\n"
          + "  leye analyze 意见.csv --text 主题 --text 内容 --time 时间"
      )
    )
  }

  @Argument(
    help: Interface.help("CSV file; - reads standard input.", "CSV 文件；- 表示标准输入。", valueName: "file")
  )
  var file: String

  @Option(
    help: Interface.help(
      "Column of the comment; give it several times to join columns.",
      "意见所在的列；可多次给出，内容相连。",
      valueName: "column"
    )
  )
  var text: [String]

  @Option(help: Interface.help("Column of the time.", "时间所在的列。", valueName: "column"))
  var time: String?

  @Option(
    name: .customLong("by"),
    help: Interface.help(
      "Count by month (default) or by week; needs --time.",
      "按 month（月，默认）或 week（周）统计；须有 --time。",
      valueName: "period"
    )
  )
  var period: Period?

  @Option(
    help: Interface.help("Column to compare groups by.", "用来分组比较的列。", valueName: "column")
  )
  var group: String?

  @Option(
    help: Interface.help(
      "Encoding of the file, such as GB18030 (default: recognised).",
      "文件编码，如 GB18030（默认自动识别）。",
      valueName: "name"
    )
  )
  var encoding: String?

  @OptionGroup var analysis: AnalysisOptions
  @OptionGroup var names: NamesOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var tables: TableOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try output.check(inputs: [file])
    try tables.check(inputs: [file], beside: output)
    guard !text.isEmpty else {
      throw UsageFault(
        "Say which column holds the comments with --text COLUMN.",
        "请用 --text 列名 指定意见所在的列。"
      )
    }
    if period != nil, time == nil {
      throw UsageFault(
        "--by needs the column of the time: --time COLUMN.",
        "--by 须同时给出时间所在的列：--time 列名。"
      )
    }
    let table = CommentTable(
      reader: TableReader(path: file, encoding: try encoding.map(TextEncoding.parse)),
      text: text,
      time: time,
      group: group,
      period: period ?? .month,
      console: Interface.console
    )
    let names = try names.names()
    Interruption.watch()
    let scorer = Scorer(lexicon: try Resources.lexicon(folder: analysis.lexicon))
    let release = try table.analysis(with: scorer).release(
      counts: .exact,
      topicDomain: try analysis.domain(of: scorer.lexicon),
      topicTitles: scorer.lexicon.topicTitles
    ).masking(names)
    let source = file == "-" ? Interface.text("standard input", "标准输入") : file
    if try tables.deliver(csv: { $0.render(release) }, xlsx: { $0.render(release, source: source) })
    {
      return
    }
    try output.deliver(
      text: { $0.render(release, source: source) },
      html: { $0.render(release, source: source) },
      json: { $0.render(release, source: source) }
    )
  }
}

extension Period: ExpressibleByArgument {}

/// Options of commands that analyse comments.
struct AnalysisOptions: ParsableArguments {
  @Option(
    help: Interface.help(
      "Domain of the topics, such as workplace or public (default: the one that fits best).",
      "主题所属领域，如 workplace 或 public（默认取最合适的）。",
      valueName: "name"
    )
  )
  var topics: String?

  @Option(
    help: Interface.help("Folder of word lists to use.", "所用词表的文件夹。", valueName: "folder")
  )
  var lexicon: String?

  /// The domain asked for; nil for the one that fits best.
  func domain(of lexicon: Lexicon) throws -> String? {
    guard let topics else { return nil }
    let domains = Set(lexicon.topics.map(\.domain)).sorted()
    guard domains.contains(topics) else {
      throw UsageFault(
        "There are no topics of the domain “\(topics)”. Use one of \(domains.joined(separator: ", ")).",
        "没有“\(topics)”领域的主题。可用：\(domains.joined(separator: "、"))。"
      )
    }
    return topics
  }
}
