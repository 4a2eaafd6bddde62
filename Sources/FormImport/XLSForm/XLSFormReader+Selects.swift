import Messages

extension XLSFormReader {
  /// A selection from a list.
  mutating func selectShape(
    _ question: inout FormObject,
    _ kept: inout FormObject,
    _ row: inout XLSRow,
    _ kind: XLSType.Select,
    _ list: String,
    _ hasOther: Bool
  ) {
    question["type"] = .text(selectType(kind, &row))
    let own = ownChoices(&row)
    if !own.isEmpty {
      question["choices"] = .array(own)
      choiceCount += own.count
    } else if list.hasPrefix("${") {
      fromRepeat(&question, &kept, row, list)
    } else if isFormr, list.isEmpty, (row["type"] ?? "").lowercased().hasPrefix("sex") {
      question["choices"] = .array([
        .object(["value": .text("1"), "text": .text("♂")]),
        .object(["value": .text("2"), "text": .text("♀")]),
      ])
    } else {
      listed(&question, &kept, &row, list)
    }
    if hasOther { question["showOtherItem"] = .boolean(true) }
    if let text = row["parameters"] {
      let parameters = XLSParameters(text)
      if parameters.values["randomize"]?.lowercased() == "true" {
        question["choicesOrder"] = .text("random")
      }
      if parameters.isOnly(["randomize"]) { _ = row.take("parameters") }
    }
  }

  private mutating func selectType(_ kind: XLSType.Select, _ row: inout XLSRow) -> String {
    let looks = (row["appearance"] ?? "").lowercased().split(separator: " ").map(String.init)
    let isClosed = looks.contains { ["minimal", "autocomplete", "search", "quick"].contains($0) }
    if isClosed, looks.count == 1, kind == .one { _ = row.take("appearance") }
    switch kind {
    case .one:
      if isFormr, (row["type"] ?? "").lowercased().hasPrefix("select") { return "dropdown" }
      return isClosed ? "dropdown" : "radiogroup"
    case .multiple: return "checkbox"
    case .rank: return "ranking"
    }
  }

  /// The columns choice1, choice2, … of formr.
  private mutating func ownChoices(_ row: inout XLSRow) -> [FormValue] {
    guard isFormr else { return [] }
    var result: [FormValue] = []
    let keys = row.cells.map(\.column.key).filter { key in
      key.hasPrefix("choice") && key.dropFirst(6).allSatisfy(\.isNumber) && key.count > 6
    }
    for key in keys {
      let texts = row.takeTexts(key)
      guard !texts.isEmpty else { continue }
      var choice: FormObject = ["value": .number(String(key.dropFirst(6)))]
      choice["text"] = languages.value(texts)
      result.append(.object(choice))
    }
    return result
  }

  /// The choices of a list of the sheet, filtered where the row says so.
  private mutating func listed(
    _ question: inout FormObject,
    _ kept: inout FormObject,
    _ row: inout XLSRow,
    _ name: String
  ) {
    guard let list = choices.lists[name] else {
      question["choices"] = .array([])
      kept["list"] = .text(name)
      log.kept(
        row.place,
        Phrase(
          "There is no list “\(name.quotable)” among the choices.",
          "选项表中没有“\(name.quotable)”。"
        )
      )
      return
    }
    usedLists.insert(name)
    choiceCount += list.count
    guard choiceCount <= Self.choiceLimit else { return }
    let filter = row.take("choice_filter")
    let conditions = filter.flatMap { self.conditions($0, list, row) }
    if let filter, conditions == nil {
      kept["choice_filter"] = .text(filter)
      log.kept(
        row.place("choice_filter"),
        Phrase(
          "The filter “\(filter.quotable)” does not translate; all choices are shown.",
          "筛选条件“\(filter.quotable)”无法转换，将显示全部选项。"
        )
      )
    }
    question["choices"] = .array(
      list.enumerated().map { index, choice in
        var object = choiceObject(choice)
        if let condition = conditions?[index] { object["visibleIf"] = .text(condition) }
        return .object(object)
      }
    )
  }

  /// The condition of each choice of a list: the filter with the choice's own cells put in.
  private func conditions(_ filter: String, _ list: [XLSChoice], _ row: XLSRow) -> [String]? {
    guard let node = ForeignParser.parse(filter, .xpath) else { return nil }
    let names = choices.headings.union(["name"])
    let translator = ExpressionTranslator(scope: scope(of: row, own: symbols.symbol(of: row)))
    var result: [String] = []
    for choice in list {
      var isKnown = true
      let own = node.replacingNames { name in
        if name.contains("/") { return nil }
        guard names.contains(name.lowercased()) else {
          isKnown = false
          return nil
        }
        let cell = choice.column(name) ?? ""
        return PlainNumber.isNumber(cell) ? .number(cell) : .text(cell)
      }
      guard isKnown, let text = translator.text(own) else { return nil }
      result.append(text)
    }
    return result
  }

  /// A choice as SurveyJS has it.
  func choiceObject(_ choice: XLSChoice) -> FormObject {
    var object: FormObject = ["value": .text(choice.name)]
    object["text"] = languages.value(choice.label)
    let used = ["list_name", "name", "value", "label"]
    var kept = FormObject()
    for cell in choice.row.cells where !used.contains(cell.column.key) {
      kept[cell.column.title] = .text(cell.text)
    }
    if !kept.isEmpty { object["leye"] = .object(["imported": .object(kept)]) }
    return object
  }

  /// A selection among the answers of a repeat.
  private mutating func fromRepeat(
    _ question: inout FormObject,
    _ kept: inout FormObject,
    _ row: XLSRow,
    _ list: String
  ) {
    if case .field(let name)? = ForeignParser.parse(list, .xpath),
      let symbol = symbols.byName[name], let source = symbol.path.last
    {
      question["choicesFromQuestion"] = .text(source)
      question["choiceValuesFromQuestion"] = .text(symbol.name)
      return
    }
    question["choices"] = .array([])
    kept["list"] = .text(list)
    log.kept(
      row.place,
      Phrase("“\(list.quotable)” names no question of a repeat.", "“\(list.quotable)”不是循环中的题目。")
    )
  }

  /// A selection from a file that comes with the form.
  mutating func fileSelectShape(
    _ question: inout FormObject,
    _ row: inout XLSRow,
    _ kind: XLSType.Select,
    _ file: String
  ) {
    question["type"] = .text(kind == .one ? "dropdown" : "checkbox")
    var source: FormObject = ["url": .text(file)]
    let parameters = XLSParameters(row["parameters"] ?? "")
    source["valueName"] = .text(parameters.values["value"] ?? "name")
    source["titleName"] = .text(parameters.values["label"] ?? "label")
    if parameters.isOnly(["value", "label"]) { _ = row.take("parameters") }
    question["choicesByUrl"] = .object(source)
    log.approximated(
      row.place,
      Phrase("The choices stand in the file “\(file.quotable)”.", "选项在文件“\(file.quotable)”中。"),
      Phrase(
        "choicesByUrl names it; SurveyJS reads JSON there, so convert the file.",
        "由 choicesByUrl 引用；SurveyJS 在那里读 JSON，请先转换文件。"
      )
    )
  }
}
