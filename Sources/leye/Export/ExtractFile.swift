import DataExport
import Glibc
import Messages
import SurveyModel

/// Writes a table of answers in one of the formats of `leye export`.
struct ExtractFile {
  let format: ExportCommand.Format
  let form: CSVText
  /// Where it goes; `-` is standard output.
  let path: String

  /// Writes the table, readable by its owner alone.
  ///
  /// - Parameter table: The table.
  /// - Returns: What the format could not hold as it was.
  /// - Throws: ``OutputFault``, or that work was stopped; an old file is then untouched.
  func write(_ table: DataTable) throws -> [ExportNote] {
    if path == "-" {
      try lines(of: table) { try Interface.console.write($0) }
      return []
    }
    return try OutputFile.stream(to: path, mode: 0o600) { store in
      do {
        switch format {
        case .csv, .jsonl:
          try lines(of: table) { try store(Array($0.utf8)[...]) }
          return []
        case .sav: return try StatisticsWriter(format: .sav, time: day).write(table, to: store)
        case .dta: return try StatisticsWriter(format: .dta, time: day).write(table, to: store)
        }
      } catch let fault as WriteFault {
        throw OutputFault(path: path, writing: fault)
      }
    }
  }

  /// The day and no time of it, as the head of a file shows it.
  private var day: Int64 { Int64(time(nil)) / 86400 * 86400 }

  /// The table line by line, some at a time.
  private func lines(of table: DataTable, _ write: (String) throws -> Void) throws {
    let names = table.variables.map(\.name)
    var text = ""
    if format == .csv { text = form.beginning + form.row(names.map { .text($0) }) }
    try table.forEachRow { row in
      try Interruption.check()
      text += format == .csv ? form.row(row.map(field)) : object(names, row)
      guard text.utf8.count > 1 << 16 else { return }
      try write(text)
      text = ""
    }
    try write(text)
  }

  private func field(_ value: DataValue) -> CSVText.Field {
    switch value {
    case .missing: .empty
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    }
  }

  private func object(_ names: [String], _ row: DataTable.Row) -> String {
    let members = zip(names, row).map { name, value in
      switch value {
      case .missing: "\(Self.quoted(name)):null"
      case .number(let number): "\(Self.quoted(name)):\(CSVText.numeral(number))"
      case .text(let text): "\(Self.quoted(name)):\(Self.quoted(text))"
      }
    }
    return "{" + members.joined(separator: ",") + "}\n"
  }

  private static func quoted(_ text: String) -> String { Value.text(text).canonicalJSON }
}
