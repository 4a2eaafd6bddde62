extension FormChecker {
  /// A bound that a property or a validator sets.
  private struct Bound {
    let key: String
    let value: Double
    let member: JSONMember
    let object: JSONObject
  }

  /// Tells read-only questions that have no answer.
  mutating func checkAnswerability() {
    guard !survey.isOn("readOnly"), survey["mode"]?.node.value != .text("display") else { return }
    for (index, part) in outline.parts.enumerated() {
      guard part.kind == .question, part.isReadOnly, part.isAsked, part.owner == nil,
        !part.isDisplayOnly, part.object["enableIf"] == nil, !domains.isSetElsewhere(index),
        part.object["defaultValue"].map(\.node.value.isEmpty) ?? true
      else { continue }
      let place = part.object["readOnly"]?.offset ?? part.nameOffset
      report(.neverAnswerable(.readOnly), at: place, part.object.path)
    }
  }

  /// Tells questions that no answer satisfies.
  mutating func checkDeadEnds() {
    var conditions: [String: Int] = [:]
    for (index, placed) in outline.expressions.enumerated() where placed.role.isPerChoice {
      conditions[placed.path] = index
    }
    for part in outline.parts where part.kind == .question {
      checkChoices(of: part, conditions)
      checkRules(of: part)
    }
  }

  private mutating func checkChoices(of part: FormPart, _ conditions: [String: Int]) {
    let object = part.object
    let isRequired = object.isOn("isRequired")
    if ["radiogroup", "dropdown", "checkbox", "tagbox"].contains(part.type),
      let open = openCount("choices", "choicesVisibleIf", object, conditions),
      !UnsupportedProperties.choiceSources.contains(where: { object[$0] != nil })
    {
      let others = object.isOn("showOtherItem", "hasOther") ? 1 : 0
      let isNoneOpen = object.isOn("showNoneItem", "hasNone", "showRefuseItem", "showDontKnowItem")
      if isRequired, open + others == 0, !isNoneOpen {
        report(.deadEnd(.choicesHidden), at: part.nameOffset, object.path)
      }
      if ["checkbox", "tagbox"].contains(part.type) {
        checkCounts(of: part, offered: open + others)
      }
    }
    if part.type == "matrix", isRequired || object.isOn("eachRowRequired", "isAllRowRequired"),
      openCount("rows", "rowsVisibleIf", object, conditions) == 0
    {
      report(.deadEnd(.rowsHidden), at: part.nameOffset, object.path)
    }
  }

  /// How many choices or rows may show, nil where none are listed.
  private mutating func openCount(
    _ list: String,
    _ condition: String,
    _ object: JSONObject,
    _ conditions: [String: Int]
  ) -> Int? {
    guard case .array(let nodes)? = object[list]?.node.content, !nodes.isEmpty else { return nil }
    var count = 0
    let common = conditions[object.path(condition)]
    for index in nodes.indices {
      let own = conditions["\(object.path(list))[\(index)].visibleIf"]
      if let expression = own ?? common, outcomeForShown(expression).isNever { continue }
      count += 1
    }
    return count
  }

  private mutating func checkCounts(of part: FormPart, offered: Int) {
    let object = part.object
    var wanted = bounds([("minSelectedChoices", object)])
    var allowed = bounds([("maxSelectedChoices", object)])
    for validator in object.objects("validators") where validator.isRule("answercount") {
      wanted += bounds([("minCount", validator)])
      allowed += bounds([("maxCount", validator)])
    }
    checkContradiction(wanted, allowed)
    guard let most = wanted.max(by: { $0.value < $1.value }), most.value > Double(offered),
      offered > 0, most.value < 1e9
    else { return }
    let fault = CheckFault.tooFew(wanted: Int(most.value), offered: offered)
    report(fault, at: most.member.node.offset, most.object.path(most.key))
  }

  private mutating func checkRules(of part: FormPart) {
    guard ["text", "comment"].contains(part.type) else { return }
    let object = part.object
    let isNumber = ["number", "range"].contains(object.text("inputType") ?? "")
    var lows = isNumber ? bounds([("min", object)], from: -.infinity) : []
    var highs = isNumber ? bounds([("max", object)], from: -.infinity) : []
    var shortest: [Bound] = []
    var longest = bounds([("maxLength", object)])
    for validator in object.objects("validators") {
      if validator.isRule("numeric") {
        lows += bounds([("minValue", validator)], from: -.infinity)
        highs += bounds([("maxValue", validator)], from: -.infinity)
      } else if validator.isRule("text") {
        shortest += bounds([("minLength", validator)])
        longest += bounds([("maxLength", validator)])
      } else if validator.isRule("regex"), let pattern = validator.text("regex"),
        let member = validator["regex"], pattern.count <= RegularExpression.patternLimit
      {
        guard let length = PatternReach(pattern).shortest else {
          report(.deadEnd(.pattern), at: member.node.offset, validator.path("regex"))
          continue
        }
        let bound = Bound(key: "regex", value: Double(length), member: member, object: validator)
        if length > 0 { shortest.append(bound) }
      }
    }
    checkContradiction(lows, highs)
    checkContradiction(shortest, longest)
  }

  private func bounds(_ keys: [(String, JSONObject)], from least: Double = 1) -> [Bound] {
    keys.compactMap { key, object in
      guard let member = object[key], let value = object.number(key), value >= least else {
        return nil
      }
      return Bound(key: key, value: value, member: member, object: object)
    }
  }

  /// Tells a lower bound above an upper one; a pair in one object is told by the reader.
  private mutating func checkContradiction(_ lows: [Bound], _ highs: [Bound]) {
    guard let low = lows.max(by: { $0.value < $1.value }),
      let high = highs.min(by: { $0.value < $1.value }),
      low.value > high.value, low.object.path != high.object.path
    else { return }
    report(
      .deadEnd(.rules(low.key, high.key)),
      at: low.member.node.offset,
      low.object.path(low.key)
    )
  }
}

extension CheckFault {
  fileprivate static func tooFew(wanted: Int, offered: Int) -> CheckFault {
    .deadEnd(.tooFewChoices(wanted: wanted, offered: offered))
  }
}

extension JSONObject {
  /// True for a validator of some type, under its short or its long name.
  fileprivate func isRule(_ type: String) -> Bool {
    [type, type + "validator"].contains(text("type") ?? "")
  }
}
