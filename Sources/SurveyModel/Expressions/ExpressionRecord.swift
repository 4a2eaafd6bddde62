/// An expression with the values to evaluate it with, as one line of a recording has it.
///
/// ## Usage
/// ```swift
/// let record = ExpressionRecord(try Value(json: #"{"expression":"{a} + 1","values":{"a":2}}"#))
/// record?.result(now: 0)  // {"result": 3}
/// ```
public struct ExpressionRecord: Sendable {
  /// What an expression that does not parse comes to.
  public enum Kind: String, Sendable, Hashable {
    /// A condition: true or false, false where it does not parse.
    case condition
    /// A value, null where the expression does not parse.
    case expression
  }

  /// The text of the expression.
  public let expression: String
  /// The values by name.
  public let values: [String: Value]
  /// What the result is for; nil tells what does not parse.
  public let kind: Kind?

  /// Reads a record; nil where the object lacks an expression, or its values are none.
  ///
  /// - Parameter value: An object with `expression`, perhaps `values` in ``ValueNotation`` and `kind`.
  public init?(_ value: Value) {
    guard case .object(let members) = value, case .text(let expression)? = members["expression"]
    else { return nil }
    self.expression = expression
    switch members["values"] {
    case .object(let values)?: self.values = values.mapValues(ValueNotation.decoded)
    case nil, .null?: values = [:]
    default: return nil
    }
    switch members["kind"] {
    case nil, .null?: kind = nil
    case .text(let text)?:
      guard let known = Kind(rawValue: text) else { return nil }
      kind = known
    default: return nil
    }
  }

  /// Evaluates the expression.
  ///
  /// - Parameter now: The current time in milliseconds since 1970 UTC.
  /// - Returns: An object with `result` in ``ValueNotation``; `{"$cannotParse": true}` where nobody says what
  ///   an expression that does not parse comes to.
  public func result(now: Double) -> Value {
    .object(["result": outcome(now: now)])
  }

  private func outcome(now: Double) -> Value {
    guard let parsed = try? Expression(expression) else {
      return switch kind {
      case .condition: .boolean(false)
      case .expression: .null
      case nil: .object(["$cannotParse": .boolean(true)])
      }
    }
    let context = ExpressionContext(values: values, now: now)
    if kind == .condition { return .boolean(parsed.holds(in: context)) }
    return ValueNotation.encoded(parsed.value(in: context))
  }
}
