/// What is known of the value of a part of a condition.
enum AbstractValue: Sendable, Hashable {
  /// The value itself.
  case known(Value)
  /// A value of a cell.
  case cell(ValueCell)
  /// True or false.
  case truth
  /// Nothing.
  case unknown

  /// Whether JavaScript takes it for true, nil where that is open.
  var isTruthy: Bool? {
    switch self {
    case .known(let value): value.isTruthy
    case .cell(.exactly(let value)): value.isTruthy
    case .cell(.list), .cell(.text), .cell(.between): true
    case .cell(.number(let low, let high, _)):
      // Zero may be the number or a text such as "00".
      low == high ? (low == 0 ? nil : true) : (low < 0 && 0 < high ? nil : true)
    case .cell(.any), .truth, .unknown: nil
    }
  }

  /// Whether the value counts as no answer, nil where that is open.
  var isEmpty: Bool? {
    switch self {
    case .known(let value): value.isEmpty
    case .cell(.exactly(let value)): value.isEmpty
    case .cell(.list), .cell(.text), .cell(.between), .cell(.number), .truth: false
    case .cell(.any), .unknown: nil
    }
  }

  /// The value where it is known exactly.
  var value: Value? {
    switch self {
    case .known(let value), .cell(.exactly(let value)): value
    default: nil
    }
  }

  /// True for what is true or false.
  private var isBoolean: Bool {
    if case .boolean? = value { true } else { self == .truth }
  }

  /// What is known of a value that is one of two.
  func joined(with other: AbstractValue) -> AbstractValue {
    if self == other { return self }
    return isBoolean && other.isBoolean ? .truth : .unknown
  }

  /// A truth value, open where nil.
  static func truth(_ flag: Bool?) -> AbstractValue { flag.map { .known(.boolean($0)) } ?? .truth }
}

/// Truth with a third value: nil is open.
enum OpenTruth {
  static func either(_ left: Bool?, _ right: Bool?) -> Bool? {
    if left == true || right == true { return true }
    return left == false && right == false ? false : nil
  }

  static func opposite(_ flag: Bool?) -> Bool? { flag.map { !$0 } }
}
