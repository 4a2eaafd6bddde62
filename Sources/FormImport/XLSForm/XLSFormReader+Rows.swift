import Messages

extension XLSFormReader {
  /// Takes a row of the survey sheet.
  mutating func take(_ row: inout XLSRow, _ type: XLSType) throws(FormImportFault) {
    guard row["type"] != nil else { return leaveOutUntyped(row) }
    if isDisabled(row) {
      log.leftOut(row.place, Phrase("The row is switched off.", "这一行已停用。"))
      return
    }
    _ = row.take("type")
    switch type {
    case .beginGroup, .beginRepeat, .beginLoop: try begin(&row, type)
    case .endGroup, .endRepeat, .endLoop: end(&row, type)
    case .pageBreak: breakPage(&row)
    case .calculate, .hidden: addCalculation(&row, type)
    case .meta(let name): addMeta(&row, name)
    case .external(let name), .include(let name): addExternal(&row, name)
    default: addQuestion(&row, type)
    }
  }

  private func leaveOutUntyped(_ row: XLSRow) {
    let shown = row.cells.map { "“\($0.text.quotable)”" }.joined(separator: ", ")
    log.leftOut(
      row.place,
      Phrase("The row has no type; it holds: \(shown).", "这一行没有类型；内容：\(shown)。")
    )
  }

  private func isDisabled(_ row: XLSRow) -> Bool {
    guard let flag = row["disabled"] else { return false }
    return ["yes", "true", "true()", "1"].contains(flag.lowercased())
  }

  /// Adds a question with everything its row says.
  private mutating func addQuestion(_ row: inout XLSRow, _ type: XLSType) {
    let symbol = symbols.symbol(of: row)
    _ = row.take("name")
    var question = FormObject()
    var kept = FormObject()
    shape(&question, &kept, &row, type, symbol)
    texts(&question, &row, type)
    conditions(&question, &kept, &row, symbol, type)
    keepRest(&question, kept, &row)
    append(question)
  }

  /// Adds title and description.
  mutating func texts(_ object: inout FormObject, _ row: inout XLSRow, _ type: XLSType) {
    let label = piped(row.takeTexts("label"), row)
    if type == .note {
      let hint = piped(row.takeTexts("hint"), row)
      object["html"] = languages.value(label.joined(hint, by: "<br>")) ?? .text("")
      return
    }
    object["title"] = languages.value(label)
    object["description"] = languages.value(piped(row.takeTexts("hint"), row))
  }

  /// Texts with `${name}` made `{name}`.
  mutating func piped(_ texts: Translations, _ row: XLSRow) -> Translations {
    let scope = scope(of: row)
    return texts.map { text in
      guard text.contains("${") else { return text }
      var result = ""
      var rest = text[...]
      while let start = rest.firstRange(of: "${"),
        let end = rest[start.upperBound...].firstIndex(of: "}")
      {
        result += rest[..<start.lowerBound]
        let name = String(rest[start.upperBound..<end]).trimmedBlanks
        let last = name.split(separator: "#").last.map(String.init) ?? name
        if let piece = scope.value(of: .field(last)) {
          result += piece.text
        } else {
          result += "${\(name)}"
          log.approximated(
            row.place,
            Phrase(
              "The text shows “\(name.quotable)”, which is no question that can be shown here.",
              "文字里引用了“\(name.quotable)”，此处没有可引用的题目。"
            ),
            Phrase("The reference stays as it is written.", "引用保持原样。")
          )
        }
        rest = rest[rest.index(after: end)...]
      }
      return result + rest
    }
  }

  /// Puts what nobody took under `leye.imported`, with one note for all of it.
  mutating func keepRest(_ object: inout FormObject, _ kept: FormObject, _ row: inout XLSRow) {
    var kept = kept
    var titles: [String] = []
    for cell in row.rest {
      if !cell.isRepeated { titles.append(cell.column.title) }
      var key = cell.column.title
      while kept[key] != nil { key += "_" }
      kept[key] = .text(cell.text)
    }
    if !titles.isEmpty {
      let names = Listing.phrase(titles.map(\.quotable), limit: nil)
      log.kept(
        row.place,
        Phrase(
          "SurveyJS has nothing for \(names.english) here.",
          "SurveyJS 没有与\(names.chinese)对应的内容。"
        )
      )
    }
    guard !kept.isEmpty else { return }
    object["leye"] = .object(["imported": .object(kept)])
  }

  /// The scope of the conditions of a row.
  func scope(of row: XLSRow, own: XLSSymbol? = nil) -> XLSScope {
    XLSScope(symbols: symbols, own: own, path: path, isFormr: isFormr)
  }
}
