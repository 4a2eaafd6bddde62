import Messages

/// Lays out what shows of a running form in one language.
struct AskedBuilder {
  let run: FormRun
  let language: Language

  /// A text of the form in the language, with answers put in.
  ///
  /// - Parameters:
  ///   - text: The text; nil makes an empty one.
  ///   - question: The question it belongs to.
  ///   - group: The page or panel it belongs to.
  /// - Returns: The text to show.
  func text(
    _ text: LocalizedText?,
    near question: QuestionRun? = nil,
    on group: GroupRun? = nil
  ) -> String {
    guard let text else { return "" }
    return run.processed(text[language], near: question, on: group)
  }

  /// What is said at the end: the first text whose condition holds, else the usual one.
  var completedText: String {
    for node in run.form.properties.list("completedHtmlOnCondition") {
      let properties = Properties(node)
      guard properties.condition("expression")?.value(in: run.context(local: [:])) == .boolean(true)
      else { continue }
      return text(properties.localized("html"))
    }
    return text(run.form.properties.localized("completedHtml"))
  }

  func page(_ page: GroupRun) -> AskedPage {
    var parts: [AskedPart] = []
    append(ordered(page.elements, of: page.definition), depth: 0, to: &parts)
    return AskedPage(
      name: page.definition.name,
      title: text(page.definition.title, on: page),
      description: text(page.definition.properties.localized("description"), on: page),
      parts: parts
    )
  }

  private func append(_ elements: [ElementRun], depth: Int, to parts: inout [AskedPart]) {
    for element in elements where element.isVisible {
      switch element {
      case .question(let question): append(question, depth: depth, to: &parts)
      case .group(let group): append(group, depth: depth, to: &parts)
      }
    }
  }

  private func append(_ group: GroupRun, depth: Int, to parts: inout [AskedPart]) {
    let definition = group.definition
    let heading = AskedHeading(
      title: text(definition.title, on: group),
      description: text(definition.properties.localized("description"), on: group)
    )
    let isBare = heading.title.isEmpty && heading.description.isEmpty
    if !isBare { parts.append(.panel(heading, depth: depth)) }
    append(
      ordered(group.elements, of: definition),
      depth: isBare ? depth : depth + 1,
      to: &parts
    )
  }

  private func append(_ question: QuestionRun, depth: Int, to parts: inout [AskedPart]) {
    let asked = self.question(question)
    parts.append(.question(asked, depth: depth))
    for group in question.groups where group.isVisible {
      append(group.elements, depth: depth + 1, to: &parts)
    }
    guard case .entries(let entries) = asked.kind else { return }
    for entry in question.entries where entry.isVisible {
      let heading = AskedHeading(title: title(of: entry), description: "")
      if !heading.title.isEmpty {
        parts.append(.entry(heading, of: asked.path, number: entry.index, depth: depth + 1))
      }
      append(entry.elements, depth: depth + 1, to: &parts)
      if entries.canRemove {
        parts.append(
          .entryEnd(entries, of: asked.path, number: entry.index, depth: depth + 1)
        )
      }
    }
    if entries.canAdd || entries.canRemove {
      parts.append(.entriesEnd(asked, entries, depth: depth))
    }
  }

  /// What a panel or row of a question is called.
  private func title(of entry: EntryRun) -> String {
    let question = entry.question
    if let row = entry.row {
      let title = text(row.text, near: question)
      return title.isEmpty ? row.value.asText : title
    }
    guard question.kind != .multipletext else { return "" }
    let written = question.definition.properties.localized("templateTitle")
    let near = entry.questions.first ?? question
    let title = text(written, near: near)
    if !title.isEmpty { return title }
    return question.kind == .paneldynamic
      ? Phrase("Entry \(entry.index + 1)", "第 \(entry.index + 1) 组")[language]
      : Phrase("Row \(entry.index + 1)", "第 \(entry.index + 1) 行")[language]
  }
}

extension AskedBuilder {
  /// The elements in the order of this response: random where their owner, or the form, wants it so.
  private func ordered(_ elements: [ElementRun], of owner: FormElement) -> [ElementRun] {
    guard let seed = run.seed,
      owner.properties.isShuffled ?? run.form.properties.isShuffled ?? false
    else { return elements }
    return RandomOrder(seed: seed).arranged(elements, of: owner.name) { $0.orderName }
  }
}

extension AskedBuilder {
  /// The questions of a page, those below choices included, in the order of this response.
  func orderedQuestions(of page: GroupRun) -> [QuestionRun] {
    ordered(page.elements, of: page.definition).flatMap(orderedQuestions)
  }

  private func orderedQuestions(of element: ElementRun) -> [QuestionRun] {
    switch element {
    case .question(let question): [question] + question.groups.flatMap(\.questions)
    case .group(let group):
      ordered(group.elements, of: group.definition).flatMap(orderedQuestions)
    }
  }

  /// Rows of a matrix in the order of this response.
  func orderedRows(_ rows: [FormItem], of question: QuestionRun) -> [FormItem] {
    let definition = question.definition
    guard let seed = run.seed, definition.properties.text("rowOrder", "rowsOrder") == "random"
    else { return rows }
    return RandomOrder(seed: seed).arranged(rows, of: definition.name) { $0.value.asText }
  }
}

extension Properties {
  /// True where elements come in random order, nil where nothing is said.
  fileprivate var isShuffled: Bool? {
    switch text("questionOrder", "questionsOrder") {
    case "random": true
    case "initial": false
    default: nil
    }
  }
}

extension ElementRun {
  /// What it is called where it comes in random order; a panel without a name by its first question.
  fileprivate var orderName: String {
    switch self {
    case .question(let question): question.name
    case .group(let group):
      group.definition.name.isEmpty
        ? group.elements.first?.orderName ?? "" : group.definition.name
    }
  }
}
