import Messages

extension DefinitionReader {
  private static let validatorTypes = [
    "numeric", "text", "answercount", "regex", "email", "expression",
  ]

  /// Reads the validators of a question.
  mutating func validators(_ question: JSONObject) -> [Validator] {
    objects(question, question["validators"]).compactMap { object in
      checkMembers(of: object, known: KnownProperties.validator, owner: "validator")
      return rule(object).map { rule in
        Validator(rule: rule, text: localized(object, object["text"]))
      }
    }
  }

  private mutating func rule(_ object: JSONObject) -> Validator.Rule? {
    guard let member = object["type"] else {
      report(.missingType, at: object.offset, object.path)
      return nil
    }
    guard var type = text(object, member) else { return nil }
    if type.hasSuffix("validator") { type.removeLast("validator".count) }
    switch type {
    case "numeric":
      let minimum = number(object, object["minValue"])
      let maximum = number(object, object["maxValue"])
      checkLimits(object, "minValue", minimum, "maxValue", maximum)
      return .numeric(minimum: minimum, maximum: maximum)
    case "text":
      let minimum = limit(object, object["minLength"])
      let maximum = limit(object, object["maxLength"])
      checkLimits(
        object,
        "minLength",
        minimum.map(Double.init),
        "maxLength",
        maximum.map(Double.init)
      )
      let allowsDigits = flag(object, object["allowDigits"], default: true)
      return .text(minimumLength: minimum, maximumLength: maximum, allowsDigits: allowsDigits)
    case "answercount":
      let minimum = limit(object, object["minCount"])
      let maximum = limit(object, object["maxCount"])
      checkLimits(
        object,
        "minCount",
        minimum.map(Double.init),
        "maxCount",
        maximum.map(Double.init)
      )
      return .answerCount(minimum: minimum, maximum: maximum)
    case "regex": return regex(object)
    case "email": return .email
    case "expression":
      let condition = expression(object, object["expression"])
      return condition.map(Validator.Rule.expression)
    default:
      let fault = DefinitionFault.wrongValue(
        key: "type",
        found: type,
        allowed: Self.validatorTypes,
        nearest: NearestName.find(type, in: Self.validatorTypes)
      )
      report(fault, at: member.node.offset, object.path("type"))
      return nil
    }
  }

  /// A whole number above 0; 0 and less mean "no limit".
  private mutating func limit(_ object: JSONObject, _ member: JSONMember?) -> Int? {
    wholeNumber(object, member).flatMap { $0 > 0 ? $0 : nil }
  }

  private mutating func checkLimits(
    _ object: JSONObject,
    _ low: String,
    _ minimum: Double?,
    _ high: String,
    _ maximum: Double?
  ) {
    guard let minimum, let maximum, minimum > maximum, let member = object[low] else { return }
    report(.limits(low: low, high: high), at: member.node.offset, object.path(low))
  }

  private mutating func regex(_ object: JSONObject) -> Validator.Rule? {
    guard let member = object["regex"], let pattern = text(object, member) else { return nil }
    let ignoresCase = flag(object, object["caseInsensitive"], default: false)
    if pattern.count > RegularExpression.patternLimit {
      let fault = DefinitionFault.regexTooLong(limit: RegularExpression.patternLimit)
      report(fault, at: member.node.offset, object.path("regex"))
      return nil
    }
    if RegularExpression.named(pattern, ignoresCase: ignoresCase) == nil {
      report(.regexDoesNotCompile, at: member.node.offset, object.path("regex"))
      return nil
    }
    return .regex(pattern: pattern, ignoresCase: ignoresCase)
  }
}
