extension FormChecker {
  /// Checks whether conditions and their parts are always or never true.
  mutating func checkConditions() {
    for index in outline.expressions.indices where !explained.contains(index) {
      let placed = outline.expressions[index]
      let root = placed.expression.root
      guard placed.role.isCondition else {
        checkChoicesWithin(root, in: index)
        continue
      }
      checkWhole(root, placed, in: index)
      if !explained.contains(index) { checkBranches(root, in: index) }
    }
  }

  private mutating func checkWhole(
    _ root: ExpressionNode,
    _ placed: PlacedExpression,
    in index: Int
  ) {
    let outcome = outcome(of: root, in: index)
    let kind = placed.part.map { outline.parts[$0].kind }
    switch placed.role {
    case .validator where !outcome.mayBeTruthy: report(.deadEnd(.condition), in: index)
    case .validator where outcome.isNever: return
    case .use where outcome.isNever && kind == .question:
      report(.neverAnswerable(.neverEnabled), in: index)
    case _ where outcome.isNever:
      let subject: CheckFault.Subject =
        switch (placed.role, kind) {
        case (.visibility, .page?): .page
        case (.visibility, .panel?): .panel
        case (.visibility, .question?): .question
        case (.choiceVisibility, _), (.rowVisibility, _), (.choiceUse, _): .choices
        default: .other
        }
      report(.conditionNever(subject), in: index)
    case _ where outcome.isAlways:
      report(.conditionAlways(hasNames: !root.names.isEmpty), in: index)
    default: return
    }
  }

  /// Checks the operands of `and` and `or`, from the outside in.
  private mutating func checkBranches(_ node: ExpressionNode, in index: Int) {
    var pending = [node]
    while let node = pending.popLast() {
      switch node {
      case .binary(let sign, let left, let right) where sign == .or || sign == .and:
        for operand in [left, right] {
          if case .binary(sign, _, _) = operand {
            pending.append(operand)
            continue
          }
          let outcome = outcome(of: operand, in: index)
          let name = operand.names.first?.name
          if sign == .or, outcome.isNever {
            report(.branchNever, in: index, near: name)
          } else if sign == .and, outcome.isAlways {
            report(.branchAlways, in: index, near: name)
          } else {
            pending.append(operand)
          }
        }
      case .unary(.negate, let inner): pending.append(inner)
      default: checkChoicesWithin(node, in: index)
      }
    }
  }

  /// Checks the conditions of `iif` within a computation.
  private mutating func checkChoicesWithin(_ root: ExpressionNode, in index: Int) {
    var conditions: [ExpressionNode] = []
    root.visit { node in
      if case .call("iif", let nodes) = node, let first = nodes.first { conditions.append(first) }
    }
    for condition in conditions {
      let outcome = outcome(of: condition, in: index)
      let name = condition.names.first?.name
      if !outcome.mayBeTruthy {
        report(.conditionNever(.other), in: index, near: name)
      } else if outcome.isAlways {
        report(.conditionAlways(hasNames: name != nil), in: index, near: name)
      }
    }
  }
}
