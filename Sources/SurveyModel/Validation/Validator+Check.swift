extension Validator {
  /// What is wrong with an answer by this rule, nil where it keeps the rule.
  ///
  /// An empty answer keeps every rule except a condition.
  ///
  /// - Parameters:
  ///   - value: The answer.
  ///   - context: The answers, for conditions.
  /// - Returns: The first fault.
  func fault(of value: Value, in context: ExpressionContext) -> AnswerProblemKind? {
    if case .expression(let condition) = rule {
      return condition.value(in: context).isTruthy ? nil : .condition
    }
    if value.isEmpty { return nil }
    switch rule {
    case .numeric(let minimum, let maximum):
      let number = value.surveyNumber
      if number.isNaN { return .wrongInput(.number) }
      if let minimum, number < minimum {
        return .below(NumberText.shortest(minimum), isTime: false)
      }
      if let maximum, number > maximum {
        return .above(NumberText.shortest(maximum), isTime: false)
      }
      return nil
    case .text(let minimum, let maximum, let allowsDigits):
      return textFault(value.asText, minimum, maximum, allowsDigits: allowsDigits)
    case .regex(let pattern, let ignoresCase):
      let texts: [String] =
        if case .array(let list) = value { list.map(\.asText) } else { [value.asText] }
      guard let match = RegularExpression.named(pattern, ignoresCase: ignoresCase) else {
        return .pattern
      }
      return texts.allSatisfy(match.matches) ? nil : .pattern
    case .email: return InputFormat.isEmail(value.asText) ? nil : .wrongInput(.email)
    case .answerCount(let minimum, let maximum):
      guard case .array(let list) = value else { return nil }
      if let minimum, list.count < minimum { return .tooFew(minimum) }
      if let maximum, list.count > maximum { return .tooMany(maximum) }
      return nil
    case .expression: return nil
    }
  }

  private func textFault(
    _ text: String,
    _ minimum: Int?,
    _ maximum: Int?,
    allowsDigits: Bool
  ) -> AnswerProblemKind? {
    if !allowsDigits, text.contains(where: { $0.isASCII && $0.isNumber }) { return .digits }
    if let minimum, text.count < minimum { return .tooShort(minimum) }
    if let maximum, text.count > maximum { return .tooLong(maximum) }
    return nil
  }
}
