/// A condition or calculation of another tool as a tree.
indirect enum ForeignNode: Sendable, Equatable {
  case text(String)
  case number(String)
  case boolean(Bool)
  /// The value of a question: `${name}` of XPath.
  case field(String)
  /// A name or a path as written: a column of choices, a question of LimeSurvey, a variable of R.
  case name(String)
  /// The question itself: `.`.
  case current
  case call(String, [ForeignNode])
  case binary(ForeignOperator, ForeignNode, ForeignNode)
  case not(ForeignNode)
  case negative(ForeignNode)
}

/// The operators with two sides.
enum ForeignOperator: String, Sendable {
  case or, and
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case contains
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divide = "/"
  case modulo = "%"
  case power = "^"

  /// How strongly it binds.
  var level: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .contains: 3
    case .plus, .minus: 4
    case .times, .divide, .modulo: 5
    case .power: 6
    }
  }
}

/// How conditions are written.
enum ForeignDialect: Sendable {
  /// XPath as XLSForm uses it.
  case xpath
  /// ExpressionScript of LimeSurvey.
  case script
  /// R as formr uses it.
  case statistics
}

extension ForeignNode {
  /// The parts that must all hold.
  var conjuncts: [ForeignNode] {
    if case .binary(.and, let left, let right) = self { return left.conjuncts + right.conjuncts }
    return [self]
  }

  /// True when a part fulfils a condition.
  ///
  /// - Parameter condition: The condition.
  /// - Returns: True also when the whole does.
  func contains(_ condition: (ForeignNode) -> Bool) -> Bool {
    if condition(self) { return true }
    switch self {
    case .text, .number, .boolean, .field, .name, .current: return false
    case .call(_, let nodes): return nodes.contains { $0.contains(condition) }
    case .binary(_, let left, let right):
      return left.contains(condition) || right.contains(condition)
    case .not(let node), .negative(let node): return node.contains(condition)
    }
  }

  /// The same with names replaced.
  ///
  /// - Parameter change: Gives what stands for a name, nil to leave it.
  /// - Returns: A tree without the names that were replaced.
  func replacingNames(_ change: (String) -> ForeignNode?) -> ForeignNode {
    switch self {
    case .name(let name): change(name) ?? self
    case .call(let name, let nodes): .call(name, nodes.map { $0.replacingNames(change) })
    case .binary(let sign, let left, let right):
      .binary(sign, left.replacingNames(change), right.replacingNames(change))
    case .not(let node): .not(node.replacingNames(change))
    case .negative(let node): .negative(node.replacingNames(change))
    case .text, .number, .boolean, .field, .current: self
    }
  }
}
