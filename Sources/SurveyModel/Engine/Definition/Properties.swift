/// The properties of one part of a form as its author wrote them.
///
/// Reading is lenient in the way SurveyJS is: `"true"` is a truth value, `"3"` a number, and what
/// has a wrong type counts as not written.
struct Properties: Sendable {
  private let nodes: [String: JSONNode]
  /// The names in order.
  let names: [String]

  /// Takes an object; anything else has no properties.
  ///
  /// - Parameter node: The node.
  init(_ node: JSONNode) {
    guard case .object(let members) = node.content else {
      nodes = [:]
      names = []
      return
    }
    nodes = Dictionary(members.map { ($0.key, $0.node) }) { $1 }
    names = members.map(\.key)
  }

  private init(nodes: [String: JSONNode], names: [String]) {
    self.nodes = nodes
    self.names = names
  }

  /// The properties with those of another part where they are not written here.
  func filled(from other: Properties, names wanted: [String]) -> Properties {
    let missing = wanted.filter { nodes[$0] == nil && other.nodes[$0] != nil }
    return Properties(
      nodes: nodes.merging(other.nodes.filter { missing.contains($0.key) }) { own, _ in own },
      names: names + missing
    )
  }

  /// The node of the first name that is written.
  subscript(names: String...) -> JSONNode? { first(names) }

  private func first(_ names: [String]) -> JSONNode? {
    for name in names {
      if let node = nodes[name] { return node }
    }
    return nil
  }

  /// All values by name.
  var values: [String: Value] { nodes.mapValues(\.value) }

  /// A value of any kind; `.undefined` where it is not written.
  func value(_ names: String...) -> Value { first(names)?.value ?? .undefined }

  /// A truth value.
  func flag(_ names: String..., default: Bool = false) -> Bool {
    switch first(names)?.content {
    case .boolean(let flag): flag
    case .text(let text):
      text.lowercased() == "true" ? true : text.lowercased() != "false" && `default`
    default: `default`
    }
  }

  /// A number.
  func number(_ names: String...) -> Double? {
    guard let value = first(names)?.value else { return nil }
    let number = value.surveyNumber
    return number.isNaN ? nil : number
  }

  /// A whole number from 0 on; nil where none is written.
  func count(_ names: String...) -> Int? {
    guard let value = first(names)?.value else { return nil }
    let number = value.surveyNumber
    return number.isNaN || number < 0 || number > 1e9 ? nil : Int(number)
  }

  /// A text; a number counts as its text.
  func text(_ names: String...) -> String? {
    switch first(names)?.content {
    case .text(let text): text
    case .number(let number): NumberText.shortest(number)
    default: nil
    }
  }

  /// A text with its translations; nil where none is written.
  func localized(_ names: String...) -> LocalizedText? {
    guard let node = first(names) else { return nil }
    return LocalizedText(node)
  }

  /// A list; a single object counts as a list of one, as SurveyJS takes it.
  func list(_ names: String...) -> [JSONNode] {
    guard let node = first(names) else { return [] }
    switch node.content {
    case .array(let nodes): return nodes
    case .null: return []
    default: return [node]
    }
  }

  /// An expression; nil where none is written or it is blank.
  func condition(_ names: String...) -> FormExpression? {
    guard case .text(let source)? = first(names)?.content else { return nil }
    return FormExpression(source)
  }
}

extension LocalizedText {
  /// Reads a text or an object of translations, nil where the node is neither.
  init?(_ node: JSONNode) {
    switch node.content {
    case .text(let text): self.init(text)
    case .number(let number): self.init(NumberText.shortest(number))
    case .boolean(let flag): self.init(flag ? "true" : "false")
    case .object(let members):
      var texts: [String: String] = [:]
      for member in members {
        if case .text(let text) = member.node.content { texts[member.key] = text }
      }
      self.init(texts: texts)
    case .null, .array: return nil
    }
  }
}
