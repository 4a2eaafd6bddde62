extension FormChecker {
  /// Checks each comparison of all expressions by itself.
  mutating func checkComparisons() {
    for index in outline.expressions.indices {
      var found: [ExpressionNode] = []
      outline.expressions[index].expression.root.visit { node in
        if case .binary(let sign, _, _) = node, sign.isComparison { found.append(node) }
      }
      for node in found { checkComparison(node, in: index) }
    }
  }

  private mutating func checkComparison(_ node: ExpressionNode, in index: Int) {
    guard case .binary(let sign, let left, let right) = node else { return }
    if case .variable(let name, _) = left, let value = right.constant {
      if checkConstant(value, sign, name, in: index) { return }
    } else if case .variable(let name, _) = right, let value = left.constant, !sign.isMembership {
      if checkConstant(value, sign, name, in: index) { return }
    }
    guard let name = node.names.first?.name,
      let question = questionName(of: name, in: index),
      outcome(of: node, in: index).isNever
    else { return }
    report(.neverMatches(question: question, .values), in: index, near: name)
  }

  /// Checks a comparison of a question with a constant.
  ///
  /// - Returns: True where something was found.
  private mutating func checkConstant(
    _ value: Value,
    _ sign: BinaryOperator,
    _ name: String,
    in index: Int
  ) -> Bool {
    guard !value.isEmpty, let question = questionName(of: name, in: index) else { return false }
    let possible = possibleValues(name, in: index)
    let isList = if case .array = value { true } else { false }
    switch possible {
    case .lists where !isList && [.equal, .notEqual].contains(sign):
      report(.neverMatches(question: question, .listWithSingle), in: index, near: name)
      return true
    case .lists(let choices, _) where sign.isMembership || sign.isEquality:
      return checkChoices(value, choices, question, name, in: index)
    case .oneOf(let choices) where [.contains, .notContains].contains(sign) && !isList:
      if choices.contains(where: { $0.converted.matches(value) }) {
        let wasExplained = explained.contains(index)
        report(.containsOnSingle(question: question), in: index, near: name)
        if !wasExplained { explained.remove(index) }
      }
      return false
    case .oneOf(let choices)
    where sign.isEquality && !isList || [.anyOf, .noneOf].contains(sign):
      return checkChoices(value, choices.map(\.converted), question, name, in: index)
    case .numbers where !isList && (sign.isEquality || sign.isOrder) && value.asNumber.isNaN:
      report(.neverMatches(question: question, .numberWithText), in: index, near: name)
      return true
    case .calendar where (sign.isEquality || sign.isOrder) && value.number != nil:
      report(.neverMatches(question: question, .dateWithNumber), in: index, near: name)
      return true
    default: return false
    }
  }

  /// Tells the values compared with that no choice has.
  private mutating func checkChoices(
    _ value: Value,
    _ choices: [Value],
    _ question: String,
    _ name: String,
    in index: Int
  ) -> Bool {
    let wanted: [Value] = if case .array(let list) = value { list } else { [value] }
    var isFaulty = false
    for item in wanted where !item.isEmpty && !choices.contains(where: { $0.matches(item) }) {
      guard let key = item.answerKey else { continue }
      let nearest = suggestions.nearest(key, in: choices.compactMap(\.answerKey))
      report(.choiceUnknown(key, question: question, nearest: nearest), in: index, near: name)
      isFaulty = true
    }
    return isFaulty
  }

  /// The name of the question a name stands for, nil where it stands for none.
  func questionName(of name: String, in index: Int) -> String? {
    switch names[index][name] {
    case .question(let part)?, .member(let part)?, .matrixRow(let part)?: outline.parts[part].name
    default: nil
    }
  }
}

extension BinaryOperator {
  /// True for `=` and `!=`.
  var isEquality: Bool { self == .equal || self == .notEqual }
  /// True for `<` and its kin.
  var isOrder: Bool { [.less, .lessOrEqual, .greater, .greaterOrEqual].contains(self) }
  /// True for `contains` and its kin.
  var isMembership: Bool { [.contains, .notContains, .anyOf, .allOf, .noneOf].contains(self) }
  /// True for the operators that compare.
  var isComparison: Bool { isEquality || isOrder || isMembership }
}

extension ExpressionNode {
  /// The value of a literal or of a list of literals, else nil.
  var constant: Value? {
    switch self {
    case .constant(let value): return value
    case .list(let nodes):
      let values = nodes.compactMap(\.constant)
      return values.count == nodes.count ? .array(values) : nil
    default: return nil
    }
  }
}
