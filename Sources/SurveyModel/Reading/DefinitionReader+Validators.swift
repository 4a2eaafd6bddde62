import Messages

extension DefinitionReader {
  private static let validatorTypes = [
    "numeric", "text", "answercount", "regex", "email", "expression",
  ]

  /// Checks the validators of a question.
  mutating func checkValidators(_ question: JSONObject) {
    for object in objects(question, question["validators"]) {
      checkMembers(of: object, owner: "validator")
      checkRule(object)
      _ = localized(object, object["text"])
    }
  }

  private mutating func checkRule(_ object: JSONObject) {
    guard let member = object["type"] else {
      return report(.missingType, at: object.offset, object.path)
    }
    guard var type = text(object, member) else { return }
    if type.hasSuffix("validator") { type.removeLast("validator".count) }
    switch type {
    case "numeric":
      let minimum = number(object, object["minValue"])
      let maximum = number(object, object["maxValue"])
      checkLimits(object, "minValue", minimum, "maxValue", maximum)
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
      _ = flag(object, object["allowDigits"], default: true)
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
    case "regex": checkPattern(object)
    case "email": break
    case "expression": _ = expression(object, object["expression"])
    default:
      let fault = DefinitionFault.wrongValue(
        key: "type",
        found: type,
        allowed: Self.validatorTypes,
        nearest: NearestName.find(type, in: Self.validatorTypes)
      )
      report(fault, at: member.node.offset, object.path("type"))
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

  private mutating func checkPattern(_ object: JSONObject) {
    guard let member = object["regex"], let pattern = text(object, member) else { return }
    let ignoresCase = flag(object, object["caseInsensitive"], default: false)
    if pattern.count > RegularExpression.patternLimit {
      let fault = DefinitionFault.regexTooLong(limit: RegularExpression.patternLimit)
      report(fault, at: member.node.offset, object.path("regex"))
    } else if RegularExpression.named(pattern, ignoresCase: ignoresCase) == nil {
      report(.regexDoesNotCompile, at: member.node.offset, object.path("regex"))
    }
  }
}
