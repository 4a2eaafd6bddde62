import Messages

extension XLSFormReader {
  private static let yes: Set<String> = ["yes", "true", "true()", "y", "1"]
  private static let no: Set<String> = ["no", "false", "false()", "n", "0"]

  /// Sets when a question is shown, needed, locked and valid, and what it holds at first.
  mutating func conditions(
    _ question: inout FormObject,
    _ kept: inout FormObject,
    _ row: inout XLSRow,
    _ symbol: XLSSymbol?,
    _ type: XLSType
  ) {
    visibility(&question, &kept, &row, symbol)
    requirement(&question, &kept, &row, symbol, type)
    if let text = row.take("readonly") {
      if Self.yes.contains(text.lowercased()) {
        question["readOnly"] = .boolean(true)
      } else if !Self.no.contains(text.lowercased()) {
        let negated = ForeignParser.parse(text, .xpath).map { ForeignNode.not($0) }
        set(&question, "enableIf", &kept, "readonly", text, negated, row, symbol)
      }
    }
    constraint(&question, &kept, &row, symbol)
    if let text = row.take("calculation") {
      set(&question, "setValueExpression", &kept, "calculation", text, parsed(text), row, symbol)
    }
    defaultValue(&question, &kept, &row, symbol, type)
  }

  /// Sets when a group is shown and whether it is locked.
  mutating func groupConditions(
    _ object: inout FormObject,
    _ kept: inout FormObject,
    _ row: inout XLSRow,
    _ symbol: XLSSymbol?
  ) {
    visibility(&object, &kept, &row, symbol)
    guard let text = row["readonly"], Self.yes.contains(text.lowercased()) else { return }
    _ = row.take("readonly")
    object["readOnly"] = .boolean(true)
  }

  private mutating func visibility(
    _ object: inout FormObject,
    _ kept: inout FormObject,
    _ row: inout XLSRow,
    _ symbol: XLSSymbol?
  ) {
    for key in ["relevant", "showif"] {
      guard let text = row.take(key) else { continue }
      switch text.lowercased() {
      case "true()", "true", "yes", "t": continue
      case "false()", "false", "no", "f": object["visible"] = .boolean(false)
      default: set(&object, "visibleIf", &kept, key, text, parsed(text), row, symbol)
      }
    }
  }

  private mutating func requirement(
    _ question: inout FormObject,
    _ kept: inout FormObject,
    _ row: inout XLSRow,
    _ symbol: XLSSymbol?,
    _ type: XLSType
  ) {
    if isFormr {
      let mark = row["optional"]
      if mark == nil || mark == "!" || mark == "*" { _ = row.take("optional") }
      // Without a mark formr asks for an answer, but for boxes and notes.
      var isOptional = mark == "*"
      if mark == nil {
        switch type {
        case .check, .note, .unknown: isOptional = true
        case .select(.multiple, _, _): isOptional = true
        default: break
        }
      }
      if !isOptional { question["isRequired"] = .boolean(true) }
    }
    if let text = row.take("required") {
      if Self.yes.contains(text.lowercased()) {
        question["isRequired"] = .boolean(true)
      } else if !Self.no.contains(text.lowercased()) {
        set(&question, "requiredIf", &kept, "required", text, parsed(text), row, symbol)
      }
    }
    question["requiredErrorText"] = languages.value(piped(row.takeTexts("required_message"), row))
  }

  /// Makes validators of a constraint: one for each part that must hold.
  private mutating func constraint(
    _ question: inout FormObject,
    _ kept: inout FormObject,
    _ row: inout XLSRow,
    _ symbol: XLSSymbol?
  ) {
    let message = languages.value(piped(row.takeTexts("constraint_message"), row))
    guard let text = row.take("constraint") else {
      if let message {
        kept["constraint_message"] = message
        log.kept(
          row.place("constraint_message"),
          Phrase("There is a message but no constraint.", "有提示语，但没有约束条件。")
        )
      }
      return
    }
    var validators: [FormValue] = []
    if case .array(let own)? = question["validators"] { validators = own }
    let parts = parsed(text)?.conjuncts
    let made = parts?.compactMap { validator($0, row, symbol) } ?? []
    guard let parts, made.count == parts.count else {
      kept["constraint"] = .text(text)
      if let message { kept["constraint_message"] = message }
      log.kept(
        row.place("constraint"),
        Phrase("“\(text.quotable)” does not translate.", "“\(text.quotable)”无法转换。")
      )
      return
    }
    for var object in made {
      object["text"] = message
      validators.append(.object(object))
    }
    question["validators"] = .array(validators)
  }

  private func validator(_ node: ForeignNode, _ row: XLSRow, _ symbol: XLSSymbol?) -> FormObject? {
    if case .call(let name, let nodes) = node, name.lowercased() == "regex", nodes.count == 2,
      nodes[0] == .current, case .text(let pattern) = nodes[1]
    {
      // A pattern of XLSForm is for the whole answer.
      let isWhole = pattern.hasPrefix("^") && pattern.hasSuffix("$")
      return [
        "type": .text("regex"), "regex": .text(isWhole ? pattern : "^(?:\(pattern))$"),
      ]
    }
    let scope = scope(of: row, own: symbol)
    guard let own = scope.value(of: .current)?.isEmpty(true),
      let piece = ExpressionTranslator(scope: scope).piece(node)
    else { return nil }
    // Nothing is checked before there is an answer.
    let whole = TargetPiece.joined(own, "or", 1, piece)
    guard whole.isReadable else { return nil }
    return ["type": .text("expression"), "expression": .text(whole.text)]
  }

  private func parsed(_ text: String) -> ForeignNode? {
    ForeignParser.parse(text, isFormr ? .statistics : .xpath)
  }

  /// Sets an expression, or keeps the text of what does not translate.
  mutating func set(
    _ object: inout FormObject,
    _ property: String,
    _ kept: inout FormObject,
    _ key: String,
    _ text: String,
    _ node: ForeignNode?,
    _ row: XLSRow,
    _ symbol: XLSSymbol?
  ) {
    let translator = ExpressionTranslator(scope: scope(of: row, own: symbol))
    if let expression = node.flatMap(translator.text) {
      object[property] = .text(expression)
      return
    }
    kept[key] = .text(text)
    log.kept(
      row.place(key),
      Phrase("“\(text.quotable)” does not translate.", "“\(text.quotable)”无法转换。")
    )
  }
}
