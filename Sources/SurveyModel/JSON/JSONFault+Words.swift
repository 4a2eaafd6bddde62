public import Messages

extension JSONFault {
  /// What is wrong.
  public var problem: Phrase {
    switch kind {
    case .empty: Phrase("The text is empty.", "内容是空的。")
    case .tooLarge(let limit):
      Phrase("The text is larger than \(limit) bytes.", "内容超过 \(limit) 字节。")
    case .tooDeep(let limit):
      Phrase("Lists and objects are nested deeper than \(limit).", "列表和对象的嵌套超过 \(limit) 层。")
    case .invalidUTF8: Phrase("A byte here is not valid UTF-8.", "这里有一个字节不是正确的 UTF-8。")
    case .valueExpected(let found):
      found.isEmpty
        ? Phrase("A value is missing at the end.", "末尾缺少一个值。")
        : Phrase("A value is expected, not “\(found)”.", "这里应当是一个值，而不是“\(found)”。")
    case .keyExpected(let found):
      Phrase(
        "A key in double quotes is expected, not “\(found)”.",
        "这里应当是双引号里的键，而不是“\(found)”。"
      )
    case .unquoted(let word): Phrase("“\(word)” has no quotes.", "“\(word)”没有加引号。")
    case .misspelt(let word, _): Phrase("JSON does not know “\(word)”.", "JSON 不认识“\(word)”。")
    case .objectExpected: Phrase("An object in braces is expected.", "这里应当是花括号里的对象。")
    case .wrongQuotes: Phrase("The quotes are not double quotes.", "引号不是英文双引号。")
    case .trailingComma: Phrase("Nothing follows this comma.", "这个逗号后面没有内容。")
    case .missingComma: Phrase("A comma is missing before this.", "这里前面缺少逗号。")
    case .missingColon: Phrase("A colon is missing after the key.", "键的后面缺少冒号。")
    case .comment: Phrase("JSON has no comments.", "JSON 不能写注释。")
    case .unclosedText:
      Phrase("The text that begins here has no closing quote.", "从这里开始的文字没有结束的引号。")
    case .unclosed(let bracket):
      Phrase("What begins here is not closed by “\(bracket)”.", "从这里开始的内容没有用“\(bracket)”结束。")
    case .wrongBracket(let bracket):
      Phrase("“\(bracket)” closes nothing that is open here.", "这里的“\(bracket)”没有对应的开括号。")
    case .controlCharacter:
      Phrase("A line end or control character stands within a text.", "文字里有换行或控制字符。")
    case .invalidEscape: Phrase("The backslash sequence is unknown.", "反斜杠后面的写法不对。")
    case .loneSurrogate: Phrase("Half of a surrogate pair stands alone.", "代理对只有一半。")
    case .invalidNumber: Phrase("JSON does not know this number.", "JSON 不认识这样的数。")
    case .trailingText: Phrase("Something follows the end of the value.", "值结束以后还有内容。")
    case .duplicateKey(let key):
      Phrase("The key “\(key)” stands twice in this object.", "键“\(key)”在同一个对象里出现两次。")
    }
  }

  /// What to do about it.
  public var remedy: Phrase {
    switch kind {
    case .empty: Phrase("Write a JSON value.", "请写入 JSON 内容。")
    case .tooLarge: Phrase("Make it smaller.", "请缩小文件。")
    case .tooDeep: Phrase("Nest less.", "请减少嵌套。")
    case .invalidUTF8: Phrase("Save the file as UTF-8.", "请把文件另存为 UTF-8 编码。")
    case .valueExpected:
      Phrase(
        "Write a text in double quotes, a number, true, false, null, a list or an object.",
        "请写双引号里的文字、数、true、false、null、列表或对象。"
      )
    case .keyExpected: Phrase("Write the key like \"name\".", "请把键写成 \"name\" 的样子。")
    case .unquoted(let word): Phrase("Write \"\(word)\".", "请写成 \"\(word)\"。")
    case .misspelt(_, let right): Phrase("Write \(right).", "请写成 \(right)。")
    case .objectExpected: Phrase("Write {…}.", "请写成 {…}。")
    case .wrongQuotes: Phrase("Use \" and \".", "请改用英文双引号 \"。")
    case .trailingComma: Phrase("Remove it.", "请删去它。")
    case .missingComma: Phrase("Add a comma.", "请加上逗号。")
    case .missingColon: Phrase("Add a colon.", "请加上冒号。")
    case .comment: Phrase("Remove it.", "请删去它。")
    case .unclosedText: Phrase("Add a \" at its end.", "请在末尾加上 \"。")
    case .unclosed(let bracket): Phrase("Add “\(bracket)”.", "请加上“\(bracket)”。")
    case .wrongBracket: Phrase("Remove it or open it before.", "请删去它，或在前面补上开括号。")
    case .controlCharacter:
      Phrase("Write \\n for a line end, \\t for a tab.", "换行请写 \\n，制表符请写 \\t。")
    case .invalidEscape:
      Phrase(
        "Write \\\\ for a backslash; known are \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000.",
        "反斜杠本身请写 \\\\；可用的有 \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000。"
      )
    case .loneSurrogate: Phrase("Write the character itself.", "请直接写这个字符。")
    case .invalidNumber: Phrase("Write it like 5, -2 or 0.5.", "请写成 5、-2 或 0.5 的样子。")
    case .trailingText: Phrase("Remove it.", "请删去。")
    case .duplicateKey: Phrase("Remove one of them; the last one counts.", "请删去一个；现在以最后一个为准。")
    }
  }
}
