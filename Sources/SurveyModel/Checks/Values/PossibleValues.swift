/// What an answer may be, as far as the survey tells; it may always be missing.
///
/// Always at least what is possible, never less: a condition that fails for all of it is dead.
enum PossibleValues: Sendable, Hashable {
  /// Nothing is known.
  case anything
  /// One of some values.
  case oneOf([Value])
  /// A list of some of the values, at most so many.
  case lists(of: [Value], atMost: Int)
  /// A number between two bounds.
  case numbers(from: Double, to: Double)
  /// A text, which may read as a number.
  case texts
  /// A text that never reads as a number, such as an address.
  case words
  /// A date or time as text, without blanks around it and lower-case letters.
  case calendar

  /// The number of possible values where they can be listed.
  var values: [Value]? {
    switch self {
    case .oneOf(let values): values
    case .lists(let values, _): values
    default: nil
    }
  }
}

/// Finds out what the answers to questions may be.
struct ValueDomains {
  /// The most choices that are looked at one by one.
  private static let choiceLimit = 200
  private static let numberKinds: Set<String> = ["number", "range"]
  private static let calendarKinds: Set<String> = [
    "date", "datetime-local", "month", "week", "time",
  ]
  private static let wordKinds: Set<String> = ["email", "url", "color"]
  /// Properties by which choices come from elsewhere.
  private static let openSources = [
    "choicesByUrl", "choicesFromQuestion", "choicesMin", "choicesMax", "choicesLazyLoadEnabled",
    "allowCustomChoices", "choiceValuesFromQuestion", "valuePropertyName", "keepIncorrectValues",
  ]

  let outline: FormParts
  private let storesOthersApart: Bool
  private var known: [ResolvedName: PossibleValues] = [:]

  /// Prepares for a survey.
  ///
  /// - Parameters:
  ///   - outline: The survey taken apart.
  ///   - survey: The root of the file.
  init(_ outline: FormParts, survey: JSONObject) {
    self.outline = outline
    storesOthersApart = survey["storeOthersAsComment"]?.node.value != .boolean(false)
  }

  /// What a name may stand for.
  ///
  /// - Parameter name: The name, resolved.
  /// - Returns: At least all values that are possible beside none.
  mutating func values(of name: ResolvedName) -> PossibleValues {
    if let found = known[name] { return found }
    let result = find(name)
    known[name] = result
    return result
  }

  private func find(_ name: ResolvedName) -> PossibleValues {
    switch name {
    case .question(let index), .member(let index):
      return isSetElsewhere(index) ? .anything : values(of: outline.parts[index])
    case .matrixRow(let index):
      return isSetElsewhere(index) ? .anything : matrixValues(outline.parts[index])
    case .choiceValue, .opaque, .misplaced, .unknown, .unknownMember: return .anything
    }
  }

  /// True where something besides the respondent and a fixed default may give the answer a value.
  ///
  /// - Parameter index: A question.
  /// - Returns: False where only who is asked can answer.
  func isSetElsewhere(_ index: Int) -> Bool {
    let part = outline.parts[index]
    guard let owner = part.owner else {
      return [part.key, part.name].contains(where: outline.computedKeys.contains)
        || outline.sharedKeys.contains(part.key)
    }
    let isComputed = ["setValueExpression", "defaultValueExpression", "expression"]
      .contains { part.object[$0] != nil }
    return isComputed || part.valueName != nil || outline.parts[owner].object["defaultValue"] != nil
      || isSetElsewhere(owner)
  }

  /// What is left of the possible values where nobody is ever asked: the default.
  ///
  /// - Parameters:
  ///   - index: A question.
  ///   - isWhole: False for a part of the answer, such as a row.
  /// - Returns: Nil where something else may set the value.
  func unasked(_ index: Int, isWhole: Bool) -> PossibleValues? {
    if isSetElsewhere(index) { return nil }
    let object = outline.parts[index].object
    guard let initial = object["defaultValue"]?.node.value else { return .oneOf([]) }
    guard isWhole else { return nil }
    // The default of a yes-or-no question stands for one of its two values.
    let values = ["valueTrue", "valueFalse"].compactMap { object[$0]?.node.value }
    return .oneOf([initial] + (outline.parts[index].type == "boolean" ? values : []))
  }

