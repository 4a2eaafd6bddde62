public import ArgumentParser
import Messages
import Segmentation
import SurveyModel
import SurveyStore
public import TableImport

/// The command `leye import FILE.csv --wave NAME`.
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: Interface.text(
        "Import answers that another tool has collected.",
        "导入其他工具收集的答卷。"
      ),
      discussion: Interface.text(
        """
        Columns are matched by question name or title; exports of 问卷星 (by option text or \
        number) are known. Importing a file twice adds nothing. A row that cannot be read is \
        reported with its line and left out (exit code 65); with --strict nothing is imported then.
        """,
        """
        按题名或标题匹配列，能识别问卷星导出的文本版和序号版。
        重复导入同一文件不会增加答卷。
        读不懂的行会报出行号并跳过（退出码 65）；
        加 --strict 则整个文件都不导入。
        """
      )
    )
  }

  @Argument(
    help: Interface.help("CSV file; - reads standard input.", "CSV 文件；- 表示标准输入。", valueName: "file")
  )
  var file: String

  @Option(help: Interface.help("Wave the answers belong to.", "答卷所属的批次。", valueName: "name"))
  var wave: String

  @Flag(help: Interface.help("Import all rows or none.", "要么全部导入，要么都不导入。"))
  var strict = false

  @Option(
    help: Interface.help(
      "Encoding, such as GB18030 (default: recognised).",
      "编码，如 GB18030（默认自动识别）。",
      valueName: "name"
    )
  )
  var encoding: String?

  @Option(
    help: Interface.help(
      "What numbers in choice columns are: number or value (default: recognised).",
      "选择题列中的数字是选项序号 number 还是选项值 value（默认自动识别）。",
      valueName: "number|value"
    )
  )
  var codes: OptionCodes = .automatic

  @Option(
    name: .customLong("column"),
    help: Interface.help(
      "Match a column by hand: heading=question; heading=- ignores it.",
      "手工指定列：列名=题名；列名=- 表示忽略。",
      valueName: "heading=question"
    )
  )
  var columns: [String] = []

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let encoding = try encoding.map(TextEncoding.parse)
    let store = try database.open(.mustExist)
    let wave = try store.wave(named: self.wave)
    let survey = try Survey.load(of: wave, in: store)
    Interruption.watch()
    let table = AnswerTable(
      reader: TableReader(path: file, encoding: encoding),
      told: try toldColumns(),
      codes: codes,
      survey: survey,
      wave: wave,
      console: Interface.console
    )
    let tally = try table.copy(into: store, isStrict: strict)
    try Interface.console.say(tally.phrase(wave: wave.name))
    if tally.refused > 0 { throw ExitCode(FaultCategory.badData.rawValue) }
  }

  private func toldColumns() throws -> [String: String] {
    var told: [String: String] = [:]
    for column in columns {
      guard let equals = column.lastIndex(of: "=") else {
        throw UsageFault(
          "--column “\(column)” has no “=”. Write heading=question.",
          "--column“\(column)”缺少“=”。请写成 列名=题名。"
        )
      }
      told[String(column[..<equals])] = String(column[column.index(after: equals)...])
    }
    return told
  }
}

extension OptionCodes: ExpressibleByArgument {
  /// Reads the option.
  ///
  /// - Parameter argument: `number`, `value` or `automatic`.
  public init?(argument: String) {
    switch argument {
    case "number": self = .number
    case "value": self = .value
    case "automatic": self = .automatic
    default: return nil
    }
  }
}

extension TextEncoding {
  /// The encoding with a name given by the user.
  ///
  /// - Throws: ``UsageFault`` for an unknown name.
  static func parse(_ name: String) throws -> TextEncoding {
    if let encoding = TextEncoding(named: name) { return encoding }
    let known = TextEncoding.allCases.map(\.name)
    throw UsageFault(
      "“\(name)” is no encoding known here. Use one of \(known.joined(separator: ", ")).",
      "不认识编码“\(name)”。可用：\(known.joined(separator: "、"))。"
    )
  }
}
