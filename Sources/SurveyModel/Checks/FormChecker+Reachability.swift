extension FormChecker {
  /// Finds the parts that somebody may see: from nothing answered on, whatever answers can open.
  ///
  /// - Complexity: Each condition is evaluated once and again for each question in it that opens.
  mutating func findShownParts() {
    var own: [Int: Int] = [:]
    var waiting: [Int: [Int]] = [:]
    var children: [Int: [Int]] = [:]
    for (index, part) in outline.parts.enumerated() {
      if let parent = part.parent { children[parent, default: []].append(index) }
    }
    for (index, placed) in outline.expressions.enumerated() where placed.role == .visibility {
      guard let part = placed.part else { continue }
      own[part] = index
      for question in questions(in: index) { waiting[question, default: []].append(part) }
    }
    var pending =
      outline.parts.indices.filter { outline.parts[$0].parent == nil }.reversed() as [Int]
    while let part = pending.popLast() {
      let isOpen = outline.parts[part].parent.map { shown[$0] } ?? true
      guard !shown[part], isOpen, mayShow(part, own[part]) else { continue }
      shown[part] = true
      pending += (children[part] ?? []).reversed()
      pending += waiting[part] ?? []
    }
  }

  private mutating func mayShow(_ part: Int, _ condition: Int?) -> Bool {
    let object = outline.parts[part].object
    if outline.shownNames.contains(outline.parts[part].name) { return true }
    guard let condition else {
      // A condition that cannot be read hides nothing for certain.
      let hasCondition = object.text("visibleIf").map { !$0.trimmingWhitespace.isEmpty } ?? false
      return hasCondition || object["visible"]?.node.value != .boolean(false)
    }
    return !outcomeForShown(condition).isNever
  }

  /// What a condition may come to where questions nobody sees keep their defaults.
  mutating func outcomeForShown(_ index: Int) -> ConditionOutcome {
    let root = outline.expressions[index].expression.root
    var values: [String: PossibleValues] = [:]
    for name in root.names {
      values[name.name] = possibleValues(name.name, in: index)
      guard let part = part(of: name.name, in: index), !shown[part],
        let unasked = domains.unasked(part, isWhole: !isRow(name.name, in: index))
      else { continue }
      values[name.name] = unasked
    }
    return analysis.outcome(of: root) { values[$0] ?? .anything }
  }

  private func isRow(_ name: String, in index: Int) -> Bool {
    if case .matrixRow? = names[index][name] { true } else { false }
  }

  private func questions(in index: Int) -> Set<Int> {
    Set(names[index].keys.compactMap { part(of: $0, in: index) })
  }

  /// The question a name stands for or lies in, nil where there is none.
  func part(of name: String, in index: Int) -> Int? {
    switch names[index][name] {
    case .question(let part)?, .member(let part)?, .matrixRow(let part)?: part
    default: nil
    }
  }

  /// Tells conditions that wait for questions nobody sees, pages nobody reaches, and required
  /// questions that never show.
  mutating func checkReachability() {
    let circles = checkCircles()
    for index in outline.expressions.indices where !explained.contains(index) {
      let placed = outline.expressions[index]
      let isSeen = placed.role == .visibility || placed.part.map { shown[$0] } ?? true
      guard placed.role.isCondition, placed.role != .validator, isSeen else { continue }
      let hidden = names[index].keys.compactMap { part(of: $0, in: index) }.filter { !shown[$0] }
      guard !hidden.isEmpty, outcomeForShown(index).isNever,
        !(placed.part.map(circles.contains) ?? false)
      else { continue }
      let titles = Set(hidden.map { outline.parts[$0].name }).sorted()
      report(.conditionOnHidden(titles), in: index)
    }
    var hasShown: Set<Int> = []
    for part in outline.parts.indices where shown[part] && outline.parts[part].kind == .question {
      var next = outline.parts[part].parent
      while let outer = next, hasShown.insert(outer).inserted { next = outline.parts[outer].parent }
    }
    let told = Set(
      explained.compactMap { outline.expressions[$0] }.filter { $0.role == .visibility }
        .compactMap(\.part)
    )
    for (index, part) in outline.parts.enumerated() where !told.contains(index) {
      if part.kind == .page, !hasShown.contains(index) { reportPage(part) }
      guard part.kind == .question, !shown[index], part.object.isOn("isRequired"),
        part.object["visible"]?.node.value != .boolean(false), !circles.contains(index)
      else { continue }
      report(.requiredNeverVisible, at: part.nameOffset, part.object.path)
    }
  }

  private mutating func reportPage(_ part: FormPart) {
    let hasElements = !part.object.objects("elements", "questions").isEmpty
    guard hasElements else { return }
    report(.pageUnreachable, at: part.nameOffset, part.object.path)
  }
}

extension FormPart {
  /// Where the name stands, else the part.
  var nameOffset: Int { object["name"]?.node.offset ?? object.offset }
}
