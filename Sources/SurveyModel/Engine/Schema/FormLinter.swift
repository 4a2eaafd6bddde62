/// Goes through the JSON of a form as SurveyJS does when loading it, and notes what it finds wrong, in its order.
struct FormLinter {
  /// The most faults that are noted.
  static let limit = 10_000

  /// One thing that is wrong.
  struct Finding {
    let kind: FormFault.Kind
    /// The property or type it is about.
    let name: String
    /// The class it was found in.
    let owner: String
    let offset: Int
    let path: String

    /// The names it could have been.
    var known: [String] {
      switch kind {
      case .unknownProperty: FormSchema.sortedNames[owner] ?? []
      case .incorrectType: FormSchema.concreteNames
      default: []
      }
    }
  }

  private(set) var findings: [Finding] = []

  /// Looks at a form.
  ///
  /// - Parameter root: The root of the document.
  init(_ root: JSONNode) {
    check(root, of: "survey", path: "$", cells: nil)
  }

  private mutating func note(
    _ kind: FormFault.Kind,
    _ name: String,
    _ owner: String,
    at offset: Int,
    _ path: String
  ) {
    guard findings.count < Self.limit else { return }
    findings.append(
      Finding(kind: kind, name: name, owner: owner, offset: offset, path: path)
    )
  }

  /// Checks an object against a class, `cells` being the type of cells of the matrix around it.
  private mutating func check(_ node: JSONNode, of owner: String, path: String, cells: String?) {
    var known = FormSchema.properties[owner] ?? [:]
    if owner == "matrixdropdowncolumn" {
      known.merge(FormSchema.properties[cellType(of: node, in: cells)] ?? [:]) { own, _ in own }
    }
    switch node.content {
    case .object(let members): check(members, known, owner, path, cells: cells)
    case .text(let text):
      // JavaScript goes through the characters of a text, and through a function survey-core adds.
      for _ in 0...text.utf16.count { note(.unknownProperty, text, owner, at: node.offset, path) }
    default: break
    }
  }

  private mutating func check(
    _ members: [JSONMember],
    _ known: [String: FormSchema.Property],
    _ owner: String,
    _ path: String,
    cells: String?
  ) {
    let inner: String? =
      if owner == "matrixdropdown" || owner == "matrixdynamic" {
        members.first { $0.key == "cellType" }?.node.value.answerKey ?? "dropdown"
      } else {
        cells
      }
    for member in members where member.key != "type" && member.key != "pos" {
      let place = "\(path).\(member.key)"
      guard let property = known[member.key] else {
        note(
          .unknownProperty,
          member.key,
          owner,
          at: member.offset,
          place
        )
        continue
      }
      check(member, property, owner, place, cells: inner)
    }
  }

  private mutating func check(
    _ member: JSONMember,
    _ property: FormSchema.Property,
    _ owner: String,
    _ path: String,
    cells: String?
  ) {
    if case .null = member.node.content { return }
    switch property.content {
    case .value: break
    case .object(let name):
      if case .object = member.node.content {
        check(member.node, of: name, path: path, cells: cells)
      }
    case .items(let name):
      for (index, node) in list(member, owner, path).enumerated() {
        checkItem(node, of: name, path: "\(path)[\(index)]", cells: cells)
      }
    case .objects(let name):
      for (index, node) in list(member, owner, path).enumerated() {
        let place = "\(path)[\(index)]"
        checkRequired(node, of: name, place)
        check(node, of: name, path: place, cells: cells)
      }
    case .typed(let base):
      for (index, node) in list(member, owner, path).enumerated() {
        checkTyped(node, base: base, property.name, path: "\(path)[\(index)]", cells: cells)
      }
    }
  }

  private mutating func list(_ member: JSONMember, _ owner: String, _ path: String) -> [JSONNode] {
    if case .array(let nodes) = member.node.content { return nodes }
    guard member.node.value.isTruthy else { return [] }
    note(.listExpected, member.key, owner, at: member.node.offset, path)
    return [member.node]
  }

  private mutating func checkItem(_ node: JSONNode, of owner: String, path: String, cells: String?)
  {
    guard case .object(let members) = node.content else { return }
    let known = FormSchema.properties[owner] ?? [:]
    for member in members where member.key != "type" && member.key != "pos" {
      let place = "\(path).\(member.key)"
      if let property = known[member.key] {
        if case .array = member.node.content { check(member, property, owner, place, cells: cells) }
      } else {
        note(
          .unknownProperty,
          member.key,
          owner,
          at: member.offset,
          place
        )
      }
    }
  }

  private mutating func checkTyped(
    _ node: JSONNode,
    base: String,
    _ property: String,
    path: String,
    cells: String?
  ) {
    var type = ""
    var place = node.offset
    if case .object(let members) = node.content,
      let member = members.first(where: { $0.key == "type" }),
      case .text(let text) = member.node.content
    {
      type = text
      place = member.node.offset
    }
    guard !type.isEmpty else {
      return note(.missingType, property, base, at: node.offset, path)
    }
    guard let owner = className(type, base: base) else {
      return note(
        .incorrectType,
        type,
        base,
        at: place,
        path
      )
    }
    checkRequired(node, of: owner, path)
    check(node, of: owner, path: path, cells: cells)
  }

  private func className(_ type: String, base: String) -> String? {
    var name = type.lowercased()
    if base != "element", !name.contains(base) { name += base }
    if name == "flowpanel" { name = "panel" }
    return FormSchema.isConcrete(name) ? name : nil
  }

  /// Notes the first property that must be there and is not.
  private mutating func checkRequired(_ node: JSONNode, of owner: String, _ path: String) {
    let members: [JSONMember] = if case .object(let members) = node.content { members } else { [] }
    for name in FormSchema.ancestry(of: owner).reversed().flatMap(\.required) {
      if members.first(where: { $0.key == name })?.node.value.isTruthy ?? false { continue }
      return note(.requiredProperty, name, owner, at: node.offset, path)
    }
  }

  private func cellType(of column: JSONNode, in matrix: String?) -> String {
    let own = Properties(column).text("cellType") ?? "default"
    return own == "default" ? matrix ?? "dropdown" : own
  }
}

extension Form {
  /// What SurveyJS finds wrong with the JSON of a form, in the order in which it finds it.
  ///
  /// - Parameter bytes: The file's content.
  /// - Returns: Nothing for what is no JSON; see ``init(jsonBytes:)`` for that.
  public static func faults(in bytes: [UInt8]) -> [FormFault] {
    var parser = JSONParser(bytes, builder: JSONNodeBuilder(), stopsAtFirstFault: true)
    guard let root = parser.parse() else { return [] }
    let findings = FormLinter(root).findings
    let source = SourceText(bytes)
    let positions = SourcePlaces(source).positions(of: findings.map(\.offset))
    var suggestions = SuggestionBudget()
    return findings.map { finding in
      FormFault(
        kind: finding.kind,
        position: positions[finding.offset] ?? source.position(of: finding.offset),
        path: finding.path,
        name: finding.name,
        owner: finding.owner,
        nearest: suggestions.nearest(finding.name, in: finding.known)
      )
    }
  }
}
