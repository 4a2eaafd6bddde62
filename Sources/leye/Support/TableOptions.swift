import ArgumentParser
import DataExport
import Glibc
import Messages
import Reporting

/// The forms of a report that spreadsheets and statistics programs read.
struct TableOptions: ParsableArguments {
  @Option(
    help: Interface.help(
      "Also write an XLSX workbook with charts.",
      "另外写一个带图表的 XLSX 工作簿。",
      valueName: "file"
    )
  )
  var xlsx: String?

  @Option(
    help: Interface.help(
      "Also write the figures as CSV, one a row; - prints them instead.",
      "另外把结果写成 CSV，每行一个；- 表示只输出 CSV。",
      valueName: "file"
    )
  )
  var csv: String?

  @OptionGroup var form: CSVOptions

  /// Refuses files that would spoil something, before any long work.
  ///
  /// - Parameters:
  ///   - inputs: Files that the report is made from and that it must not replace.
  ///   - output: The other forms of the report.
  /// - Throws: A fault that says what went wrong and what to do.
  func check(inputs: [String], beside output: OutputOptions) throws {
    for (option, path) in [("--xlsx", xlsx), ("--csv", csv)] {
      guard let path else { continue }
      guard !path.isEmpty else {
        throw UsageFault("\(option) needs the name of a file.", "\(option) 需要文件名。")
      }
      guard !inputs.contains(where: { OutputFile.isSame($0, path) }) else {
        throw UsageFault(
          "\(path): the report would replace what it is made from. Give \(option) another name.",
          "\(path)：报告会覆盖自己的数据来源。请给 \(option) 换一个文件名。"
        )
      }
    }
    guard xlsx != "-" else {
      throw UsageFault(
        "--xlsx needs the name of a file: a workbook is no text to print.",
        "--xlsx 需要文件名：工作簿不能输出到标准输出。"
      )
    }
    guard csv != "-" || !output.json && output.html != "-" else {
      throw UsageFault(
        "--csv - and --json or --html - both want standard output. Give --csv a file name.",
        "--csv - 与 --json 或 --html - 都要写标准输出。请给 --csv 一个文件名。"
      )
    }
    try form.check(isUsed: csv != nil)
    let files = [xlsx, csv, output.html].compactMap(\.self).filter { $0 != "-" }
    guard Set(files).count == files.count else {
      throw UsageFault(
        "Two forms of the report would go into one file. Give each a name of its own.",
        "报告的两种格式不能写进同一个文件。请分别取名。"
      )
    }
  }

  /// Writes the forms asked for.
  ///
  /// - Parameters:
  ///   - csv: Renders as CSV.
  ///   - xlsx: Renders as a workbook.
  /// - Returns: True where standard output has been written and nothing else shall follow.
  /// - Throws: A fault that says what went wrong and what to do.
  func deliver(
    csv: (CSVReport) -> String,
    xlsx: (WorkbookReport) -> Workbook
  ) throws -> Bool {
    let console = Interface.console
    if let path = self.xlsx {
      let workbook = xlsx(WorkbookReport(language: console.language))
      try OutputFile.write(workbook, to: path)
      console.warn(Phrase("Workbook: \(path)", "工作簿：\(path)"))
    }
    guard let path = self.csv else { return false }
    let text = csv(CSVReport(language: console.language, form: form.text))
    guard path != "-" else {
      try console.write(text)
      return true
    }
    try OutputFile.write(text, to: path)
    console.warn(Phrase("CSV: \(path)", "CSV：\(path)"))
    return false
  }
}

/// How CSV is written.
struct CSVOptions: ParsableArguments {
  @Flag(
    help: Interface.help(
      "Begin CSV with a byte order mark, for older Excel.",
      "CSV 以字节顺序标记（BOM）开头，供旧版 Excel 识别。"
    )
  )
  var bom = false

  @Flag(
    help: Interface.help(
      "Leave texts in CSV as they are, also such as a spreadsheet takes for a formula.",
      "CSV 中的文字原样保留，即使会被表格软件当作公式。"
    )
  )
  var raw = false

  /// The form.
  var text: CSVText { CSVText(isRaw: raw, hasMark: bom) }

  /// Refuses options that would change nothing.
  ///
  /// - Parameter isUsed: True where CSV is written.
  /// - Throws: A fault that says so.
  func check(isUsed: Bool) throws {
    guard isUsed || !bom && !raw else {
      throw UsageFault(
        "--bom and --raw are for CSV, which is not written here.",
        "--bom 和 --raw 只用于 CSV，而这里不写 CSV。"
      )
    }
  }
}

extension OutputFile {
  /// Writes a workbook beside its place and moves it there when it is complete.
  ///
  /// - Parameters:
  ///   - workbook: The workbook.
  ///   - path: Where it goes; an existing file is replaced.
  /// - Throws: ``OutputFault``; the old file is then untouched.
  static func write(_ workbook: Workbook, to path: String) throws {
    try replace(
      path,
      byMaking: { temporary, folder in
        do throws(WriteFault) {
          try workbook.write(to: temporary, keepingIn: folder)
        } catch {
          throw OutputFault(path: path, writing: error)
        }
      }
    )
  }
}

extension OutputFault {
  /// The fault of a library that makes a format.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - fault: What the library told.
  init(path: String, writing fault: WriteFault) {
    switch fault {
    case .system(let code): self.init(path: path, code: code)
    case .format: self.init(path: path, code: EIO)
    }
  }
}
