/// A choice, a row, a column or a value of a scale.
struct FormItem: Sendable {
  /// The value stored.
  let value: Value
  /// The author's text, nil where the value itself is shown.
  let text: LocalizedText?
  let visibleIf: FormExpression?
  let enableIf: FormExpression?
  /// True where choosing it excludes all others.
  let isExclusive: Bool
  /// True where a text may or must be given with it.
  let hasComment: Bool
  let isCommentRequired: Bool
  /// Questions that show below the choice while it is chosen.
  let group: FormElement?

  /// The questions and panels below the choice, in order.
  var elements: [FormElement] { group?.elements ?? [] }

  init(
    value: Value,
    text: LocalizedText? = nil,
    visibleIf: FormExpression? = nil,
    enableIf: FormExpression? = nil,
    isExclusive: Bool = false,
    hasComment: Bool = false,
    isCommentRequired: Bool = false,
    group: FormElement? = nil
  ) {
    self.value = value
    self.text = text
    self.visibleIf = visibleIf
    self.enableIf = enableIf
    self.isExclusive = isExclusive
    self.hasComment = hasComment
    self.isCommentRequired = isCommentRequired
    self.group = group
  }

  /// Reads an item: a plain value, `value|text`, or an object with `value`.
  ///
  /// - Parameters:
  ///   - node: The node.
  ///   - depth: How deep the part stands that holds it.
  init?(_ node: JSONNode, depth: Int) {
    switch node.content {
    case .text(let text):
      let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 {
        self.init(value: .text(String(parts[0])), text: LocalizedText(String(parts[1])))
      } else {
        self.init(value: .text(text))
      }
    case .number, .boolean: self.init(value: node.value)
    case .null, .array: return nil
    case .object:
      let properties = Properties(node)
      let isTextAlone = properties.names == ["text"]
      let value = isTextAlone ? properties.value("text") : properties.value("value", "name")
      if value == .undefined || value == .null { return nil }
      self.init(
        value: value,
        text: properties.localized("text", "title"),
        visibleIf: properties.condition("visibleIf"),
        enableIf: properties.condition("enableIf"),
        isExclusive: properties.flag("isExclusive"),
        hasComment: properties.flag("showCommentArea", "hasComment"),
        isCommentRequired: properties.flag("isCommentRequired"),
        group: FormElement.group(of: properties.list("elements"), kind: .panel, depth: depth)
      )
    }
  }

  /// Reads a list of items, leaving out what is none.
  static func items(_ nodes: [JSONNode], depth: Int) -> [FormItem] {
    nodes.compactMap { FormItem($0, depth: depth) }
  }
}
