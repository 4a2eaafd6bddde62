enum WenjuanxingText {
  static func survey(of text: String, _ log: NoteLog) throws(FormImportFault) -> FormObject { throw FormImportFault(.noQuestions) }
}
