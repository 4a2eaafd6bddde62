import Messages

extension LimeBuilder {
  /// Sets the type of a question, and what depends on it.
  mutating func shape(
    _ object: inout FormObject,
    _ kept: inout FormObject,
    _ question: inout LimeQuestion,
    _ title: Translations
  ) {
    func make(_ type: String) { object["type"] = .text(type) }
    switch question.type {
    case "5":
      make("rating")
      object["rateMax"] = .number("5")
    case "A": matrix(&object, &question, columns: Self.numbers(5))
    case "B": matrix(&object, &question, columns: Self.numbers(10))
    case "C": matrix(&object, &question, columns: yesNoUncertain)
    case "E": matrix(&object, &question, columns: increase)
    case "F": matrix(&object, &question, columns: choices(question.answers))
    case "H":
      matrix(&object, &question, columns: choices(question.answers))
      log.approximated(
        question.place,
        Phrase("The array stands by columns.", "这是按列排列的表格题。"),
        Phrase("Its subquestions are rows; the answers are the same.", "子题改为行，答案不变。")
      )
    case "1": dualMatrix(&object, &question)
    case ":", ";": table(&object, &question)
    case "D": input(&object, "date")
    case "G": radio(&object, genders)
    case "I": language(&object, question)
    case "K", "Q": multipleText(&object, &question)
    case "L": list(&object, &question, "radiogroup")
    case "!": list(&object, &question, "dropdown")
    case "O":
      list(&object, &question, "radiogroup")
      object["showCommentArea"] = .boolean(true)
    case "M", "P": multiple(&object, &question)
    case "N": input(&object, "number")
    case "R":
      make("ranking")
      object["choices"] = .array(
        choices(question.answers.isEmpty ? question.rows : question.answers)
      )
    case "S": input(&object, question.attributes.take("numbers_only") == "1" ? "number" : nil)
    case "T", "U": make("comment")
    case "X":
      make("html")
      object["html"] = languages.value(title) ?? .text("")
    case "Y":
      make("boolean")
      object["valueTrue"] = .text("Y")
      object["valueFalse"] = .text("N")
    case "*": equation(&object, &kept, &question)
    case "|": file(&object, &question)
    default:
      kept["type"] = .text(question.type)
      log.approximated(
        question.place,
        Phrase(
          "The type “\(question.type.quotable)” is not known.",
          "不认识题型“\(question.type.quotable)”。"
        ),
        Phrase("It is a text question.", "改为文本题。")
      )
    }
    other(&object, &question)
    noteUnusedParts(&kept, question)
  }

  private func input(_ object: inout FormObject, _ kind: String?) {
    object["type"] = .text("text")
    object["inputType"] = kind.map(FormValue.text)
  }

  private func radio(_ object: inout FormObject, _ choices: [FormValue]) {
    object["type"] = .text("radiogroup")
    object["choices"] = .array(choices)
  }

  private mutating func list(
    _ object: inout FormObject,
    _ question: inout LimeQuestion,
    _ type: String
  ) {
    object["type"] = .text(type)
    object["choices"] = .array(choices(question.answers(ofScale: 0)))
    order(&object, &question, "choicesOrder")
  }

  /// A choice among the languages of the survey.
  private func language(_ object: inout FormObject, _ question: LimeQuestion) {
    object["type"] = .text("dropdown")
    let codes = question.item.text("question").texts.map(\.language).filter { !$0.isEmpty }
    object["choices"] = .array(
      (codes.isEmpty ? [languages.main ?? "en"] : codes).map(FormValue.text)
    )
    log.approximated(
      question.place,
      Phrase("The answer would switch the language.", "原题的答案会切换语言。"),
      Phrase("It is a list of the languages.", "改为语言列表。")
    )
  }

