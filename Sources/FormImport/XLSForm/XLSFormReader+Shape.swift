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
    case .range: rangeShape(&question, &row)
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

  private mutating func numberShape(
    _ question: inout FormObject,
    _ kept: inout FormObject,
    _ row: inout XLSRow,
    _ type: XLSType
  ) {
    question["inputType"] = .text("number")
    let words = (row["type"] ?? "").split(whereSeparator: \.isWhitespace)
    if isFormr, words.count > 1 {
      // number 1,130,1: least, greatest, step.
      let limits = words.dropFirst().joined().split(
        separator: ",",
        omittingEmptySubsequences: false
      )
      for (key, limit) in zip(["min", "max", "step"], limits.map { String($0).trimmedBlanks })
      where !limit.isEmpty {
        if PlainNumber.isNumber(limit) {
          question[key] = .number(limit)
        } else if limit != "any" {
          kept[key] = .text(limit)
          log.kept(
            row.place,
            Phrase("The limit “\(limit.quotable)” is no number.", "界限“\(limit.quotable)”不是数。")
          )
        }
      }
      return
    }
    guard type == .integer else { return }
    question["validators"] = .array([
      .object([
        "type": .text("regex"),
        "text": languages.own("Please enter a whole number.", "请填写整数。"),
        "regex": .text("^[+-]?[0-9]+$"),
      ])
    ])
  }

  /// `start=1 end=10 step=1` of the column parameters, or `range 1,10,1` of formr.
  private mutating func rangeShape(_ question: inout FormObject, _ row: inout XLSRow) {
    question["inputType"] = .text("range")
    if isFormr {
      let words = (row["type"] ?? "").split(whereSeparator: \.isWhitespace).dropFirst().joined()
      for (key, limit) in zip(["min", "max", "step"], words.split(separator: ",").map(String.init))
      where PlainNumber.isNumber(limit.trimmedBlanks) {
        question[key] = .number(limit.trimmedBlanks)
      }
      return
    }
    var values = ["start": "1", "end": "10", "step": "1"]
    if let text = row["parameters"] {
      let pairs = XLSParameters(text)
      for (key, value) in pairs.values where PlainNumber.isNumber(value) { values[key] = value }
      if pairs.isOnly(["start", "end", "step"]) { _ = row.take("parameters") }
    }
    if row["appearance"] == "rating", values["start"] == "1", values["step"] == "1" {
      _ = row.take("appearance")
      question["type"] = .text("rating")
      question.remove("inputType")
      question["rateMax"] = .number(values["end"] ?? "5")
      return
    }
    for (key, name) in [("start", "min"), ("end", "max"), ("step", "step")] {
      question[name] = values[key].map(FormValue.number)
    }
  }

  /// A scale of formr: `rating_button 1,5,1`, the first choice at its left end, the second at the right.
  private mutating func scaleShape(
    _ question: inout FormObject,
    _ kept: inout FormObject,
    _ row: inout XLSRow,
    _ limits: String
  ) {
    question["type"] = .text("rating")
    let numbers = limits.split { $0 == "," || $0 == " " }.map(String.init)
    let isPlain = numbers.allSatisfy(PlainNumber.isNumber) && numbers.count <= 3
    if isPlain {
      // A single number is the upper end.
      question["rateMin"] = .number(numbers.count > 1 ? numbers[0] : "1")
      question["rateMax"] = .number(numbers.count > 1 ? numbers[1] : numbers.first ?? "5")
      if numbers.count > 2, numbers[2] != "1" { question["rateStep"] = .number(numbers[2]) }
    } else {
      kept["scale"] = .text(limits)
      log.kept(
        row.place("type"),
        Phrase("The limits “\(limits.quotable)” do not read.", "看不懂范围“\(limits.quotable)”。")
      )
    }
    question["minRateDescription"] = languages.value(row.takeTexts("choice1"))
    question["maxRateDescription"] = languages.value(row.takeTexts("choice2"))
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

/// The cell of the column `parameters`: `start=1 end=10`, with blanks, commas or semicolons between.
struct XLSParameters {
  private(set) var values: [String: String] = [:]
  private var isReadable = true

  /// Reads a cell.
  ///
  /// - Parameter text: The cell.
  init(_ text: String) {
    let tidy = text.replacing(" =", with: "=").replacing("= ", with: "=")
    for part in tidy.split(whereSeparator: { " ,;\n\t".contains($0) }) {
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      if pair.count == 2 { values[pair[0].lowercased()] = pair[1] } else { isReadable = false }
    }
  }

  /// True when no other keys are there.
  ///
  /// - Parameter keys: The keys.
  /// - Returns: False where something does not read as a pair.
  func isOnly(_ keys: Set<String>) -> Bool { isReadable && Set(values.keys).isSubset(of: keys) }
}
