/// What a name in braces stands for.
enum ResolvedName: Sendable, Hashable {
  /// The answer to a question, as a whole.
  case question(Int)
  /// The answer in one row of a matrix.
  case matrixRow(Int)
  /// The answer to a question within a repeated part.
  case member(Int)
  /// The value of the choice, row or column that is asked about.
  case choiceValue
  /// Something known, of whose values nothing is known.
  case opaque
  /// A name that has a meaning only in other places.
  case misplaced(String)
  /// Nothing.
  case unknown(String)
  /// A part that the named question has not.
  case unknownMember(String, owner: Int)
}

/// Finds out what names in braces stand for, with those that exist only within repeated parts.
struct NameResolver {
  /// The names SurveyJS itself defines.
  private static let builtInNames: Set<String> = [
    "pageno", "pagecount", "locale", "timespent", "correctedanswers", "correctanswers",
    "correctedanswercount", "correctanswercount", "incorrectedanswers", "incorrectanswers",
    "incorrectedanswercount", "incorrectanswercount", "questioncount", "state", "mode",
  ]
  private static let panelNames: Set<String> = [
    "panel", "prevpanel", "nextpanel", "parentpanel", "panelindex", "visiblepanelindex",
    "parentpanelindex",
  ]
  private static let rowNames: Set<String> = [
    "row", "prevrow", "nextrow", "totalrow", "rowindex", "visiblerowindex", "rowname", "rowvalue",
    "rowtitle",
  ]
  private static let choiceNames: Set<String> = ["item", "choice"]
  private static let rowHolders: Set<String> = ["matrix", "matrixdynamic", "matrixdropdown"]
  private static let scalars: Set<String> = ["radiogroup", "comment", "rating", "boolean"]

  let outline: FormParts
  /// The names that may be meant, for suggestions.
  let suggestions: [String]
  private let scope: ExpressionContext
  /// The names within questions, by the index of the question.
  private let insides: [Int: NamesInside]

  /// Prepares for a survey.
  ///
  /// - Parameter outline: The survey taken apart.
  init(_ outline: FormParts) {
    self.outline = outline
    insides = Dictionary(
      uniqueKeysWithValues: outline.parts.enumerated().compactMap { index, part in
        NamesInside(part, index, outline).map { (index, $0) }
      }
    )
    let names = Set(outline.questions.keys).union(outline.variables)
    suggestions = names.sorted()
    var values: [String: Value] = [:]
    for name in names {
      for suffix in ["", "-Comment", "-total", "-unwrapped"] { values[name + suffix] = .null }
    }
    scope = ExpressionContext(values: values, now: 0)
  }

  /// What a name stands for.
  ///
  /// - Parameters:
  ///   - name: What stands between the braces.
  ///   - placed: The expression it stands in.
  /// - Returns: What is known about it.
  func resolve(_ name: String, in placed: PlacedExpression) -> ResolvedName {
    let steps = name.split(separator: ".", omittingEmptySubsequences: false)
      .map { String($0).trimmingWhitespace }
    let first = steps.first.map { $0.prefix { $0 != "[" }.lowercased() } ?? ""
    if let local = local(first, Array(steps.dropFirst()), placed) { return local }
    if Self.builtInNames.contains(name.lowercased()) || name.contains(":") || first.hasPrefix("$") {
      return .opaque
    }
    guard let root = scope.rootName(of: name) else {
      if ["self", "composite"].contains(first) { return .opaque }
      let isLocal =
        Self.panelNames.contains(first) || Self.rowNames.contains(first)
        || Self.choiceNames.contains(first)
      return isLocal
        ? .misplaced(steps[0]) : .unknown(String(name.prefix { $0 != "." && $0 != "[" }))
    }
    guard let index = outline.questions[root], !outline.variables.contains(root) else {
      return .opaque
    }
    let used = root.count { $0 == "." } + 1
    let isIndexed = steps[used - 1].hasSuffix("]") && !root.hasSuffix("]")
    return inside(index, Array(steps.dropFirst(used)), isIndexed: isIndexed)
  }

  /// The key of the answer or the variable that a name reads, nil for names without one.
  ///
  /// - Parameter name: What stands between the braces.
  /// - Returns: The key.
  func key(of name: String) -> String? {
    scope.rootName(of: name).map { root in
      outline.questions[root].map { outline.parts[$0].key } ?? root
    }
  }

