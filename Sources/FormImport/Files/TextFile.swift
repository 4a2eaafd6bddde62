import Messages
import Segmentation
import SurveyModel
import TableImport

/// Texts and tables of foreign files in any known encoding.
enum TextFile {
  /// The text of a file as UTF-8 without byte order mark.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - log: Takes a note where bytes mean nothing in the encoding.
  /// - Returns: UTF-8.
  /// - Throws: ``FormImportFault`` when it cannot be decoded.
  static func decoded(_ bytes: [UInt8], _ log: NoteLog) throws(FormImportFault) -> [UInt8] {
    let firstBeyond = bytes.firstIndex { $0 >= 0x80 } ?? 0
    let start = firstBeyond < 1 << 16 ? 0 : firstBeyond
    let encoding = TextEncoding.detect(Array(bytes[start...].prefix(1 << 16)))
    do {
      var decoder = try TextDecoder(encoding: encoding)
      let text = try decoder.decode(bytes, isLast: true)
      if decoder.malformedCount > 0 {
        log.approximated(
          Phrase("The file", "文件"),
          Phrase(
            "\(decoder.malformedCount) pieces of text mean nothing in \(encoding.name).",
            "有 \(decoder.malformedCount) 处在 \(encoding.name) 编码下没有意义。"
          ),
          Phrase("They are read as “�”. Save the file as UTF-8.", "读作“�”。请把文件另存为 UTF-8。")
        )
      }
      return text
    } catch { throw FormImportFault(.notText) }
  }

  /// The rows of a CSV text.
  ///
  /// - Parameter text: UTF-8.
  /// - Returns: All rows but blank ones.
  /// - Throws: ``FormImportFault`` when it is no table.
  static func rows(_ text: [UInt8]) throws(FormImportFault) -> [TableRow] {
    do {
      var parser = CSVParser()
      let rows = try parser.feed(text)
      return try rows + parser.finish()
    } catch { throw FormImportFault(.notTable(words(error))) }
  }

  private static func words(_ fault: CSVFault) -> Phrase {
    switch fault {
    case .unclosedQuote(let line):
      Phrase(
        "line \(line): a quote that opens here is never closed. Close it.",
        "第 \(line) 行：这里的引号没有结束。请补上。"
      )
    case .fieldTooLong(let line, _), .rowTooLong(let line), .tooManyColumns(let line):
      Phrase(
        "line \(line): the row is longer than any row of a questionnaire. Look for a missing quote.",
        "第 \(line) 行：这一行太长，不像问卷。请检查是否缺少引号。"
      )
    }
  }
}
