import Messages

extension LimeBuilder {
  /// The head of the survey.
  struct Head {
    var object = FormObject()
    /// The text to read before the first question.
    var welcome: FormObject?
  }

  /// Reads the settings of the survey.
  mutating func head() -> Head {
    var head = Head()
    guard var survey = tables.take("surveys").first else { return head }
    let main = LimeLanguage.code(survey.take("language") ?? "en")
    languages.main = main
    if main != "en" { head.object["locale"] = .text(main) }
    let others = (survey.take("additional_languages") ?? "").split(separator: " ")
    languages.hasChinese =
      main == "zh-cn" || others.contains { LimeLanguage.code(String($0)) == "zh-cn" }
    texts(&head)
    switch survey.take("format") {
    case "S": head.object["questionsOnPageMode"] = .text("questionPerPage")
    case "A": head.object["questionsOnPageMode"] = .text("singlePage")
    default: break
    }
    for (field, property) in [("allowprev", "showPrevButton"), ("showprogress", "showProgressBar")]
    {
      switch survey[field] {
      case "Y": head.object[property] = .boolean(true)
      case "N": head.object[property] = .boolean(false)
      default: continue
      }
      _ = survey.take(field)
    }
    let rest = survey.rest
    guard !rest.isEmpty else { return head }
    imported["survey"] = .object(Self.object(survey))
    let names = Listing.phrase(rest.map { $0.name.quotable }, limit: nil)
    log.kept(
      Phrase("The survey", "问卷"),
      Phrase(
        "SurveyJS has no setting for \(names.english).",
        "SurveyJS 没有与\(names.chinese)对应的设置。"
      )
    )
    return head
  }

  /// Title, welcome, end, in all languages.
  private mutating func texts(_ head: inout Head) {
    let properties = [
      ("surveyls_title", "title"), ("surveyls_description", "description"),
      ("surveyls_endtext", "completedHtml"), ("surveyls_url", "navigateToUrl"),
    ]
    var found: [String: Translations] = [:]
    var kept: [FormValue] = []
    var names: [String] = []
    for var row in tables.take("surveys_languagesettings") {
      let language = LimeLanguage.code(row.take("surveyls_language") ?? "")
      for field in properties.map(\.0) + ["surveyls_welcometext"] {
        guard let text = row.take(field) else { continue }
        found[field, default: Translations()].add(text, in: language)
      }
      guard !row.rest.isEmpty else { continue }
      var object: FormObject = ["language": .text(language)]
      for field in row.rest {
        object[field.name] = .text(field.text)
        if !names.contains(field.name) { names.append(field.name) }
      }
      kept.append(.object(object))
    }
    let place = Phrase("The survey", "问卷")
    for (field, property) in properties {
      head.object[property] = languages.value(piped(found[field] ?? Translations(), place))
    }
    let welcome = piped(found["surveyls_welcometext"] ?? Translations(), place)
    if let html = languages.value(welcome) {
      head.welcome = ["type": .text("html"), "name": .text("surveyls_welcometext"), "html": html]
    }
    guard !kept.isEmpty else { return }
    imported["surveys_languagesettings"] = .array(kept)
    let list = Listing.phrase(names.map(\.quotable), limit: nil)
    log.kept(
      place,
      Phrase("SurveyJS has no text for \(list.english).", "SurveyJS 没有与\(list.chinese)对应的文字。")
    )
  }
}
