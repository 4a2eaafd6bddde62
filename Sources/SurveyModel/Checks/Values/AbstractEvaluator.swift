/// Evaluates a condition over cells, as ``ExpressionEvaluator`` does over values.
struct AbstractEvaluator {
  let comparison: CellComparison
  /// The cell a name stands in.
  let cell: (ConditionAnalysis.Name) -> ValueCell

  /// What is known of the value of a node.
  ///
  /// - Parameter node: The node.
  /// - Returns: At least what is possible.
  func value(of node: ExpressionNode) -> AbstractValue {
    switch node {
    case .constant(let value): return .known(value)
    case .variable(let name, let isVerbatim):
      let cell = cell(ConditionAnalysis.Name(name: name, isVerbatim: isVerbatim))
      if case .exactly(let value) = cell { return .known(value) }
      return .cell(cell)
    case .list(let nodes):
      let values = nodes.map { value(of: $0).value }
      let known = values.compactMap(\.self)
      return known.count == values.count ? .known(.array(known)) : .unknown
    case .call(let name, let nodes): return call(name, nodes)
    case .unary(let sign, let node): return unary(sign, value(of: node))
    case .binary(let sign, let left, let right): return binary(sign, left, right)
    }
  }

  private func unary(_ sign: UnaryOperator, _ operand: AbstractValue) -> AbstractValue {
    switch sign {
    case .negate: .truth(OpenTruth.opposite(operand.isTruthy))
    case .empty: .truth(operand.isEmpty)
    case .notEmpty: .truth(OpenTruth.opposite(operand.isEmpty))
    }
  }

  private func binary(
    _ sign: BinaryOperator,
    _ left: ExpressionNode,
    _ right: ExpressionNode
  ) -> AbstractValue {
    let first = value(of: left)
    let second = value(of: right)
    switch sign {
    case .and, .or: return junction(sign, first, second)
    case .plus, .minus, .multiply, .divide, .modulo, .power:
      guard let first = first.value, let second = second.value else { return .unknown }
      return .known(sign.apply(first, second))
    default: return .truth(comparison.outcome(sign, first, second))
    }
  }

  /// `and` and `or`, which give one of their operands; an empty one is filled beside the other.
  private func junction(
    _ sign: BinaryOperator,
    _ left: AbstractValue,
    _ right: AbstractValue
  ) -> AbstractValue {
    if let left = left.value, let right = right.value { return .known(sign.apply(left, right)) }
    let first = left.filled(beside: right)
    let second = right.filled(beside: left)
    let takesLeft = sign == .or ? first.isTruthy : OpenTruth.opposite(first.isTruthy)
    switch takesLeft {
    case true?: return first
    case false?: return second
    case nil: return first.deciding(sign).joined(with: second)
    }
  }

  private func call(_ name: String, _ nodes: [ExpressionNode]) -> AbstractValue {
    guard name == "iif", nodes.count == 3 else { return .unknown }
    switch value(of: nodes[0]).isTruthy {
    case true?: return value(of: nodes[1])
    case false?: return value(of: nodes[2])
    case nil: return value(of: nodes[1]).joined(with: value(of: nodes[2]))
    }
  }
}

extension AbstractValue {
  /// The operand of `and` or `or` once it stands for an empty one.
  fileprivate func filled(beside other: AbstractValue) -> AbstractValue {
    switch isEmpty {
    case false?: return self
    case true? where other == .truth:
      if case .text? = value { return self }
      return .known(.number(0))
    default: return .unknown
    }
  }

  /// What is left of an open operand where the operator gives it: `or` a true, `and` a false one.
  fileprivate func deciding(_ sign: BinaryOperator) -> AbstractValue {
    self == .truth ? .known(.boolean(sign == .or)) : self
  }
}
