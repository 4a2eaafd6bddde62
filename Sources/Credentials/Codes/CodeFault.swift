public import Messages

/// A code that cannot be read as it was typed; the code itself is never repeated.
public struct CodeFault: Fault, Hashable {
  /// What is wrong with a code.
  public enum Problem: Sendable, Hashable {
    /// Nothing was typed.
    case empty
    /// A character that codes do not have.
    case character
    /// So many characters, which is not the length of a code.
    case length(Int)
    /// A wrong character: the check characters do not match.
    case checksum
    /// A code without a mistake, but of another kind.
    case kind(CodeKind)
  }

  /// What is wrong.
  public let problem: Problem
  /// The kind of code that was asked for; nil where any was welcome.
  public let wanted: CodeKind?

  /// What the code is called.
  private let name: Phrase

  init(_ problem: Problem, wanted: CodeKind?) {
    self.init(problem, wanted: wanted, name: wanted?.name ?? Phrase("code", "代码"))
  }

  private init(_ problem: Problem, wanted: CodeKind?, name: Phrase) {
    self.problem = problem
    self.wanted = wanted
    self.name = name
  }

  /// The same fault where the code goes by another name.
  ///
  /// - Parameter name: What people know the code as.
  /// - Returns: The fault.
  public func calling(_ name: Phrase) -> CodeFault {
    CodeFault(problem, wanted: wanted, name: name)
  }

  /// Bad data.
  public var category: FaultCategory { .badData }

  /// What to look at again.
  public var phrase: Phrase {
    switch problem {
    case .empty:
      return Phrase("Please type the \(name.english).", "请输入\(name.chinese)。")
    case .character:
      return Phrase(
        "The \(name.english) holds a character that no code has. "
          + "Codes have digits and Latin letters without I, L, O and U.",
        "\(name.chinese)里有不该出现的字符。代码只用数字和拉丁字母，不用 I、L、O、U。"
      )
    case .length(let count):
      return Phrase(
        "The \(name.english) has \(count) characters; it should have \(lengths.english). "
          + "Please compare it with the one you were given.",
        "\(name.chinese)有 \(count) 个字符，应为 \(lengths.chinese) 个。请与原来的代码核对。"
      )
    case .checksum:
      return Phrase(
        "The \(name.english) has a wrong character: its check characters do not match. "
          + "Please compare it with the one you were given, group by group.",
        "\(name.chinese)有字符写错：校验位不符。请与原来的代码逐组核对。"
      )
    case .kind(let found):
      return Phrase(
        "This is a valid \(found.name.english), but the \(name.english) is asked for here.",
        "这是\(found.name.chinese)，此处要填的是\(name.chinese)。"
      )
    }
  }

  private var lengths: Phrase {
    if let wanted { return Phrase(verbatim: String(wanted.characterCount)) }
    let (long, short) = (CodeKind.invitation.characterCount, CodeKind.receipt.characterCount)
    return Phrase("\(long) or \(short)", "\(long) 或 \(short)")
  }
}
