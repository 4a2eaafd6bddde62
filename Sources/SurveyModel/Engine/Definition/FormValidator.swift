/// A rule that an answer must keep, as SurveyJS applies it.
struct FormValidator: Sendable {
  /// The kinds of rules.
  enum Kind: String, Sendable {
    case numeric
    case text
    case answercount
    case regex
    case email
    case expression
  }
  let kind: Kind
  /// The author's own words for a breach.
  let text: LocalizedText?
  /// True where a breach only warns or informs.
  let isNotice: Bool
  let properties: Properties
  let expression: FormExpression?

  /// Reads a rule, nil where its type is unknown.
  init?(_ properties: Properties) {
    var type = (properties.text("type") ?? "").lowercased()
    if type.hasSuffix("validator") { type.removeLast("validator".count) }
    guard let kind = Kind(rawValue: type) else { return nil }
    self.init(kind, properties)
  }

  init(_ kind: Kind, _ properties: Properties) {
    self.kind = kind
    self.properties = properties
    text = properties.localized("text")
    let notice = properties.text("notificationType") ?? "error"
    isNotice = notice == "warning" || notice == "info"
    expression = properties.condition("expression")
  }

  /// The rule that an `email` input carries by itself.
  static let email = FormValidator(.email, Properties(JSONNode(content: .null, offset: 0)))
}
