import Messages

extension FormDifferences {
  /// Choices, rows and columns, and the values of scales.
  mutating func compareItems(_ old: FormElement, _ new: FormElement) {
    let isScale = new.kind == .rating && old.kind == .rating
    let noun =
      switch new.kind {
      case .matrix: Phrase("column", "列")
      case .rating: Phrase("value", "分值")
      default: Phrase("choice", "选项")
      }
    if isScale || new.kind == .matrix { compareScale(old, new) }
    let isPlainScale = isScale && (old.choices + new.choices).allSatisfy { $0.text == nil }
    if !isPlainScale { compareItems(old.choices, new.choices, noun) }
    compareItems(old.rows, new.rows, Phrase("row", "行"))
    for name in ["choices", "rows", "columns", "rateValues", "areas"]
    where name != "columns" || new.kind == .matrix {
      compareRest(of: old.properties.list(name), new.properties.list(name), noun)
    }
  }

  /// What items have beyond value, text and condition, `leye` included.
  private mutating func compareRest(of old: [JSONNode], _ new: [JSONNode], _ noun: Phrase) {
    var before = Dictionary(grouping: old, by: Self.value)
    for node in new {
      // A value that stands twice is compared in order.
      guard let same = before[Self.value(of: node)]?.first else { continue }
      before[Self.value(of: node)]?.removeFirst()
      guard same.value != node.value else { continue }
      let first = Properties(same)
      let second = Properties(node)
      let value = Self.value(of: node).asText
      if first["leye"]?.value != second["leye"]?.value {
        note(
          .scoringChanged,
          Phrase("“\(value)”: what stands under “leye” differs", "“\(value)”的“leye”键有变")
        )
      }
      let known: Set = ["value", "name", "text", "title", "visibleIf", "elements", "leye"]
      compareRest(first, second, besides: known)
    }
  }

  private static func value(of node: JSONNode) -> Value {
    guard case .object = node.content else { return node.value }
    return Properties(node).value("value", "name")
  }

  /// The number of points of a scale, and whether its ends changed places.
  private mutating func compareScale(_ old: FormElement, _ new: FormElement) {
    let before = old.choices.map(\.value)
    let after = new.choices.map(\.value)
    if Set(before) != Set(after) {
      let words = [before, after].map { values in
        "\(values.count) (\(values.first?.asText ?? "")–\(values.last?.asText ?? ""))"
      }
      note(
        .scaleChanged,
        Phrase("points of the scale: \(words[0]) → \(words[1])", "分值：\(words[0]) → \(words[1])")
      )
    } else if before != after, before == after.reversed() {
      note(.directionChanged, Phrase("the scale runs the other way", "量表方向颠倒"))
    }
    if ScaleTexts(old).haveChangedPlaces(with: ScaleTexts(new)) {
      note(
        .directionChanged,
        Phrase("the texts of the scale changed places", "量表各分值的文字互换了位置")
      )
    }
  }

  private mutating func compareItems(_ old: [FormItem], _ new: [FormItem], _ noun: Phrase) {
    let before = Dictionary(old.map { ($0.value, $0) }) { first, _ in first }
    let after = Dictionary(new.map { ($0.value, $0) }) { first, _ in first }
    var seen: Set<Value> = []
    for item in old where after[item.value] == nil {
      note(.choiceRemoved, Self.named(item, noun, Phrase("removed", "删除")))
    }
    for item in new {
      guard let same = before[item.value] else {
        note(.choiceAdded, Self.named(item, noun, Phrase("added", "新增")))
        continue
      }
      guard seen.insert(item.value).inserted else { continue }
      let value = item.value.asText
      let label = Phrase("\(noun.english) “\(value)” ", "\(noun.chinese)“\(value)”")
      compareText(same.text, item.text, label)
      if same.visibleIf?.source != item.visibleIf?.source {
        note(
          .conditionChanged,
          Phrase(
            "when the \(noun.english) “\(value)” shows differs",
            "\(noun.chinese)“\(value)”的显示条件有变"
          )
        )
      }
    }
    let common = old.map(\.value).filter { after[$0] != nil }
    if common != new.map(\.value).filter({ before[$0] != nil }) {
      note(
        .choicesReordered,
        Phrase("\(noun.english)s stand in another order", "\(noun.chinese)的顺序有变")
      )
    }
  }

  private static func named(_ item: FormItem, _ noun: Phrase, _ verb: Phrase) -> Phrase {
    let value = item.value.asText
    let text = { (language: Language) in
      item.text.map { " (“\($0[language])”)" } ?? ""
    }
    return Phrase(
      "\(noun.english) “\(value)”\(text(.english)) \(verb.english)",
      "\(verb.chinese)\(noun.chinese)“\(value)”\(text(.chinese))"
    )
  }
}

/// The texts that the values of a scale have, by language.
struct ScaleTexts {
  private let texts: [String: [Value: String]]

  init(_ element: FormElement) {
    var texts: [String: [Value: String]] = [:]
    for item in element.choices {
      for (locale, text) in item.text?.texts ?? [:] {
        texts[locale, default: [:]][item.value] = text
      }
    }
    let ends = [
      (element.choices.first, "minRateDescription"), (element.choices.last, "maxRateDescription"),
    ]
    for (item, name) in ends {
      guard let item, item.text == nil else { continue }
      for (locale, text) in element.properties.localized(name)?.texts ?? [:] {
        texts[locale, default: [:]][item.value] = text
      }
    }
    self.texts = texts
  }

  /// True where a text now stands at another value than before.
  func haveChangedPlaces(with other: ScaleTexts) -> Bool {
    texts.contains { locale, values in
      guard let others = other.texts[locale] else { return false }
      return values.contains { value, text in
        others[value] != text && others.contains { $0.key != value && $0.value == text }
      }
    }
  }

  /// True where texts of values differ in a language that both have.
  func differ(from other: ScaleTexts) -> Bool {
    texts.contains { locale, values in other.texts[locale].map { $0 != values } ?? false }
  }
}
