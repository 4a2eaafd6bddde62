import SurveyModel
import TerminalUI

/// What fields need beyond their question.
struct FieldSettings: Sendable {
  /// The most rows a field may take.
  var rows = 12
  /// Further texts by which a choice is found, such as the initials of its pinyin.
  var searchKeys: @Sendable (String) -> String = { _ in "" }
  /// What stands in the field of a list to be searched.
  var searchHint = ""
  /// Today, for calendars.
  var today: CalendarDate?
  /// The heads of a calendar's columns from Monday on.
  var weekdays: [String] = []
}

extension FieldInput {
  /// The field for an answer, nil for questions that ask nothing by themselves.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - settings: What fields need beyond it.
  init?(_ question: AskedQuestion, _ settings: FieldSettings) {
    switch question.kind {
    case .text(let line): self = Self.line(line, question, settings)
    case .comment(let text):
      let most = max(min(settings.rows - 1, 8), 3)
      self = .editor(
        TextEditor(
          question.value.isEmpty ? "" : question.value.asText,
          placeholder: text.placeholder,
          limit: text.maxLength,
          rows: 3...most
        )
      )
    case .choice(let list): self = Self.choice(list, settings)
    case .choices(let list): self = Self.choices(list, settings)
    case .boolean(let list):
      guard list.choices.count == 2 else { return nil }
      let (yes, no) = (list.choices[0], list.choices[1])
      let value = list.chosen.first.map { $0 == yes.value }
      self = .truth(
        SwitchRow(yes: yes.text, no: no.text, value: value),
        yes: yes.value,
        no: no.value
      )
    case .ranking(let list): self = Self.ranking(list)
    case .rating(let scale):
      let values = scale.choices.map(\.value)
      self = .scale(
        ScaleRow(
          scale.choices.map(\.text),
          low: scale.lowestText,
          high: scale.highestText,
          chosen: values.firstIndex { $0.isSameChoice(as: question.value) }
        ),
        values
      )
    case .slider(let slider):
      self = .slider(Self.slider(slider, value: question.ends.lower))
    case .matrix(let grid):
      guard let field = Self.grid(grid, question, settings) else { return nil }
      self = field
    case .entries, .reading, .unaskable: return nil
    }
  }

  /// The field for the upper end of a range.
  init?(upperEndOf question: AskedQuestion) {
    guard case .slider(let slider) = question.kind, slider.isRange else { return nil }
    self = .slider(Self.slider(slider, value: question.ends.upper))
  }

  private static func slider(_ slider: AskedSlider, value: Double?) -> Slider {
    Slider(slider.minimum...slider.maximum, step: slider.step, value: value)
  }

  private static func choice(_ list: AskedChoices, _ settings: FieldSettings) -> FieldInput {
    let open = list.choices.filter { !$0.isDisabled }
    let values = open.map(\.value)
    let chosen = list.chosen.first.flatMap { one in
      values.firstIndex { $0.isSameChoice(as: one) }
    }
    guard list.isSearched, open.count > 7 else {
      return .list(
        OptionList(
          open.map { OptionList.Option($0.text) },
          chosen: chosen.map { [$0] } ?? [],
          rowLimit: settings.rows
        ),
        values
      )
    }
    return .search(
      SearchList(
        open.map(\.text),
        keys: open.map { settings.searchKeys($0.text) },
        chosen: chosen,
        placeholder: settings.searchHint,
        rowLimit: min(settings.rows, 10)
      ),
      values,
      hint: settings.searchHint
    )
  }

  private static func choices(_ list: AskedChoices, _ settings: FieldSettings) -> FieldInput {
    let open = list.choices.filter { !$0.isDisabled }
    var chosen = Set(
      open.indices.filter { index in
        list.chosen.contains { $0.isSameChoice(as: open[index].value) }
      }
    )
    if list.isAllChosen, let all = open.firstIndex(where: { $0.role == .all }) {
      chosen.insert(all)
    }
    // Choosing all of them at once is not bound by how many may be chosen one by one.
    let most = list.most.map { list.choices.contains { $0.role == .all } ? $0 + 1 : $0 }
    return .list(
      OptionList(
        open.map { OptionList.Option($0.text, isExclusive: $0.isExclusive) },
        chosen: chosen,
        isMultiple: true,
        maximum: most ?? .max,
        rowLimit: settings.rows
      ),
      open.map(\.value)
    )
  }

  private static func ranking(_ list: AskedChoices) -> FieldInput {
    let values = list.choices.map(\.value)
    let chosen = list.chosen.compactMap { one in values.firstIndex { $0.isSameChoice(as: one) } }
    // Where all are to be put in order, they begin in the order offered.
    let ranked = list.ranksSome || !chosen.isEmpty ? chosen : Array(values.indices)
    return .ranking(
      RankingList(
        list.choices.map(\.text),
        ranked: ranked,
        maximum: list.ranksSome ? list.most ?? .max : .max
      ),
      values,
      isWhole: !list.ranksSome
    )
  }

  private static func grid(
    _ grid: AskedMatrix,
    _ question: AskedQuestion,
    _ settings: FieldSettings
  ) -> FieldInput? {
    guard !grid.rows.isEmpty, !grid.columns.isEmpty else { return nil }
    let columns = grid.columns.map(\.value)
    let rows = grid.rows.map { $0.value.answerKey ?? $0.text }
    let given: [String: Value] = if case .object(let given) = question.value { given } else { [:] }
    let chosen = rows.map { row -> Set<Int> in
      guard let cell = given[row] else { return [] }
      let cells: [Value] = if case .array(let list) = cell { list } else { [cell] }
      return Set(
        columns.indices.filter { index in
          cells.contains { $0.isSameChoice(as: columns[index]) }
        }
      )
    }
    return .grid(
      ChoiceGrid(
        rows: grid.rows.map(\.text),
        columns: grid.columns.map(\.text),
        chosen: chosen,
        isMultiple: grid.takesSeveral,
        disabledRows: Set(grid.rows.indices.filter { grid.rows[$0].isDisabled }),
        rowLimit: settings.rows
      ),
      rows: rows,
      columns: columns
    )
  }
}

extension AskedQuestion {
  /// The ends of a range, or the one number of a slider.
  var ends: (lower: Double?, upper: Double?) {
    guard case .array(let list) = value else { return (value.plainNumber, nil) }
    return (list.first?.plainNumber, list.count > 1 ? list[1].plainNumber : nil)
  }
}

extension AskedChoices {
  /// True where all that the author listed is chosen.
  var isAllChosen: Bool {
    let listed = choices.filter { $0.role == .listed && !$0.isDisabled }
    return !listed.isEmpty
      && listed.allSatisfy { one in chosen.contains { $0.isSameChoice(as: one.value) } }
  }
}
