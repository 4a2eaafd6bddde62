import Messages
import SurveyModel
import TextDisplay

extension OutlineText {
  mutating func write(_ question: OutlineQuestion, indent: Int) {
    let lead = question.number.isEmpty ? "– " : "\(question.number). "
    let inset = indent + max(lead.count, 2)
    let star = question.isRequired ? " *" : ""
    let isNamed = question.title != question.name
    let title = isNamed ? question.title + star : question.name + star
    writer.write(title, lead: lead, indent: indent)
    writer.write(facts(of: question, isNamed: isNamed), indent: inset)
    for text in [question.description, question.content] where !text.isEmpty {
      writer.write(PlainText.words(of: text), indent: inset)
    }
    if question.isHidden { writer.write(OutlineWords.hidden[language], lead: "· ", indent: inset) }
    if question.isReadOnly {
      writer.write(OutlineWords.readOnly[language], lead: "· ", indent: inset)
    }
    write(question.conditions, indent: inset)
    writeLimits(of: question, indent: inset)
    write(OutlineWords.rows, question.rows, indent: inset)
    write(OutlineWords.columns, question.columns, indent: inset)
    write(nil, question.choices, indent: inset)
    if !question.choicesSource.isEmpty {
      writer.write(PaperWords.choices(from: question.choicesSource)[language], indent: inset)
    }
    for cell in question.cells { write(cell, indent: inset) }
    write(question.elements, indent: inset)
  }

  /// Name, kind and what Leye does with the answer, on one line.
  private func facts(of question: OutlineQuestion, isNamed: Bool) -> String {
    var facts = isNamed ? [question.name] : []
    let kind = OutlineWords.kinds[question.kind]?[language] ?? question.type
    facts.append(kind)
    if question.key != question.name { facts.append(OutlineWords.key(question.key)[language]) }
    facts += OutlineWords.settings(question.settings, language)
    return "[" + facts.joined(separator: " · ") + "]"
  }

  private mutating func writeLimits(of question: OutlineQuestion, indent: Int) {
    var lines: [String] = []
    let limits = question.limitWords(in: language)
    if !limits.isEmpty { lines.append(limits) }
    if question.isEachRowRequired { lines.append(OutlineWords.eachRow[language]) }
    let ends = [
      (question.limits.minimum, question.lowestText),
      (question.limits.maximum, question.highestText),
    ].filter { !$0.1.isEmpty }
    if question.kind == .rating, !ends.isEmpty {
      let words = ends.map { "\($0.0.answerKey ?? "") = \($0.1)" }
      lines.append(words.joined(separator: language == .chinese ? "，" : ", "))
    }
    for rule in question.rules {
      lines.append(rule.words + (rule.message.isEmpty ? "" : "  (\(rule.message))"))
    }
    if !question.defaultValue.isEmpty {
      let shown = question.choices.first { $0.value == question.defaultValue }?.text
      let value = shown ?? question.defaultValue.answerKey ?? question.defaultValue.canonicalJSON
      lines.append(OutlineWords.starts(with: value)[language])
    }
    if let label = question.commentLabel { lines.append(OutlineWords.comment(label)[language]) }
    for line in lines { writer.write(line, lead: "· ", indent: indent) }
  }

  /// Values and texts; plain values one behind the other.
  private mutating func write(_ head: Phrase?, _ choices: [OutlineChoice], indent: Int) {
    guard !choices.isEmpty else { return }
    if let head { writer.write(head[language], indent: indent) }
    let inset = indent + (head == nil ? 0 : 2)
    let isPlain = choices.allSatisfy { choice in
      choice.condition == nil && choice.role == .listed && choice.settings == .none
        && choice.text == choice.value.answerKey && choice.elements.isEmpty
    }
    if isPlain {
      let separator = language == .chinese ? "、" : ", "
      writer.write(choices.map(\.text).joined(separator: separator), indent: inset)
      return
    }
    let widest = choices.map { TerminalText.width(of: key(of: $0)) }.max() ?? 0
    let column = min(widest, 24)
    for choice in choices {
      let key = key(of: choice)
      let lead = TerminalText.padded(key, to: max(column, TerminalText.width(of: key))) + "  "
      var text = choice.text
      if choice.hasComment { text += " ____" }
      if choice.isExclusive { text += " (\(OutlineWords.exclusive[language]))" }
      let settings = OutlineWords.settings(choice.settings, language)
      if !settings.isEmpty { text += "  [\(settings.joined(separator: " · "))]" }
      if let condition = choice.condition {
        text += "  ▸ " + OutlineWords.condition(.visible, condition.words)[language]
      }
      writer.write(text, lead: lead, indent: inset)
      write(choice.elements, indent: inset + 4)
    }
  }

  private func key(of choice: OutlineChoice) -> String {
    TerminalText.sanitized(choice.value.answerKey ?? choice.value.canonicalJSON)
  }
}