  /// Choices in random or alphabetical order.
  func order(
    _ object: inout FormObject,
    _ question: inout LimeQuestion,
    _ property: String
  ) {
    if question.attributes["random_order"] == "1" {
      _ = question.attributes.take("random_order")
      object[property] = .text("random")
    } else if question.attributes["alphasort"] == "1" {
      _ = question.attributes.take("alphasort")
      object[property] = .text("asc")
    }
    switch question.attributes["answer_order"] ?? question.attributes["subquestion_order"] {
    case "random": object[property] = .text("random")
    case "alphabetical": object[property] = .text("asc")
    case "normal": break
    default: return
    }
    _ = question.attributes.take("answer_order")
    _ = question.attributes.take("subquestion_order")
  }

  private mutating func multiple(_ object: inout FormObject, _ question: inout LimeQuestion) {
    object["type"] = .text("checkbox")
    let alone = Set(
      (question.attributes.take("exclude_all_others") ?? "").split { ";,".contains($0) }
        .map { String($0).trimmedBlanks }
    )
    var list: [FormValue] = []
    for index in question.rows.indices {
      guard case .object(var choice) = choice(question.rows[index], "title", "question") else {
        continue
      }
      let code = question.rows[index].row["title"] ?? ""
      if alone.contains(code) { choice["isExclusive"] = .boolean(true) }
      if question.type == "P" { choice["showCommentArea"] = .boolean(true) }
      rowCondition(&choice, &question, index)
      list.append(.object(choice))
    }
    object["choices"] = .array(list)
    order(&object, &question, "choicesOrder")
  }

  private mutating func multipleText(_ object: inout FormObject, _ question: inout LimeQuestion) {
    object["type"] = .text("multipletext")
    let isNumeric = question.type == "K" || question.attributes.take("numbers_only") == "1"
    var items: [FormValue] = []
    for index in question.rows.indices {
      var item = part(question.rows[index])
      if isNumeric { item["inputType"] = .text("number") }
      if question.item.row["mandatory"] == "Y" { item["isRequired"] = .boolean(true) }
      rowCondition(&item, &question, index, property: nil)
      items.append(.object(item))
    }
    object["items"] = .array(items)
  }

  private func file(_ object: inout FormObject, _ question: inout LimeQuestion) {
    object["type"] = .text("file")
    if let count = question.attributes.take("max_num_of_files"), count != "1" {
      object["allowMultiple"] = .boolean(true)
    }
    if let types = question.attributes.take("allowed_filetypes") {
      let endings = types.split { ", ".contains($0) }.map { "." + $0 }
      object["acceptedTypes"] = .text(endings.joined(separator: ","))
    }
    // LimeSurvey counts in kilobytes.
    if let size = question.attributes.take("max_filesize").flatMap({ Int($0) }), size < 1 << 40 {
      object["maxSize"] = .whole(size * 1024)
    }
  }

  /// The field for another answer.
  private func other(_ object: inout FormObject, _ question: inout LimeQuestion) {
    guard question.item.row["other"] != "Y" || ["L", "!", "M", "P"].contains(question.type),
      question.item.row.take("other") == "Y"
    else { return }
    object["showOtherItem"] = .boolean(true)
    object["otherText"] = languages.value(question.attributes.takeTexts("other_replace_text"))
  }

  /// Answers and subquestions that the type does not use.
  private mutating func noteUnusedParts(_ kept: inout FormObject, _ question: LimeQuestion) {
    let usesAnswers = ["F", "H", "1", "L", "!", "O", "R"].contains(question.type)
    let isRankOfAnswers = question.type == "R" && !question.answers.isEmpty
    let usesRows = "ABCEFH1:;KQMPR".contains(question.type) && !isRankOfAnswers
    if !usesAnswers, !question.answers.isEmpty {
      kept["answers"] = .array(choices(question.answers))
      log.kept(question.place, Phrase("Its type has no answers to choose.", "这种题型没有选项。"))
    }
    if !usesRows, !question.rows.isEmpty {
      kept["subquestions"] = .array(choices(question.rows, "title", "question"))
      log.kept(question.place, Phrase("Its type has no subquestions.", "这种题型没有子题。"))
    }
  }
}
