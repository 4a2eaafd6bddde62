import Messages

extension AskedBuilder {
  /// The choices on offer in the order of this response, with "other" and its like.
  func choices(of question: QuestionRun, isSearched: Bool = false) -> AskedChoices {
    let definition = question.definition
    let comments = question.choiceComments
    // Only few choices can be disabled or have texts of their own.
    let special = Dictionary(
      definition.choices.indices
        .filter { question.disabledChoices.contains($0) || definition.choices[$0].hasComment }
        .map { (definition.choices[$0].value, $0) }
    ) { first, _ in first }
    var choices = question.orderedChoices.map { choice in
      let item = special[choice.value]
      let written = text(choice.text, near: question)
      var asked = AskedChoice(
        value: choice.value,
        text: written.isEmpty ? choice.value.asText : written
      )
      asked.texts = choice.text
      asked.isExclusive = choice.isExclusive
      asked.isDisabled = item.map(question.disabledChoices.contains) ?? false
      asked.hasComment = item.map { definition.choices[$0].hasComment } ?? false
      asked.comment = comments[choice.value] ?? ""
      return asked
    }
    let several = question.kind == .checkbox || question.kind == .tagbox
    let most = definition.choosing?.maximumSelected ?? .max
    if several, choices.count <= most,
      definition.properties.flag("showSelectAllItem", "hasSelectAll")
    {
      choices.insert(all(of: question), at: 0)
    }
    for special in question.specialChoices {
      let role = SpecialChoice.all.first { $0.value == special.value }?.role ?? .other
      let written = text(special.text, near: question)
      var asked = AskedChoice(
        value: special.value,
        text: written.isEmpty ? special.words[language] : written,
        role: role
      )
      asked.texts = special.text ?? LocalizedText(special.words)
      asked.isExclusive = special.isExclusive
      asked.hasComment = role == .other
      choices.append(asked)
    }
    var list = AskedChoices(choices: choices, isSearched: isSearched)
    list.fewest = definition.choosing?.minimumSelected
    list.most = definition.choosing?.maximumSelected
    list.chosen = question.pickedChoices
    list.valueName = question.valuePropertyName ?? "value"
    return list
  }

  private func all(of question: QuestionRun) -> AskedChoice {
    let written = text(question.definition.properties.localized("selectAllText"), near: question)
    let words = Phrase("All of these", "全选")
    var choice = AskedChoice(
      value: .text("all"),
      text: written.isEmpty ? words[language] : written,
      role: .all
    )
    choice.texts = LocalizedText(words)
    return choice
  }

  /// Yes and no.
  func truth(_ question: QuestionRun) -> AskedChoices {
    let properties = question.definition.properties
    let (yes, no) = question.definition.truthValues
    let both = [
      (yes, "labelTrue", Phrase("Yes", "是")), (no, "labelFalse", Phrase("No", "否")),
    ]
    let choices = both.map { value, property, usual in
      let texts = properties.localized(property) ?? LocalizedText(usual)
      var choice = AskedChoice(value: value, text: text(texts, near: question))
      choice.texts = texts
      return choice
    }
    var list = AskedChoices(choices: choices)
    list.chosen = choices.map(\.value).filter { $0.isSameChoice(as: question.value) }
    return list
  }

  /// Rows and columns that show.
  func grid(of question: QuestionRun) -> AskedMatrix {
    let definition = question.definition
    return AskedMatrix(
      rows: orderedRows(question.shownRows, of: question).map { row in
        let written = text(row.text, near: question)
        var asked = AskedChoice(
          value: row.value,
          text: written.isEmpty ? row.value.asText : written
        )
        if let enabling = row.enableIf {
          let context = question.context.with(["item": row.value, "row": row.value])
          asked.isDisabled = enabling.value(in: context) == .boolean(false)
        }
        return asked
      },
      columns: question.orderedChoices.map { column in
        let written = text(column.text, near: question)
        var asked = AskedChoice(
          value: column.value,
          text: written.isEmpty ? column.value.asText : written
        )
        asked.texts = column.text
        return asked
      },
      takesSeveral: definition.ticksSeveral,
      isEachRowRequired: definition.rowDemands.isEachRequired
    )
  }
}

extension QuestionRun {
  /// The chosen values; a text of "other" that is kept as the value counts as "other".
  var pickedChoices: [Value] {
    let chosen = chosenValues.filter { !$0.isEmpty }
    guard storesOtherAsValue else { return chosen }
    return chosen.map { isUnknownChoice($0) ? .text("other") : $0 }
  }

  /// The answer with "other" in the place of a text that stands for it.
  var valueWithOther: Value {
    guard hasOther, storesOtherAsValue, !value.isEmpty else { return value }
    if case .array = value { return .array(pickedChoices) }
    return pickedChoices.first ?? value
  }

  /// The text of "other" wherever it is kept; empty where it is not chosen.
  var explanation: String {
    guard hasOther else { return "" }
    guard storesOtherAsValue else { return isOtherChosen ? comment : "" }
    return chosenValues.first { isUnknownChoice($0) && $0 != .text("other") }?.asText ?? ""
  }

  /// The texts written with choices, by the value of the choice.
  var choiceComments: [Value: String] {
    guard kind.hasChoices else { return [:] }
    let given: [Value] = if case .array(let list) = value { list } else { [value] }
    var comments: [Value: String] = [:]
    for one in given {
      guard case .object(let members) = one, case .text(let text)? = members["comment"] else {
        continue
      }
      comments[plainChoice(one)] = text
    }
    return comments
  }
}

extension LocalizedText {
  /// A sentence of the program.
  init(_ words: Phrase) {
    self.init(texts: ["default": words.english, "en": words.english, "zh-cn": words.chinese])
  }
}
