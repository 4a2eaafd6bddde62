import Messages
import SurveyModel

extension XLSFormBuilder {
  /// Adds a question with what belongs to it.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - local: Names that hold here only.
  mutating func addQuestion(_ question: OutlineQuestion, local: [String: XLSReference]) {
    let place = scope.map { "\($0.place).\(question.name)" } ?? question.name
    noteRest(question.propertyNames.filter { !Self.isKnown($0, question.kind) }, at: place)
    let given = scope?.names.removeValue(forKey: question.name)
    let name = given ?? take(question.name, place: place)
    var row = XLSRow(cells: ["name": name, "label": line(question.title)])
    if !question.description.isEmpty { row.cells["hint"] = plain(question.description) }
    if question.isRequired { row.cells["required"] = "yes" }
    addConditions(
      question.conditions,
      question.isHidden,
      question.isReadOnly,
      to: &row,
      place,
      local
    )
    switch question.kind {
    case .matrix, .matrixdropdown, .matrixdynamic, .multipletext, .paneldynamic:
      addContainer(question, row, name: name, place: place, local)
    default:
      let reference = addField(question, &row, name: name, place: place, local)
      if scope == nil { refer(question, to: reference) }
      addFollowers(question, name: name, reference, local)
    }
  }

  /// Makes a question known to expressions by its names.
  mutating func refer(_ question: OutlineQuestion, to reference: XLSReference) {
    references[question.name] = reference
    if references[question.key] == nil { references[question.key] = reference }
  }

  /// The rows behind a question: the text of "other", remarks, questions of choices.
  private mutating func addFollowers(
    _ question: OutlineQuestion,
    name: String,
    _ reference: XLSReference,
    _ local: [String: XLSReference]
  ) {
    for choice in question.choices where choice.hasComment {
      guard let chosen = reference.choices[choice.value] else { continue }
      let test = reference.test(chosen)
      let text = names.take(choice.role == .other ? name + "_other" : "\(name)_\(chosen)_text")
      let isOther = choice.role == .other
      add([
        "type": "text", "name": text, "label": line(choice.text), "relevant": test,
        "required": isOther ? "yes" : "",
      ])
      if isOther {
        references[question.name + "-Comment"] = XLSReference(name: text, kind: .text)
      }
    }
    if let label = question.commentLabel {
      let text = names.take(name + "_comment")
      add(["type": "text", "name": text, "label": plain(label), "appearance": "multiline"])
      references[question.name + "-Comment"] = XLSReference(name: text, kind: .text)
    }
    for choice in question.choices where !choice.elements.isEmpty {
      guard let chosen = reference.choices[choice.value] else { continue }
      let test = reference.test(chosen)
      add([
        "type": "begin_group", "name": names.take("\(name)_\(chosen)"), "label": line(choice.text),
        "relevant": test,
      ])
      addElements(choice.elements, local: local)
      add(["type": "end_group"])
    }
  }

  /// Adds the row of a question with one answer.
  private mutating func addField(
    _ question: OutlineQuestion,
    _ row: inout XLSRow,
    name: String,
    place: String,
    _ local: [String: XLSReference]
  ) -> XLSReference {
    var reference = XLSReference(name: name, kind: .text)
    switch question.kind {
    case .text: reference = XLSReference(name: name, kind: setInput(question, &row, place))
    case .comment:
      row.cells["type"] = "text"
      row.cells["appearance"] = "multiline"
    case .slider where !question.takesSeveral:
      row.cells["type"] = "range"
      let limits = question.limits
      let step = Value.number(limits.step ?? 1).answerKey ?? "1"
      row.cells["parameters"] =
        "start=\(limits.minimum.answerKey ?? "0") end=\(limits.maximum.answerKey ?? "100") step=\(step)"
      reference = XLSReference(name: name, kind: .number)
    case .radiogroup, .dropdown, .buttongroup, .boolean, .rating, .checkbox, .tagbox, .ranking,
      .imagepicker, .imagemap:
      reference = setChoices(question, &row, name: name, place: place)
    case .expression: return addCalculation(question, row, name: name, place: place, local)
    case .html, .image, .empty: setNote(question, &row, place)
    case .file:
      row.cells["type"] = "file"
      if question.takesSeveral { note(place, "takes one file only.", "只能上传一个文件。") }
    case .signaturepad:
      row.cells["type"] = "image"
      row.cells["appearance"] = "signature"
    default:
      row.cells["type"] = "text"
      note(place, "“\(question.type)” becomes a text.", "“\(question.type)”改为填空。")
    }
    addRules(question, &row, place, local)
    setDefault(question, &row, reference, place)
    rows.append(row)
    return reference
  }

  private mutating func setNote(_ question: OutlineQuestion, _ row: inout XLSRow, _ place: String) {
    row.cells["type"] = "note"
    row.cells["required"] = nil
    if question.kind == .html, !question.content.isEmpty {
      let words = plain(question.content)
      let hasTitle = question.title != question.name
      row.cells["label"] = hasTitle ? "\(line(question.title))\n\(words)" : words
      note(place, "HTML becomes plain text.", "HTML 改为纯文字。")
    } else if question.kind == .image {
      let text = question.content.isEmpty ? question.title : question.content
      row.cells["label"] = PaperWords.picture(plain(text))[language]
      note(place, "the picture is left out; its text stays.", "图片没有导出，只保留文字。")
    }
  }

  /// A value that is computed and shown.
  private mutating func addCalculation(
    _ question: OutlineQuestion,
    _ row: XLSRow,
    name: String,
    place: String,
    _ local: [String: XLSReference]
  ) -> XLSReference {
    var calculation = row
    calculation.cells["type"] = "calculate"
    for column in ["label", "hint", "required", "readonly"] { calculation.cells[column] = nil }
    calculation.pending.removeAll { $0.column != "relevant" }
    if let formula = question.condition(.value) {
      wait(formula, in: &calculation, "calculation", at: place, local, Self.leftEmpty)
    } else {
      calculation.cells["calculation"] = "''"
    }
    rows.append(calculation)
    var shown = row
    shown.cells["type"] = "note"
    shown.cells["name"] = names.take(name + "_shown")
    shown.cells["shown"] = name
    shown.cells["required"] = nil
    shown.pending.removeAll { $0.column != "relevant" }
    rows.append(shown)
    return XLSReference(name: name, kind: .number)
  }

  private mutating func setDefault(
    _ question: OutlineQuestion,
    _ row: inout XLSRow,
    _ reference: XLSReference,
    _ place: String
  ) {
    let value = question.defaultValue
    if value.isEmpty { return }
    let values: [Value] = if case .array(let list) = value { list } else { [value] }
    let names = values.compactMap { one in
      reference.choices.isEmpty ? one.answerKey : reference.choices[one]
    }
    guard names.count == values.count else {
      note(place, "the default answer is left out.", "默认答案没有导出。")
      return
    }
    row.cells["default"] = names.joined(separator: " ")
  }
}
