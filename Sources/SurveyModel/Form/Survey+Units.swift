extension Survey {
  /// The survey with choices for the question that is bound to the unit.
  ///
  /// The digest stays: the definition is the same, the roster is not part of it. Without any unit the
  /// question keeps choices of its own; one without choices would take any text, which could name a
  /// person, so it never shows and is never required.
  ///
  /// - Parameter unitChoices: The units with their titles, in order.
  /// - Returns: The survey as it was where no question is bound to the unit.
  public func with(unitChoices: [(value: String, title: LocalizedText)]) -> Survey {
    let choices = unitChoices.map { Choice(value: .text($0.value), text: $0.title) }
    return with(
      pages: pages.map { $0.with(unitChoices: choices) },
      form: form.with(unitChoices: choices)
    )
  }
}

extension Page {
  fileprivate func with(unitChoices: [Choice]) -> Page {
    var page = self
    page.elements = elements.map { $0.with(unitChoices: unitChoices) }
    return page
  }
}

extension Element {
  fileprivate func with(unitChoices: [Choice]) -> Element {
    switch self {
    case .question(let question): return .question(question.with(unitChoices: unitChoices))
    case .panel(var panel):
      panel.elements = panel.elements.map { $0.with(unitChoices: unitChoices) }
      return .panel(panel)
    }
  }
}

extension Question {
  fileprivate func with(unitChoices: [Choice]) -> Question {
    guard settings.binding == .unit else { return self }
    if unitChoices.isEmpty { return hasOwnChoices ? self : leftOut }
    let kind: QuestionKind =
      switch self.kind {
      case .dropdown(let list): .dropdown(list.with(unitChoices))
      case .radiogroup(let list): .radiogroup(list.with(unitChoices))
      default: self.kind
      }
    return with(kind: kind, isLeftOut: false)
  }

  /// The question as one that never shows.
  private var leftOut: Question { with(kind: kind, isLeftOut: true) }

  private var hasOwnChoices: Bool {
    switch kind {
    case .radiogroup(let list), .dropdown(let list), .checkbox(let list): !list.choices.isEmpty
    case .text, .comment: false
    case .rating, .boolean, .matrix, .html, .other: true
    }
  }

  private func with(kind: QuestionKind, isLeftOut: Bool) -> Question {
    Question(
      name: name,
      valueName: valueName,
      kind: kind,
      title: title,
      description: description,
      isRequired: isRequired && !isLeftOut,
      requiredIf: isLeftOut ? nil : requiredIf,
      visibleIf: isLeftOut ? nil : visibleIf,
      isVisible: isVisible && !isLeftOut,
      enableIf: enableIf,
      isReadOnly: isReadOnly,
      requiredErrorText: requiredErrorText,
      defaultValue: isLeftOut ? .undefined : defaultValue,
      settings: settings,
      path: path
    )
  }
}

extension ChoiceList {
  fileprivate func with(_ choices: [Choice]) -> ChoiceList {
    ChoiceList(
      choices: choices,
      otherText: otherText,
      noneText: noneText,
      minimumSelected: minimumSelected,
      maximumSelected: maximumSelected,
      hasComment: hasComment
    )
  }
}
