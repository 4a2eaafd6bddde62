extension QuestionRun {
  /// What is wrong with the answer by one rule, nil where it keeps the rule.
  func breach(of rule: FormValidator) -> FormError? {
    let value = value
    switch rule.kind {
    case .expression:
      guard let expression = rule.expression else { return nil }
      if let result = expression.value(in: context), result.isTruthy { return nil }
      return error(rule, FormErrorText.condition(expression.source))
    case .answercount: return countBreach(rule, value)
    case .regex: return patternBreach(rule, value)
    case .numeric: return value.isEmpty ? nil : numberBreach(rule, value)
    case .text: return value.isEmpty ? nil : lengthBreach(rule, value)
    case .email:
      if !value.isTruthy || Self.isEmail(value.asText) { return nil }
      return error(rule, FormErrorText.email)
    }
  }

  private func error(_ rule: FormValidator, _ common: String, kind: String = "custom") -> FormError
  {
    let own = rule.text.flatMap { run.shown($0) }.flatMap { $0.isEmpty ? nil : $0 }
    return FormError(name, kind, own ?? common, isNotice: rule.isNotice)
  }

  private func numberBreach(_ rule: FormValidator, _ value: Value) -> FormError? {
    guard value.isSurveyNumber else {
      return error(rule, FormErrorText.numeric, kind: "requirenumeric")
    }
    let low = rule.properties.number("minValue")
    let high = rule.properties.number("maxValue")
    let number = value.surveyNumber
    if low.map({ $0 > number }) ?? false || high.map({ $0 < number }) ?? false {
      return error(
        rule,
        FormErrorText.limits(low.map(NumberText.shortest), high.map(NumberText.shortest))
      )
    }
    return nil
  }

  private func lengthBreach(_ rule: FormValidator, _ value: Value) -> FormError? {
    if !rule.properties.flag("allowDigits", default: true), endsInDigits(value.asText) {
      return error(rule, FormErrorText.digits)
    }
    let low = rule.properties.count("minLength") ?? 0
    let high = rule.properties.count("maxLength") ?? 0
    // JavaScript: what has no length is neither too short nor too long.
    let length: Int
    switch value {
    case .text(let text): length = text.utf16.count
    case .array(let list): length = list.count
    default: return nil
    }
    if low > 0 && length < low || high > 0 && length > high {
      return error(rule, FormErrorText.length(low, high))
    }
    return nil
  }

  private func endsInDigits(_ text: String) -> Bool {
    text.utf8.last.map { (0x30...0x39).contains($0) } ?? false
  }

  private func countBreach(_ rule: FormValidator, _ value: Value) -> FormError? {
    guard case .array(let list) = value, !list.isEmpty else { return nil }
    if let low = rule.properties.count("minCount"), low > 0, list.count < low {
      return error(rule, FormErrorText.choices(atLeast: String(low)))
    }
    if let high = rule.properties.count("maxCount"), high > 0, list.count > high {
      return error(rule, FormErrorText.choices(atMost: String(high)))
    }
    return nil
  }

  private func patternBreach(_ rule: FormValidator, _ value: Value) -> FormError? {
    guard let pattern = rule.properties.text("regex"), !pattern.isEmpty, !value.isEmpty else {
      return nil
    }
    let ignoresCase = rule.properties.flag("caseInsensitive", "insensitive")
    let texts: [String]
    if case .array(let list) = value { texts = list.map(\.asText) } else { texts = [value.asText] }
    guard let expression = RegularExpression.named(pattern, ignoresCase: ignoresCase) else {
      return nil
    }
    return texts.allSatisfy(expression.matches) ? nil : error(rule, "")
  }

  /// True for what SurveyJS takes for an e-mail address.
  private static func isEmail(_ text: String) -> Bool {
    let forbidden = Set<Character>("<>()[],;:\\\"")
    guard let at = text.lastIndex(of: "@") else { return false }
    let local = text[..<at]
    let domain = text[text.index(after: at)...]
    func isClean(_ part: Substring) -> Bool {
      !part.isEmpty && !part.contains { forbidden.contains($0) || $0.isWhitespace || $0 == "@" }
    }
    let isQuoted = local.count > 2 && local.hasPrefix("\"") && local.hasSuffix("\"")
    let locals = local.split(separator: ".", omittingEmptySubsequences: false)
    guard isQuoted || locals.allSatisfy(isClean) else { return false }
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { isClean($0) && !$0.contains("=") }
      && (labels.last?.count ?? 0) >= 2
  }
}
