/// Computes the value of a tree.
struct ExpressionEvaluator {
  let context: ExpressionContext

  /// The value of a node.
  ///
  /// - Parameter node: The node.
  /// - Returns: Its value.
  func value(of node: ExpressionNode) -> Value {
    switch node {
    case .constant(let value): return value
    case .variable(let name, let isVerbatim):
      let value = context.value(named: name)
      if value == .undefined { return inlineObject(name) }
      return isVerbatim ? value : value.converted
    case .list(let nodes): return .array(nodes.map { value(of: $0) })
    case .call(let name, let nodes): return call(name, nodes)
    case .unary(let sign, let node):
      let operand = value(of: node)
      return switch sign {
      case .negate: .boolean(!operand.isTruthy)
      case .empty: .boolean(operand.isEmpty)
      case .notEmpty: .boolean(!operand.isEmpty)
      }
    case .binary(let sign, let left, let right):
      if context.form != nil { return inForm(sign, left, right) }
      return sign.apply(value(of: left), value(of: right))
    }
  }

  /// An operator between answers of a form: `contains` and the like see plain values of choices, and
  /// a ranking equals only the same order.
  private func inForm(
    _ sign: BinaryOperator,
    _ left: ExpressionNode,
    _ right: ExpressionNode
  ) -> Value {
    switch sign {
    case .contains, .notContains, .anyOf, .allOf, .noneOf:
      return sign.apply(unwrapped(left), unwrapped(right))
    case .equal, .notEqual:
      guard isOrdered(left) || isOrdered(right), case .array(let one) = value(of: left),
        case .array(let other) = value(of: right)
      else { break }
      let isSame = one.count == other.count && zip(one, other).allSatisfy { $0.matches($1) }
      return .boolean(isSame == (sign == .equal))
    default: break
    }
    return sign.apply(value(of: left), value(of: right))
  }

  private func unwrapped(_ node: ExpressionNode) -> Value {
    guard case .variable(let name, _) = node, let plain = context.values[name + "-unwrapped"] else {
      return value(of: node)
    }
    return plain
  }

  private func isOrdered(_ node: ExpressionNode) -> Bool {
    if case .variable(let name, _) = node { context.form?.isOrdered(name) ?? false } else { false }
  }

  /// The value of a name that is itself the inside of a JSON object, `{"a": 1}`; otherwise null.
  private func inlineObject(_ name: String) -> Value {
    guard name.contains(":"), let value = try? Value(json: "{\(name)}") else { return .null }
    return value
  }

  private func call(_ name: String, _ nodes: [ExpressionNode]) -> Value {
    guard let function = ExpressionFunctions.all[name] else { return .null }
    return function(
      FunctionCall(context: context, arguments: nodes.map { value(of: $0) }, nodes: nodes)
    )
  }
}

/// A function call with its arguments evaluated.
struct FunctionCall {
  let context: ExpressionContext
  let arguments: [Value]
  let nodes: [ExpressionNode]

  /// An argument, `.undefined` where it is missing.
  subscript(index: Int) -> Value {
    arguments.indices.contains(index) ? arguments[index] : .undefined
  }
}
