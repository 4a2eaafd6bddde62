extension QuestionRun {
  /// What the input of a text question refuses: values beyond its limits or its steps, no address.
  func textErrors() -> [FormError] {
    guard let input = definition.input, !input.isFree else { return [] }
    var errors: [FormError] = []
    let value = value
    if !value.isEmpty {
      let low = input.least(in: context)
      if low != .undefined, input.precedes(value, low) {
        let limit = low.asText
        errors.append(
          error(.below(limit, isTime: input.isTime), own: "minErrorText", limit: limit)
        )
      }
      let high = input.greatest(in: context)
      if high != .undefined, input.precedes(high, value) {
        let limit = high.asText
        errors.append(
          error(.above(limit, isTime: input.isTime), own: "maxErrorText", limit: limit)
        )
      }
      if let step = input.step, value.isSurveyNumber,
        !Self.isMultiple(value.surveyNumber, of: step)
      {
        let text = NumberText.shortest(step)
        errors.append(error(.step(text), own: "stepErrorText", limit: text))
      }
    }
    if input.checksAddress, let breach = breach(of: .email) { errors.append(breach) }
    return errors
  }

  private static func isMultiple(_ value: Double, of step: Double) -> Bool {
    var scale = 1.0
    while (step * scale).rounded() / scale != step, scale < 1_000_000 { scale *= 10 }
    return (value * scale).truncatingRemainder(dividingBy: step * scale) == 0
  }
}
