extension DefinitionReader {
  /// Checks that no question shows only by its own answer, or by that of one that waits for it.
  ///
  /// - Parameter survey: The survey as read.
  mutating func checkCircles(in survey: Survey) {
    let questions = survey.questions
    let names = questions.flatMap { [$0.name, $0.key] }
    let values = Dictionary(
      (names + names.map { $0 + "-Comment" }).map { ($0, Value.null) }
    ) { first, _ in first }
    let scope = ExpressionContext(values: values, now: 0)
    var owners: [String: String] = [:]
    for question in questions {
      for key in [question.name, question.key, question.name + "-Comment", question.commentKey] {
        owners[key] = owners[key] ?? question.name
      }
    }
    var needs: [String: [String]] = [:]
    for question in questions {
      let roots = question.visibleIf?.variables.map { scope.rootName(of: $0) ?? "" } ?? []
      // A name that is no question's gives the condition another way to come true.
      needs[question.name] = roots.map { owners[$0] ?? "" }
    }
    var told: Set<String> = []
    for question in questions where !told.contains(question.name) {
      guard let circle = Self.circle(from: question.name, in: needs) else { continue }
      told.formUnion(circle)
      let path = question.path + ".visibleIf"
      let place = references.first { $0.path == path }?.member.node.offset ?? 0
      report(.circularVisibility(circle), at: place, path)
    }
  }

  /// The questions of the shortest circle through one, nil where there is none.
  ///
  /// A question that refers to itself and others as well is no circle of its own.
  private static func circle(from start: String, in needs: [String: [String]]) -> [String]? {
    let own = needs[start] ?? []
    if !own.isEmpty, own.allSatisfy({ $0 == start }) { return [start] }
    var ways: [[String]] = [[start]]
    var seen: Set<String> = [start]
    var index = 0
    while index < ways.count {
      let way = ways[index]
      index += 1
      for next in needs[way.last ?? start] ?? [] {
        if next == start, way.count > 1 { return way }
        if next != way.last, seen.insert(next).inserted { ways.append(way + [next]) }
      }
    }
    return nil
  }
}
