/// Something a form does by itself when a condition comes to hold.
struct FormTrigger: Sendable {
  /// The kinds of triggers.
  enum Kind: String, Sendable {
    case visible
    case complete
    case setvalue
    case copyvalue
    case skip
    case runexpression
  }
  let kind: Kind
  /// The condition; a copying trigger may have none and then runs with its source.
  let condition: FormExpression?
  /// The names of the pages and questions a `visible` trigger shows or hides.
  let targets: [String]
  /// The name that is set.
  let setToName: String?
  /// The value that is set.
  let setValue: Value
  /// The name of the question that skipping leads to.
  let goToName: String?
  /// The name that is copied.
  let fromName: String?
  /// The expression whose value is set.
  let runExpression: FormExpression?
  /// True where the text shown is copied and not the value.
  let copiesShownText: Bool
  /// True where a variable is set and not an answer.
  let isVariable: Bool

  /// Reads a trigger, nil where its type is unknown.
  init?(_ properties: Properties) {
    var type = (properties.text("type") ?? "").lowercased()
    if type.hasSuffix("trigger") { type.removeLast("trigger".count) }
    guard let kind = Kind(rawValue: type) else { return nil }
    self.kind = kind
    condition = properties.condition("expression") ?? Self.olderCondition(properties)
    targets = (properties.list("pages") + properties.list("questions")).compactMap { node in
      if case .text(let name) = node.content { name } else { nil }
    }
    setToName = properties.text("setToName")
    setValue = properties.value("setValue")
    goToName = properties.text("gotoName")
    fromName = properties.text("fromName")
    runExpression = properties.condition("runExpression")
    copiesShownText = properties.flag("copyDisplayValue")
    isVariable = properties.flag("isVariable")
  }

  /// The condition as older forms have it: a name, an operator and a value.
  private static func olderCondition(_ properties: Properties) -> FormExpression? {
    guard let name = properties.text("name"), !name.isEmpty else { return nil }
    let comparison = properties.text("operator") ?? "equal"
    if comparison == "empty" || comparison == "notempty" {
      return FormExpression("{\(name)} \(comparison)")
    }
    let value = properties.value("value")
    guard !value.isEmpty else { return nil }
    return FormExpression("{\(name)} \(comparison) \(operand(value))")
  }

  private static func operand(_ value: Value) -> String {
    switch value {
    case .text(let text) where !value.isSurveyNumber:
      "'\(text.replacing("'", with: "\\'"))'"
    case .array(let list): "[\(list.map(operand).joined(separator: ", "))]"
    default: value.asText
    }
  }
}
