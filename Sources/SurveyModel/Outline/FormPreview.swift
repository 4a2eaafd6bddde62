public import Messages

/// What a respondent sees of a form with some answers, page by page.
///
/// Hidden pages, questions, choices and rows are left out; answers stand in the texts that name them; each
/// question comes with its answer and what is wrong with it.
public struct FormPreview: Sendable {
  /// The pages that show, with their questions in the state of the answers.
  public let outline: FormOutline
  /// The calculated values by name.
  public let calculated: [String: Value]

  /// Fills a form in.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - answers: The answers by key; defaults stand where there is none.
  ///   - language: The language of the texts.
  ///   - now: The current time in milliseconds since 1970 UTC.
  public init(
    of form: Form,
    answers: [String: Value],
    language: Language,
    now: Double
  ) {
    let locale = language.surveyLocales.first ?? "en"
    let run = FormRun(form: form, now: now, locale: locale)
    run.applyDefaults()
    if !answers.isEmpty {
      run.load(run.data.merging(answers) { $1 })
    }
    let builder = PreviewBuilder(
      outline: OutlineBuilder(form, language: language, naming: .titles),
      run: run
    )
    let shown = run.pages.filter(\.isVisible)
    var numbers = builder.outline.numbers.sequence(in: form.pages)[...]
    let restarts = builder.outline.numbers.restartsOnPages
    outline = FormOutline(
      of: form,
      builder: builder.outline,
      pages: shown.map { page in
        if restarts { numbers = builder.outline.numbers.sequence(in: [page.definition])[...] }
        return builder.group(page).numbered(&numbers)
      }
    )
    calculated = run.calculatedValues
  }
}

/// Lays out what shows of a running form.
private struct PreviewBuilder {
  let outline: OutlineBuilder
  let run: FormRun

  func group(_ group: GroupRun) -> OutlineGroup {
    var result = outline.group(group.definition)
    result.title = run.processed(result.title, near: nil, on: group)
    result.description = run.processed(result.description, near: nil, on: group)
    result.elements = elements(group.elements)
    return result
  }

  func elements(_ elements: [ElementRun]) -> [OutlineElement] {
    elements.filter(\.isVisible).map { element in
      switch element {
      case .group(let inner): .group(group(inner))
      case .question(let inner): .question(question(inner))
      }
    }
  }

  private func question(_ question: QuestionRun) -> OutlineQuestion {
    var result = outline.question(question.definition)
    result.title = run.processed(result.title, near: question)
    result.description = run.processed(result.description, near: question)
    result.content = run.processed(result.content, near: question)
    result.isRequired = question.isRequired
    result.isReadOnly = question.isReadOnly
    result.choices = choices(of: question, among: result.choices)
    for (place, group) in zip(question.definition.openingChoices, question.groups) {
      let value = question.definition.choices[place].value
      for index in result.choices.indices where result.choices[index].value == value {
        result.choices[index].elements = group.isVisible ? elements(group.elements) : []
      }
    }
    hideColumns(of: question, in: &result)
    let shownRows = question.shownRows.map(\.value)
    result.rows = result.rows.filter { shownRows.contains($0.value) }
    var state = OutlineState(value: question.value, shown: shown(question, result))
    state.comment = question.comment
    let misfits = question.misfits().map { FormError(misfit: $0.problem, of: question.name) }
    state.errors =
      misfits
      + question.errors(isKnown: true).map { error in
        error.hasOwnWords ? error.saying(run.processed(error.text, near: question)) : error
      }
    state.entries = question.entries.filter(\.isVisible).map { entry in
      OutlineEntry(
        title: entry.row.map(title) ?? "",
        elements: elements(entry.elements)
      )
    }
    result.state = state
    return result
  }

  /// Leaves out the columns that a condition hides.
  private func hideColumns(of question: QuestionRun, in result: inout OutlineQuestion) {
    if question.kind == .matrix, question.offeredChoices != nil {
      let offered = question.offered.map(\.value)
      result.columns = result.columns.filter { offered.contains($0.value) }
    }
    guard question.definition.columnsVisibleIf != nil, let entry = question.entries.first else {
      return
    }
    let hidden = entry.questions.filter { !$0.isColumnVisible }.map(\.name)
    result.cells = result.cells.filter { !hidden.contains($0.name) }
  }

  private func title(of row: FormItem) -> String {
    let text = outline.text(row.text)
    return text.isEmpty ? row.value.asText : text
  }

  /// The answer by the texts of the outline, whose special choices speak the language.
  private func shown(_ question: QuestionRun, _ result: OutlineQuestion) -> String {
    let value = question.value
    let values: [Value] = if case .array(let list) = value { list } else { [value] }
    let texts = values.map { value in
      result.choices.first { $0.value == question.plainChoice(value) }?.text
    }
    guard !texts.isEmpty, texts.allSatisfy({ $0 != nil }) else {
      return question.shown(question.value)
    }
    return texts.compactMap(\.self).joined(separator: outline.language == .chinese ? "、" : ", ")
  }

  private func choices(
    of question: QuestionRun,
    among all: [OutlineChoice]
  ) -> [OutlineChoice] {
    guard question.kind.hasChoices || question.kind == .imagepicker else { return all }
    let offered = question.offered
    let listed = offered.map { choice in
      all.first { $0.role == .listed && $0.value == choice.value }
        ?? OutlineChoice(
          value: choice.value,
          text: choice.text.map { outline.text($0) } ?? choice.value.asText
        )
    }
    return all.filter { $0.role == .all } + listed
      + all.filter { $0.role != .all && $0.role != .listed }
  }
}

extension OutlineGroup {
  /// The same group with its questions numbered anew, as those that show are.
  fileprivate func numbered(_ numbers: inout ArraySlice<String>) -> OutlineGroup {
    var result = self
    result.elements = elements.map { element in
      switch element {
      case .group(let group): return .group(group.numbered(&numbers))
      case .question(var question):
        if !question.number.isEmpty { question.number = numbers.popFirst() ?? question.number }
        return .question(question)
      }
    }
    return result
  }
}
