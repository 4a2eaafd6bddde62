import Messages
import SurveyModel

extension PaperBuilder {
  /// The most like parts printed one below the other.
  private static let copyLimit = 3
  /// The most empty rows printed.
  private static let rowLimit = 10

  /// Where the answer of a question goes.
  func space(for question: OutlineQuestion, limits: String) -> PaperSpace {
    let state = question.state
    let written = state?.shown ?? ""
    switch question.kind {
    case .text, .slider: return .line(hint: hint(question, limits), written: written)
    case .comment: return .lines(isFilled ? 1 : 3, written: written)
    case .radiogroup, .dropdown, .buttongroup, .boolean: return choices(question, .one)
    case .checkbox, .tagbox: return choices(question, .several)
    case .imagepicker, .imagemap:
      return choices(question, question.takesSeveral ? .several : .one)
    case .ranking: return choices(question, .rank)
    case .rating:
      return .scale(
        choices(of: question),
        lowest: question.lowestText,
        highest: question.highestText
      )
    case .matrix:
      let mark: PaperMark = question.takesSeveral ? .several : .one
      return .grid(columns: question.columns.map(\.text), rows: gridRows(question), mark)
    case .matrixdropdown, .matrixdynamic:
      return .table(columns: question.cells.map(column), rows: tableRows(question))
    case .multipletext: return .fields(fields(question))
    case .paneldynamic: return .copies(copies(question))
    case .expression:
      let formula = question.condition(.value)?.words ?? ""
      return .line(
        hint: isFilled || formula.isEmpty ? "" : PaperWords.computed(formula)[language],
        written: written
      )
    case .file: return .line(hint: PaperWords.attach[language], written: written)
    case .signaturepad: return .box
    case .html, .image, .empty: return .none
    }
  }

  /// What a line asks for; how long a text may be matters on screens only.
  private func hint(_ question: OutlineQuestion, _ limits: String) -> String {
    let isPlain = question.kind == .text && ["text", "password"].contains(question.input)
    return isPlain && question.limits.minimum.isEmpty && question.limits.maximum.isEmpty
      ? "" : limits
  }

  private func choices(_ question: OutlineQuestion, _ mark: PaperMark) -> PaperSpace {
    let choices = choices(of: question)
    guard choices.isEmpty else { return .choices(choices, mark) }
    return .line(hint: "", written: question.state?.shown ?? "")
  }

  private func gridRows(_ question: OutlineQuestion) -> [PaperRow] {
    let answers = question.state?.value.members ?? [:]
    guard !question.rows.isEmpty else {
      let chosen = question.state?.value ?? .undefined
      return [PaperRow(title: "", marks: question.columns.map { $0.value == chosen })]
    }
    return question.rows.map { row in
      let answer = row.value.answerKey.flatMap { answers[$0] } ?? .undefined
      let chosen: [Value] = if case .array(let list) = answer { list } else { [answer] }
      return PaperRow(title: row.text, marks: question.columns.map { chosen.contains($0.value) })
    }
  }

  private func column(_ cell: OutlineQuestion) -> PaperColumn {
    let isBox = cell.kind == .boolean || cell.kind == .checkbox && cell.choices.count == 1
    return PaperColumn(
      title: cell.title + (cell.isRequired ? " *" : ""),
      hint: isBox || cell.choices.count > 12 || isFilled
        ? "" : cell.choices.map(\.text).joined(separator: " / "),
      isBox: isBox
    )
  }

  private func tableRows(_ question: OutlineQuestion) -> [PaperRow] {
    if let entries = question.state?.entries {
      return entries.enumerated().map { index, entry in
        let answers = Dictionary(
          entry.elements.flatMap(\.questions).map { ($0.name, $0.state?.shown ?? "") }
        ) { first, _ in first }
        return PaperRow(
          title: entry.title.isEmpty ? String(index + 1) : entry.title,
          cells: question.cells.map { answers[$0.name] ?? "" }
        )
      }
    }
    let empty = question.cells.map { _ in "" }
    if question.kind == .matrixdropdown {
      return question.rows.map { PaperRow(title: $0.text, cells: empty) }
    }
    let wanted = max(question.limits.initial ?? 2, question.limits.fewest ?? 1, 1)
    return (1...min(wanted, Self.rowLimit)).map { PaperRow(title: String($0), cells: empty) }
  }

  private func fields(_ question: OutlineQuestion) -> [PaperQuestion] {
    let elements = question.state?.entries.first?.elements ?? question.elements
    return elements.flatMap(\.questions).map { self.question($0) }
  }

  private func copies(_ question: OutlineQuestion) -> [PaperGroup] {
    if let entries = question.state?.entries {
      return entries.enumerated().map { index, entry in
        PaperGroup(
          title: PaperWords.entry(index + 1)[language],
          blocks: blocks(entry.elements)
        )
      }
    }
    let wanted = max(question.limits.initial ?? 1, question.limits.fewest ?? 1, 1)
    let count = min(wanted, Self.copyLimit)
    return (1...count).map { number in
      PaperGroup(
        title: PaperWords.entry(number)[language],
        notes: number == count ? [PaperWords.more[language]] : [],
        blocks: blocks(question.elements)
      )
    }
  }
}

extension Value {
  /// The members of an object; none of anything else.
  var members: [String: Value] { if case .object(let members) = self { members } else { [:] } }
}
