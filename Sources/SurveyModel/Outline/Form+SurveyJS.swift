extension Form {
  /// The document as a SurveyJS form without what Leye adds, for other programs.
  ///
  /// The key `leye` is left out of the survey and of its pages, panels, questions, columns, choices and rows;
  /// everything else, what is unknown included, stays as it is written and in its order.
  ///
  /// - Returns: JSON text that ends in a line break.
  public func surveyJSText() -> String {
    JSONWriter.text(of: LeyeKeys.removed(from: document, class: "survey")) + "\n"
  }

  /// The document as its author wrote it, written anew.
  ///
  /// - Returns: JSON text that ends in a line break.
  public func documentText() -> String { JSONWriter.text(of: document) + "\n" }
}

/// Takes the keys of Leye out of a document.
///
/// The classes of SurveyJS say where parts of the form stand, so that a key `leye` within an answer or a
/// property of another program stays.
private enum LeyeKeys {
  static func removed(from node: JSONNode, class name: String) -> JSONNode {
    guard case .object(let members) = node.content else { return node }
    let known = FormSchema.properties[name] ?? [:]
    let kept = members.filter { $0.key != "leye" }.map { member in
      guard let property = known[member.key] else { return member }
      return JSONMember(
        key: member.key,
        offset: member.offset,
        node: removed(from: member.node, content: property.content)
      )
    }
    return JSONNode(content: .object(kept), offset: node.offset)
  }

  private static func removed(from node: JSONNode, content: FormSchema.Content) -> JSONNode {
    switch content {
    case .value: return node
    case .object(let name), .objects(let name), .items(let name):
      return each(node) { removed(from: $0, class: columnClass(of: $0, name)) }
    case .typed(let base):
      return each(node) { removed(from: $0, class: typeClass(of: $0, base: base)) }
    }
  }

  private static func each(_ node: JSONNode, _ change: (JSONNode) -> JSONNode) -> JSONNode {
    guard case .array(let nodes) = node.content else { return change(node) }
    return JSONNode(content: .array(nodes.map(change)), offset: node.offset)
  }

  /// The class of a cell where a column of a matrix names its type.
  private static func columnClass(of node: JSONNode, _ name: String) -> String {
    guard name == "matrixdropdowncolumn" else { return name }
    let type = Properties(node).text("cellType")?.lowercased() ?? "dropdown"
    return FormSchema.isConcrete(type) ? type : "dropdown"
  }

  private static func typeClass(of node: JSONNode, base: String) -> String {
    var name = (Properties(node).text("type") ?? "").lowercased()
    if base != "element", !name.contains(base) { name += base }
    if name == "flowpanel" { name = "panel" }
    return FormSchema.isConcrete(name) ? name : base == "element" ? "checkbox" : base
  }
}
