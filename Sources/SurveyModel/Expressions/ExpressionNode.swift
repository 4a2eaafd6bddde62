/// A node of a parsed expression.
package indirect enum ExpressionNode: Sendable, Hashable {
  /// A literal.
  case constant(Value)
  /// The value of a question or calculated value, `{name}`; as it is after `#`, `{#name}`.
  case variable(String, isVerbatim: Bool)
  /// A list, `[a, b]`.
  case list([ExpressionNode])
  /// A function call.
  case call(String, [ExpressionNode])
  /// An operator with one operand.
  case unary(UnaryOperator, ExpressionNode)
  /// An operator with two operands.
  case binary(BinaryOperator, ExpressionNode, ExpressionNode)

  /// The names of all variables in here, in order of appearance.
  package var variables: [String] {
    switch self {
    case .constant: []
    case .variable(let name, _): [name]
    case .list(let nodes), .call(_, let nodes): nodes.flatMap(\.variables)
    case .unary(_, let node): node.variables
    case .binary(_, let left, let right): left.variables + right.variables
    }
  }

  /// The names of the functions called in here, in order of appearance.
  var functions: [String] {
    switch self {
    case .constant, .variable: []
    case .list(let nodes): nodes.flatMap(\.functions)
    case .call(let name, let nodes): [name] + nodes.flatMap(\.functions)
    case .unary(_, let node): node.functions
    case .binary(_, let left, let right): left.functions + right.functions
    }
  }
}

/// The operators with one operand.
package enum UnaryOperator: Sendable, Hashable {
  case negate
  case empty
  case notEmpty
}

/// The operators with two operands.
package enum BinaryOperator: Sendable, Hashable {
  case or
  case and
  case equal
  case notEqual
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual
  case contains
  case notContains
  case anyOf
  case allOf
  case noneOf
  case plus
  case minus
  case multiply
  case divide
  case modulo
  case power

  /// True for the operators that turn an empty operand into 0, an empty text or an empty list.
  var fillsEmptyOperands: Bool {
    switch self {
    case .or, .and, .plus, .minus, .multiply, .divide, .modulo, .power: true
    default: false
    }
  }
}
