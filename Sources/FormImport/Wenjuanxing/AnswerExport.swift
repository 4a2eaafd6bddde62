import Messages
import TableImport

/// Concludes a questionnaire from an export of answers of 问卷星: its header, and what was answered.
enum AnswerExport {
  /// True for a table whose header has the columns that 问卷星 adds.
  ///
  /// - Parameter sheet: The table.
  /// - Returns: True for two such columns, or one beside 序号.
  static func isExport(_ sheet: Sheet) -> Bool {
    guard let header = sheet.rows.first else { return false }
    let names = Set(header.cells.values.map { $0.trimmedBlanks.lowercased() })
    let own = names.intersection(KnownColumns.wenjuanxing)
    return own.count >= 2 || (!own.isEmpty && names.contains("序号"))
  }

  /// The rows of a CSV as a sheet.
  ///
  /// - Parameter rows: The rows.
  /// - Returns: A sheet called CSV.
  static func sheet(of rows: [TableRow]) -> Sheet {
    var sheet = Sheet(name: "CSV")
    for row in rows {
      var result = SheetRow(number: row.line)
      for (column, field) in row.fields.enumerated() where !field.isEmpty {
        result.cells[column] = field
      }
      if !result.cells.isEmpty { sheet.rows.append(result) }
    }
    return sheet
  }

  /// The questionnaire.
  ///
  /// - Parameters:
  ///   - sheets: The sheets; the first one that is an export, else the first, is read.
  ///   - log: Takes the notes: one for each question, and one for each column that is none.
  /// - Returns: The survey with all questions on one page.
  /// - Throws: ``FormImportFault`` when there is no question.
  static func survey(of sheets: [Sheet], _ log: NoteLog) throws(FormImportFault) -> FormObject {
    guard let sheet = sheets.first(where: isExport) ?? sheets.first,
      let header = sheet.rows.first
    else { throw FormImportFault(.noQuestions) }
    for other in sheets where other.name != sheet.name {
      log.leftOut(
        Phrase("Sheet “\(other.name.quotable)”", "工作表“\(other.name.quotable)”"),
        Phrase("It holds no answers of the export.", "其中没有答卷。")
      )
    }
    var groups: [[AnswerColumn]] = []
    for (index, title) in header.cells.sorted(by: { $0.key < $1.key }) {
      let name = title.trimmedBlanks
      let folded = name.lowercased()
      if KnownColumns.ignored.contains(folded) || KnownColumns.keys.contains(folded) {
        log.leftOut(
          Phrase("Column “\(name.quotable)”", "“\(name.quotable)”列"),
          Phrase("It is added by the site and no question.", "由网站添加，不是题目。")
        )
        continue
      }
      let column = AnswerColumn(name, index)
      if let number = column.number, column.part != nil, groups.last?.last?.number == number {
        groups[groups.count - 1].append(column)
      } else {
        groups.append([column])
      }
    }
    guard !groups.isEmpty else { throw FormImportFault(.noQuestions) }
    let rows = sheet.rows.dropFirst()
    var used: Set<String> = []
    var elements: [FormValue] = []
    for group in groups {
      var name = group[0].number.map { "q\($0)" } ?? "q\(elements.count + 1)"
      while !used.insert(name).inserted { name += "_" }
      let inference = AnswerInference(columns: group, name: name, log: log)
      elements.append(.object(inference.question(rows)))
    }
    return [
      "locale": .text("zh-cn"),
      "pages": .array([.object(["name": .text("page1"), "elements": .array(elements)])]),
    ]
  }
}

/// A column of answers: `6、爱好`, `第6题(运动)`.
struct AnswerColumn {
  let index: Int
  let number: Int?
  let title: String
  /// The choice or row behind the question's title.
  let part: String?

  /// Reads a heading.
  init(_ heading: String, _ index: Int) {
    self.index = index
    if let match = heading.wholeMatch(of: /第\s*([0-9]{1,4})\s*题\s*[(（](.*)[)）]/) {
      number = Int(match.1)
      title = "第 \(match.1) 题"
      part = String(match.2).trimmedBlanks
    } else if let match = heading.wholeMatch(of: /(?:Q|q)?([0-9]{1,4})\s*[、.．:：]\s*(.*)/) {
      number = Int(match.1)
      let rest = String(match.2).trimmedBlanks
      if let split = rest.wholeMatch(of: /(.*?)\s*(?:[—-]{2}|:|：)\s*(.+)/), !split.1.isEmpty {
        title = String(split.1)
        part = String(split.2)
      } else if let split = rest.wholeMatch(of: /(.*)[(（]([^()（）]*)[)）]/) {
        title = String(split.1).trimmedBlanks
        part = String(split.2).trimmedBlanks
      } else {
        title = rest
        part = nil
      }
    } else {
      number = nil
      title = heading
      part = nil
    }
  }
}
