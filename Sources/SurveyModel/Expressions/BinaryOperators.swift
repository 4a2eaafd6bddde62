extension BinaryOperator {
  /// Applies the operator.
  ///
  /// - Parameters:
  ///   - first: The left operand.
  ///   - second: The right operand.
  /// - Returns: What JavaScript would compute.
  func apply(_ first: Value, _ second: Value) -> Value {
    var left = first
    var right = second
    if fillsEmptyOperands {
      left = left.filled(beside: right)
      right = right.filled(beside: left)
    }
    return switch self {
    case .or: left.isTruthy ? left : right
    case .and: left.isTruthy ? right : left
    case .plus: left.joined(with: right)
    case .minus: .number(left.difference(to: right))
    case .multiply: .number(left.product(with: right))
    case .divide: right.isTruthy ? .number(left.asNumber / right.asNumber) : .null
    case .modulo:
      right.isTruthy
        ? .number(left.asNumber.truncatingRemainder(dividingBy: right.asNumber)) : .null
    case .power: left.raised(to: right)
    case .equal: .boolean(left.equals(right))
    case .notEqual: .boolean(!left.equals(right))
    case .less: .boolean(left.isLess(than: right))
    case .greater: .boolean(right.isLess(than: left))
    case .lessOrEqual: .boolean(left.equals(right) || left.isLess(than: right))
    case .greaterOrEqual: .boolean(left.equals(right) || right.isLess(than: left))
    case .contains: .boolean(left.contains(right))
    case .notContains: .boolean(left.lacks(right))
    case .anyOf: .boolean(left.hasAny(of: right))
    case .noneOf: .boolean(!left.hasAny(of: right))
    case .allOf: .boolean(left.hasAll(of: right))
    }
  }
}

extension Value {
  /// The operand to use in place of an empty one: what suits the other operand.
  fileprivate func filled(beside other: Value) -> Value {
    guard isEmpty else { return self }
    switch (self, other) {
    case (_, .number): return .number(0)
    case (.text, _): return self
    case (_, .text): return .text("")
    case (_, .array): return .array([])
    default: return .number(0)
    }
  }

  /// `+`: numbers are added without binary noise, lists joined, everything else as in JavaScript.
  fileprivate func joined(with other: Value) -> Value {
    if isSurveyNumber, other.isSurveyNumber {
      if case .text = self { return .text(asText + other.asText) }
      if case .text = other { return .text(asText + other.asText) }
      if case .number(let left) = self, case .number(let right) = other {
        return .number(Self.cleanSum(left, right, of: left + right))
      }
      return added(to: other)
    }
    switch (self, other) {
    case (.array(let left), .array(let right)): return .array(left + right)
    case (.array(let list), .text(let text)): return .text(list.listText + text)
    case (.text(let text), .array(let list)): return .text(text + list.listText)
    case (.array(let list), .number(let number)), (.number(let number), .array(let list)):
      let total = list.compactMap(\.number).reduce(0.0) { Self.cleanSum($0, $1, of: $0 + $1) }
      return .number(Self.cleanSum(total, number, of: total + number))
    default: return added(to: other)
    }
  }

  /// Rounds a sum or difference to the decimals of its operands.
  static func cleanSum(_ left: Double, _ right: Double, of result: Double) -> Double {
    let decimals = max(Value.number(left).decimals, Value.number(right).decimals)
    return decimals > 0 ? NumberText.rounded(result, decimals: decimals) : result
  }

  fileprivate func difference(to other: Value) -> Double {
    let result = asNumber - other.asNumber
    let decimals = max(decimals, other.decimals)
    return decimals > 0 ? NumberText.rounded(result, decimals: decimals) : result
  }

  fileprivate func product(with other: Value) -> Double {
    let result = asNumber * other.asNumber
    let decimals = decimals + other.decimals
    return decimals > 0 ? NumberText.rounded(result, decimals: decimals) : result
  }

  /// How many digits stand after the point.
  private var decimals: Int {
    guard isSurveyNumber else { return 0 }
    if case .number(let number) = self, number == number.rounded(.down) { return 0 }
    let parts = asText.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 ? parts[1].utf16.count : 0
  }

  fileprivate func equals(_ other: Value) -> Bool {
    let (left, right) = datesAligned(with: other)
    return left.named.matches(right.named, ignoringOrder: true)
  }

  fileprivate func isLess(than other: Value) -> Bool {
    if self == .undefined || self == .null || other == .undefined || other == .null {
      return false
    }
    let (left, right) = datesAligned(with: other)
    return left.precedes(right)
  }

  /// The text `undefined` stands for no value.
  private var named: Value { self == .text("undefined") ? .undefined : self }

  /// Makes a date and a text comparable: the text becomes a date, as exact as it is written.
  private func datesAligned(with other: Value) -> (Value, Value) {
    switch (self, other) {
    case (.date(let date), .text(let text)):
      let (left, right) = Self.aligned(date, text)
      return (.date(left), .date(right))
    case (.text(let text), .date(let date)):
      let (right, left) = Self.aligned(date, text)
      return (.date(left), .date(right))
    default: return (self, other)
    }
  }

  private static func aligned(_ date: Double, _ text: String) -> (Double, Double) {
    let time = CalendarTime(milliseconds: date)
    let isMidnight = time.hour == 0 && time.minute == 0 && time.second == 0
    var parsed = CalendarTime.milliseconds(from: text) ?? .nan
    if isMidnight { parsed = CalendarTime.floor(parsed, to: CalendarTime.day) }
    let unit: Double =
      switch text.utf16.count {
      case ..<11: CalendarTime.day
      case ..<14: CalendarTime.hour
      case ..<17: CalendarTime.minute
      default: 1
      }
    return (CalendarTime.floor(date, to: unit), parsed)
  }
}

extension [Value] {
  /// The elements joined as SurveyJS joins them to a text.
  fileprivate var listText: String {
    map { $0 == .undefined || $0 == .null ? "" : $0.asText }.joined(separator: ", ")
  }
}
