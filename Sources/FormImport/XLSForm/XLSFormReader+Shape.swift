import Messages

extension XLSFormReader {
  /// Sets type and name of a question, and what depends on its type.
  mutating func shape(
    _ question: inout FormObject,
    _ kept: inout FormObject,
    _ row: inout XLSRow,
    _ type: XLSType,
    _ symbol: XLSSymbol?
  ) {
    func make(_ name: String) { question["type"] = .text(name) }
    func input(_ kind: String) {
      make("text")
      question["inputType"] = .text(kind)
    }
    question["type"] = .text("text")
    question["name"] = .text(symbol?.name ?? "row_\(row.number)")
    if isFormr { keepLook(&kept, row) }
    switch type {
    case .text: textShape(&question, &row)
    case .textArea: make("comment")
    case .integer, .decimal: numberShape(&question, &kept, &row, type)
    case .range: rangeShape(&question, &kept, &row)
    case .scale(let limits): scaleShape(&question, &kept, &row, limits)
    case .date: input("date")
    case .time: input("time")
    case .dateTime: input("datetime-local")
    case .month: input("month")
    case .week: input("week")
    case .telephone: input("tel")
    case .email: input("email")
    case .address: input("url")
    case .colour: input("color")
    case .note: make("html")
    case .select(let kind, let list, let hasOther):
      selectShape(&question, &kept, &row, kind, list, hasOther)
    case .selectFromFile(let kind, let file): fileSelectShape(&question, &row, kind, file)
    case .acknowledge, .check: boxShape(&question, &row, type)
    case .place(let name): approximate(&kept, row, name, "text")
    case .barcode: approximate(&kept, row, "barcode", "text")
    case .file(let name): fileShape(&question, &kept, &row, name)
    case .unknown(let name): approximate(&kept, row, name, "text")
    default: break
    }
  }

  /// Types of formr that only look different from those they become.
  private func keepLook(_ kept: inout FormObject, _ row: XLSRow) {
    let looks: Set<String> = [
      "mc_button", "mc_multiple_button", "check_button", "range_ticks", "mc_heading",
      "visual_analog_scale",
    ]
    let text = row["type"] ?? ""
    let word = text.split(separator: " ").first.map { $0.lowercased() } ?? ""
    guard looks.contains(word) else { return }
    kept["type"] = .text(text)
    log.kept(
      row.place("type"),
      Phrase("SurveyJS has no look “\(word)”.", "SurveyJS 没有“\(word)”这种外观。")
    )
  }

  private mutating func approximate(
    _ kept: inout FormObject,
    _ row: XLSRow,
    _ name: String,
    _ type: String
  ) {
    kept["type"] = .text(name)
    log.approximated(
      row.place,
      Phrase("SurveyJS has no type “\(name.quotable)”.", "SurveyJS 没有“\(name.quotable)”这种题型。"),
      Phrase(
        "It is a question of type \(type); the original type is kept under leye.imported.",
        "改为 \(type) 题，原题型保存在 leye.imported 中。"
      )
    )
  }

  private mutating func textShape(_ question: inout FormObject, _ row: inout XLSRow) {
    let looks = (row["appearance"] ?? "").lowercased().split(separator: " ").map(String.init)
    if looks.contains("multiline") {
      question["type"] = .text("comment")
    } else if looks.contains("url") {
      question["inputType"] = .text("url")
    } else if looks == ["signature"] {
      question["type"] = .text("signaturepad")
    } else {
      return
    }
    if looks.count == 1 { _ = row.take("appearance") }
  }

  /// One box to tick.
  private mutating func boxShape(
    _ question: inout FormObject,
    _ row: inout XLSRow,
    _ type: XLSType
  ) {
    question["type"] = .text("checkbox")
    let label = row.takeTexts("choice1")
    var choice: FormObject = ["value": .text(type == .check ? "1" : "OK")]
    choice["text"] = languages.value(label) ?? .text("OK")
    question["choices"] = .array([.object(choice)])
    if type == .check { question["choices"] = .array([.object(choice)]) }
  }

  private mutating func fileShape(
    _ question: inout FormObject,
    _ kept: inout FormObject,
    _ row: inout XLSRow,
    _ name: String
  ) {
    let looks = row["appearance"] ?? ""
    if looks == "signature" {
      _ = row.take("appearance")
      question["type"] = .text("signaturepad")
      return
    }
    question["type"] = .text("file")
    let kind = ["photo", "picture"].contains(name) ? "image" : name
    if ["image", "audio", "video"].contains(kind) {
      question["acceptedTypes"] = .text("\(kind)/*")
    }
  }
}
