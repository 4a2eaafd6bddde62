import Messages
import SurveyModel

extension FieldMarkup {
  /// One of several.
  func radios(
    _ choices: [AskedChoice],
    chosen: [Value],
    isInLine: Bool = false
  ) -> Markup {
    options(
      choices,
      chosen: chosen,
      type: "radio",
      field: name.answer,
      id: name.base,
      isInLine: isInLine,
      mayTakeBack: !question.isRequired && !chosen.isEmpty
    )
  }

  /// Any of several.
  func boxes(_ list: AskedChoices) -> Markup {
    var chosen = list.chosen
    if list.isAllChosen, let all = list.choices.first(where: { $0.role == .all }) {
      chosen.append(all.value)
    }
    return options(
      list.choices,
      chosen: chosen,
      type: "checkbox",
      field: name.answer,
      id: name.base,
      isInLine: false,
      mayTakeBack: false
    )
  }

  /// A value of a scale.
  func scale(_ scale: AskedScale) -> Markup {
    let ends = [scale.lowestText, scale.highestText]
    let legend: Markup =
      ends.allSatisfy(\.isEmpty)
      ? .empty
      : .tag("p", ["class": "poles"], ends.map { .tag("span", [:], $0) })
    return legend
      + options(
        scale.choices,
        chosen: question.value.isEmpty ? [] : [question.value],
        type: "radio",
        field: name.answer,
        id: name.base,
        isInLine: true,
        mayTakeBack: !question.isRequired && question.isAnswered
      )
  }

  /// One of a long list.
  func menu(_ list: AskedChoices) -> Markup {
    let empty = Markup.tag("option", ["value": ""], WebSentences.choose[language])
    return .tag(
      "select",
      [
        "id": name.base, "name": name.answer, "autocomplete": "off",
        "aria-describedby": describedBy, "aria-invalid": invalid,
      ],
      [empty]
        + list.choices.map { choice in
          .tag(
            "option",
            [
              "value": choice.fieldValue,
              "selected": present(list.chosen.contains { $0.isSameChoice(as: choice.value) }),
              "disabled": present(choice.isDisabled),
            ],
            choice.text
          )
        }
    )
  }

  /// A number for each item.
  func ranks(_ list: AskedChoices) -> Markup {
    let most =
      list.ranksSome ? min(list.most ?? list.choices.count, list.choices.count) : list.choices.count
    let items = list.choices.enumerated().map { index, choice in
      let place = list.chosen.firstIndex { $0.isSameChoice(as: choice.value) }
      let id = index == 0 ? name.base : name.place(index)
      let numbers = (1...max(most, 1)).map { number in
        Markup.tag(
          "option",
          ["value": String(number), "selected": present(place == number - 1)],
          String(number)
        )
      }
      return Markup.tag(
        "div",
        ["class": "rank"],
        [
          .tag(
            "select",
            ["id": id, "name": name.place(index), "autocomplete": "off"],
            [.tag("option", ["value": ""], "–")] + numbers
          ), .tag("label", ["for": id], choice.text),
        ]
      )
    }
    return Markup(items)
  }

  /// A group of choices for each row.
  func rows(of grid: AskedMatrix) -> [Markup] {
    let given: [String: Value] = if case .object(let rows) = question.value { rows } else { [:] }
    return grid.rows.enumerated().map { index, row in
      let key = row.value.answerKey ?? row.text
      let cell = given[key] ?? .undefined
      let cells: [Value] = if case .array(let list) = cell { list } else { [cell] }
      let faults = page.faults(of: question, row: key)
      let field = name.row(index)
      // The first place of the first row is where the question begins.
      let id = index == 0 ? name.base : field
      let options = options(
        grid.columns,
        chosen: cells,
        type: grid.takesSeveral ? "checkbox" : "radio",
        field: field,
        id: id,
        isInLine: true,
        mayTakeBack: !grid.takesSeveral && !grid.isEachRowRequired && !cell.isEmpty
      )
      return .tag(
        "fieldset",
        [
          "class": "row", "disabled": present(row.isDisabled),
          "aria-describedby": faults.isEmpty ? nil : "\(field)-fault",
        ],
        [
          .tag("legend", [:], [.lines(row.text)]),
          faults.isEmpty
            ? .empty
            : .tag(
              "div",
              ["class": "fault", "id": "\(field)-fault"],
              faults.map { .tag("p", [:], $0[language]) }
            ), options,
        ]
      )
    }
  }

  private func options(
    _ choices: [AskedChoice],
    chosen: [Value],
    type: String,
    field: String,
    id: String,
    isInLine: Bool,
    mayTakeBack: Bool
  ) -> Markup {
    var items = choices.enumerated().map { index, choice in
      option(
        type,
        field,
        id: index == 0 ? id : "\(id)-\(index)",
        value: choice.fieldValue,
        text: choice.text,
        isChosen: chosen.contains { $0.isSameChoice(as: choice.value) },
        isDisabled: choice.isDisabled,
        alone: choice.isExclusive ? "" : nil
      )
    }
    if mayTakeBack {
      items.append(
        option(
          type,
          field,
          id: "\(id)-none",
          value: "",
          text: WebSentences.noAnswer[language],
          isChosen: false,
          isDisabled: false,
          alone: nil
        )
      )
    }
    return .tag("div", ["class": isInLine ? "options line" : "options"], items)
  }

  private func option(
    _ type: String,
    _ field: String,
    id: String,
    value: String,
    text: String,
    isChosen: Bool,
    isDisabled: Bool,
    alone: String?
  ) -> Markup {
    .tag(
      "div",
      ["class": "option"],
      [
        .tag(
          "input",
          [
            "type": type, "id": id, "name": field, "value": value, "checked": present(isChosen),
            "disabled": present(isDisabled), "data-alone": alone, "autocomplete": "off",
          ]
        ), .tag("label", ["for": id], text),
      ]
    )
  }
}
