import Messages

extension LimeBuilder {
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
