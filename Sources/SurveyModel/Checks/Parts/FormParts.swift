/// The parts, expressions and computations of a survey in flat lists, nested questions included.
///
/// Unlike ``Survey`` it also holds what this version does not ask: the templates of dynamic panels,
/// the columns of matrices, the items of a multipletext.
struct FormParts {
  private(set) var parts: [FormPart] = []
  private(set) var expressions: [PlacedExpression] = []
  private(set) var computations: [Computation] = []
  /// The parts that are repeated within a question, by its index and their name.
  private(set) var members: [Int: [String: Int]] = [:]
  /// The questions that stand on their own, by name and by key of the answer; the first of each.
  private(set) var questions: [String: Int] = [:]
  /// The keys of answers that several questions share.
  private(set) var sharedKeys: Set<String> = []
  /// Names that calculated values and triggers give a value.
  private(set) var variables: Set<String> = []
  /// Keys of answers that something other than the respondent may set.
  private(set) var computedKeys: Set<String> = []
  /// Names of questions, panels and pages that a trigger shows.
  private(set) var shownNames: Set<String> = []
  /// Faults of expressions that nothing else reads: place, path and fault.
  private(set) var faults: [(fault: ExpressionFault, node: JSONNode, path: String)] = []

  private var keys: Set<String> = []
  /// Expressions that were parsed before, by their place.
  private let known: [Int: Expression]
  /// Places of expressions that were found faulty before.
  private let faulty: Set<String>

  /// Takes a survey apart.
  ///
  /// - Parameters:
  ///   - survey: The root of the file.
  ///   - known: Expressions that were parsed before, by the offset of their text.
  ///   - faulty: The paths of expressions that were found faulty before.
  init(_ survey: JSONObject, known: [Int: Expression], faulty: Set<String>) {
    self.known = known
    self.faulty = faulty
    let isReadOnly = survey.isOn("readOnly") || survey["mode"]?.node.value == .text("display")
    addSurveyExpressions(survey)
    if survey["pages"] != nil {
      for (number, page) in survey.objects("pages").enumerated() {
        addPage(page, number: number, isReadOnly: isReadOnly)
      }
    } else {
      for object in survey.objects("elements", "questions") {
        addElement(object, Surroundings(page: 0, isReadOnly: isReadOnly))
      }
    }
  }

  /// What a part stands in.
  struct Surroundings {
    var parent: Int?
    var owner: Int?
    var page: Int?
    var isAsked = true
    var isReadOnly: Bool
    /// The type of a column whose cells name none.
    var cellType: String?
    /// True for columns and items, which have no type of their own.
    var isCell = false
  }

  mutating func append(_ part: FormPart) -> Int {
    let index = parts.count
    parts.append(part)
    guard part.kind == .question, !part.name.isEmpty else { return index }
    if let owner = part.owner {
      if members[owner]?[part.name] == nil { members[owner, default: [:]][part.name] = index }
    } else {
      if !keys.insert(part.key).inserted { sharedKeys.insert(part.key) }
      if questions[part.name] == nil { questions[part.name] = index }
      if let key = part.valueName, questions[key] == nil { questions[key] = index }
    }
    return index
  }

  mutating func addVariable(_ name: String) { variables.insert(name) }

  /// Notes a name that something sets; a part of an answer counts as the whole.
  mutating func addComputedKey(_ name: String) {
    computedKeys.formUnion([name, String(name.prefix { $0 != "." && $0 != "[" })])
  }

  mutating func addShownNames(_ names: [String]) { shownNames.formUnion(names) }

  mutating func add(_ computation: Computation) { computations.append(computation) }

  /// Notes an expression.
  ///
  /// - Parameters:
  ///   - object: The object it stands in.
  ///   - key: Its key.
  ///   - role: What it decides or computes.
  ///   - part: The part it belongs to.
  /// - Returns: Its index, nil where there is none or it cannot be read.
  @discardableResult
  mutating func addExpression(
    _ object: JSONObject,
    _ key: String,
    _ role: PlacedExpression.Role,
    part: Int?
  ) -> Int? {
    guard let member = object[key], case .text(let source) = member.node.content,
      !source.trimmingWhitespace.isEmpty
    else { return nil }
    let path = object.path(key)
    guard !faulty.contains(path) else { return nil }
    do throws(ExpressionFault) {
      let expression =
        if let found = known[member.node.offset] { found } else { try Expression(source) }
      expressions.append(
        PlacedExpression(
          expression: expression,
          node: member.node,
          path: path,
          key: key,
          role: role,
          part: part
        )
      )
      return expressions.count - 1
    } catch {
      faults.append((error, member.node, path))
      return nil
    }
  }
}

extension JSONObject {
  /// The objects of a list; everything else in it is passed over.
  func objects(_ keys: String...) -> [JSONObject] {
    for key in keys {
      guard let member = self[key], case .array(let nodes) = member.node.content else { continue }
      return nodes.enumerated().compactMap { index, node in
        JSONObject(node, path: "\(path(key))[\(index)]")
      }
    }
    return []
  }

  /// The text of a member, nil where it is none.
  func text(_ key: String) -> String? {
    guard let member = self[key] else { return nil }
    switch member.node.content {
    case .text(let text): return text
    case .number(let number): return NumberText.shortest(number)
    default: return nil
    }
  }

  /// True where a member says so.
  func isOn(_ keys: String...) -> Bool {
    keys.contains { key in
      guard let value = self[key]?.node.value else { return false }
      return value == .boolean(true) || value == .text("true")
    }
  }

  /// A number, nil where there is none.
  func number(_ key: String) -> Double? {
    guard let value = self[key]?.node.value, value.isSurveyNumber else { return nil }
    return value.surveyNumber
  }
}
