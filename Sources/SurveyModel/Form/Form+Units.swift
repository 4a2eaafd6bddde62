extension Form {
  /// The form with choices for the question that is bound to the unit; without any choice and any of its
  /// own the question is left out, since what is typed freely could name a person.
  ///
  /// - Parameter unitChoices: The units with their titles, in order.
  /// - Returns: The same form where no question is bound to the unit.
  func with(unitChoices: [Choice]) -> Form {
    guard questions.contains(where: { QuestionSettings($0.properties).binding == .unit }) else {
      return self
    }
    let choices = unitChoices.map { choice in
      JSONNode.members([
        "value": .written(choice.value), "text": .written(choice.text.texts.mapValues(Value.text)),
      ])
    }
    return Form(UnitFiller(choices: choices).filled(document) ?? document)
  }
}

extension JSONNode {
  fileprivate static func written(_ members: [String: Value]) -> JSONNode? {
    written(Value.object(members))
  }
}

/// Puts the units of a wave into the document of a form.
private struct UnitFiller {
  let choices: [JSONNode]
  private static let holders: Set = ["pages", "elements", "questions", "templateElements"]
  /// Where choices come from otherwise.
  private static let sources: Set = [
    "choices", "choicesByUrl", "choicesFromQuestion", "choicesMin", "choicesMax", "choicesStep",
    "choicesLazyLoadEnabled",
  ]

  /// A part of the form, nil where it is left out.
  func filled(_ node: JSONNode) -> JSONNode? {
    guard case .object(let members) = node.content else { return node }
    let properties = Properties(node)
    if properties["type"] != nil, QuestionSettings(properties).binding == .unit {
      if choices.isEmpty { return hasOwnChoices(properties) ? node : nil }
      guard ["dropdown", "radiogroup"].contains(properties.text("type")?.lowercased()) else {
        return node
      }
      let others = members.filter { !Self.sources.contains($0.key) }
      let own = JSONMember(
        key: "choices",
        offset: node.offset,
        node: JSONNode(content: .array(choices), offset: node.offset)
      )
      return JSONNode(content: .object(others + [own]), offset: node.offset)
    }
    let others: [JSONMember] = members.map { member in
      guard Self.holders.contains(member.key), case .array(let nodes) = member.node.content else {
        return member
      }
      return JSONMember(
        key: member.key,
        offset: member.offset,
        node: JSONNode(
          content: .array(nodes.compactMap { self.filled($0) }),
          offset: member.node.offset
        )
      )
    }
    return JSONNode(content: .object(others), offset: node.offset)
  }

  private func hasOwnChoices(_ properties: Properties) -> Bool {
    switch properties.text("type")?.lowercased() {
    case "text", "comment": false
    case "dropdown", "radiogroup", "checkbox": !properties.list("choices").isEmpty
    default: true
    }
  }
}
