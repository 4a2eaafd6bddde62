import Messages
import TableImport

/// A foreign file taken apart as far as its container goes.
enum ForeignSource {
  /// The sheets of a workbook.
  case workbook([Sheet])
  /// An archive of LimeSurvey.
  case surveyArchive([UInt8])
  /// XML.
  case markup([UInt8])
  /// JSON.
  case json([UInt8])
  /// Rows of a CSV.
  case rows([TableRow])
  /// Any other text.
  case plain(String)

  /// Takes a file apart.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: Its name, whose ending is a hint.
  ///   - log: Takes notes.
  /// - Throws: ``FormImportFault`` when it cannot be read.
  init(_ bytes: [UInt8], name: String, _ log: NoteLog) throws(FormImportFault) {
    if ZipArchive.begins(bytes) {
      let names = try ZipArchive.names(in: bytes)
      if names.contains(where: { $0.lowercased() == "xl/workbook.xml" }) {
        self = .workbook(try Workbook.sheets(of: bytes, log))
      } else if names.contains(where: { $0.lowercased().hasSuffix(".lss") }) {
        self = .surveyArchive(bytes)
      } else {
        throw FormImportFault(.nothingInArchive)
      }
      return
    }
    if CompoundFile.begins(bytes) {
      self = .workbook(try BinaryWorkbook.sheets(of: bytes, log))
      return
    }
    if bytes.starts(with: Array("PK".utf8)), name.lowercased().hasSuffix(".xlsx") {
      throw FormImportFault(.damagedArchive)
    }
    let ending = name.lowercased().split(separator: ".").last.map(String.init) ?? ""
    let start = String(decoding: bytes.prefix(512), as: UTF8.self).trimmedBlanks
    if start.hasPrefix("<") || ["lss", "lsq", "lsg"].contains(ending) {
      self = .markup(bytes)
      return
    }
    if start.hasPrefix("{") || ending == "json" {
      self = .json(bytes)
      return
    }
    let text = try TextFile.decoded(bytes, log)
    guard text.prefix(1 << 16).allSatisfy({ $0 != 0 }) else {
      throw FormImportFault(.unknownFormat)
    }
    let first = String(decoding: text.prefix(4096), as: UTF8.self).trimmedBlanks
    let isTable = ending == "csv" || ending == "tsv" || Self.looksLikeTable(first)
    if isTable, !Self.marksQuestions(first) {
      self = .rows(try TextFile.rows(text))
    } else {
      self = .plain(String(decoding: text, as: UTF8.self))
    }
  }

  private static func looksLikeTable(_ start: String) -> Bool {
    let line = start.split(whereSeparator: \.isNewline).first ?? ""
    return !line.hasPrefix("|")
      && line.split(omittingEmptySubsequences: false) { ",;\t".contains($0) }.count > 2
  }

  private static func marksQuestions(_ start: String) -> Bool {
    ["题]", "题】", "题）", "题)"].contains { start.contains($0) }
  }

  /// The format as the content shows it; nil where it shows none.
  var format: FormFormat? {
    switch self {
    case .workbook(let sheets):
      sheets.first.map(AnswerExport.isExport) == true ? .wenjuanxing : .xlsform
    case .surveyArchive, .markup: .limesurvey
    case .json: .surveyjs
    case .rows(let rows):
      AnswerExport.isExport(AnswerExport.sheet(of: rows)) ? .wenjuanxing : .xlsform
    case .plain(let text):
      text.contains("|") && text.lowercased().contains("type") && text.trimmedBlanks.hasPrefix("|")
        ? .xlsform : Self.marksQuestions(text) ? .wenjuanxing : nil
    }
  }

  /// True where the content may be read as a format that it does not look like at first.
  ///
  /// - Parameter format: The format.
  /// - Returns: False where reading it so would make no sense.
  func mayBe(_ format: FormFormat) -> Bool {
    switch (self, format) {
    case (.workbook, .xlsform), (.workbook, .wenjuanxing), (.rows, .xlsform),
      (.rows, .wenjuanxing), (.plain, .xlsform), (.plain, .wenjuanxing):
      true
    default: false
    }
  }

  /// The survey.
  ///
  /// - Parameters:
  ///   - format: The format to read.
  ///   - log: Takes notes.
  /// - Returns: SurveyJS JSON.
  /// - Throws: ``FormImportFault`` when the file does not hold it.
  func json(as format: FormFormat, _ log: NoteLog) throws(FormImportFault) -> String {
    switch (self, format) {
    case (.json(let bytes), _): try SurveyJSReader.json(of: bytes, log)
    case (.markup(let bytes), _):
      try FormWriter.text(of: LimeReader.survey(ofXML: bytes, log))
    case (.surveyArchive(let bytes), _):
      try FormWriter.text(of: LimeReader.survey(ofArchive: bytes, log))
    case (.workbook(let sheets), .wenjuanxing):
      try FormWriter.text(of: AnswerExport.survey(of: sheets, log))
    case (.workbook(let sheets), _): try FormWriter.text(of: XLSFormReader.survey(of: sheets, log))
    case (.rows(let rows), .wenjuanxing):
      try FormWriter.text(of: AnswerExport.survey(of: [AnswerExport.sheet(of: rows)], log))
    case (.rows(let rows), _):
      try FormWriter.text(of: XLSFormReader.survey(of: TextSheets.sheets(ofRows: rows), log))
    case (.plain, .limesurvey): throw FormImportFault(.notLimeSurvey)
    case (.plain(let text), .surveyjs): try SurveyJSReader.json(of: Array(text.utf8), log)
    case (.plain(let text), .xlsform):
      try FormWriter.text(
        of: XLSFormReader.survey(of: TextSheets.sheets(ofMarkdown: text, log), log)
      )
    case (.plain(let text), _): try FormWriter.text(of: WenjuanxingText.survey(of: text, log))
    }
  }
}
