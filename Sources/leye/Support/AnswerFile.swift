import Messages
import Segmentation
import SurveyModel

/// Reads answers from a JSON file.
enum AnswerFile {
  /// The answers by question key.
  ///
  /// - Parameter path: A file with one JSON object, `-` for standard input.
  /// - Returns: The answers.
  /// - Throws: ``InputFault`` or ``AnswerFileFault``.
  static func answers(in path: String) throws -> [String: Value] {
    let bytes = try InputFile.bytes(of: path)
    var decoder = try TextDecoder(encoding: TextEncoding.detect(bytes))
    let text = try decoder.decode(bytes, isLast: true)
    guard decoder.malformedCount == 0 else { throw MalformedAnswersFault(path: path) }
    do {
      let value = try Value(json: String(decoding: text, as: UTF8.self))
      if case .object(let answers) = value { return answers }
    } catch {
      throw AnswerFileFault(path: path, fault: error)
    }
    throw AnswerFileFault(path: path, fault: nil)
  }
}

/// A file of answers that does not read.
struct AnswerFileFault: Fault {
  let path: String
  /// The fault in the JSON; nil where it is no object.
  let fault: JSONFault?
  let category = FaultCategory.badData

  var phrase: Phrase {
    guard let fault else {
      return Phrase(
        "\(path): the file holds no JSON object. Write {\"question\": answer, …}.",
        "\(path)：文件内容不是 JSON 对象。请写成 {\"题名\": 答案, …}。"
      )
    }
    let place = "\(path):\(fault.line):\(fault.column)"
    return Phrase(
      "\(place): \(fault.problem.english) \(fault.remedy.english)",
      "\(place)：\(fault.problem.chinese)\(fault.remedy.chinese)"
    )
  }
}

/// A file of answers with bytes that are no text.
struct MalformedAnswersFault: Fault {
  let path: String
  let category = FaultCategory.badData

  var phrase: Phrase {
    Phrase(
      "\(path): some bytes are no text in any encoding known here. Save the file as UTF-8.",
      "\(path)：文件中有无法识别的字节。请把文件存为 UTF-8。"
    )
  }
}
