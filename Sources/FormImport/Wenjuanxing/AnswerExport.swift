import TableImport
enum AnswerExport {
  static func isExport(_ sheet: Sheet) -> Bool { false }
  static func sheet(of rows: [TableRow]) -> Sheet { Sheet(name: "") }
  static func survey(of sheets: [Sheet], _ log: NoteLog) throws(FormImportFault) -> FormObject { throw FormImportFault(.noQuestions) }
}
