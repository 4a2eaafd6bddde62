extension ExpressionParser {
  /// One level of operators that bind to the left.
  private mutating func chain(
    _ operators: [(String, BinaryOperator)],
    next: (inout Self) -> ExpressionNode?
  ) -> ExpressionNode? {
    guard var result = next(&self) else { return nil }
    while true {
      let start = position
      skipSpace()
      guard let sign = takeFirst(of: operators) else {
        position = start
        return result
      }
      skipSpace()
      guard let right = next(&self) else {
        position = start
        return result
      }
      result = .binary(sign, result, right)
    }
  }

  /// The whole grammar: conditions joined by `or`.
  mutating func expression() -> ExpressionNode? {
    guard depth < Self.depthLimit else {
      isTooDeep = true
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    skipSpace()
    let result = chain([("||", .or), ("or", .or)]) { $0.conjunction() }
    if result != nil { skipSpace() }
    return result
  }

  private mutating func conjunction() -> ExpressionNode? {
    chain([("&&", .and), ("and", .and)]) { $0.comparison() }
  }

  private mutating func comparison() -> ExpressionNode? {
    chain(
      [
        ("<=", .lessOrEqual), ("lessorequal", .lessOrEqual),
        (">=", .greaterOrEqual), ("greaterorequal", .greaterOrEqual),
        ("==", .equal), ("=", .equal), ("equal", .equal),
        ("!=", .notEqual), ("notequal", .notEqual),
        ("<", .less), ("less", .less), (">", .greater), ("greater", .greater),
      ]
    ) { $0.sum() }
  }

  private mutating func sum() -> ExpressionNode? {
    chain([("+", .plus), ("-", .minus)]) { $0.product() }
  }

  private mutating func product() -> ExpressionNode? {
    chain([("*", .multiply), ("/", .divide), ("%", .modulo)]) { $0.power() }
  }

  private mutating func power() -> ExpressionNode? {
    chain([("^", .power), ("power", .power)]) { $0.membership() }
  }

  /// `contains` and its kin; the right side may be missing, which means null.
  private mutating func membership() -> ExpressionNode? {
    guard var result = factor() else { return nil }
    let operators: [(String, BinaryOperator)] = [
      ("*=", .contains), ("contains", .contains), ("contain", .contains),
      ("notcontains", .notContains), ("notcontain", .notContains),
      ("anyof", .anyOf), ("allof", .allOf), ("noneof", .noneOf),
    ]
    while true {
      let start = position
      skipSpace()
      guard let sign = takeFirst(of: operators) else {
        position = start
        return result
      }
      skipSpace()
      result = .binary(sign, result, factor() ?? .constant(.null))
    }
  }

  private mutating func factor() -> ExpressionNode? {
    guard depth < Self.depthLimit else {
      isTooDeep = true
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    let start = position
    if take("(") {
      skipSpace()
      if let inner = expression() {
        skipSpace()
        _ = take(")")
        return inner
      }
      position = start
    }
    if let node = call() ?? unary() ?? atom() { return node }
    if take("[") {
      let nodes = sequence()
      if take("]") { return .list(nodes) }
      position = start
    }
    return nil
  }

  private mutating func call() -> ExpressionNode? {
    let start = position
    if let name = functionName(), take("(") {
      let nodes = sequence()
      _ = take(")")
      return .call(name, nodes)
    }
    position = start
    return nil
  }

  /// A word; one of ours behind `x.`, which is no name in SurveyJS.
  private mutating func functionName() -> String? {
    guard let name = word() else { return nil }
    let end = position
    if name == "x", take("."), let own = word() { return "x." + own }
    position = end
    return name
  }

  private mutating func unary() -> ExpressionNode? {
    let start = position
    if take("!") || take("negate") {
      skipSpace()
      if let node = factor() { return .unary(.negate, node) }
      position = start
    }
    if let node = atom() {
      skipSpace()
      if take("empty") { return .unary(.empty, node) }
      if take("notempty") { return .unary(.notEmpty, node) }
    }
    position = start
    return nil
  }

  /// The elements of a list or the arguments of a call, without the brackets.
  private mutating func sequence() -> [ExpressionNode] {
    guard let first = expression() else { return [] }
    var nodes = [first]
    while true {
      let start = position
      skipSpace()
      guard take(",") else {
        position = start
        return nodes
      }
      skipSpace()
      guard let node = expression() else {
        position = start
        return nodes
      }
      nodes.append(node)
    }
  }
}
