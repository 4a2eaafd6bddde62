import Messages

extension XLSFormReader {
  /// A number with its limits.
  mutating func numberShape(
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
  mutating func rangeShape(
    _ question: inout FormObject,
    _ kept: inout FormObject,
    _ row: inout XLSRow
  ) {
    question["inputType"] = .text("range")
    if isFormr {
      let words = (row["type"] ?? "").split(whereSeparator: \.isWhitespace).dropFirst().joined()
      let limits = words.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      for (key, limit) in zip(["min", "max", "step"], limits) where PlainNumber.isNumber(limit) {
        question[key] = .number(limit)
      }
      let isPlain = limits.allSatisfy { $0.isEmpty || $0 == "any" || PlainNumber.isNumber($0) }
      guard !isPlain || limits.count > 3 else { return }
      kept["limits"] = .text(words)
      log.kept(
        row.place("type"),
        Phrase("The limits “\(words.quotable)” do not read.", "看不懂范围“\(words.quotable)”。")
      )
      return
    }
    var values = ["start": "1", "end": "10", "step": "1"]
    if let text = row["parameters"] {
      let pairs = XLSParameters(text)
      for (key, value) in pairs.values where PlainNumber.isNumber(value) { values[key] = value }
      let areNumbers = pairs.values.values.allSatisfy(PlainNumber.isNumber)
      if areNumbers, pairs.isOnly(["start", "end", "step"]) { _ = row.take("parameters") }
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
  mutating func scaleShape(
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
}
