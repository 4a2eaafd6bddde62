import Messages

extension PaperPage {
  /// The space for an answer.
  func space(_ space: PaperSpace) -> [Tag] {
    switch space {
    case .none: return []
    case .line(let hint, _):
      let aside = hint.isEmpty ? [] : [Tag.text(" "), .of("span", class: "hint", hint)]
      return [.of("p", class: "written", [.of("span", class: "line", "")] + aside)]
    case .lines(let count, _):
      return [
        .of("div", class: "lines", (0..<count).map { _ in .of("p", class: "rule", "") })
      ]
    case .choices(let choices, let mark): return [list(choices, mark)]
    case .scale(let choices, let lowest, let highest): return [scale(choices, lowest, highest)]
    case .grid(let columns, let rows, let mark): return [grid(columns, rows, mark)]
    case .table(let columns, let rows): return [table(columns, rows)]
    case .fields(let fields): return [.of("div", class: "fields", fields.map(field))]
    case .copies(let groups): return groups.map { section($0, isPage: false) }
    case .box:
      return [
        .of("div", class: "signature", [.of("span", PaperWords.signature[paper.language])])
      ]
    }
  }

  private func sign(_ mark: PaperMark) -> Tag {
    switch mark {
    case .one: .of("span", class: "one", "○")
    case .several: .of("span", class: "several", "☐")
    case .rank: .of("span", class: "rank", "")
    }
  }

  /// Choices one below the other; many short ones side by side.
  private func list(_ choices: [PaperChoice], _ mark: PaperMark) -> Tag {
    let isPlain = choices.allSatisfy { $0.jump.isEmpty && $0.line == nil }
    let longest = choices.map { $0.text.utf8.count }.max() ?? 0
    let items = choices.map { choice in
      var parts = [sign(mark), .text(" "), .of("span", class: "text", choice.text)]
      if choice.line != nil { parts += [.text(" "), .of("span", class: "line", "")] }
      if !choice.jump.isEmpty {
        parts += [.text(" "), .of("span", class: "jump", "→ " + choice.jump)]
      }
      return Tag.of("li", parts)
    }
    if isPlain, choices.count > 8, longest <= 40 { return .of("ul", class: "choices many", items) }
    if isPlain, choices.count <= 6, longest * choices.count <= 80 {
      return .of("ul", class: "choices inline", items)
    }
    return .of("ul", class: "choices", items)
  }

  private func scale(_ choices: [PaperChoice], _ lowest: String, _ highest: String) -> Tag {
    let hasLongTexts = choices.contains { $0.text.utf8.count > 12 }
    if hasLongTexts || choices.isEmpty || choices.count > 12 {
      var choices = choices
      if !lowest.isEmpty, let first = choices.first {
        choices[0] = PaperChoice(text: "\(first.text) – \(lowest)")
      }
      if !highest.isEmpty, let last = choices.last {
        choices[choices.count - 1] = PaperChoice(text: "\(last.text) – \(highest)")
      }
      return list(choices, .one)
    }
    let values = choices.map { choice in
      Tag.of(
        "td",
        [.of("span", class: "one", "○"), Tag.of("span", class: "value", choice.text)]
      )
    }
    var cells = values
    if !lowest.isEmpty { cells.insert(.of("td", class: "end low", lowest), at: 0) }
    if !highest.isEmpty { cells.append(.of("td", class: "end high", highest)) }
    return .of("table", class: "scale", [.of("tbody", [.of("tr", cells)])])
  }

  private func grid(_ columns: [String], _ rows: [PaperRow], _ mark: PaperMark) -> Tag {
    let head = Tag.of("tr", [Tag.of("th", class: "corner", "")] + columns.map { .of("th", $0) })
    let body = rows.map { row in
      Tag.of(
        "tr",
        [Tag.of("th", class: "row", row.title)] + row.marks.map { _ in .of("td", [sign(mark)]) }
      )
    }
    return .of("table", class: "grid", [.of("thead", [head]), .of("tbody", body)])
  }

  private func table(_ columns: [PaperColumn], _ rows: [PaperRow]) -> Tag {
    let heads = columns.map { column in
      Tag.of(
        "th",
        [.text(column.title)]
          + (column.hint.isEmpty ? [] : [.of("span", class: "hint", column.hint)])
      )
    }
    let head = Tag.of("tr", [Tag.of("th", class: "corner", "")] + heads)
    let body = rows.map { row in
      Tag.of(
        "tr",
        [Tag.of("th", class: "row", row.title)]
          + columns.map { $0.isBox ? .of("td", [sign(.several)]) : .of("td", "") }
      )
    }
    return .of("table", class: "grid cells", [.of("thead", [head]), .of("tbody", body)])
  }

  /// A field of several: its label and a line beside it.
  private func field(_ field: PaperQuestion) -> Tag {
    guard case .line(let hint, _) = field.space, field.notes.isEmpty else {
      return question(field)
    }
    var parts = [Tag.of("span", class: "label", field.title + (field.isRequired ? " *" : ""))]
    parts += [.text(" "), .of("span", class: "line", "")]
    if !hint.isEmpty { parts += [.text(" "), .of("span", class: "hint", hint)] }
    return .of("p", class: "written", parts)
  }
}
