extension FormChecker {
  /// Tells questions that show only by their own answer, or by that of one that waits for it.
  ///
  /// - Returns: The questions in such circles.
  mutating func checkCircles() -> Set<Int> {
    let hidden = outline.parts.indices.filter { !shown[$0] && outline.parts[$0].kind == .question }
    let places = Dictionary(uniqueKeysWithValues: hidden.enumerated().map { ($1, $0) })
    var edges = Array(repeating: [Int](), count: hidden.count)
    var conditions: [Int: Int] = [:]
    for (index, placed) in outline.expressions.enumerated() where placed.role == .visibility {
      guard let part = placed.part, let place = places[part] else { continue }
      conditions[place] = index
      let names = placed.expression.root.names
      edges[place] = names.compactMap { self.part(of: $0.name, in: index) }
        .compactMap { places[$0] }
      // A question that refers to itself and others as well is no circle of its own.
      if names.count > 1 { edges[place].removeAll { $0 == place } }
    }
    var found: Set<Int> = []
    for circle in Circles.find(edges) {
      found.formUnion(circle.map { hidden[$0] })
      guard let first = circle.first, let index = conditions[first],
        !explained.contains(index)
      else { continue }
      let placed = outline.expressions[index]
      let names = circle.map { outline.parts[hidden[$0]].name }
      report(.circularVisibility(names), at: placed.node.offset, placed.path)
    }
    return found
  }

  /// Tells values that are computed from each other.
  mutating func checkComputations() {
    var numbers: [String: Int] = [:]
    var targets: [String] = []
    for computation in outline.computations where numbers[computation.target] == nil {
      numbers[computation.target] = targets.count
      targets.append(computation.target)
    }
    var edges = Array(repeating: [Int](), count: targets.count)
    var firsts: [Int: Computation] = [:]
    for computation in outline.computations {
      guard let target = numbers[computation.target] else { continue }
      if firsts[target] == nil { firsts[target] = computation }
      let read = computation.names + keys(readBy: computation.expressions)
      // A condition on the very value that is set makes no circle: it says when to set it.
      let awaited = keys(readBy: computation.conditions).filter { $0 != computation.target }
      edges[target] += (read + awaited).compactMap { numbers[$0] }
    }
    for circle in Circles.find(edges) {
      guard let first = circle.first, let computation = firsts[first] else { continue }
      let names = circle.map { targets[$0] }
      report(.calculationLoop(names), at: computation.offset, computation.path)
    }
  }

  /// Tells questions that take their choices from each other, so that none has any.
  mutating func checkCarriedChoices() {
    let parts = outline.parts
    let edges = parts.map { part -> [Int] in
      guard case .text(let name)? = part.object["choicesFromQuestion"]?.node.content,
        let source = outline.questions[name]
      else { return [] }
      return [source]
    }
    for circle in Circles.find(edges) {
      guard let first = circle.first, let member = parts[first].object["choicesFromQuestion"] else {
        continue
      }
      let path = parts[first].object.path("choicesFromQuestion")
      report(.choiceLoop(circle.map { parts[$0].name }), at: member.node.offset, path)
    }
  }

  private func keys(readBy expressions: [Int]) -> [String] {
    expressions.flatMap { outline.expressions[$0].expression.variables }
      .compactMap { resolver.key(of: $0) }
  }
}
