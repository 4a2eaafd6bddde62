import Messages

/// Looks at the parts of a survey together and collects what is wrong.
///
/// It sees what no schema sees: conditions that never come true, pages that nobody reaches, values
/// that compute each other.
struct FormChecker {
  /// A fault with its place.
  struct Finding {
    let fault: DefinitionFault
    let offset: Int
    let path: String
    /// True for a fault in a part that this version keeps but does not follow.
    let isUnused: Bool
  }

  let survey: JSONObject
  let outline: FormParts
  let resolver: NameResolver
  let places: SourcePlaces
  let locate: (_ part: String, _ node: JSONNode) -> Int
  var domains: ValueDomains
  var analysis = ConditionAnalysis()
  var suggestions = SuggestionBudget()
  var findings: [Finding] = []
  /// What the names of each expression stand for.
  var names: [[String: ResolvedName]] = []
  /// Expressions in which a comparison or a part was found at fault.
  var explained: Set<Int> = []
  /// The parts that somebody may see.
  var shown: [Bool] = []

  /// Takes a survey.
  ///
  /// - Parameters:
  ///   - survey: The root of the file.
  ///   - outline: The survey taken apart.
  ///   - places: Lines of the file.
  ///   - locate: Finds a part of a text in the file.
  init(
    _ survey: JSONObject,
    outline: FormParts,
    places: SourcePlaces,
    locate: @escaping (_ part: String, _ node: JSONNode) -> Int
  ) {
    self.survey = survey
    self.outline = outline
    self.places = places
    self.locate = locate
    resolver = NameResolver(outline)
    domains = ValueDomains(outline, survey: survey)
    shown = Array(repeating: false, count: outline.parts.count)
  }

  /// Runs all checks.
  ///
  /// - Parameters:
  ///   - followed: The places of expressions that this version follows.
  ///   - withHints: True for advice on wording and scales as well.
  mutating func check(followed: Set<Int>, withHints: Bool) {
    for (fault, node, path) in outline.faults {
      report(.expression(fault), at: node.offset, path, isUnused: true)
    }
    resolveNames(followed: followed)
    checkComparisons()
    findShownParts()
    checkConditions()
    checkReachability()
    checkAnswerability()
    checkDeadEnds()
    checkComputations()
    checkCarriedChoices()
    checkNames()
    checkTexts()
    if withHints { checkWording() }
    checkScaleLabels(withHints: withHints)
  }

  mutating func report(
    _ fault: DefinitionFault,
    at offset: Int,
    _ path: String,
    isUnused: Bool = false
  ) {
    findings.append(Finding(fault: fault, offset: offset, path: path, isUnused: isUnused))
  }

  mutating func report(_ fault: CheckFault, at offset: Int, _ path: String) {
    report(.check(fault), at: offset, path)
  }

  mutating func report(_ fault: CheckFault, in index: Int, near name: String? = nil) {
    let placed = outline.expressions[index]
    explained.insert(index)
    let offset = name.map { locate("{\($0)", placed.node) } ?? placed.node.offset
    report(fault, at: offset, placed.path)
  }

  /// What a name of an expression may stand for, whoever is asked.
  mutating func possibleValues(_ name: String, in index: Int) -> PossibleValues {
    names[index][name].map { domains.values(of: $0) } ?? .anything
  }

  /// What a condition may come to, whoever is asked.
  mutating func outcome(of node: ExpressionNode, in index: Int) -> ConditionOutcome {
    var values: [String: PossibleValues] = [:]
    for name in node.names { values[name.name] = possibleValues(name.name, in: index) }
    return analysis.outcome(of: node) { values[$0] ?? .anything }
  }
}

/// A bound on the search for the nearest name, so that thousands of wrong names stay cheap.
struct SuggestionBudget {
  private var left = 300_000

  /// The known name nearest to one that is not known.
  ///
  /// - Parameters:
  ///   - name: The name as written.
  ///   - known: The known names.
  /// - Returns: Nil where none is near, or where too many were asked for already.
  mutating func nearest(_ name: String, in known: @autoclosure () -> [String]) -> String? {
    guard left > 0 else { return nil }
    let known = known()
    left -= known.count
    return NearestName.find(name, in: known)
  }
}
