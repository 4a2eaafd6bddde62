/// The first line of a question: `1. 您的性别 [单选题] *`.
enum WenjuanxingHeading {
  /// True for a line that ends a page.
  ///
  /// - Parameter text: The line.
  /// - Returns: True for `=== 分页 ===` and the like.
  static func isPageBreak(_ text: String) -> Bool {
    let bare = text.filter { !"=-—[]【】*#  ".contains($0) }
    return ["分页", "分页符", "分页栏"].contains(bare)
  }

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - text: The line.
  ///   - line: Its number.
  ///   - expected: The number by which a line without a type counts as a question; nil for never.
  /// - Returns: Nil where it begins no question.
  static func block(_ text: String, _ line: Int, expected: Int?) -> WenjuanxingBlock? {
    var block = WenjuanxingBlock(line: line)
    var rest = text
    if rest.hasPrefix("*") || rest.hasPrefix("＊") {
      rest = rest.dropFirst().trimmedBlanks
      block.isRequired = true
    }
    let numbered = numbered(rest)
    if let numbered {
      block.number = numbered.number
      rest = numbered.rest
    }
    var title = ""
    var found = false
    while let bracket = firstBracket(in: rest) {
      title += bracket.before
      rest = bracket.after
      if !found, let type = type(bracket.inner) {
        block.type = type
        found = true
      } else if let isRequired = requirement(bracket.inner) {
        block.isRequired = isRequired
      } else if found || isRemark(bracket.inner) {
        block.remarks.append(bracket.inner)
      } else {
        title += bracket.written
      }
    }
    title += rest
    for mark in ["*必答", "＊必答", "*", "＊"] where title.trimmedBlanks.hasSuffix(mark) {
      title = String(title.trimmedBlanks.dropLast(mark.count))
      block.isRequired = true
    }
    block.title = title.trimmedBlanks
    if found { return block }
    guard let expected, block.number == expected, !block.title.isEmpty else { return nil }
    return block
  }

  /// Cuts off the number before a title, as in `12. 题目`, `12、题目`, `第12题 题目`, `Q12 题目`.
  private static func numbered(_ text: String) -> (number: Int, rest: String)? {
    var rest = text[...]
    if let first = rest.first, "第Qq".contains(first) { rest = rest.dropFirst() }
    rest = rest.drop { $0 == " " }
    let digits = rest.prefix { ("0"..."9").contains($0) }
    guard (1...5).contains(digits.count), let number = Int(digits) else { return nil }
    rest = rest.dropFirst(digits.count).drop { $0 == " " }
    let marks = rest.prefix { ".．、:：)）题".contains($0) }
    guard !marks.isEmpty else { return nil }
    return (number, rest.dropFirst(marks.count).trimmedBlanks)
  }

  /// The first text in square brackets, also of the Chinese kind.
  private static func firstBracket(
    in text: String
  ) -> (before: String, inner: String, after: String, written: String)? {
    guard let open = text.firstIndex(where: { "[【［".contains($0) }),
      let close = text[open...].firstIndex(where: { "]】］".contains($0) })
    else { return nil }
    return (
      String(text[..<open]), text[text.index(after: open)..<close].trimmedBlanks,
      String(text[text.index(after: close)...]), String(text[open...close])
    )
  }

  /// The name of a type; nil for anything else.
  private static func type(_ text: String) -> String? {
    let bare = text.filter { !$0.isWhitespace }
    if bare.hasSuffix("题"), bare.count <= 10, !bare.hasPrefix("第"), !bare.contains("跳") {
      return bare
    }
    let others: Set<String> = [
      "段落说明", "段落", "说明", "单选", "多选", "填空", "量表", "排序", "下拉框", "下拉", "评分",
      "滑动条", "矩阵滑动条", "上传文件", "文件上传", "比重", "NPS", "日期", "矩阵量表", "矩阵单选",
      "矩阵多选", "矩阵填空", "多级下拉", "签名", "地图", "手机验证", "商品", "判断", "简答", "问答",
    ]
    guard others.contains(bare) else { return nil }
    let whole: Set<String> = [
      "单选", "多选", "填空", "量表", "排序", "下拉", "评分", "比重", "NPS", "矩阵量表", "矩阵单选",
      "矩阵多选", "矩阵填空", "多级下拉", "判断", "简答", "问答", "日期",
    ]
    return whole.contains(bare) ? bare + "题" : bare == "说明" || bare == "段落" ? "段落说明" : bare
  }

  private static func requirement(_ text: String) -> Bool? {
    switch text {
    case "必答", "必答题", "*必答", "必填", "*": true
    case "选答", "选答题", "非必答", "选填": false
    default: nil
    }
  }

  private static func isRemark(_ text: String) -> Bool {
    ["最少", "最多", "至少", "请选择", "选择", "依赖于", "跳转", "跳至", "输入"].contains { text.contains($0) }
  }
}

/// A line with a choice: `A. 男`, `○ 男`, `□ 看书`.
enum WenjuanxingOption {
  /// How many characters the mark before a choice takes; nil where none stands there.
  ///
  /// - Parameter text: The line.
  /// - Returns: The length with the blanks behind it.
  static func mark(of text: String) -> Int? {
    guard let first = text.first else { return nil }
    let rest: Substring
    if circles.contains(first) {
      rest = text.dropFirst()
    } else if "(（".contains(first) {
      let inner = text.dropFirst().prefix { !")）".contains($0) }
      guard inner.trimmedBlanks.count <= 1, inner.allSatisfy({ $0.isASCII }),
        inner.endIndex < text.endIndex
      else { return nil }
      rest = text[text.index(after: inner.endIndex)...]
    } else {
      let name = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
      let isLetter = name.count == 1
      let isNumber = (1...2).contains(name.count) && name.allSatisfy(\.isNumber)
      let behind = text.dropFirst(name.count).drop { $0 == " " }
      guard isLetter || isNumber, let mark = behind.first, ".．、:：)）".contains(mark) else {
        return nil
      }
      rest = behind.dropFirst()
    }
    return text.count - rest.drop { $0 == " " }.count
  }

  private static let circles: Set<Character> = Set("○●◯◎□☐■☑①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")

  /// The text of a choice without its mark.
  ///
  /// - Parameter text: The line.
  /// - Returns: The whole line where it has no mark.
  static func text(of text: String) -> String {
    mark(of: text).map { text.dropFirst($0).trimmedBlanks } ?? text
  }
}
