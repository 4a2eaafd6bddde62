import Messages

extension XLSFormReader {
  /// Sets what a question holds at first.
  mutating func defaultValue(
    _ question: inout FormObject,
    _ kept: inout FormObject,
    _ row: inout XLSRow,
    _ symbol: XLSSymbol?,
    _ type: XLSType
  ) {
    let key = isFormr ? "value" : "default"
    guard let text = row.take(key) else { return }
    if isFormr { return formrValue(&question, &kept, row, text, type) }
    let node = ForeignParser.parse(text, .xpath)
    let isDynamic =
      node?.contains { part in
        switch part {
        case .field, .call: true
        default: false
        }
      } ?? false
    if isDynamic {
      set(&question, "defaultValueExpression", &kept, key, text, node, row, symbol)
      return
    }
    switch type {
    case .select(.multiple, _, _), .select(.rank, _, _), .selectFromFile(.multiple, _):
      question["defaultValue"] = .array(
        text.split(whereSeparator: \.isWhitespace).map { .text(String($0)) }
      )
    case .integer, .decimal, .range: question["defaultValue"] = .numberOrText(text)
    default: question["defaultValue"] = .text(text)
    }
  }

  /// A value of formr is R: a text in quotes, a number, or something to be worked out.
  private mutating func formrValue(
    _ question: inout FormObject,
    _ kept: inout FormObject,
    _ row: XLSRow,
    _ text: String,
    _ type: XLSType
  ) {
    switch ForeignParser.parse(text, .statistics) {
    case .text(let value): question["defaultValue"] = .text(value)
    case .number(let value):
      if case .select(.multiple, _, _) = type {
        question["defaultValue"] = .array([.numberOrText(value)])
      } else {
        question["defaultValue"] = .numberOrText(value)
      }
    case .name(let name) where symbols.byName[name] != nil:
      set(&question, "defaultValueExpression", &kept, "value", text, .name(name), row, nil)
    default:
      kept["value"] = .text(text)
      log.kept(
        row.place("value"),
        Phrase("“\(text.quotable)” is worked out by R.", "“\(text.quotable)”要由 R 计算。")
      )
    }
  }
}
