import Messages

/// What can be wrong with one line of input.
///
/// The raw value stands under `error` in the object that takes the line's place.
enum LineFault: String, Sendable {
  case invalidJSON = "invalid-json"
  case noObject = "not-an-object"
  case missingKey = "missing-key"
  case noString = "not-a-string"
  case invalidUTF8 = "invalid-utf-8"
  case tooLong = "line-too-long"
  case otherForm = "other-form"

  /// What is wrong and what to do.
  ///
  /// - Parameters:
  ///   - key: The member that should hold the text; empty for plain lines.
  ///   - limit: The greatest length of a line in bytes.
  /// - Returns: The sentence; it holds nothing of the line.
  func phrase(key: String, limit: Int) -> Phrase {
    switch self {
    case .invalidJSON:
      Phrase(
        "the line is not valid JSON. Write one object a line.",
        "这一行不是有效的 JSON。请每行写一个对象。"
      )
    case .noObject:
      Phrase(
        "the line is no JSON object. Write one object a line.",
        "这一行不是 JSON 对象。请每行写一个对象。"
      )
    case .missingKey:
      Phrase(
        "there is no key “\(key)”. Check the line and --text-key.",
        "没有键“\(key)”。请检查这一行和 --text-key。"
      )
    case .noString:
      Phrase(
        "the value of “\(key)” is not a string. Check the line and --text-key.",
        "“\(key)”的值不是字符串。请检查这一行和 --text-key。"
      )
    case .invalidUTF8:
      Phrase(
        "the line is not valid UTF-8. Convert the file to UTF-8.",
        "这一行不是有效的 UTF-8。请把文件转成 UTF-8。"
      )
    case .otherForm:
      Phrase(
        "the object is not of the form that this command reads. See its --help.",
        "对象的格式不是本命令所读的。请看 --help。"
      )
    case .tooLong:
      Phrase(
        "the line is longer than \(limit) bytes. Split it, or raise --max-line.",
        "这一行超过 \(limit) 字节。请分成几行，或调大 --max-line。"
      )
    }
  }
}

/// A line that was passed on as an error.
struct FaultyLine: Sendable {
  /// Its number in its input, from 1.
  let line: Int
  /// What is wrong with it.
  let fault: LineFault
}