  /// The dynamic panel or matrix around an expression, nearest first.
  private func owners(of placed: PlacedExpression) -> [Int] {
    guard let part = placed.part else { return [] }
    // Only what is asked for each row or panel of the question itself is asked inside it.
    var result = placed.role.isPerChoice ? [part] : []
    var next = outline.parts[part].owner
    while let owner = next {
      result.append(owner)
      next = outline.parts[owner].owner
    }
    return result
  }

  private func local(_ first: String, _ rest: [String], _ placed: PlacedExpression) -> ResolvedName?
  {
    if placed.role.isPerChoice, Self.choiceNames.contains(first) {
      return rest.isEmpty ? .choiceValue : .opaque
    }
    let isPanel = Self.panelNames.contains(first)
    guard isPanel || Self.rowNames.contains(first) else { return nil }
    let holders = owners(of: placed).filter { index in
      let type = outline.parts[index].type
      return isPanel ? type == "paneldynamic" : Self.rowHolders.contains(type)
    }
    guard let holder = first == "parentpanel" ? holders.dropFirst().first : holders.first else {
      return nil
    }
    let hasMembers = ["panel", "prevpanel", "nextpanel", "parentpanel", "row"].contains(first)
    guard hasMembers, let member = rest.first, outline.parts[holder].type != "matrix" else {
      return .opaque
    }
    return self.member(member, of: holder, isLast: rest.count == 1 && !member.hasSuffix("]"))
  }

  private func inside(_ index: Int, _ rest: [String], isIndexed: Bool) -> ResolvedName {
    let part = outline.parts[index]
    guard let step = rest.first else { return isIndexed ? .opaque : .question(index) }
    if step == "length" { return .opaque }
    let isLast = rest.count == 1 && !step.hasSuffix("]")
    switch part.type {
    case "multipletext": return member(step, of: index, isLast: isLast)
    case "paneldynamic", "matrixdynamic":
      return isIndexed ? member(step, of: index, isLast: isLast) : .opaque
    case "matrixdropdown":
      guard insides[index]?.rows?.contains(step.lowercased()) ?? true else {
        return .unknownMember(step, owner: index)
      }
      return rest.count > 1 ? member(rest[1], of: index, isLast: rest.count == 2) : .opaque
    case "matrix":
      guard insides[index]?.rows?.contains(step.lowercased()) ?? true else {
        return .unknownMember(step, owner: index)
      }
      return isLast ? .matrixRow(index) : .opaque
    case _ where Self.scalars.contains(part.type) && !isIndexed:
      return .unknownMember(step, owner: index)
    default: return .opaque
    }
  }

  private func member(_ name: String, of owner: Int, isLast: Bool) -> ResolvedName {
    let bare = String(name.prefix { $0 != "[" })
    let known = insides[owner]
    if let found = known?.members[bare.lowercased()] { return isLast ? .member(found) : .opaque }
    let isSuffixed = bare.hasSuffix("-Comment") || bare.hasSuffix("-unwrapped")
    // Questions that share an answer add to each other's rows.
    let isShared = outline.sharedKeys.contains(outline.parts[owner].key)
    let isKey = known?.keys.contains(bare.lowercased()) ?? true
    let isOpen = known?.members.isEmpty ?? true
    return isOpen || bare.isEmpty || isSuffixed || isShared || isKey
      ? .opaque : .unknownMember(bare, owner: owner)
  }

  /// The names that a question has inside, for suggestions.
  ///
  /// - Parameter owner: The question.
  /// - Returns: Its rows, columns, items or questions.
  func memberNames(of owner: Int) -> [String] { insides[owner]?.names ?? [] }
}

extension JSONNode {
  /// The value of a choice, row or column as it is stored: of `1`, `"a|Text"`, `{"value": "a"}`.
  var choiceValue: Value {
    switch content {
    case .text(let text):
      text.firstIndex(of: "|").map { .text(String(text[..<$0])) } ?? .text(text)
    case .object(let members):
      members.first { $0.key == "value" }?.node.value ?? .undefined
    default: value
    }
  }
}
