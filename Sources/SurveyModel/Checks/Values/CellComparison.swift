/// Compares cells with constants, as the operators compare values; nil where that is open.
struct CellComparison {
  let constants: ComparedConstants

  /// The outcome of an operator that gives true or false.
  ///
  /// - Parameters:
  ///   - sign: The operator.
  ///   - left: The left operand.
  ///   - right: The right operand.
  /// - Returns: Nil where both outcomes are possible.
  func outcome(_ sign: BinaryOperator, _ left: AbstractValue, _ right: AbstractValue) -> Bool? {
    if let left = left.value, let right = right.value {
      return sign.apply(left, right) == .boolean(true)
    }
    if case .cell(let cell) = left, let value = right.value {
      return outcome(sign, cell, value)
    }
    if let value = left.value, case .cell(let cell) = right {
      switch sign {
      case .equal, .notEqual: return outcome(sign, cell, value)
      case .less: return outcome(.greater, cell, value)
      case .lessOrEqual: return outcome(.greaterOrEqual, cell, value)
      case .greater: return outcome(.less, cell, value)
      case .greaterOrEqual: return outcome(.lessOrEqual, cell, value)
      default: return nil
      }
    }
    return nil
  }

  private func outcome(_ sign: BinaryOperator, _ cell: ValueCell, _ value: Value) -> Bool? {
    if case .list(let list) = cell { return listOutcome(sign, list, value) }
    switch sign {
    case .equal: return equals(cell, value)
    case .notEqual: return OpenTruth.opposite(equals(cell, value))
    case .less: return isLess(cell, value)
    case .greater: return isGreater(cell, value)
    case .lessOrEqual: return OpenTruth.either(equals(cell, value), isLess(cell, value))
    case .greaterOrEqual: return OpenTruth.either(equals(cell, value), isGreater(cell, value))
    case .anyOf: return isAny(of: value, cell)
    case .noneOf: return OpenTruth.opposite(isAny(of: value, cell))
    default: return nil
    }
  }

  /// A list stands for all lists with the same of the values compared with.
  private func listOutcome(_ sign: BinaryOperator, _ list: [Value], _ value: Value) -> Bool? {
    switch sign {
    case .equal, .notEqual, .contains, .notContains, .anyOf, .allOf, .noneOf:
      let elements: [Value] = if case .array(let elements) = value { elements } else { [value] }
      // The cells tell lists apart by the constants alone; another name may stand for anything else.
      guard elements.allSatisfy({ $0.isEmpty || !$0.isObject && constants.values.contains($0) })
      else { return nil }
      return sign.apply(.array(list), value) == .boolean(true)
    default: return nil
    }
  }

  private func equals(_ cell: ValueCell, _ value: Value) -> Bool? {
    if value.isObject { return nil }
    if value.isEmpty { return mayPassForNothing(cell) ? nil : false }
    switch (cell, value) {
    case (.number(let low, let high, let isLoose), .number(let number)):
      if low == high, number == low { return true }
      if cell.holds(number) { return nil }
      // "0b1" counts as 1 and yet equals 0.
      return isLoose && number == 0 ? nil : false
    case (.number(_, _, let isLoose), .text):
      if ComparedConstants.plainForm(of: value) != nil { return false }
      guard !isLoose, value.isSurveyNumber, value.asNumber == value.surveyNumber else { return nil }
      return equals(cell, .number(value.asNumber))
    case (.text, .number), (.between, .number): return false
    case (.between(let low, let high), .text(let text)):
      guard ComparedConstants.isCalendarText(text) else { return nil }
      let isInside =
        (low.map { ComparedConstants.precedes($0, text) } ?? true)
        && (high.map { ComparedConstants.precedes(text, $0) } ?? true)
      return isInside ? nil : false
    case (.text(let text), .text):
      guard let form = ComparedConstants.plainForm(of: value), constants.texts.contains(form) else {
        return nil
      }
      return text == form
    default: return nil
    }
  }

  /// True where an operator may take a value that is there for none: blanks, the text `undefined`.
  private func mayPassForNothing(_ cell: ValueCell) -> Bool {
    switch cell {
    case .any, .text(nil): true
    case .number(let low, let high, let isLoose): isLoose && low <= 0 && 0 <= high
    default: false
    }
  }

  /// The number a constant is compared as, where the cell is compared as a number too.
  private func number(_ value: Value, _ cell: ValueCell) -> Double? {
    if case .number(let number) = value { return number.isNaN ? nil : number }
    guard case .number(_, _, false) = cell, case .text = value, !value.isEmpty else { return nil }
    return value.asNumber
  }

  private func isLess(_ cell: ValueCell, _ value: Value) -> Bool? {
    if value == .null || value == .undefined { return false }
    if case .between(let low, let high) = cell, case .text(let text) = value {
      if let high, !ComparedConstants.precedes(text, high) { return true }
      return low.map { !ComparedConstants.precedes($0, text) } ?? false ? false : nil
    }
    guard let number = number(value, cell) else { return nil }
    switch cell {
    case .number(let low, let high, _):
      if number.isNaN { return false }
      if low == high { return low < number }
      return high <= number ? true : (low >= number ? false : nil)
    case .text, .between: return false
    default: return nil
    }
  }

  private func isGreater(_ cell: ValueCell, _ value: Value) -> Bool? {
    if value == .null || value == .undefined { return false }
    if case .between(let low, let high) = cell, case .text(let text) = value {
      if let low, !ComparedConstants.precedes(low, text) { return true }
      return high.map { !ComparedConstants.precedes(text, $0) } ?? false ? false : nil
    }
    guard let number = number(value, cell) else { return nil }
    switch cell {
    case .number(let low, let high, _):
      if number.isNaN { return false }
      if low == high { return low > number }
      return low >= number ? true : (high <= number ? false : nil)
    case .text, .between: return false
    default: return nil
    }
  }

  /// `anyof` of a value that is no list and not empty: whether an element equals it.
  private func isAny(of value: Value, _ cell: ValueCell) -> Bool? {
    guard cell != .any, case .array(let elements) = value, !elements.isEmpty else { return nil }
    return elements.reduce(false) { OpenTruth.either($0, equals(cell, $1)) }
  }
}
