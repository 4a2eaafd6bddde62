import Messages

extension LimeBuilder {
  /// Whether an answer is needed.
  func requirement(
    _ object: inout FormObject,
    _ kept: inout FormObject,
    _ question: inout LimeQuestion
  ) {
    switch question.item.row.take("mandatory") {
    case "Y": object["isRequired"] = .boolean(true)
    case "S":
      kept["mandatory"] = .text("S")
      log.kept(
        question.place,
        Phrase(
          "It reminds once and then lets people pass; SurveyJS knows only required.",
          "原题提醒一次后可跳过；SurveyJS 只有必答。"
        )
      )
    default: break
    }
  }

  /// Sets when a question is shown, and what an answer must be like.
  mutating func conditions(
    _ object: inout FormObject,
    _ kept: inout FormObject,
    _ question: inout LimeQuestion
  ) {
    let own = symbols.reference(question.code)?.entry
    let relevance = question.item.row.take("relevance")
    // Some files say the same once more among the attributes.
    if question.attributes["relevance"] == relevance ?? "1" {
      _ = question.attributes.take("relevance")
    }
    if let relevance, relevance != "1" {
      set(&object, "visibleIf", &kept, "relevance", relevance, question.place, own)
    }
    if question.attributes["hidden"] == "1" {
      _ = question.attributes.take("hidden")
      object["visible"] = .boolean(false)
      if object["visibleIf"] != nil, let relevance {
        // A condition would show it.
        object.remove("visibleIf")
        kept["relevance"] = .text(relevance)
        log.kept(
          question.place,
          Phrase("A hidden question has no condition.", "隐藏的题目没有显示条件。")
        )
      }
    }
    filters(&object, &kept, &question)
    var validators: [FormValue] = []
    if let pattern = question.item.row.take("preg") {
      let isCaseless = pattern.hasPrefix("/") && pattern.hasSuffix("/i")
      let bare =
        pattern.hasPrefix("/") ? pattern.dropFirst().dropLast(isCaseless ? 2 : 1) : pattern[...]
      var validator: FormObject = ["type": .text("regex"), "regex": .text(String(bare))]
      if isCaseless { validator["caseInsensitive"] = .boolean(true) }
      validators.append(.object(validator))
    }
    if let text = question.attributes.take("em_validation_q") {
      let tip = languages.value(question.attributes.takeTexts("em_validation_q_tip"))
      var holder = FormObject()
      set(&holder, "expression", &kept, "em_validation_q", text, question.place, own)
      if let expression = holder["expression"] {
        var validator: FormObject = ["type": .text("expression")]
        validator["text"] = tip
        validator["expression"] = expression
        validators.append(.object(validator))
      } else if let tip {
        kept["em_validation_q_tip"] = tip
      }
    }
    validators += sumLimits(&question)
    if !validators.isEmpty { object["validators"] = .array(validators) }
  }

  /// Rows or choices that depend on the answer to another question.
  private mutating func filters(
    _ object: inout FormObject,
    _ kept: inout FormObject,
    _ question: inout LimeQuestion
  ) {
    let property =
      ["M", "P", "R", "L", "!"].contains(question.type) ? "choicesVisibleIf" : "rowsVisibleIf"
    var parts: [String] = []
    for (name, sign) in [("array_filter", "contains"), ("array_filter_exclude", "notcontains")] {
      guard let text = question.attributes.take(name) else { continue }
      for code in text.split(separator: ";").map({ String($0).trimmedBlanks }) {
        guard let entry = symbols.reference(code)?.entry, ["M", "P"].contains(entry.type),
          !"KQ".contains(question.type)
        else {
          kept[name] = .text(text)
          log.kept(
            question.place,
            Phrase(
              "The filter by “\(code.quotable)” is no multiple choice that SurveyJS can follow here.",
              "按“\(code.quotable)”筛选：SurveyJS 在这里只能跟随多选题。"
            )
          )
          continue
        }
        parts.append("{\(entry.name)} \(sign) {item}")
      }
    }
    if !parts.isEmpty { object[property] = .text(parts.joined(separator: " and ")) }
  }

  /// The condition of a row or choice.
  mutating func rowCondition(
    _ row: inout FormObject,
    _ question: inout LimeQuestion,
    _ index: Int,
    property: String? = "visibleIf"
  ) {
    guard let relevance = question.rows[index].row.take("relevance"), relevance != "1" else {
      return
    }
    let code = question.rows[index].row["title"] ?? ""
    let place = Phrase(
      "Question “\(question.code.quotable)”, part “\(code.quotable)”",
      "题目“\(question.code.quotable)”的“\(code.quotable)”"
    )
    var kept = FormObject()
    if let property {
      set(
        &row,
        property,
        &kept,
        "relevance",
        relevance,
        place,
        symbols.reference(question.code)?.entry
      )
    } else {
      kept["relevance"] = .text(relevance)
      log.kept(
        place,
        Phrase(
          "An item of a multiple text has no condition: “\(relevance.quotable)”.",
          "多项填空的小题没有显示条件：“\(relevance.quotable)”。"
        )
      )
    }
    guard !kept.isEmpty else { return }
    var all = kept
    if case .object(let settings)? = row["leye"], case .object(let own)? = settings["imported"] {
      all = own
      for member in kept.members { all[member.key] = member.value }
    }
    row["leye"] = .object(["imported": .object(all)])
  }

  /// Sets an expression, or keeps the text of what does not translate.
  mutating func set(
    _ object: inout FormObject,
    _ property: String,
    _ kept: inout FormObject,
    _ key: String,
    _ text: String,
    _ place: Phrase,
    _ own: LimeSymbols.Entry?
  ) {
    let translator = ExpressionTranslator(scope: LimeScope(symbols: symbols, own: own))
    if text == "0" {
      object["visible"] = .boolean(false)
    } else if let expression = ForeignParser.parse(text, .script).flatMap(translator.text) {
      object[property] = .text(expression)
    } else {
      kept[key] = .text(text)
      log.kept(
        place,
        Phrase(
          "\(key): “\(text.quotable)” does not translate.",
          "\(key)：“\(text.quotable)”无法转换。"
        )
      )
    }
  }
}
