#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

// How JavaScript turns one kind of value into another, by the abstract operations of ECMA-262.

extension Value {
  /// True where JavaScript's `if` takes the value for true.
  var isTruthy: Bool {
    switch self {
    case .undefined, .null: false
    case .boolean(let flag): flag
    case .number(let number): number != 0 && !number.isNaN
    case .text(let text): !text.isEmpty
    case .date, .array, .object: true
    }
  }

  /// ECMA-262 ToNumber.
  var asNumber: Double {
    switch self {
    case .undefined, .object: .nan
    case .null: 0
    case .boolean(let flag): flag ? 1 : 0
    case .number(let number): number
    case .date(let milliseconds): milliseconds
    case .text(let text): NumberText.number(text)
    case .array: NumberText.number(asText)
    }
  }

  /// The value as a text, as ECMA-262 ToString writes it.
  public var asText: String {
    switch self {
    case .undefined: "undefined"
    case .null: "null"
    case .boolean(let flag): flag ? "true" : "false"
    case .number(let number): NumberText.shortest(number)
    case .text(let text): text
    case .date(let milliseconds): CalendarTime(milliseconds: milliseconds).javaScriptText
    case .array(let list):
      list.map { $0 == .undefined || $0 == .null ? "" : $0.asText }.joined(separator: ",")
    case .object: "[object Object]"
    }
  }

  /// True for what JavaScript holds by reference.
  var isObject: Bool {
    switch self {
    case .array, .object, .date: true
    default: false
    }
  }

  /// The primitive an operator sees; a date becomes a text for `+` and a number elsewhere.
  private func primitive(datesAsText: Bool) -> Value {
    switch self {
    case .date(let milliseconds): datesAsText ? .text(asText) : .number(milliseconds)
    case .array, .object: .text(asText)
    default: self
    }
  }

  /// JavaScript's `==`.
  func looselyEquals(_ other: Value) -> Bool {
    switch (self, other) {
    case (.undefined, .undefined), (.undefined, .null), (.null, .undefined), (.null, .null): true
    case (.undefined, _), (.null, _), (_, .undefined), (_, .null): false
    case (.text(let left), .text(let right)): left == right
    case (.array, .array), (.object, .object): false
    case (.date(let left), .date(let right)): left == right
    case (.boolean, _): Value.number(asNumber).looselyEqualsPrimitive(other)
    case (_, .boolean): looselyEqualsPrimitive(.number(other.asNumber))
    default: looselyEqualsPrimitive(other)
    }
  }

  private func looselyEqualsPrimitive(_ other: Value) -> Bool {
    let left = primitive(datesAsText: true)
    let right = other.primitive(datesAsText: true)
    if case .text(let left) = left, case .text(let right) = right { return left == right }
    return left.asNumber == right.asNumber
  }

  /// JavaScript's `<`.
  func precedes(_ other: Value) -> Bool {
    let left = primitive(datesAsText: false)
    let right = other.primitive(datesAsText: false)
    if case .text(let left) = left, case .text(let right) = right {
      return left.utf16.lexicographicallyPrecedes(right.utf16)
    }
    return left.asNumber < right.asNumber
  }

  /// JavaScript's `+`.
  func added(to other: Value) -> Value {
    let left = primitive(datesAsText: true)
    let right = other.primitive(datesAsText: true)
    switch (left, right) {
    case (.text, _), (_, .text): return .text(left.asText + right.asText)
    default: return .number(left.asNumber + right.asNumber)
    }
  }

  /// JavaScript's `**`.
  func raised(to other: Value) -> Value {
    let base = asNumber
    let exponent = other.asNumber
    if exponent.isNaN || (abs(base) == 1 && exponent.isInfinite) { return .number(.nan) }
    return .number(pow(base, exponent))
  }
}
