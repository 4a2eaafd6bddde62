extension DefinitionReader {
  /// A truth value.
  mutating func flag(_ object: JSONObject, _ member: JSONMember?, default: Bool) -> Bool {
    guard let member else { return `default` }
    switch member.node.content {
    case .boolean(let flag): return flag
    case .text("true"): return true
    case .text("false"): return false
    default:
      wrongType(member, .boolean, in: object)
      return `default`
    }
  }

  /// A number.
  mutating func number(_ object: JSONObject, _ member: JSONMember?) -> Double? {
    guard let member else { return nil }
    switch member.node.content {
    case .number(let number): return number
    case .text(let text) where Value.text(text).isSurveyNumber: return Value.text(text).surveyNumber
    default:
      wrongType(member, .number, in: object)
      return nil
    }
  }

  /// A whole number.
  mutating func wholeNumber(_ object: JSONObject, _ member: JSONMember?) -> Int? {
    guard let member, let number = number(object, member) else { return nil }
    if let whole = Int(exactly: number) { return whole }
    wrongType(member, .wholeNumber, in: object)
    return nil
  }

  /// A text without translations.
  mutating func text(_ object: JSONObject, _ member: JSONMember?) -> String? {
    guard let member else { return nil }
    if case .text(let text) = member.node.content { return text }
    wrongType(member, .text, in: object)
    return nil
  }

  /// A name; a number counts as its text.
  mutating func name(_ object: JSONObject) -> String? {
    guard let member = object["name"] else { return nil }
    if case .number(let number) = member.node.content { return NumberText.shortest(number) }
    return text(object, member).map(\.trimmingWhitespace)
  }

  /// A text, a number or a truth value; `.undefined` where there is none.
  mutating func scalar(_ object: JSONObject, _ member: JSONMember?) -> Value {
    guard let member else { return .undefined }
    switch member.node.content {
    case .text, .number, .boolean: return member.node.value
    default:
      wrongType(member, .scalar, in: object)
      return .undefined
    }
  }

  /// A list; empty where there is none.
  mutating func list(_ object: JSONObject, _ member: JSONMember?) -> [JSONNode] {
    guard let member else { return [] }
    if case .array(let nodes) = member.node.content { return nodes }
    wrongType(member, .list, in: object)
    return []
  }

  /// An object.
  mutating func object(_ object: JSONObject, _ member: JSONMember?) -> JSONObject? {
    guard let member else { return nil }
    if let inner = JSONObject(member.node, path: object.path(member.key)) { return inner }
    wrongType(member, .object, in: object)
    return nil
  }

  /// The objects of a list; everything else in it is a fault.
  mutating func objects(
    _ object: JSONObject,
    _ member: JSONMember?,
    _ wanted: DefinitionFault.WantedType = .object
  ) -> [JSONObject] {
    guard let member else { return [] }
    var result: [JSONObject] = []
    for (index, node) in list(object, member).enumerated() {
      let path = "\(object.path(member.key))[\(index)]"
      if let inner = JSONObject(node, path: path) {
        result.append(inner)
      } else {
        report(.wrongType(key: "\(member.key)[\(index)]", wanted: wanted), at: node.offset, path)
      }
    }
    return result
  }

  /// A text with its translations; empty where there is none.
  mutating func localized(_ object: JSONObject, _ member: JSONMember?) -> LocalizedText {
    guard let member else { return LocalizedText(texts: [:]) }
    let path = object.path(member.key)
    switch member.node.content {
    case .text(let text):
      let result = LocalizedText(text)
      note(result, at: member.node.offset, path, isPlain: true)
      return result
    case .null: return LocalizedText(texts: [:])
    case .object(let members):
      var texts: [String: String] = [:]
      for inner in members {
        if case .text(let text) = inner.node.content {
          texts[inner.key] = text
        } else {
          report(.wrongType(key: inner.key, wanted: .text), at: inner.node.offset, path)
        }
      }
      let result = LocalizedText(texts: texts)
      note(result, at: member.node.offset, path, isPlain: false)
      return result
    default:
      wrongType(member, .localizedText, in: object)
      return LocalizedText(texts: [:])
    }
  }

  private mutating func note(_ text: LocalizedText, at offset: Int, _ path: String, isPlain: Bool) {
    guard !text.isEmpty else { return }
    translations.append(Translation(text: text, offset: offset, path: path, isPlain: isPlain))
  }

  /// An expression; nil where there is none or it does not parse.
  mutating func expression(
    _ object: JSONObject,
    _ member: JSONMember?
  ) -> Expression? {
    guard let member, let source = text(object, member) else { return nil }
    if source.trimmingWhitespace.isEmpty { return nil }
    let path = object.path(member.key)
    do {
      let expression = try Expression(source)
      references.append(
        Reference(expression: expression, member: member)
      )
      return expression
    } catch {
      report(.expression(error), at: offset(of: error.place, in: member.node), path)
      return nil
    }
  }

  /// The offset of a character within a text of the file.
  ///
  /// - Parameters:
  ///   - place: The character, counted from 1.
  ///   - node: The text.
  /// - Returns: The beginning of the text where backslashes in it make counting unsafe.
  func offset(of place: Int, in node: JSONNode) -> Int {
    guard case .text(let text) = node.content else { return node.offset }
    let raw = source.bytes[(node.offset + 1)...].prefix(text.utf8.count)
    guard raw.elementsEqual(text.utf8) else { return node.offset }
    return node.offset + 1 + text.prefix(place - 1).utf8.count
  }

  private mutating func wrongType(
    _ member: JSONMember,
    _ wanted: DefinitionFault.WantedType,
    in object: JSONObject
  ) {
    let fault = DefinitionFault.wrongType(key: member.key, wanted: wanted)
    report(fault, at: member.node.offset, object.path(member.key))
  }
}
