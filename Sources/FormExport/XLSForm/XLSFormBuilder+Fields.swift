import Messages
import SurveyModel

extension XLSFormBuilder {
  /// Sets the type of a text question.
  mutating func setInput(
    _ question: OutlineQuestion,
    _ row: inout XLSRow,
    _ place: String
  ) -> XLSReference.Kind {
    switch question.input {
    case "number", "range":
      let isStepped = question.limits.step.map { $0 >= 1 && $0 == $0.rounded() } ?? false
      let isWhole =
        isStepped || question.rules.contains { Self.digits.contains($0.pattern ?? "") }
      row.cells["type"] = isWhole ? "integer" : "decimal"
      return .number
    case "date": row.cells["type"] = "date"
    case "datetime-local", "datetime": row.cells["type"] = "dateTime"
    case "time": row.cells["type"] = "time"
    case "month":
      row.cells["type"] = "date"
      row.cells["appearance"] = "month-year"
    case "text": row.cells["type"] = "text"
    default:
      row.cells["type"] = "text"
      if question.input == "tel" { row.cells["appearance"] = "numbers" }
      if question.input == "email" { row.cells["constraint"] = Self.mail }
      if !["tel", "email", "url"].contains(question.input) {
        note(
          place,
          "what is typed (\(question.input)) becomes a text.",
          "输入类型（\(question.input)）改为文字。"
        )
      }
    }
    return .text
  }

  /// Patterns that let only whole numbers pass.
  private static let digits = ["^[0-9]+$", "^\\d+$", "^[0-9]*$", "^\\d*$"]

  private static let mail = #"regex(., '^[^@ ]+@[^@ ]+\.[^@ ]+$')"#

  /// Sets type, list and appearance of a question with choices.
  mutating func setChoices(
    _ question: OutlineQuestion,
    _ row: inout XLSRow,
    name: String,
    place: String
  ) -> XLSReference {
    var choices = question.choices.filter { $0.role != .all }
    if choices.count < question.choices.count {
      note(place, "“select all” is left out.", "“全选”没有导出。")
    }
    if !question.choicesSource.isEmpty {
      note(
        place,
        "choices that come from \(question.choicesSource) are left out.",
        "来自\(question.choicesSource)的选项没有导出。"
      )
    }
    guard !choices.isEmpty else {
      row.cells["type"] = "text"
      note(place, "without choices of its own it becomes a text.", "没有选项，改为填空。")
      return XLSReference(name: name, kind: .text)
    }
    for choice in choices where choice.condition != nil {
      note(
        place,
        "the choice “\(choice.value.answerKey ?? "")” is offered always, not only if “\(choice.condition?.source ?? "")”.",
        "选项“\(choice.value.answerKey ?? "")”总是出现，不受“\(choice.condition?.source ?? "")”限制。"
      )
    }
    if question.kind == .rating { choices = choices.withEnds(of: question) }
    let (list, values) = list(name, choices)
    let several = question.takesSeveral
    row.cells["type"] =
      question.kind == .ranking
      ? "rank \(list)" : several ? "select_multiple \(list)" : "select_one \(list)"
    switch question.kind {
    case .dropdown, .tagbox: row.cells["appearance"] = "minimal"
    case .rating where choices.count <= 11: row.cells["appearance"] = "likert"
    case .buttongroup: row.cells["appearance"] = "columns-pack"
    case .imagepicker, .imagemap:
      note(place, "pictures are left out; their texts stay.", "图片没有导出，只保留文字。")
    default: break
    }
    var tests: [String] = []
    if several, question.kind != .ranking {
      if let fewest = question.limits.fewest { tests.append("count-selected(.) >= \(fewest)") }
      if let most = question.limits.most { tests.append("count-selected(.) <= \(most)") }
      for choice in choices where choice.isExclusive {
        guard let value = values[choice.value] else { continue }
        tests.append("not(selected(., '\(value)') and count-selected(.) > 1)")
      }
    }
    if !tests.isEmpty { row.cells["constraint"] = tests.joined(separator: " and ") }
    return XLSReference(name: name, kind: several ? .several : .one, choices: values)
  }

  /// Limits and rules as a constraint.
  mutating func addRules(
    _ question: OutlineQuestion,
    _ row: inout XLSRow,
    _ place: String,
    _ local: [String: XLSReference]
  ) {
    var tests = row.cells["constraint"].map { [$0] } ?? []
    var messages: [String] = []
    if question.kind == .text || question.kind == .comment {
      let isDate = row.cells["type"] == "date"
      tests += bounds(question.limits, isDate: isDate)
      if let most = question.limits.maximumLength { tests.append("string-length(.) <= \(most)") }
    }
    for rule in question.rules {
      if rule.isNotice {
        note(place, "the warning “\(rule.words)” is left out.", "提醒“\(rule.words)”没有导出。")
        continue
      }
      if !rule.message.isEmpty { messages.append(plain(rule.message)) }
      switch rule.kind {
      case "numeric": tests += bounds(rule.limits, isDate: false)
      case "text":
        if let least = rule.minimumLength { tests.append("string-length(.) >= \(least)") }
        if let most = rule.limits.maximumLength { tests.append("string-length(.) <= \(most)") }
      case "answercount":
        if let least = rule.limits.fewest { tests.append("count-selected(.) >= \(least)") }
        if let most = rule.limits.most { tests.append("count-selected(.) <= \(most)") }
      case "email": tests.append(Self.mail)
      case "regex":
        guard let pattern = rule.pattern, let quoted = try? XPathWriter.quoted(pattern) else {
          note(place, "the pattern is left out.", "格式要求没有导出。")
          continue
        }
        tests.append("regex(., \(quoted))")
      default:
        guard let condition = rule.condition else { continue }
        wait(condition, in: &row, "constraint", at: place, local, Phrase("not checked", "不检查"))
      }
    }
    if !tests.isEmpty { row.cells["constraint"] = tests.joined(separator: " and ") }
    if !messages.isEmpty { row.cells["constraint_message"] = messages.joined(separator: " ") }
  }

  private func bounds(_ limits: OutlineLimits, isDate: Bool) -> [String] {
    func written(_ value: Value) -> String? {
      guard let text = value.answerKey, !text.isEmpty else { return nil }
      if isDate { return "date('\(text.prefix(10))')" }
      return Double(text) == nil ? nil : text
    }
    let low = written(limits.minimum).map { ". >= \($0)" }
    let high = written(limits.maximum).map { ". <= \($0)" }
    return [low, high].compactMap(\.self)
  }
}

extension [OutlineChoice] {
  /// The values of a scale whose ends say what they mean.
  func withEnds(of question: OutlineQuestion) -> [OutlineChoice] {
    enumerated().map { index, choice in
      let end = index == 0 ? question.lowestText : index == count - 1 ? question.highestText : ""
      var choice = choice
      if !end.isEmpty { choice.text += " – \(end)" }
      return choice
    }
  }
}
