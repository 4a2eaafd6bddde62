/// What a text question accepts, laid out from its properties once.
final class FormInput: Sendable {
  /// The kind of input, by the name browsers know it by.
  let type: String
  private let minimum: Value
  private let maximum: Value
  private let minimumExpression: FormExpression?
  private let maximumExpression: FormExpression?
  /// The step numbers keep to.
  let step: Double?
  /// The greatest length of a text, in characters.
  let maxLength: Int?
  /// True where an address is checked although the author set no rule for it.
  let checksAddress: Bool
  /// True for kinds that are compared as times.
  var isDate: Bool { type == "date" || type == "datetime-local" }
  /// True for kinds whose limits are times.
  var isTime: Bool { type != "number" && type != "range" }
  /// True where nothing about the answer needs a look.
  let isFree: Bool

  /// Lays out the input of a text question.
  init(_ properties: Properties, validators: [FormValidator]) {
    let written = (properties.text("inputType") ?? "text").lowercased()
    let type =
      written == "datetime" || written == "datetime_local" ? "datetime-local" : written
    self.type = type
    (minimum, minimumExpression) = Self.limit(properties, "min", "minValueExpression")
    (maximum, maximumExpression) = Self.limit(properties, "max", "maxValueExpression")
    step = type == "number" ? properties.number("step").flatMap { $0 > 0 ? $0 : nil } : nil
    maxLength = properties.count("maxLength").flatMap { $0 > 0 ? $0 : nil }
    checksAddress = type == "email" && !validators.contains { $0.kind == .email }
    isFree =
      minimum == .undefined && maximum == .undefined && minimumExpression == nil
      && maximumExpression == nil && step == nil && !checksAddress
      && type != "date" && type != "datetime-local"
  }

  private static func limit(
    _ properties: Properties,
    _ name: String,
    _ expression: String
  ) -> (Value, FormExpression?) {
    if let expression = properties.condition(expression) { return (.undefined, expression) }
    let written = properties.value(name)
    if case .text(let text) = written, text.hasPrefix("=") {
      return (.undefined, FormExpression(String(text.dropFirst())))
    }
    return (written.isEmpty ? .undefined : written, nil)
  }

  /// The least value, `.undefined` where there is none.
  func least(in context: @autoclosure () -> ExpressionContext) -> Value {
    let value = minimumExpression.flatMap { $0.value(in: context())?.questionValue } ?? minimum
    return value.isEmpty ? isDate ? .text("1000-01-01") : .undefined : value
  }

  /// The greatest value, `.undefined` where there is none.
  func greatest(in context: @autoclosure () -> ExpressionContext) -> Value {
    let value = maximumExpression.flatMap { $0.value(in: context())?.questionValue } ?? maximum
    return value.isEmpty ? isDate ? .text("9999-12-31") : .undefined : value
  }

  /// True where a value comes before another, as times where the input is one.
  func precedes(_ left: Value, _ right: Value) -> Bool {
    guard isDate else { return left.precedes(right) }
    func time(_ value: Value) -> Double? {
      if case .date(let time) = value { return time }
      return CalendarTime.milliseconds(from: value.asText)
    }
    guard let left = time(left), let right = time(right) else { return false }
    return left < right
  }
}
