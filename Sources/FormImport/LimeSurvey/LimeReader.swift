enum LimeReader {
  static func survey(ofXML bytes: [UInt8], _ log: NoteLog) throws(FormImportFault) -> FormObject { throw FormImportFault(.notLimeSurvey) }
  static func survey(ofArchive bytes: [UInt8], _ log: NoteLog) throws(FormImportFault) -> FormObject { throw FormImportFault(.notLimeSurvey) }
}
