import Messages

extension XLSFormReader {
  /// Makes the head of the survey of the sheet of settings.
  mutating func settings(_ table: XLSTable?) -> FormObject {
    var head = FormObject()
    guard let table, var row = table.rows.first else { return head }
    if let name = row.take("default_language") {
      let code = XLSLanguage.code(name)
      if !code.isEmpty { languages.main = code }
    }
    if let main = languages.main, main != "en" { head["locale"] = .text(main) }
    if languages.main == "zh-cn" { languages.hasChinese = true }
    var title = row.takeTexts("form_title")
    if title.isEmpty { title = row.takeTexts("title") }
    head["title"] = languages.value(title)
    if let style = row["style"] {
      let words = style.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
      groupsArePages = words.contains("pages")
      if words == ["pages"] { _ = row.take("style") }
    }
    for cell in row.rest {
      imported[cell.column.title] = .text(cell.text)
    }
    if !row.rest.isEmpty {
      let names = Listing.phrase(row.rest.map { $0.column.title.quotable }, limit: nil)
      log.kept(
        Phrase(
          "Sheet “\(table.name.quotable)”, row \(row.number)",
          "工作表“\(table.name.quotable)”第 \(row.number) 行"
        ),
        Phrase(
          "SurveyJS has no setting for \(names.english).",
          "SurveyJS 没有与\(names.chinese)对应的设置。"
        )
      )
    }
    for extra in table.rows.dropFirst() {
      log.leftOut(
        extra.place,
        Phrase("Only the first row of settings counts.", "设置只看第一行。")
      )
    }
    return head
  }

  /// A calculation or a hidden value: a name that conditions can use, and nothing to ask.
  mutating func addCalculation(_ row: inout XLSRow, _ type: XLSType) {
    let symbol = symbols.symbol(of: row)
    let name = symbol?.name ?? "row_\(row.number)"
    _ = row.take("name")
    let written = row.take("calculation")
    let initial = row.take(isFormr ? "value" : "default")
    let text = written ?? initial
    var holder = FormObject()
    var kept = FormObject()
    if let text {
      let node = ForeignParser.parse(text, isFormr ? .statistics : .xpath)
      let isConstant = written == nil && node?.contains(\.isMoving) != true
      let value: ForeignNode? = isConstant ? .text(text) : node
      set(
        &holder,
        "expression",
        &kept,
        written == nil ? "default" : "calculation",
        text,
        value,
        row,
        symbol
      )
    }
    if text == nil {
      log.approximated(
        row.place,
        Phrase("There is nothing to work out.", "没有写要计算的内容。"),
        Phrase("The value stays empty.", "值为空。")
      )
    }
    if written != nil, let initial {
      kept["default"] = .text(initial)
      log.kept(row.place, Phrase("A calculation has no value at first.", "计算值没有初始值。"))
    }
    if let condition = row.take("relevant") {
      kept["relevant"] = .text(condition)
      log.kept(
        row.place("relevant"),
        Phrase("A calculated value has no condition.", "计算值没有显示条件。")
      )
    }
    if !path.isEmpty {
      // Inside a repeat each part has its own: only a question can be that.
      var question: FormObject = ["type": .text("expression"), "name": .text(name)]
      question["expression"] = holder["expression"]
      question["visible"] = .boolean(false)
      keepRest(&question, kept, &row)
      append(question)
      return
    }
    addValue(name, holder["expression"] ?? .text(""), isAnswer: true)
    keepUnder("calculations", name, kept, &row)
  }

  /// What the device adds by itself: its time, its number, who fills in.
  mutating func addMeta(_ row: inout XLSRow, _ type: String) {
    let symbol = symbols.symbol(of: row)
    let name = symbol?.name ?? "row_\(row.number)"
    _ = row.take("name")
    var kept: FormObject = ["type": .text(type)]
    let label = row.takeTexts("label")
    kept["label"] = languages.value(label)
    let expression =
      switch type {
      case "today", "get today": "today()"
      case "start", "start time", "get start time": "currentDate()"
      default: ""
      }
    addValue(name, .text(expression), isAnswer: false)
    log.approximated(
      row.place,
      Phrase("SurveyJS collects no “\(type.quotable)”.", "SurveyJS 不采集“\(type.quotable)”。"),
      Phrase(
        expression.isEmpty
          ? "The name stays as an empty calculated value; the rest is kept under leye.imported."
          : "The name stays as the calculated value \(expression).",
        expression.isEmpty
          ? "名称保留为空的计算值，其余保存在 leye.imported 中。" : "名称保留为计算值 \(expression)。"
      )
    )
    keepUnder("meta", name, kept, &row)
  }

  /// A file or another form that this one uses.
  mutating func addExternal(_ row: inout XLSRow, _ type: String) {
    let name = row.take("name") ?? "row_\(row.number)"
    log.kept(
      row.place,
      Phrase(
        "“\(type.quotable)” names something outside of the form.",
        "“\(type.quotable)”指向问卷之外的内容。"
      )
    )
    keepUnder("external", name, ["type": .text(type)], &row)
  }

  private mutating func addValue(_ name: String, _ expression: FormValue, isAnswer: Bool) {
    var value: FormObject = ["name": .text(name), "expression": expression]
    if isAnswer { value["includeIntoResult"] = .boolean(true) }
    calculated.append(.object(value))
  }

  /// Keeps what is said of something that is no question, under a key of the whole survey.
  private mutating func keepUnder(
    _ group: String,
    _ name: String,
    _ kept: FormObject,
    _ row: inout XLSRow
  ) {
    var holder = FormObject()
    keepRest(&holder, kept, &row)
    guard case .object(let settings)? = holder["leye"], let own = settings["imported"] else {
      return
    }
    groups[group, default: FormObject()].append(name, own)
  }
}

extension ForeignNode {
  /// True for what changes with the answers.
  fileprivate var isMoving: Bool {
    switch self {
    case .field, .call, .binary, .current: true
    default: false
    }
  }
}
