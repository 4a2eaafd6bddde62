/// Puts trees of other tools into SurveyJS expressions.
///
/// What a name stands for, and functions beyond the common ones, are told by a scope.
struct ExpressionTranslator<Scope: TranslationScope> {
  let scope: Scope

  /// The SurveyJS expression for a tree.
  ///
  /// - Parameter node: The tree.
  /// - Returns: Nil where it has no exact counterpart.
  func text(_ node: ForeignNode) -> String? {
    guard let piece = piece(node), piece.isReadable else { return nil }
    return piece.text
  }

  /// The piece for a tree.
  ///
  /// - Parameter node: The tree.
  /// - Returns: Nil where it has no exact counterpart.
  func piece(_ node: ForeignNode) -> TargetPiece? {
    switch node {
    case .text(let text): return .quoted(text)
    case .number(let number): return .atom(number)
    case .boolean(let flag): return .atom(flag ? "true" : "false")
    case .field, .name, .current: return scope.value(of: node)
    case .negative(let inner):
      if case .number(let number) = inner { return .atom("-" + number) }
      return piece(inner).map { .joined(.atom("0"), "-", 4, $0) }
    case .not(let inner): return piece(inner)?.negated
    case .binary(let sign, let left, let right): return binary(sign, left, right)
    case .call(let name, let nodes):
      if let own = scope.call(name, nodes, self) { return own }
      return common(name.lowercased(), nodes)
    }
  }

  private func binary(_ sign: ForeignOperator, _ left: ForeignNode, _ right: ForeignNode)
    -> TargetPiece?
  {
    if let own = scope.comparison(sign, left, right, self) { return own }
    if sign == .equal || sign == .notEqual {
      // Nothing chosen is "" elsewhere and no value at all in SurveyJS.
      if right == .text("") { return piece(left)?.isEmpty(sign == .equal) }
      if left == .text("") { return piece(right)?.isEmpty(sign == .equal) }
    }
    guard let first = piece(left), let second = piece(right) else { return nil }
    let level = sign == .contains ? 7 : sign.level
    return .joined(first, sign.rawValue, level, second)
  }

  /// Functions that several tools have under the same name.
  private func common(_ name: String, _ nodes: [ForeignNode]) -> TargetPiece? {
    if name == "not", nodes.count == 1 { return piece(.not(nodes[0])) }
    var arguments: [TargetPiece] = []
    for node in nodes {
      guard let argument = piece(node) else { return nil }
      arguments.append(argument)
    }
    switch (name, arguments.count) {
    case ("true", 0): return .atom("true")
    case ("false", 0): return .atom("false")
    case ("if", 3), ("iif", 3), ("ifelse", 3), ("if_else", 3): return .call("iif", arguments)
    case ("coalesce", 2):
      guard let filled = arguments[0].isEmpty(false) else { return nil }
      return .call("iif", [filled, arguments[0], arguments[1]])
    case ("round", 1), ("round", 2): return .call("round", arguments)
    case ("int", 1), ("intval", 1), ("trunc", 1): return .call("trunc", [arguments[0], .atom("0")])
    case ("floor", 1): return .floor(arguments[0])
    case ("ceil", 1), ("ceiling", 1):
      return .joined(.atom("0"), "-", 4, .floor(.joined(.atom("0"), "-", 4, arguments[0])))
    case ("min", 1...), ("max", 1...), ("sum", 1...): return .call(name, arguments)
    case ("pow", 2), ("power", 2): return .joined(arguments[0], "^", 6, arguments[1])
    case ("abs", 1):
      let negative = TargetPiece.joined(arguments[0], "<", 3, .atom("0"))
      return .call("iif", [negative, .joined(.atom("0"), "-", 4, arguments[0]), arguments[0]])
    case ("concat", 1...), ("join", 1...), ("paste0", 1...):
      return arguments.reduce(.atom("''")) { .joined($0, "+", 4, $1) }
    case ("today", 0): return .atom("today()")
    case ("now", 0): return .atom("currentDate()")
    default: return nil
    }
  }
}

/// What a translator must be told of a source.
protocol TranslationScope {
  /// What a name, a field or the question itself stands for.
  ///
  /// - Parameter node: The name.
  /// - Returns: Nil where nothing has that name.
  func value(of node: ForeignNode) -> TargetPiece?

  /// A call that only this source has.
  ///
  /// - Parameters:
  ///   - name: The name of the function as written.
  ///   - nodes: The arguments.
  ///   - translator: Translates arguments.
  /// - Returns: Nil where the common functions are to be tried.
  func call(_ name: String, _ nodes: [ForeignNode], _ translator: ExpressionTranslator<Self>)
    -> TargetPiece?

  /// A comparison that only this source understands so.
  ///
  /// - Parameters:
  ///   - sign: The operator.
  ///   - left: The left side.
  ///   - right: The right side.
  ///   - translator: Translates sides.
  /// - Returns: Nil where the usual way is to be tried.
  func comparison(
    _ sign: ForeignOperator,
    _ left: ForeignNode,
    _ right: ForeignNode,
    _ translator: ExpressionTranslator<Self>
  ) -> TargetPiece?
}
