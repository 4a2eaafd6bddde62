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
    guard case .object(let members) = value,
      ["pages", "elements", "questions"].contains(where: { members[$0] != nil })
    else {
      throw FormImportFault(
        .json(
          Phrase(
            "this JSON is no survey of SurveyJS: it has neither “pages” nor “elements”. Check the name.",
            "这份 JSON 不是 SurveyJS 问卷：没有“pages”，也没有“elements”。请检查文件名。"
          )
        )
      )
    }
    for diagnostic in SurveyReader.read(bytes, file: "").diagnostics
    where diagnostic.code == "duplicate-key" {
      log.approximated(
        Phrase(
          "Line \(diagnostic.position.line), column \(diagnostic.position.column)",
          "第 \(diagnostic.position.line) 行第 \(diagnostic.position.column) 列"
        ),
        diagnostic.problem,
        Phrase("Both stay as they are written; the last one counts.", "两处都保留，以最后一个为准。")
      )
    }
    return JSONLayout.text(of: bytes)
  }
}
