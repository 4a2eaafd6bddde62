import Messages

extension LimeBuilder {
  /// Choices from 1 on.
  static func numbers(_ count: Int) -> [FormValue] { (1...count).map(FormValue.whole) }

  private func choice(_ value: String, _ english: String, _ chinese: String) -> FormValue {
    .object(["value": .text(value), "text": languages.own(english, chinese)])
  }

  var yesNoUncertain: [FormValue] {
    [choice("Y", "Yes", "是"), choice("U", "Uncertain", "不确定"), choice("N", "No", "否")]
  }

  var increase: [FormValue] {
    [choice("I", "Increase", "增加"), choice("S", "Same", "不变"), choice("D", "Decrease", "减少")]
  }

  var genders: [FormValue] { [choice("F", "Female", "女"), choice("M", "Male", "男")] }

  /// Answers or subquestions as choices.
  mutating func choices(
    _ items: [LimeItem],
    _ code: String = "code",
    _ text: String = "answer"
  ) -> [FormValue] {
    // Answers of ranking are subquestions in newer files.
    let isPart = items.first?.row["code"] == nil
    return items.map { choice($0, isPart ? "title" : code, isPart ? "question" : text) }
  }

  /// An answer or a subquestion as a choice.
  mutating func choice(_ item: LimeItem, _ code: String, _ text: String) -> FormValue {
    var object: FormObject = ["value": .text(item.row[code] ?? "")]
    let value = (item.row[code] ?? "").quotable
    let place = Phrase("Choice “\(value)”", "选项“\(value)”")
    object["text"] = languages.value(piped(item.text(text), place))
    var row = item.row
    for name in [
      code, "qid", "aid", "id", "sortorder", "scale_id", "sid", "gid", "parent_qid", "type",
      "question_order", "relevance", "question_theme_name", "modulename",
    ] { _ = row.take(name) }
    var kept = FormObject()
    let neutral: Set<String> = ["0", "N", "1"]
    for field in row.rest where !(neutral.contains(field.text) && field.name != "assessment_value")
    {
      if field.name == "assessment_value", field.text == "0" { continue }
      kept[field.name] = .text(field.text)
    }
    for (field, texts) in item.texts.sorted(by: { $0.key < $1.key }) where field != text {
      kept[field] = languages.value(texts)
    }
    if !kept.isEmpty {
      object["leye"] = .object(["imported": .object(kept)])
      for member in kept.members { choiceFields[member.key, default: 0] += 1 }
    }
    return .object(object)
  }

  /// A subquestion as an item or a column, which have a name and a title.
  mutating func part(_ item: LimeItem) -> FormObject {
    guard case .object(let choice) = choice(item, "title", "question") else { return FormObject() }
    var result = FormObject()
    for member in choice.members {
      switch member.key {
      case "value": result["name"] = member.value
      case "text": result["title"] = member.value
      default: result[member.key] = member.value
      }
    }
    return result
  }

  /// A matrix with one choice a row.
  mutating func matrix(
    _ object: inout FormObject,
    _ question: inout LimeQuestion,
    columns: [FormValue]
  ) {
    object["type"] = .text("matrix")
    object["columns"] = .array(columns)
    object["rows"] = .array(rows(&question))
    order(&object, &question, "rowOrder")
    if question.item.row["mandatory"] == "Y" { object["eachRowRequired"] = .boolean(true) }
  }

  /// The rows of a matrix with their conditions.
  private mutating func rows(_ question: inout LimeQuestion) -> [FormValue] {
    var result: [FormValue] = []
    for index in question.rows.indices {
      guard case .object(var row) = choice(question.rows[index], "title", "question") else {
        continue
      }
      rowCondition(&row, &question, index)
      result.append(.object(row))
    }
    return result
  }

  /// A matrix with two lists of answers.
  mutating func dualMatrix(_ object: inout FormObject, _ question: inout LimeQuestion) {
    object["type"] = .text("matrixdropdown")
    var columns: [FormValue] = []
    for (scale, attribute) in [(0, "dualscale_headerA"), (1, "dualscale_headerB")] {
      var column: FormObject = ["name": .text("scale\(scale + 1)"), "cellType": .text("dropdown")]
      column["title"] = languages.value(question.attributes.takeTexts(attribute))
      column["choices"] = .array(choices(question.answers(ofScale: scale)))
      columns.append(.object(column))
    }
    object["columns"] = .array(columns)
    object["rows"] = .array(rows(&question))
    order(&object, &question, "rowOrder")
  }

  /// A table of numbers or texts.
  mutating func table(_ object: inout FormObject, _ question: inout LimeQuestion) {
    object["type"] = .text("matrixdropdown")
    var cell: FormObject = ["cellType": .text("text")]
    if question.type == ":" {
      if question.attributes["multiflexible_checkbox"] == "1" {
        _ = question.attributes.take("multiflexible_checkbox")
        cell["cellType"] = .text("boolean")
        cell["valueTrue"] = .text("1")
        cell["valueFalse"] = .text("")
      } else {
        cell["inputType"] = .text("number")
        for (name, property) in [
          ("multiflexible_min", "min"), ("multiflexible_max", "max"),
          ("multiflexible_step", "step"),
        ] {
          guard let text = question.attributes[name], PlainNumber.isNumber(text) else { continue }
          _ = question.attributes.take(name)
          cell[property] = .number(text)
        }
      }
    } else if question.attributes.take("numbers_only") == "1" {
      cell["inputType"] = .text("number")
    }
    object["columns"] = .array(
      question.columns.map { column in
        var result = part(column)
        for member in cell.members { result[member.key] = member.value }
        return .object(result)
      }
    )
    object["rows"] = .array(rows(&question))
    order(&object, &question, "rowOrder")
  }
}
