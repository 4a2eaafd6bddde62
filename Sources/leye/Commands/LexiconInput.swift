import ArgumentParser
import Messages
import Segmentation
import SurveyModel
import TableImport

/// Files of comments, with a label or a rating each where one is asked for.
///
/// Three forms: tables with a header, where columns are named; JSON objects, one a line, by the ending
/// `.jsonl`; and plain lines.
struct LexiconInput {
  /// The file; `-` for standard input.
  let path: String
  /// The column or key of the comment; nil for plain lines.
  let text: String?
  /// The column or key of the label or rating; nil where none is wanted.
  let label: String?
  /// The encoding of a table; nil to recognise it.
  let encoding: TextEncoding?
  let console: Console

  /// The name of the domain the comments belong to: the file name without folder and ending.
  var domain: String {
    let name = path.split(separator: "/").last ?? ""
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    return String(stem.isEmpty ? name : stem)
  }

  /// The greatest length of a line in bytes.
  private static let lineLimit = 4 << 20

  /// Reads the rows; those without a comment are passed over.
  ///
  /// - Parameters:
  ///   - isLabelled: True where each plain line is a label, a tab, and the comment.
  ///   - take: Takes comment and label; false where it cannot use the label.
  /// - Returns: How many rows had no comment or no label that can be used.
  /// - Throws: A fault that says what went wrong and what to do.
  func read(isLabelled: Bool, _ take: (_ text: String, _ label: String) -> Bool) throws -> Int {
    var skipped = 0
    var count = 0
    func use(_ row: (text: String, label: String)?) {
      count += 1
      let text = row?.text.trimmingWhitespace ?? ""
      if text.isEmpty || !take(text, row?.label.trimmingWhitespace ?? "") { skipped += 1 }
    }
    func show() throws {
      try Interruption.check()
      console.progress(Phrase("\(path): reading … \(count) rows", "\(path)：正在读取……\(count) 行"))
    }
    if let text {
      if path.hasSuffix(".jsonl") || path.hasSuffix(".ndjson") {
        try forEachLine(show) { use(Self.members(of: $0, text: text, label: label)) }
      } else {
        try readTable(text: text, progress: show, use)
      }
    } else {
      try forEachLine(show) { use(Self.fields(of: $0, isLabelled: isLabelled)) }
    }
    console.progress(nil)
    return skipped
  }

  private func readTable(
    text: String,
    progress: () throws -> Void,
    _ use: ((text: String, label: String)?) -> Void
  ) throws {
    var columns: (text: Int, label: Int?)?
    let summary = try TableReader(path: path, encoding: encoding).read { _ in
      try progress()
    } header: { header in
      columns = (try header.column(named: text), try label.map(header.column(named:)))
    } row: { row in
      guard let columns else { return }
      use((row[columns.text], columns.label.map { row[$0] } ?? ""))
    }
    console.progress(nil)
    for warning in summary.warnings { console.warn(warning.phrase) }
  }

  private func forEachLine(
    _ progress: () throws -> Void,
    _ body: (ArraySlice<UInt8>) -> Void
  ) throws {
    var reader = LineReader(sources: [path], limit: Self.lineLimit)
    while !reader.isAtEnd {
      try progress()
      var batches: [LineBatch] = []
      try reader.read { batches.append($0) }
      for batch in batches {
        if batch.isTooLong {
          body([])
        } else {
          for line in batch.bytes[batch.range].split(separator: UInt8(ascii: "\n")) {
            body(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
          }
        }
        reader.recycle(batch)
      }
    }
  }

  private static func fields(
    of line: ArraySlice<UInt8>,
    isLabelled: Bool
  ) -> (text: String, label: String)? {
    guard let whole = String(validating: line, as: UTF8.self) else { return nil }
    guard isLabelled else { return (whole, "") }
    let parts = whole.split(separator: "\t", maxSplits: 1)
    return parts.count == 2 ? (String(parts[1]), String(parts[0])) : nil
  }

  private static func members(
    of line: ArraySlice<UInt8>,
    text: String,
    label: String?
  ) -> (text: String, label: String)? {
    guard
      case .object(let members)? = try? Value(jsonBytes: Array(line)),
      case .text(let comment)? = members[text]
    else { return nil }
    switch label.flatMap({ members[$0] }) {
    case .text(let value): return (comment, value)
    case .number(let value): return (comment, "\(value)")
    case .boolean(let value): return (comment, value ? "1" : "0")
    default: return (comment, "")
    }
  }
}

/// Options that say where comments stand in files.
struct LexiconInputOptions: ParsableArguments {
  @Option(
    help: Interface.help(
      "Column or JSON key of the comment.",
      "意见所在的列或 JSON 键。",
      valueName: "column"
    )
  )
  var text: String?

  @Option(
    help: Interface.help(
      "Encoding of a table, such as GB18030 (default: recognised).",
      "表格的编码，如 GB18030（默认自动识别）。",
      valueName: "name"
    )
  )
  var encoding: String?

  @Option(
    help: Interface.help("Folder of word lists to use.", "所用词表的文件夹。", valueName: "folder")
  )
  var lexicon: String?

  /// The inputs for some files.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - label: The column of the label or rating, and the option it was given with; nil where none is
  ///     wanted.
  /// - Returns: An input a file.
  /// - Throws: ``UsageFault`` where columns are named in part.
  func inputs(_ files: [String], label: (option: String, column: String?)?) throws -> [LexiconInput]
  {
    for file in files where text == nil && (file.hasSuffix(".csv") || file.hasSuffix(".jsonl")) {
      throw UsageFault(
        "\(file): say where the comments stand with --text COLUMN.",
        "\(file)：请用 --text 列名 指定意见所在的列。"
      )
    }
    if let label, (text == nil) != (label.column == nil) {
      throw UsageFault(
        "--text and \(label.option) go together: give both, or neither for lines of a label, a tab "
          + "and a comment.",
        "--text 和 \(label.option) 要一起给出；都不给时，每行应为标签、制表符、意见。"
      )
    }
    let encoding = try encoding.map(TextEncoding.parse)
    return files.map { file in
      LexiconInput(
        path: file,
        text: text,
        label: label?.column,
        encoding: encoding,
        console: Interface.console
      )
    }
  }
}

extension Console {
  /// Says how many rows of a file were of no use.
  func warn(skipped: Int, of path: String) {
    guard skipped > 0 else { return }
    warn(
      Phrase(
        "\(path): \(skipped) rows without a comment or a label that can be read were passed over.",
        "\(path)：跳过了 \(skipped) 行没有意见或标签无法识别的数据。"
      )
    )
  }
}
