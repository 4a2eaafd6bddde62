extension QuestionRun {
  /// What is wrong with the answer by one rule, nil where it keeps the rule.
  func breach(of rule: FormValidator) -> FormError? {
    let value = value
    switch rule.kind {
    case .expression:
      guard let expression = rule.expression else { return nil }
      if let result = expression.value(in: context), result.isTruthy { return nil }
      return error(
        rule,
        .condition,
        "The expression: \(expression.source) should return 'true'."
      )
    case .answercount: return countBreach(rule, value)
    case .regex: return patternBreach(rule, value)
    case .numeric: return value.isEmpty ? nil : numberBreach(rule, value)
    case .text: return value.isEmpty ? nil : lengthBreach(rule, value)
    case .email:
      if !value.isTruthy || Self.isEmail(value.asText) { return nil }
      return error(rule, .wrongInput(.email))
    }
  }

  /// An error of a rule, in the author's words where there are any.
  private func error(
    _ rule: FormValidator,
    _ problem: AnswerProblemKind,
    _ common: String? = nil
  ) -> FormError {
    let own = rule.text.flatMap { run.shown($0) }.flatMap { $0.isEmpty ? nil : $0 }
    return FormError(
      question: name,
      kind: problem.surveyName,
      problem: problem,
      text: own ?? common ?? problem.surveyText,
      hasOwnWords: own != nil,
      isNotice: rule.isNotice
    )
  }

  private func numberBreach(_ rule: FormValidator, _ value: Value) -> FormError? {
    guard value.isSurveyNumber else { return error(rule, .wrongInput(.number)) }
    let low = rule.properties.number("minValue")
    let high = rule.properties.number("maxValue")
    let number = value.surveyNumber
    if let low, low > number {
      let problem = AnswerProblemKind.below(NumberText.shortest(low), isTime: false)
      return error(rule, problem, Self.limitText(low, high))
    }
    if let high, high < number {
      let problem = AnswerProblemKind.above(NumberText.shortest(high), isTime: false)
      return error(rule, problem, Self.limitText(low, high))
    }
    return nil
  }

  private static func limitText(_ low: Double?, _ high: Double?) -> String {
    let lowText = low.map { "at least \(NumberText.shortest($0))" }
    let highText = high.map { "at most \(NumberText.shortest($0))" }
    return "The 'value' should be "
      + [lowText, highText].compactMap(\.self).joined(separator: " and ")
  }

  private func lengthBreach(_ rule: FormValidator, _ value: Value) -> FormError? {
    if !rule.properties.flag("allowDigits", default: true), endsInDigits(value.asText) {
      return error(rule, .digits)
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
    let both =
      low > 0 && high > 0
      ? "Please enter at least \(low) and no more than \(high) characters." : nil
    if low > 0, length < low { return error(rule, .tooShort(low), both) }
    if high > 0, length > high { return error(rule, .tooLong(high), both) }
    return nil
  }

  private func endsInDigits(_ text: String) -> Bool {
    text.utf8.last.map { (0x30...0x39).contains($0) } ?? false
  }

  private func countBreach(_ rule: FormValidator, _ value: Value) -> FormError? {
    guard case .array(let list) = value, !list.isEmpty else { return nil }
    if let low = rule.properties.count("minCount"), low > 0, list.count < low {
      return error(rule, .tooFew(low))
    }
    if let high = rule.properties.count("maxCount"), high > 0, list.count > high {
      return error(rule, .tooMany(high))
    }
    return nil
  }

  private func patternBreach(_ rule: FormValidator, _ value: Value) -> FormError? {
    guard let pattern = rule.properties.text("regex"), !pattern.isEmpty, !value.isEmpty else {
      return nil
    }
    let ignoresCase = rule.properties.flag("caseInsensitive", "insensitive")
    let texts: [String]
    // SurveyJS asks of a list that each element fits, and the whole of it, joined by commas, too.
    if case .array(let list) = value {
      texts = list.map(\.asText) + [value.asText]
    } else {
      texts = [value.asText]
    }
    guard let expression = RegularExpression.named(pattern, ignoresCase: ignoresCase) else {
      return nil
    }
    return texts.allSatisfy(expression.matches) ? nil : error(rule, .pattern)
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
