import Messages

extension DefinitionReader {
  /// Reads the questions and panels of a page or panel.
  mutating func elements(_ parent: JSONObject, _ member: JSONMember?) -> [Element] {
    objects(parent, member, .element).compactMap { element($0) }
  }

  private mutating func element(_ object: JSONObject) -> Element? {
    guard let member = object["type"] else {
      report(.missingType, at: object.offset, object.path)
      return nil
    }
    guard let type = text(object, member) else { return nil }
    if type == "panel" { return .panel(panel(object)) }
    if QuestionTypes.unsupported.contains(type) {
      report(.unsupportedType(type), at: member.node.offset, object.path("type"))
    } else if !QuestionTypes.supported.contains(type) {
      let known = QuestionTypes.supported + QuestionTypes.unsupported
      let fault = DefinitionFault.unknownType(type, nearest: NearestName.find(type, in: known))
      report(fault, at: member.node.offset, object.path("type"))
      return nil
    }
    return .question(question(object, type: type))
  }

  private mutating func panel(_ object: JSONObject) -> Panel {
    checkMembers(of: object, owner: "panel")
    let name = name(object) ?? ""
    if !name.isEmpty {
      let place = object["name"]?.node.offset ?? object.offset
      register(name, .panel, at: place, object.path("name"))
    }
    let outer = isReadOnly
    isReadOnly = flag(object, object["readOnly"], default: false) || outer
    defer { isReadOnly = outer }
    return Panel(
      name: name,
      title: localized(object, object["title"]),
      description: localized(object, object["description"]),
      visibleIf: expression(object, object["visibleIf"]),
      isVisible: flag(object, object["visible"], default: true),
      elements: elements(object, object["elements", "questions"])
    )
  }

  private mutating func question(_ object: JSONObject, type: String) -> Question {
    checkMembers(of: object, owner: type)
    let name = registeredName(object)
    let valueName = text(object, object["valueName"]).flatMap { $0.isEmpty ? nil : $0 }
    let settings = questionSettings(
      self.object(object, object["leye"]),
      question: name,
      hasScaledRows: hasScaledRows(object)
    )
    checkValidators(object)
    let title = localized(object, object["title"])
    let question = Question(
      name: name,
      valueName: valueName,
      kind: kind(of: type, object, isUnit: settings.binding == .unit),
      title: title.isEmpty ? LocalizedText(name) : title,
      description: localized(object, object["description"]),
      isRequired: flag(object, object["isRequired"], default: false),
      requiredIf: expression(object, object["requiredIf"]),
      visibleIf: expression(object, object["visibleIf"]),
      isVisible: flag(object, object["visible"], default: true),
      enableIf: isReadOnly ? nil : expression(object, object["enableIf"]),
      isReadOnly: flag(object, object["readOnly"], default: false) || isReadOnly,
      requiredErrorText: localized(object, object["requiredErrorText"]),
      defaultValue: object["defaultValue"]?.node.value ?? .undefined,
      settings: settings,
      path: object.path
    )
    if let visible = object["visible"], question.isRequired, !question.isVisible,
      question.visibleIf == nil
    {
      report(.neverVisible, at: visible.offset, object.path("visible"))
    }
    return question
  }

  private mutating func registeredName(_ object: JSONObject) -> String {
    let name = name(object) ?? ""
    guard !name.isEmpty else {
      report(.missingName(.question), at: object.offset, object.path)
      return name
    }
    let place = object["name"]?.node.offset ?? object.offset
    register(name, .question, at: place, object.path("name"))
    return name
  }

  private func hasScaledRows(_ object: JSONObject) -> Bool {
    guard case .array(let rows)? = object["rows"]?.node.value else { return false }
    return rows.contains { row in
      guard case .object(let members) = row, case .object(let settings)? = members["leye"] else {
        return false
      }
      return settings["scale"] != nil
    }
  }
}
