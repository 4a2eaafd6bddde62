import Messages

extension OutlineBuilder {
  /// A question as its author defined it.
  func question(_ element: FormElement) -> OutlineQuestion {
    let properties = element.properties
    let title = text(element.title)
    var question = OutlineQuestion(
      number: numbers[element],
      name: element.name,
      key: element.key,
      type: element.type,
      kind: OutlineKind(rawValue: element.kind.rawValue) ?? .empty,
      title: title.isEmpty ? element.name : title,
      description: text(properties.localized("description"))
    )
    question.isRequired = element.isRequired
    question.isHidden = !element.isVisible
    question.isTitleHidden = properties.text("titleLocation") == "hidden"
    question.isReadOnly = element.isReadOnly
    question.conditions = conditions(of: element)
    question.choices = choices(of: element)
    question.rows = rows(of: element)
    question.elements = elements(element.elements)
    question.cells = element.columns.map { self.question($0) }
    question.limits = limits(of: element)
    question.rules = element.validators.map { rule($0, at: element) }
    question.defaultValue = element.defaultValue
    question.settings = QuestionSettings(properties)
    question.propertyNames = properties.names
    if properties.flag("showCommentArea", "hasComment") {
      let label = text(properties.localized("commentText"))
      question.commentLabel =
        label.isEmpty ? Phrase("Other remarks:", "补充说明：")[language] : label
    }
    addOwn(to: &question, of: element)
    return question
  }

  /// Adds what only some kinds have.
  private func addOwn(to question: inout OutlineQuestion, of element: FormElement) {
    let properties = element.properties
    switch element.kind {
    case .text:
      question.input = properties.text("inputType") ?? "text"
    case .html: question.content = text(properties.localized("html"))
    case .image: question.content = text(properties.localized("altText"))
    case .rating, .slider:
      question.lowestText = text(properties.localized("minRateDescription"))
      question.highestText = text(properties.localized("maxRateDescription"))
      question.takesSeveral = properties.text("sliderType") == "range"
    case .matrix:
      question.columns = question.choices
      question.choices = []
      question.takesSeveral = properties.text("cellType") == "checkbox"
      question.isEachRowRequired = properties.flag("eachRowRequired", "isAllRowRequired")
    case .checkbox, .tagbox, .ranking: question.takesSeveral = true
    case .imagepicker: question.takesSeveral = properties.flag("multiSelect")
    case .imagemap: question.takesSeveral = properties.flag("multiSelect", default: true)
    case .file: question.takesSeveral = properties.flag("allowMultiple")
    default: break
    }
    if let source = properties.text("choicesFromQuestion"), !source.isEmpty {
      question.choicesSource = words.names.label(named: source)
    } else if let address = properties["choicesByUrl"].map({ Properties($0) })?.text("url") {
      question.choicesSource = address
    }
  }

  private func choices(of element: FormElement) -> [OutlineChoice] {
    let settings = choiceSettings(of: element)
    var result = element.choices.enumerated().map { index, item in
      choice(item, settings.indices.contains(index) ? settings[index] : .none)
    }
    let properties = element.properties
    switch element.kind {
    case .boolean:
      result = [
        booleanChoice(element, "valueTrue", "labelTrue", true),
        booleanChoice(element, "valueFalse", "labelFalse", false),
      ]
      if properties.flag("swapOrder") { result.reverse() }
    case .radiogroup, .dropdown, .checkbox, .tagbox, .ranking, .buttongroup, .imagepicker:
      if properties.flag("showSelectAllItem", "hasSelectAll") {
        let written = text(properties.localized("selectAllText"))
        let words = Phrase("All of these", "全选")[language]
        result.insert(
          OutlineChoice(value: .text("all"), text: written.isEmpty ? words : written, role: .all),
          at: 0
        )
      }
      for special in SpecialChoice.all where properties.flag(special.flag, special.oldFlag) {
        let written = text(properties.localized(special.text))
        var choice = OutlineChoice(
          value: special.value,
          text: written.isEmpty ? special.words[language] : written,
          role: special.role
        )
        choice.hasComment = special.role == .other
        choice.isExclusive = special.role != .other
        result.append(choice)
      }
    default: break
    }
    return result
  }

  private func booleanChoice(
    _ element: FormElement,
    _ value: String,
    _ label: String,
    _ flag: Bool
  ) -> OutlineChoice {
    let written = element.properties.value(value)
    let truth = Value.boolean(flag)
    return OutlineChoice(
      value: written == .undefined ? truth : written,
      text: element.shownText(of: written == .undefined ? truth : written, language)
        ?? text(element.properties.localized(label))
    )
  }

  private func rows(of element: FormElement) -> [OutlineChoice] {
    let nodes = element.properties.list("rows")
    return element.rows.enumerated().map { index, item in
      choice(
        item,
        nodes.count == element.rows.count ? QuestionSettings(Properties(nodes[index])) : .none
      )
    }
  }

  private func choiceSettings(of element: FormElement) -> [QuestionSettings] {
    let name =
      switch element.kind {
      case .rating: "rateValues"
      case .matrix: "columns"
      default: "choices"
      }
    let nodes = element.properties.list(name)
    guard nodes.count == element.choices.count else { return [] }
    return nodes.map { QuestionSettings(Properties($0)) }
  }

  private func choice(_ item: FormItem, _ settings: QuestionSettings) -> OutlineChoice {
    let written = text(item.text)
    var choice = OutlineChoice(
      value: item.value,
      text: written.isEmpty ? item.value.asText : written
    )
    choice.hasComment = item.hasComment
    choice.isExclusive = item.isExclusive
    choice.condition = condition(item.visibleIf, .visible, at: nil)
    choice.settings = settings
    choice.elements = elements(item.elements)
    return choice
  }
}
