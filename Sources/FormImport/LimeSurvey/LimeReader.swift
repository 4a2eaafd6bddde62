import Messages

/// Makes a survey of a structure file of LimeSurvey.
enum LimeReader {
  /// The survey of an XML file.
  ///
  /// - Parameters:
  ///   - bytes: A file .lss, .lsg or .lsq.
  ///   - log: Takes the notes.
  /// - Returns: The survey; the notes are in the log.
  /// - Throws: ``FormImportFault`` when it is none.
  static func survey(ofXML bytes: [UInt8], _ log: NoteLog) throws(FormImportFault) -> FormObject {
    var builder = LimeBuilder(tables: try LimeTables(bytes, part: "XML"), log: log)
    return try builder.survey()
  }

  /// The survey of an archive.
  ///
  /// - Parameters:
  ///   - bytes: A file .lsa.
  ///   - log: Takes the notes, one for each file in it that is no survey.
  /// - Returns: The survey; the notes are in the log.
  /// - Throws: ``FormImportFault`` when there is none in it.
  static func survey(
    ofArchive bytes: [UInt8],
    _ log: NoteLog
  ) throws(FormImportFault) -> FormObject {
    var content: [UInt8] = []
    var isFound = false
    try ZipArchive.read(bytes) { name throws(FormImportFault) in
      if !isFound, name.lowercased().hasSuffix(".lss") {
        isFound = true
        return { piece throws(FormImportFault) in content += piece }
      }
      log.leftOut(
        Phrase("File “\(name.quotable)” in the archive", "压缩包中的文件“\(name.quotable)”"),
        Phrase(
          "It is not the survey: answers and tokens are not taken over.",
          "它不是问卷：答卷和参与者不导入。"
        )
      )
      return nil
    }
    return try survey(ofXML: content, log)
  }
}
