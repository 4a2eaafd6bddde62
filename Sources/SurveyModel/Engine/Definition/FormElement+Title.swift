extension FormElement {
  /// The title as written.
  ///
  /// A question that asks yes or no may have a label, which stands in where there is no title or none is
  /// shown above the answer.
  static func title(_ properties: Properties, kind: FormElementKind) -> LocalizedText? {
    let title = properties.localized("title")
    guard kind == .boolean, let label = properties.localized("label"), !label.isEmpty else {
      return title
    }
    let isLabelShown =
      properties.text("titleLocation") == "hidden" || properties.flag("useTitleAsLabel")
    return isLabelShown || title?.isEmpty ?? true ? label : title
  }
}
