import Messages

/// How a question offers its choices, laid out from its properties once.
final class FormChoices: Sendable {
  /// Orders other than that in which choices are written.
  enum Order: String, Sendable {
    case ascending = "asc"
    case descending = "desc"
    case random
  }

  /// The order in which choices are offered, nil for that in which they are written.
  let order: Order?
  /// True where "other" is offered.
  let hasOther: Bool
  /// True where a comment may be given beside the answer.
  let hasCommentArea: Bool
  /// Whether the text of "other" stands beside the answer; nil where the form decides.
  let storesOtherAsComment: Bool?
  /// The name under which a chosen value stands within an object, nil where values stand alone.
  let valueName: String?
  /// "Other", "none" and the like.
  let special: [OfferedChoice]
  /// The listed choices, as they are offered where no condition hides them.
  let listed: [OfferedChoice]
  /// False where values that no choice has are kept.
  let losesUnknown: Bool
  /// The least number of choices.
  let minimumSelected: Int?
  /// The greatest number of choices.
  let maximumSelected: Int?
  /// The choices that exclude all others, special ones included.
  let exclusive: [OfferedChoice]
  /// True where the question hides while no choice shows.
  let hidesWithoutChoices: Bool
  /// The question the choices are taken over from, nil where they are its own.
  let source: String?
  /// True where choices come from another question or are a range of numbers.
  let isFromElsewhere: Bool
  /// The choices of which a comment is demanded.
  let demanding: [FormItem]
  /// The listed values by key.
  private let valuesByKey: [String: Value]
  private let numbers: Set<Double>
  private let hasOnlyKeys: Bool

  /// Lays out the choices of a question.
  ///
  /// - Parameters:
  ///   - properties: What is written.
  ///   - kind: The kind of question.
  ///   - items: The listed choices.
  init(_ properties: Properties, kind: FormElementKind, items: [FormItem]) {
    let isChoice = kind.hasChoices || kind == .imagepicker
    hasOther = isChoice && properties.flag("showOtherItem", "hasOther")
    order = properties.text("choicesOrder").flatMap { Order(rawValue: $0.lowercased()) }
    hasCommentArea = properties.flag("showCommentArea", "hasComment")
    valueName = Self.valueName(properties, kind, items)
    storesOtherAsComment = Self.storing(properties, isObject: valueName != nil)
    special = isChoice ? Self.special(properties) : []
    listed = items.map { item in
      OfferedChoice(value: item.value, text: item.text, isExclusive: item.isExclusive)
    }
    losesUnknown =
      isChoice && properties["choicesByUrl"] == nil
      && !properties.flag("choicesLazyLoadEnabled") && !properties.flag("allowCustomChoices")
    minimumSelected =
      kind.hasSeveralChoices || kind == .imagemap
      ? properties.count("minSelectedChoices", "minSelectedAreas").flatMap { $0 > 0 ? $0 : nil }
      : nil
    maximumSelected =
      kind.hasSeveralChoices || kind == .imagemap
      ? properties.count("maxSelectedChoices", "maxSelectedAreas").flatMap { $0 > 0 ? $0 : nil }
      : nil
    exclusive = (special + listed).filter(\.isExclusive)
    hidesWithoutChoices = kind.hasChoices && properties.flag("hideIfChoicesEmpty")
    source =
      isChoice
      ? properties.text("choicesFromQuestion").flatMap { $0.isEmpty ? nil : $0 } : nil
    isFromElsewhere = source != nil || properties["choicesMax"] != nil
    demanding = items.filter { $0.hasComment && $0.isCommentRequired }
    valuesByKey = Dictionary(
      items.compactMap { item in item.value.answerKey.map { ($0, item.value) } }
    ) { first, _ in first }
    numbers = Set(items.compactMap(\.value.number))
    hasOnlyKeys = items.allSatisfy { $0.value.answerKey != nil }
  }

  /// True where a listed choice has a value, whether a condition hides it or not.
  func lists(_ value: Value) -> Bool {
    if let number = value.number, numbers.contains(number) { return true }
    if let key = value.answerKey { return valuesByKey[key] != nil }
    return !hasOnlyKeys && listed.contains { $0.value.isSameChoice(as: value) }
  }

  /// The listed value that is the same choice: `3` for `"3"`.
  func listedValue(like value: Value) -> Value? {
    if let number = value.number, numbers.contains(number) { return value }
    if let key = value.answerKey { return valuesByKey[key] }
    return hasOnlyKeys ? nil : listed.first { $0.value.isSameChoice(as: value) }?.value
  }

  private static func valueName(
    _ properties: Properties,
    _ kind: FormElementKind,
    _ items: [FormItem]
  ) -> String? {
    guard kind == .checkbox || kind == .tagbox else { return nil }
    if let name = properties.text("valuePropertyName"), !name.isEmpty { return name }
    return items.contains(where: \.hasComment) ? "value" : nil
  }

  private static func storing(_ properties: Properties, isObject: Bool) -> Bool? {
    if properties.flag("showCommentArea", "hasComment") || isObject { return false }
    if case .boolean(let flag)? = properties["storeOthersAsComment"]?.content { return flag }
    return nil
  }

  private static func special(_ properties: Properties) -> [OfferedChoice] {
    SpecialChoice.all.filter { properties.flag($0.flag, $0.oldFlag) }.map { choice in
      OfferedChoice(
        value: choice.value,
        text: properties.localized(choice.text),
        isExclusive: choice.role != .other
      )
    }
  }
}

/// A choice that may be chosen: one the author listed, one carried over from another question, or a
/// special one.
struct OfferedChoice: Sendable {
  let value: Value
  let text: LocalizedText?
  var isExclusive = false

  /// The author's text in both languages, else the usual one of a special choice, else the value.
  var words: Phrase {
    guard let text, !text.isEmpty else {
      return SpecialChoice.all.first { $0.value == value }?.words ?? Phrase(verbatim: value.asText)
    }
    return Phrase(text[.english], text[.chinese])
  }
}
