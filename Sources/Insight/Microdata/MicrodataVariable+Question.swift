import Messages
import SurveyModel

extension Question {
  /// The scored items of the question as columns.
  var itemColumns: [MicrodataVariable] {
    let items = Dictionary(items.map { ($0.name, $0) }) { first, _ in first }
    switch kind {
    case .matrix(let grid):
      return grid.rows.compactMap { row in
        guard let rowKey = row.value.answerKey, let item = items["\(name).\(rowKey)"] else {
          return nil
        }
        return scored(item, titles: [row.text], row: rowKey, grid.columns)
      }
    case .rating(let scale):
      guard let item = items[name] else { return [] }
      return [scored(item, titles: [title], row: nil, scale.labelled)]
    case .radiogroup(let list), .dropdown(let list):
      guard let item = items[name] else { return [] }
      return [scored(item, titles: [title], row: nil, list.choices)]
    default: return []
    }
  }

  /// The question as columns where it is closed: one, or one for each row or choice.
  var closedColumns: [MicrodataVariable] {
    switch kind {
    case .rating(let scale): return [column(scale.labelled, isOrdered: true)]
    case .radiogroup(let list), .dropdown(let list):
      return [column(list.allChoices, isOrdered: false)]
    case .boolean(let labels):
      let choices = [
        Choice(value: labels.falseValue, text: labels.falseText),
        Choice(value: labels.trueValue, text: labels.trueText),
      ]
      return [column(choices, isOrdered: false, numbers: [0, 1])]
    case .matrix(let grid):
      return grid.rows.compactMap { row in
        guard let rowKey = row.value.answerKey else { return nil }
        return column(grid.columns, isOrdered: true, row: (rowKey, row.text))
      }
    case .checkbox(let list):
      return list.allChoices.map { choice in
        MicrodataVariable(
          name: "\(name).\(choice.value.answerKey ?? choice.text[.english])",
          titles: [title, choice.text],
          isOrdered: false,
          codes: [
            .init(number: 0, titles: [LocalizedText(texts: ["en": "No", "zh-cn": "否"])]),
            .init(number: 1, titles: [LocalizedText(texts: ["en": "Yes", "zh-cn": "是"])]),
          ],
          reading: .mark(key: key, choice.value),
          item: nil
        )
      }
    case .text, .comment, .html, .other: return []
    }
  }

  private func scored(
    _ item: Item,
    titles: [LocalizedText],
    row: String?,
    _ choices: [Choice]
  ) -> MicrodataVariable {
    // Only numbers count for the score.
    let numbered = choices.filter { $0.value.number != nil }
      .sorted { ($0.value.number ?? 0) < ($1.value.number ?? 0) }
    return MicrodataVariable(
      name: item.name,
      titles: titles,
      isOrdered: true,
      codes: numbered.map { .init(number: $0.value.number ?? 0, titles: [$0.text]) },
      reading: .choice(key: item.key, row: row, numbered.map(\.value)),
      item: item
    )
  }

  private func column(
    _ choices: [Choice],
    isOrdered: Bool,
    numbers: [Double]? = nil,
    row: (key: String, title: LocalizedText)? = nil
  ) -> MicrodataVariable {
    // Texts and marks get numbers in their order.
    let own = choices.compactMap(\.value.number)
    let isNumbered = own.count == choices.count && Set(own).count == own.count
    let codes = numbers ?? (isNumbered ? own : choices.indices.map { Double($0 + 1) })
    return MicrodataVariable(
      name: row.map { "\(name).\($0.key)" } ?? name,
      titles: [title] + (row.map { [$0.title] } ?? []),
      isOrdered: isOrdered,
      codes: zip(codes, choices).map { .init(number: $0, titles: [$1.text]) },
      reading: .choice(key: key, row: row?.key, choices.map(\.value)),
      item: nil
    )
  }
}

extension RatingScale {
  /// The values with the words of the two ends.
  fileprivate var labelled: [Choice] {
    values.enumerated().map { place, choice in
      let end = place == 0 ? minimumText : place == values.count - 1 ? maximumText : nil
      guard let end, !end.isEmpty, choice.text == LocalizedText(choice.value.asText) else {
        return choice
      }
      return Choice(value: choice.value, text: end)
    }
  }
}

extension ChoiceList {
  /// The choices with “none” and “other”; never what was written beside it.
  fileprivate var allChoices: [Choice] {
    choices
      + [(noneText, Self.noneValue), (otherText, Self.otherValue)].compactMap {
        text,
        value in text.map { Choice(value: value, text: $0) }
      }
  }
}
