import Messages

extension LimeBuilder {
  /// Gathers the questions with their parts.
  mutating func questions() -> [LimeQuestion] {
    let l10ns = tables.take("question_l10ns")
    let fields = ["question", "help", "script"]
    let items = LimeItem.items(
      tables.take("questions"),
      texts: l10ns,
      id: ["qid"],
      link: "qid",
      fields: fields
    ).sorted(by: "question_order")
    let subitems = LimeItem.items(
      tables.take("subquestions"),
      texts: l10ns,
      id: ["qid"],
      link: "qid",
      fields: fields
    ).sorted(by: "question_order")
    let answers = LimeItem.items(
      tables.take("answers"),
      texts: tables.take("answer_l10ns"),
      id: ["qid", "code", "scale_id"],
      link: "aid",
      fields: ["answer"]
    ).sorted(by: "sortorder")
    let defaults = LimeItem.items(
      tables.take("defaultvalues"),
      texts: tables.take("defaultvalue_l10ns"),
      id: ["dvid", "qid", "scale_id", "sqid", "specialtype"],
      link: "dvid",
      fields: ["defaultvalue"]
    )
    var used: Set<String> = []
    var places: [String: Int] = [:]
    var result: [LimeQuestion] = []
    for item in items {
      let code = item.row["title"] ?? "Q\(item.row["qid"] ?? "")"
      let id = item.row["qid"] ?? ""
      let name = uniqueName(code, id, &used)
      places[id] = result.count
      let type = item.row["type"] ?? ""
      result.append(LimeQuestion(item: item, type: type, id: id, code: code, name: name))
    }
    for part in subitems {
      guard let place = places[part.row["parent_qid"] ?? ""] else {
        noteOrphan(part.row["title"] ?? "", Phrase("subquestion", "子题"))
        continue
      }
      if part.order("scale_id") == 1 {
        result[place].columns.append(part)
      } else {
        result[place].rows.append(part)
      }
    }
    for answer in answers {
      guard let place = places[answer.row["qid"] ?? ""] else {
        noteOrphan(answer.row["code"] ?? "", Phrase("answer", "选项"))
        continue
      }
      result[place].answers.append(answer)
    }
    for value in defaults {
      guard let place = places[value.row["qid"] ?? ""] else {
        noteOrphan(value.row["qid"] ?? "", Phrase("default value", "默认值"))
        continue
      }
      result[place].defaults.append(value)
    }
    readAttributes(&result, places)
    return result
  }

  private func noteOrphan(_ code: String, _ what: Phrase) {
    log.leftOut(
      Phrase("The \(what.english) “\(code.quotable)”", "\(what.chinese)“\(code.quotable)”"),
      Phrase("Its question is not in the file.", "文件里没有它所属的题目。")
    )
  }

  private mutating func readAttributes(
    _ questions: inout [LimeQuestion],
    _ places: [String: Int]
  ) {
    for var row in tables.take("question_attributes") {
      guard let place = places[row.take("qid") ?? ""], let name = row.take("attribute") else {
        continue
      }
      let language = LimeLanguage.code(row.take("language") ?? "")
      questions[place].attributes.add(name, row.take("value") ?? "", in: language)
    }
  }

  private func uniqueName(_ code: String, _ id: String, _ used: inout Set<String>) -> String {
    let plain = String(code.map { "{}".contains($0) ? "_" : $0 })
    if plain == code, used.insert(code).inserted { return code }
    var name = "\(plain)_\(id)"
    while !used.insert(name).inserted { name += "_" }
    log.approximated(
      Phrase("Question “\(code.quotable)”", "题目“\(code.quotable)”"),
      Phrase("The code is taken or holds braces.", "题目代码重复或含有花括号。"),
      Phrase("It is called “\(name.quotable)”.", "改称“\(name.quotable)”。")
    )
    return name
  }

  /// Makes a question of SurveyJS.
  mutating func question(_ question: inout LimeQuestion) -> FormObject {
    var object: FormObject = ["type": .text("text"), "name": .text(question.name)]
    var kept = FormObject()
    for name in ["qid", "gid", "sid", "parent_qid", "type", "title", "question_order", "scale_id"] {
      _ = question.item.row.take(name)
    }
    // The text of an equation is the equation itself.
    let isEquation = question.type == "*" && question.attributes["equation"] == nil
    let title =
      isEquation ? Translations() : piped(question.item.text("question"), question.place)
    choiceFields = [:]
    shape(&object, &kept, &question, title)
    noteChoices(question)
    if object["html"] == nil { object["title"] = languages.value(title) }
    if isEquation { object["titleLocation"] = .text("hidden") }
    let help = piped(question.item.text("help"), question.place)
    object["description"] = languages.value(help)
    if let script = languages.value(question.item.text("script")) {
      kept["script"] = script
      log.kept(question.place, Phrase("A script is not run.", "脚本不会运行。"))
    }
    requirement(&object, &kept, &question)
    conditions(&object, &kept, &question)
    limits(&object, &kept, &question)
    defaultValues(&object, &kept, &question)
    var rest: [(String, FormValue)] = question.item.row.rest.compactMap { field in
      let isNeutral =
        field.text == "N" || field.text == "0" || field.name == "modulename"
        || field.name == "question_theme_name" && Self.plainThemes.contains(field.text)
      return isNeutral ? nil : (field.name, .text(field.text))
    }
    for (name, texts) in question.attributes.rest {
      rest.append((name, languages.value(texts) ?? .text("")))
    }
    keep(&object, kept, rest, question.place)
    return object
  }

  /// Notes once what was kept of all choices of a question.
  private func noteChoices(_ question: LimeQuestion) {
    guard !choiceFields.isEmpty else { return }
    let names = Listing.phrase(choiceFields.keys.sorted(), limit: nil)
    log.kept(
      question.place,
      Phrase(
        "SurveyJS has nothing for \(names.english) of a choice "
          + "(\((choiceFields.values.max() ?? 0).counted("choice"))).",
        "SurveyJS 的选项没有\(names.chinese)（\(choiceFields.values.max() ?? 0) 个选项）。"
      )
    )
  }

  /// Looks that say no more than the type does.
  private static let plainThemes: Set<String> = [
    "5pointchoice", "arrays/10point", "arrays/5point", "arrays/array", "arrays/column",
    "arrays/dualscale", "arrays/increasesamedecrease", "arrays/multiflexi", "arrays/texts",
    "arrays/yesnouncertain", "boilerplate", "date", "equation", "file_upload", "gender",
    "hugefreetext", "language", "list_with_comment", "listradio", "list_dropdown", "longfreetext",
    "multiplechoice", "multiplechoice_with_comments", "multiplenumeric", "multipleshorttext",
    "numerical", "ranking", "shortfreetext", "yesno",
  ]

  /// Keeps what has no counterpart, with one note for all of it.
  mutating func keep(
    _ object: inout FormObject,
    _ kept: FormObject,
    _ rest: [(String, FormValue)],
    _ place: Phrase
  ) {
    var kept = kept
    for (name, value) in rest { kept[name] = value }
    if !rest.isEmpty {
      let names = Listing.phrase(rest.map(\.0.quotable), limit: nil)
      log.kept(
        place,
        Phrase("SurveyJS has nothing for \(names.english).", "SurveyJS 没有与\(names.chinese)对应的内容。")
      )
    }
    if !kept.isEmpty { object["leye"] = .object(["imported": .object(kept)]) }
  }
}
