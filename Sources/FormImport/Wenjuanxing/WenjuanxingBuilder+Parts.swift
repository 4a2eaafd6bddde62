import Messages

extension WenjuanxingBuilder {
  /// The lines of a question as choices whose values count from 1.
  func choices(
    _ object: inout FormObject,
    _ kept: inout FormObject,
    _ block: WenjuanxingBlock
  ) {
    var list: [FormValue] = []
    for (line, written) in block.body {
      var text = WenjuanxingOption.text(of: written)
      var choice: FormObject = ["value": .whole(list.count + 1)]
      let place = Phrase("Line \(line)", "第 \(line) 行")
      jump(&text, &choice, place)
      for mark in ["(互斥)", "（互斥）", "[互斥]", "【互斥】"] where text.contains(mark) {
        text = text.replacing(mark, with: "").trimmedBlanks
        choice["isExclusive"] = .boolean(true)
      }
      let blank = blankless(text)
      if blank.hasBlank {
        text = blank.text.isEmpty ? "其他" : blank.text
        choice["showCommentArea"] = .boolean(true)
      }
      choice["text"] = .text(text)
      list.append(.object(choice))
    }
    if list.isEmpty, block.type == "判断题" {
      list = [
        .object(["value": .whole(1), "text": .text("对")]),
        .object(["value": .whole(2), "text": .text("错")]),
      ]
    }
    object["choices"] = .array(list)
    if list.isEmpty {
      log.approximated(
        block.place,
        Phrase("The question has no choices.", "题目没有选项。"),
        Phrase("Add them below choices.", "请在 choices 中补上。")
      )
    }
  }

  /// A choice with a line to write on: `其他____`, `其他【请注明】`.
  private func blankless(_ text: String) -> (text: String, hasBlank: Bool) {
    var result = text
    var hasBlank = false
    for mark in ["【请注明】", "[请注明]", "（请注明）", "(请注明)", "〖〗", "【填空】"] where result.contains(mark) {
      result = result.replacing(mark, with: "")
      hasBlank = true
    }
    let hasLine = result.contains("__") || result.contains("＿＿")
    let bare = hasLine ? result.replacing(/[_＿]{2,}/, with: "") : result
    if bare != result { hasBlank = true }
    let trimmed = bare.trimmedBlanks
    return (
      hasBlank && [":", "："].contains(trimmed.suffix(1)) ? String(trimmed.dropLast()) : trimmed,
      hasBlank
    )
  }

  /// `(跳转到第5题)` behind a choice.
  private func jump(_ text: inout String, _ choice: inout FormObject, _ place: Phrase) {
    guard text.contains("跳"),
      let match = text.firstMatch(of: /[(（\[【][^)）\]】]*跳[^)）\]】]*[)）\]】]/)
    else { return }
    let written = String(match.0)
    text = text.replacing(written, with: "").trimmedBlanks
    choice["leye"] = .object(["imported": .object(["jump": .text(written)])])
    log.kept(
      place,
      Phrase(
        "The jump “\(written.quotable)” is not followed; use visibleIf of the questions passed over.",
        "跳转“\(written.quotable)”没有执行；请改写为被跳过题目的 visibleIf。"
      )
    )
  }

  /// A question with one line to fill in; with several lines it is a multiple text.
  func fill(_ object: inout FormObject, _ block: WenjuanxingBlock) {
    let blanks = block.title.matches(of: /[_＿]{2,}|\{_\}/).count
    if blanks > 1 { return items(&object, block) }
    object["type"] = .text("text")
    for (word, kind) in [
      ("手机", "tel"), ("电话", "tel"), ("邮箱", "email"), ("日期", "date"), ("网址", "url"),
    ]
    where block.remarks.contains(where: { $0.contains(word) }) {
      object["inputType"] = .text(kind)
    }
    describe(&object, block)
  }

  /// A text with several lines: each becomes an item, called by the words before it.
  func items(_ object: inout FormObject, _ block: WenjuanxingBlock) {
    object["type"] = .text("multipletext")
    let written = ([block.title] + block.body.map(\.text)).joined(separator: " ")
    let parts = written.split(separator: /[_＿]{2,}|\{_\}/).map { $0.trimmedBlanks }
    let hasBlanks = written.contains(/[_＿]{2,}|\{_\}/)
    let titles = hasBlanks ? parts : block.body.map { WenjuanxingOption.text(of: $0.text) }
    object["items"] = .array(
      titles.enumerated().map { index, title in
        .object(["name": .text("\(index + 1)"), "title": .text(title)])
      }
    )
    if titles.isEmpty { object["type"] = .text("text") }
  }

  /// A scale: numbers with words at both ends, or a list of words.
  func scale(
    _ object: inout FormObject,
    _ kept: inout FormObject,
    _ block: WenjuanxingBlock,
    _ type: String
  ) {
    object["type"] = .text("rating")
    if type.hasPrefix("NPS") {
      object["rateMin"] = .number("0")
      object["rateMax"] = .number("10")
    }
    if block.body.count == 1, let line = block.body.first?.text, let ends = Self.ends(line) {
      object["rateMin"] = .whole(ends.low)
      object["rateMax"] = .whole(ends.high)
      if !ends.first.isEmpty { object["minRateDescription"] = .text(ends.first) }
      if !ends.last.isEmpty { object["maxRateDescription"] = .text(ends.last) }
      return
    }
    let titles =
      block.body.count == 1
      ? (block.body.first?.text ?? "").split { $0 == " " || $0 == "\t" || $0 == "　" }.map(
        String.init
      )
      : block.body.map { WenjuanxingOption.text(of: $0.text) }
    guard !titles.isEmpty else {
      if !type.hasPrefix("NPS") { object["rateMax"] = .number("5") }
      return
    }
    if type.hasPrefix("NPS"), titles.count == 2 {
      object["minRateDescription"] = .text(titles[0])
      object["maxRateDescription"] = .text(titles[1])
      return
    }
    object["rateValues"] = .array(
      titles.enumerated().map { index, title in
        .object(["value": .whole(index + 1), "text": .text(title)])
      }
    )
  }

  /// `很不满意 ○1 ○2 ○3 ○4 ○5 很满意`.
  private static func ends(_ line: String) -> (first: String, low: Int, high: Int, last: String)? {
    let words = line.split { " \t　○●□".contains($0) }.map(String.init)
    let numbers = words.compactMap { Int($0) }
    guard numbers.count >= 2, let low = numbers.min(), let high = numbers.max(), low < high,
      let start = words.firstIndex(where: { Int($0) != nil }),
      let end = words.lastIndex(where: { Int($0) != nil })
    else { return nil }
    return (
      words[..<start].joined(separator: " "), low, high, words[(end + 1)...].joined(separator: " ")
    )
  }

  /// Shares that come to 100.
  func shares(_ object: inout FormObject, _ block: WenjuanxingBlock) {
    object["type"] = .text("multipletext")
    let titles = block.body.map { WenjuanxingOption.text(of: $0.text) }
    object["items"] = .array(
      titles.enumerated().map { index, title in
        .object([
          "name": .text("\(index + 1)"), "title": .text(title), "inputType": .text("number"),
        ])
      }
    )
    guard case .text(let name)? = object["name"], !titles.isEmpty else { return }
    let sum = titles.indices.map { "{\(name).\($0 + 1)}" }.joined(separator: ", ")
    object["validators"] = .array([
      .object([
        "type": .text("expression"), "text": .text("各项之和应为 100。"),
        "expression": .text("sum(\(sum)) = 100"),
      ])
    ])
  }
}
