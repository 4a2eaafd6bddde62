import Messages
import SurveyModel

extension XLSFormBuilder {
  /// Adds a question that holds others: groups for rows and items, repeats for entries.
  mutating func addContainer(
    _ question: OutlineQuestion,
    _ row: XLSRow,
    name: String,
    place: String,
    _ local: [String: XLSReference]
  ) {
    var row = row
    if question.isRequired {
      row.cells["required"] = nil
      note(
        place,
        "that something in it must be answered is left out.",
        "“其中至少要答一项”没有导出。"
      )
    }
    row.pending.removeAll { $0.column == "required" || $0.column == "readonly" }
    if !question.defaultValue.isEmpty {
      note(place, "the default answer is left out.", "默认答案没有导出。")
    }
    refer(question, to: XLSReference(name: name, kind: .group))
    switch question.kind {
    case .matrix: addMatrix(question, row, name: name, place: place)
    case .matrixdropdown: addTable(question, row, name: name, place: place, local)
    case .multipletext:
      begin("begin_group", row)
      let prefixes = ["", "\(question.name)."]
      let scope = scope(of: question.elements, in: name, place: place, as: prefixes)
      addInner(question.elements, scope, local)
      add(["type": "end_group"])
    default: addRepeat(question, row, name: name, place: place, local)
    }
    if let label = question.commentLabel {
      add([
        "type": "text", "name": names.take(name + "_comment"), "label": plain(label),
        "appearance": "multiline",
      ])
    }
  }

  /// Begins a group or repeat; hints stand in a note, as groups have none.
  private mutating func begin(_ type: String, _ row: XLSRow) {
    var row = row
    row.cells["type"] = type
    let hint = row.cells.removeValue(forKey: "hint")
    let name = row.cells["name"] ?? ""
    rows.append(row)
    if let hint { add(["type": "note", "name": names.take(name + "_text"), "label": hint]) }
  }

  private mutating func addMatrix(
    _ question: OutlineQuestion,
    _ row: XLSRow,
    name: String,
    place: String
  ) {
    let (list, values) = list(name, question.columns)
    let type = question.takesSeveral ? "select_multiple \(list)" : "select_one \(list)"
    let kind: XLSReference.Kind = question.takesSeveral ? .several : .one
    guard !question.rows.isEmpty, !question.columns.isEmpty else {
      var row = row
      row.cells["type"] = question.columns.isEmpty ? "text" : type
      rows.append(row)
      refer(question, to: XLSReference(name: name, kind: kind, choices: values))
      return
    }
    var head = row
    // A note would stand between the rows of a table: the hint joins the label.
    if let hint = head.cells.removeValue(forKey: "hint") {
      head.cells["label"] = "\(head.cells["label"] ?? "")\n\(hint)"
    }
    head.cells["appearance"] = "table-list"
    begin("begin_group", head)
    for line in question.rows {
      let key = line.value.answerKey ?? ""
      let inner = names.take("\(name)_\(key)")
      var cells = ["type": type, "name": inner, "label": self.line(line.text)]
      if question.isEachRowRequired { cells["required"] = "yes" }
      var row = XLSRow(cells: cells)
      if let condition = line.condition {
        wait(condition, in: &row, "relevant", at: place, [:], Self.shownAlways)
      }
      rows.append(row)
      references["\(question.name).\(key)"] = XLSReference(
        name: inner,
        kind: kind,
        choices: values
      )
    }
    add(["type": "end_group"])
  }

  private mutating func addTable(
    _ question: OutlineQuestion,
    _ row: XLSRow,
    name: String,
    place: String,
    _ local: [String: XLSReference]
  ) {
    begin("begin_group", row)
    for line in question.rows {
      let key = line.value.answerKey ?? ""
      let group = names.take("\(name)_\(key)")
      var row = XLSRow(cells: [
        "type": "begin_group", "name": group, "label": self.line(line.text),
      ])
      if let condition = line.condition {
        wait(condition, in: &row, "relevant", at: place, [:], Self.shownAlways)
      }
      rows.append(row)
      let elements = question.cells.map(OutlineElement.question) + question.elements
      let prefixes = ["row.", "\(question.name).\(key)."]
      addInner(elements, scope(of: elements, in: group, place: place, as: prefixes), local)
      add(["type": "end_group"])
    }
    if question.rows.isEmpty { note(place, "has no rows.", "没有行。") }
    add(["type": "end_group"])
  }

  private mutating func addRepeat(
    _ question: OutlineQuestion,
    _ row: XLSRow,
    name: String,
    place: String,
    _ local: [String: XLSReference]
  ) {
    var head = row
    if let fewest = question.limits.fewest, fewest == question.limits.most {
      head.cells["repeat_count"] = String(fewest)
    } else {
      let limits = question.limitWords(in: language)
      if !limits.isEmpty {
        note(place, "how many there may be (\(limits)) is left out.", "数量限制（\(limits)）没有导出。")
      }
    }
    begin("begin_repeat", head)
    let elements = question.cells.map(OutlineElement.question) + question.elements
    let prefixes = ["panel.", "row.", "\(question.name)[]."]
    addInner(elements, scope(of: elements, in: name, place: place, as: prefixes), local)
    add(["type": "end_repeat"])
  }

  /// Gives the parts of a question their names, before any expression asks for them.
  ///
  /// - Parameters:
  ///   - elements: The parts.
  ///   - group: The name their names begin with.
  ///   - place: The question, for notes.
  ///   - prefixes: What stands before their names in expressions; those with a question's name hold everywhere.
  /// - Returns: The names.
  private mutating func scope(
    of elements: [OutlineElement],
    in group: String,
    place: String,
    as prefixes: [String]
  ) -> XLSScope {
    var scope = XLSScope(place: place)
    for question in elements.flatMap(\.questions) where scope.names[question.name] == nil {
      let name = names.take("\(group)_\(question.name)")
      scope.names[question.name] = name
      let reference = reference(to: question, name: name)
      for prefix in prefixes {
        if ["", "panel.", "row."].contains(prefix) {
          scope.local[prefix + question.name] = reference
        } else {
          references[prefix + question.name] = reference
        }
      }
    }
    return scope
  }

  private mutating func addInner(
    _ elements: [OutlineElement],
    _ inner: XLSScope,
    _ local: [String: XLSReference]
  ) {
    let outer = scope
    scope = inner
    addElements(elements, local: local.merging(inner.local) { $1 })
    scope = outer
  }

  /// How expressions see a question before its row is made.
  private mutating func reference(to question: OutlineQuestion, name: String) -> XLSReference {
    let choices = question.choices.filter { $0.role != .all }
    switch question.kind {
    case .matrix, .matrixdropdown, .matrixdynamic, .multipletext, .paneldynamic:
      return XLSReference(name: name, kind: .group)
    case .text:
      let isNumber = question.input == "number" || question.input == "range"
      return XLSReference(name: name, kind: isNumber ? .number : .text)
    case .expression, .slider: return XLSReference(name: name, kind: .number)
    default:
      guard !choices.isEmpty else { return XLSReference(name: name, kind: .text) }
      let labelled = question.kind == .rating ? choices.withEnds(of: question) : choices
      let values = list(name, labelled).1
      let kind: XLSReference.Kind = question.takesSeveral ? .several : .one
      return XLSReference(name: name, kind: kind, choices: values)
    }
  }
}
