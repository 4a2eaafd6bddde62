import Messages
import SurveyModel

/// Checks JSON of SurveyJS and lays it out anew; every value stays as it is written.
enum SurveyJSReader {
  /// The survey laid out.
  ///
  /// - Parameters:
  ///   - bytes: JSON in UTF-8.
  ///   - log: Takes notes on keys that stand twice and what survey check has to say.
  /// - Returns: The JSON as it is written, with line ends and blanks of ours.
  /// - Throws: ``FormImportFault`` with the first fault.
  static func json(of bytes: [UInt8], _ log: NoteLog) throws(FormImportFault) -> String {
    let value: Value
    do {
      value = try Value(jsonBytes: bytes)
    } catch { throw FormImportFault(.json(error.phrase)) }
    guard case .object = value else {
      throw FormImportFault(
        .json(Phrase("the JSON is no object. A survey is {…}.", "JSON 不是对象。问卷应为 {…}。"))
      )
    }
    for diagnostic in SurveyReader.read(bytes, file: "").diagnostics
    where diagnostic.code == "duplicate-key" {
      log.leftOut(
        Phrase(
          "Line \(diagnostic.position.line), column \(diagnostic.position.column)",
          "第 \(diagnostic.position.line) 行第 \(diagnostic.position.column) 列"
        ),
        diagnostic.problem
      )
    }
    return JSONLayout.text(of: bytes)
  }
}
