import Messages

extension LimeBuilder {
  /// Limits of length, number and count.
  mutating func limits(
    _ object: inout FormObject,
    _ kept: inout FormObject,
    _ question: inout LimeQuestion
  ) {
    if let length = number("maximum_chars", &question), "STUQ;".contains(question.type) {
      if "ST U".contains(question.type) {
        object["maxLength"] = .number(length)
      } else {
        perPart(&object, "maxLength", .number(length))
      }
    }
    if "MPR".contains(question.type) {
      if let least = number("min_answers", &question) {
        object["minSelectedChoices"] = .number(least)
      }
      if let most = number("max_answers", &question) {
        object["maxSelectedChoices"] = .number(most)
      }
    }
    if "NK".contains(question.type) {
      for (name, property) in [("min_num_value_n", "min"), ("max_num_value_n", "max")] {
        guard let limit = number(name, &question) else { continue }
        if question.type == "N" {
          object[property] = .number(limit)
        } else {
          perPart(&object, property, .number(limit))
        }
      }
      if question.attributes["num_value_int_only"] == "1" { wholeNumbers(&object, &question) }
    }
    if question.type == "D" {
      for (name, property) in [("date_min", "min"), ("date_max", "max")] {
        guard let day = question.attributes[name], Self.isDay(day) else { continue }
        _ = question.attributes.take(name)
        object[property] = .text(day)
      }
    }
    if "NSTU".contains(question.type) {
      object["placeholder"] = languages.value(question.attributes.takeTexts("placeholder"))
    }
  }

  /// Takes an attribute that holds a plain number; others stay and are kept.
  private func number(_ name: String, _ question: inout LimeQuestion) -> String? {
    guard let text = question.attributes[name], PlainNumber.isNumber(text) else { return nil }
    return question.attributes.take(name)
  }

  private static func isDay(_ text: String) -> Bool {
    text.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil
  }

  /// Sets a property of every item of a multiple text, or of every column.
  private func perPart(_ object: inout FormObject, _ property: String, _ value: FormValue) {
    for key in ["items", "columns"] {
      guard case .array(let parts)? = object[key] else { continue }
      object[key] = .array(
        parts.map { part in
          guard case .object(var inner) = part else { return part }
          inner[property] = value
          return .object(inner)
        }
      )
      return
    }
  }

  private func wholeNumbers(_ object: inout FormObject, _ question: inout LimeQuestion) {
    _ = question.attributes.take("num_value_int_only")
    let rule = FormValue.object(["type": .text("regex"), "regex": .text("^[+-]?[0-9]+$")])
    guard question.type == "N" else { return perPart(&object, "validators", .array([rule])) }
    var rules: [FormValue] = []
    if case .array(let own)? = object["validators"] { rules = own }
    object["validators"] = .array(rules + [rule])
  }

  /// Limits of the sum of several numbers.
  func sumLimits(_ question: inout LimeQuestion) -> [FormValue] {
    guard question.type == "K", !question.rows.isEmpty else { return [] }
    let fields = question.rows.map { "{\(question.name).\($0.row["title"] ?? "")}" }
    let sum = "sum(\(fields.joined(separator: ", ")))"
    var result: [FormValue] = []
    for (name, sign) in [
      ("equals_num_value", "="), ("min_num_value", ">="), ("max_num_value", "<="),
    ] {
      guard let limit = number(name, &question) else { continue }
      result.append(
        .object(["type": .text("expression"), "expression": .text("\(sum) \(sign) \(limit)")])
      )
    }
    return result
  }

  /// The values at first.
  mutating func defaultValues(
    _ object: inout FormObject,
    _ kept: inout FormObject,
    _ question: inout LimeQuestion
  ) {
    var ticked: [FormValue] = []
    var parts = FormObject()
    let codes = Dictionary(
      question.rows.map { ($0.row["qid"] ?? "", $0.row["title"] ?? "") }
    ) { first, _ in first }
    for value in question.defaults {
      guard let text = value.text("defaultvalue").first else { continue }
      let part = value.row["sqid"].flatMap { codes[$0] }
      let isSpecial = value.row["specialtype"] != nil
      let isComputed = text.contains("{")
      if isSpecial || isComputed
        || value.text("defaultvalue").texts.contains(where: { $0.text != text })
      {
        keepDefault(&kept, value, text, part, question.place)
      } else if "MP".contains(question.type), let part {
        if text == "Y" { ticked.append(.text(part)) }
      } else if "KQ".contains(question.type), let part {
        parts[part] = question.type == "K" ? .numberOrText(text) : .text(text)
      } else if part == nil, "5DGLNOSTUYI!".contains(question.type) {
        object["defaultValue"] = "N5".contains(question.type) ? .numberOrText(text) : .text(text)
      } else {
        keepDefault(&kept, value, text, part, question.place)
      }
    }
    if !ticked.isEmpty { object["defaultValue"] = .array(ticked) }
    if !parts.isEmpty { object["defaultValue"] = .object(parts) }
  }

  private func keepDefault(
    _ kept: inout FormObject,
    _ value: LimeItem,
    _ text: String,
    _ part: String?,
    _ place: Phrase
  ) {
    var key = "defaultvalue" + (part.map { "_\($0)" } ?? "")
    if let special = value.row["specialtype"] { key += "_\(special)" }
    kept[key] = languages.value(value.text("defaultvalue"))
    log.kept(
      place,
      Phrase(
        "The default “\(text.quotable)” is worked out, differs by language or stands beside an answer.",
        "默认值“\(text.quotable)”需要计算、随语言而变，或属于附加说明。"
      )
    )
  }
}
