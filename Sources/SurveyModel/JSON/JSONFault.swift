public import Messages

/// A fault of JSON text.
public struct JSONFault: Fault, Hashable {
  /// The kinds of fault.
  public enum Kind: Sendable, Hashable {
    /// The text holds nothing but white space.
    case empty
    /// The text is larger than the limit in bytes.
    case tooLarge(limit: Int)
    /// Lists and objects are nested deeper than the limit.
    case tooDeep(limit: Int)
    /// A byte is not part of valid UTF-8.
    case invalidUTF8
    /// Something else stands where a value is expected; the associated value is its beginning.
    case valueExpected(String)
    /// A key in double quotes is missing.
    case keyExpected(String)
    /// A key or a text without quotes.
    case unquoted(String)
    /// `True`, `None` and the like; the second value is the right spelling.
    case misspelt(String, String)
    /// A whole that is not an object.
    case objectExpected
    /// A text in single or typographic quotes.
    case wrongQuotes
    /// A comma after the last element.
    case trailingComma
    /// No comma between two elements.
    case missingComma
    /// No colon after a key.
    case missingColon
    /// A comment.
    case comment
    /// A text without a closing quote.
    case unclosedText
    /// A list or object without its end; the associated value is the missing bracket.
    case unclosed(String)
    /// A bracket that does not fit the one that is open.
    case wrongBracket(String)
    /// A line end, tab or other control character within a text.
    case controlCharacter
    /// A backslash before something it cannot stand before.
    case invalidEscape
    /// Half of a surrogate pair.
    case loneSurrogate
    /// A number that JSON does not know, such as `01`, `+1`, `.5` or `1e999`.
    case invalidNumber
    /// Something after the end of the value.
    case trailingText
    /// A key that stands twice in an object; the last one counts.
    case duplicateKey(String)
  }

  /// The kind of fault.
  public let kind: Kind
  /// The offset of the place in bytes.
  public let offset: Int
  /// The line, counted from 1.
  public let line: Int
  /// The column in characters, counted from 1.
  public let column: Int

  /// True for a fault that leaves the text readable without doubt.
  public var isWarning: Bool {
    if case .duplicateKey = kind { true } else { false }
  }

  /// The kind of failure.
  public var category: FaultCategory { .badData }

  /// What went wrong, where, and what to do about it.
  public var phrase: Phrase {
    Phrase(
      "Line \(line), column \(column): \(problem.english) \(remedy.english)",
      "第 \(line) 行第 \(column) 列：\(problem.chinese)\(remedy.chinese)"
    )
  }
}