  private func values(of part: FormPart) -> PossibleValues {
    let object = part.object
    let initial = object["defaultValue"]?.node.value
    switch part.type {
    case "radiogroup", "dropdown":
      guard let values = choices(of: part) else { return .anything }
      return .oneOf(values + [initial].compactMap(\.self))
    case "rating":
      return Self.ratingValues(object).map { .oneOf($0 + [initial].compactMap(\.self)) }
        ?? .anything
    case "boolean":
      if let initial, ![.boolean(true), .boolean(false)].contains(initial) { return .anything }
      return .oneOf([
        object["valueTrue"]?.node.value ?? .boolean(true),
        object["valueFalse"]?.node.value ?? .boolean(false),
      ])
    case "checkbox", "tagbox":
      guard initial == nil, let values = choices(of: part) else { return .anything }
      let limit = object.number("maxSelectedChoices") ?? 0
      return .lists(of: values, atMost: limit >= 1 && limit < 1e6 ? Int(limit) : .max)
    case "text": return initial == nil ? textValues(object) : .anything
    case "comment": return initial == nil ? .texts : .anything
    default: return .anything
    }
  }

  private func textValues(_ object: JSONObject) -> PossibleValues {
    let kind = object.text("inputType") ?? "text"
    if object["maskSettings"] != nil || object["maskType"] != nil { return .anything }
    guard Self.numberKinds.contains(kind) else {
      if Self.calendarKinds.contains(kind) { return .calendar }
      return Self.wordKinds.contains(kind) ? .words : .texts
    }
    let hasOpenLimits = object["minValueExpression"] != nil || object["maxValueExpression"] != nil
    let low = hasOpenLimits ? nil : object.number("min")
    let high = hasOpenLimits ? nil : object.number("max")
    return .numbers(from: low ?? -.infinity, to: high ?? .infinity)
  }

  /// The values of the choices, nil where others may occur.
  private func choices(of part: FormPart) -> [Value]? {
    var object = part.object
    guard !Self.openSources.contains(where: { object[$0] != nil }) else { return nil }
    if object["choices"] == nil, let owner = part.owner { object = outline.parts[owner].object }
    guard case .array(let nodes)? = object["choices"]?.node.content, !nodes.isEmpty,
      nodes.count <= Self.choiceLimit
    else { return nil }
    let settings = part.object
    var values = nodes.map(\.choiceValue).filter { !$0.isEmpty }
    if settings.isOn("hasOther", "showOtherItem") {
      guard storesOthersApart, settings["storeOthersAsComment"] == nil else { return nil }
      values.append(ChoiceList.otherValue)
    }
    if settings.isOn("hasNone", "showNoneItem") { values.append(ChoiceList.noneValue) }
    if settings.isOn("showRefuseItem") { values.append(.text("refused")) }
    if settings.isOn("showDontKnowItem") { values.append(.text("dontknow")) }
    return values
  }

  private func matrixValues(_ part: FormPart) -> PossibleValues {
    guard part.object["defaultValue"] == nil, part.object["cellType"] == nil,
      case .array(let nodes)? = part.object["columns"]?.node.content, !nodes.isEmpty,
      nodes.count <= Self.choiceLimit
    else { return .anything }
    return .oneOf(nodes.map(\.choiceValue).filter { !$0.isEmpty })
  }

  private static func ratingValues(_ object: JSONObject) -> [Value]? {
    if case .array(let nodes)? = object["rateValues"]?.node.content, !nodes.isEmpty {
      return nodes.count <= choiceLimit ? nodes.map(\.choiceValue) : nil
    }
    let low = object.number("rateMin") ?? 1
    let step = object.number("rateStep") ?? 1
    let counted = object.number("rateCount").map { low + ($0 - 1) * step }
    let ends = [object.number("rateMax"), counted].compactMap(\.self)
    let high = ends.max() ?? low + 4 * step
    guard step > 0, high > low, (high - low) / step <= Double(choiceLimit) else { return nil }
    // One step more than this version offers: SurveyJS ends on the highest value whatever the step.
    return (0...Int(((high - low) / step).rounded(.down))).map { index in
      .number(Value.cleanSum(low, step, of: low + Double(index) * step))
    } + [.number(high)]
  }
}
