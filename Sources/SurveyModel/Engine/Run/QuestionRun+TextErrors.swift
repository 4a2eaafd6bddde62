extension QuestionRun {
  /// What the input of a text question refuses: values beyond its limits or its steps, no address.
  func textErrors() -> [FormError] {
    let properties = definition.properties
    var errors: [FormError] = []
    let type = inputType
    if !isEmpty {
      let (low, high) = limits
      if let low, precedes(value, low, type) {
        errors.append(error("custom", words("minErrorText", low, FormErrorText.below)))
      }
      if let high, precedes(high, value, type) {
        errors.append(error("custom", words("maxErrorText", high, FormErrorText.above)))
      }
      if type == "number", let step = properties.number("step"), step > 0,
        value.isSurveyNumber, !Self.isMultiple(value.surveyNumber, of: step)
      {
        errors.append(error("custom", words("stepErrorText", .number(step), FormErrorText.step)))
      }
    }
    if type == "email", !definition.validators.contains(where: { $0.kind == .email }),
      let breach = breach(of: .email)
    {
      errors.append(breach)
    }
    return errors
  }

  /// The kind of input, by the name browsers know it by.
  var inputType: String {
    let written = (definition.properties.text("inputType") ?? "text").lowercased()
    return written == "datetime" || written == "datetime_local" ? "datetime-local" : written
  }

  /// The least and the greatest value, as written or computed now.
  private var limits: (low: Value?, high: Value?) {
    func limit(_ name: String, _ expression: String) -> Value? {
      if let computed = definition.properties.condition(expression)?.value(in: context) {
        return computed.isEmpty ? nil : computed.questionValue
      }
      let written = definition.properties.value(name)
      if case .text(let text) = written, text.hasPrefix("=") {
        let value = FormExpression(String(text.dropFirst()))?.value(in: context)
        return value.flatMap { $0.isEmpty ? nil : $0.questionValue }
      }
      return written.isEmpty ? nil : written
    }
    let low = limit("min", "minValueExpression")
    let high = limit("max", "maxValueExpression")
    let isDate = inputType == "date" || inputType == "datetime-local"
    return (
      low ?? (isDate ? .text("1000-01-01") : nil), high ?? (isDate ? .text("9999-12-31") : nil)
    )
  }

  private func precedes(_ left: Value, _ right: Value, _ type: String) -> Bool {
    if type == "date" || type == "datetime-local" {
      func time(_ value: Value) -> Double? {
        if case .date(let time) = value { return time }
        return CalendarTime.milliseconds(from: value.asText)
      }
      guard let left = time(left), let right = time(right) else { return false }
      return left < right
    }
    return left.precedes(right)
  }

  private func words(_ name: String, _ limit: Value, _ common: (String) -> String) -> String {
    guard let own = definition.properties.localized(name).flatMap({ run.shown($0) }) else {
      return common(limit.asText)
    }
    return own.replacing("{0}", with: limit.asText, maxReplacements: 1)
  }

  private static func isMultiple(_ value: Double, of step: Double) -> Bool {
    var scale = 1.0
    while (step * scale).rounded() / scale != step, scale < 1_000_000 { scale *= 10 }
    return (value * scale).truncatingRemainder(dividingBy: step * scale) == 0
  }
}
