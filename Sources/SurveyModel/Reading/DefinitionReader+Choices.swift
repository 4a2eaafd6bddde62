extension DefinitionReader {
  /// Reads choices, rows, columns or rating values.
  ///
  /// - Parameters:
  ///   - object: The question.
  ///   - member: The list.
  ///   - condition: The condition of a choice that has none of its own.
  /// - Returns: The choices that have a value, in order, each once.
  mutating func choices(
    _ object: JSONObject,
    _ member: JSONMember?,
    condition: Expression?
  ) -> [Choice] {
    guard let member else { return [] }
    let question = self.questionName(of: object)
    var result: [Choice] = []
    var seen: Set<String> = []
    for (index, node) in list(object, member).enumerated() {
      let path = "\(object.path(member.key))[\(index)]"
      guard let choice = choice(node, path, condition: condition, question: question) else {
        continue
      }
      let key = choice.value.canonicalJSON
      if seen.insert(choice.value.answerKey ?? key).inserted {
        result.append(choice)
      } else {
        report(.choiceDuplicate(choice.value.answerKey ?? key), at: node.offset, path)
      }
    }
    return result
  }

  private func questionName(of object: JSONObject) -> String {
    if case .text(let name)? = object["name"]?.node.content { name } else { "" }
  }

  private mutating func choice(
    _ node: JSONNode,
    _ path: String,
    condition: Expression?,
    question: String
  ) -> Choice? {
    switch node.content {
    case .text(let text):
      return choice(fromShortForm: text, node.offset, path, condition: condition)
    case .number, .boolean:
      return Choice(value: node.value, visibleIf: condition)
    case .object: break
    case .null:
      report(.choiceEmpty, at: node.offset, path)
      return nil
    case .array:
      report(.wrongType(key: "value", wanted: .choice), at: node.offset, path)
      return nil
    }
    guard let object = JSONObject(node, path: path) else { return nil }
    checkMembers(of: object, owner: "choice")
    let value = object["value"]?.node.value ?? .undefined
    if value.isEmpty {
      report(.choiceEmpty, at: object["value"]?.node.offset ?? object.offset, path)
      return nil
    }
    let own = expression(object, object["visibleIf"])
    let settings = questionSettings(
      self.object(object, object["leye"]),
      question: question,
      hasScaledRows: false
    )
    return Choice(
      value: value,
      text: localized(object, object["text"]),
      visibleIf: own ?? condition,
      settings: settings
    )
  }

  /// A choice written as `value` or `value|text`.
  private mutating func choice(
    fromShortForm text: String,
    _ offset: Int,
    _ path: String,
    condition: Expression?
  ) -> Choice? {
    let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    guard let value = parts.first.map(String.init), !value.trimmingWhitespace.isEmpty else {
      report(.choiceEmpty, at: offset, path)
      return nil
    }
    let shown = parts.count > 1 ? LocalizedText(String(parts[1])) : LocalizedText(texts: [:])
    return Choice(value: .text(value), text: shown, visibleIf: condition)
  }
}
