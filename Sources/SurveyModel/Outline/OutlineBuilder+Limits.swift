public import Messages

extension OutlineBuilder {
  /// The limits of a question's answer.
  func limits(of element: FormElement) -> OutlineLimits {
    let properties = element.properties
    var limits = OutlineLimits()
    switch element.kind {
    case .text:
      limits.minimum = properties.value("min")
      limits.maximum = properties.value("max")
      limits.step = properties.number("step")
      limits.maximumLength = length(properties)
    case .comment: limits.maximumLength = length(properties)
    case .slider:
      limits.minimum = .number(properties.number("min") ?? 0)
      limits.maximum = .number(properties.number("max") ?? 100)
      limits.step = properties.number("step") ?? 1
    case .rating:
      limits.minimum = element.choices.first?.value ?? .undefined
      limits.maximum = element.choices.last?.value ?? .undefined
    case .checkbox, .tagbox, .ranking:
      limits.fewest = positive(properties.count("minSelectedChoices"))
      limits.most = positive(properties.count("maxSelectedChoices"))
    case .imagemap:
      limits.fewest = positive(properties.count("minSelectedAreas"))
      limits.most = positive(properties.count("maxSelectedAreas"))
    case .file: limits.most = positive(properties.count("maxFiles"))
    case .paneldynamic:
      limits.fewest = positive(properties.count("minPanelCount"))
      limits.most = positive(properties.count("maxPanelCount"))
      limits.initial = properties.count("panelCount") ?? 0
    case .matrixdynamic:
      limits.fewest = positive(properties.count("minRowCount"))
      limits.most = positive(properties.count("maxRowCount"))
      limits.initial = properties.count("rowCount") ?? 2
    default: break
    }
    return limits
  }

  private func positive(_ count: Int?) -> Int? { count.flatMap { $0 > 0 ? $0 : nil } }

  private func length(_ properties: Properties) -> Int? {
    positive(properties.count("maxLength"))
  }

  /// A rule in words.
  func rule(_ validator: FormValidator, at element: FormElement) -> OutlineRule {
    let properties = validator.properties
    var limits = OutlineLimits()
    var pattern: String?
    var condition: OutlineCondition?
    let words: Phrase
    switch validator.kind {
    case .numeric:
      limits.minimum = properties.number("minValue").map(Value.number) ?? .undefined
      limits.maximum = properties.number("maxValue").map(Value.number) ?? .undefined
      words = Self.range(limits, Phrase("a number", "数字"))
    case .text:
      limits.fewest = positive(properties.count("minLength"))
      limits.maximumLength = length(properties)
      words = Self.counted(
        limits.fewest,
        limits.maximumLength,
        Phrase("characters", "个字")
      )
    case .answercount:
      limits.fewest = positive(properties.count("minCount"))
      limits.most = positive(properties.count("maxCount"))
      words = Self.counted(limits.fewest, limits.most, Phrase("choices", "项"))
    case .regex:
      pattern = properties.text("regex")
      words = Phrase("matches \(pattern ?? "")", "符合格式 \(pattern ?? "")")
    case .email: words = Phrase("an e-mail address", "电子邮箱地址")
    case .expression:
      condition = self.condition(validator.expression, .rule, at: element)
      words = Phrase("holds: \(condition?.words ?? "")", "须满足：\(condition?.words ?? "")")
    }
    var rule = OutlineRule(
      kind: validator.kind.rawValue,
      words: words[language],
      message: text(validator.text),
      limits: limits
    )
    rule.minimumLength = validator.kind == .text ? limits.fewest : nil
    rule.pattern = pattern
    rule.condition = condition
    rule.isNotice = validator.isNotice
    return rule
  }

  /// A range of numbers or times.
  static func range(_ limits: OutlineLimits, _ noun: Phrase) -> Phrase {
    let low = limits.minimum.isEmpty ? nil : limits.minimum.asText
    let high = limits.maximum.isEmpty ? nil : limits.maximum.asText
    switch (low, high) {
    case (let low?, let high?):
      return Phrase("\(noun.english) from \(low) to \(high)", "\(low) 到 \(high) 的\(noun.chinese)")
    case (let low?, nil):
      return Phrase("\(noun.english) from \(low) on", "不小于 \(low) 的\(noun.chinese)")
    case (nil, let high?):
      return Phrase("\(noun.english) up to \(high)", "不大于 \(high) 的\(noun.chinese)")
    default: return noun
    }
  }

  private static func singular(_ noun: String) -> String {
    noun == "entries" ? "entry" : String(noun.dropLast())
  }

  /// How many of something, named in the plural.
  static func counted(_ low: Int?, _ high: Int?, _ noun: Phrase) -> Phrase {
    let things = (high ?? low) == 1 ? singular(noun.english) : noun.english
    switch (low, high) {
    case (let low?, let high?) where low == high:
      return Phrase("exactly \(low) \(things)", "恰好 \(low) \(noun.chinese)")
    case (let low?, let high?):
      return Phrase("\(low) to \(high) \(things)", "\(low) 到 \(high) \(noun.chinese)")
    case (let low?, nil):
      return Phrase("at least \(low) \(things)", "至少 \(low) \(noun.chinese)")
    case (nil, let high?):
      return Phrase("at most \(high) \(things)", "最多 \(high) \(noun.chinese)")
    default: return Phrase("", "")
    }
  }
}

extension OutlineQuestion {
  /// What the answer may be, in words; empty where anything may.
  ///
  /// - Parameter language: The language.
  /// - Returns: Such as `a number from 1 to 10`, `最多 3 项`.
  public func limitWords(in language: Language) -> String {
    let phrase: Phrase
    switch kind {
    case .text:
      let noun = OutlineQuestion.inputs[input]
      phrase =
        limits.minimum.isEmpty && limits.maximum.isEmpty
        ? noun ?? OutlineBuilder.counted(nil, limits.maximumLength, Phrase("characters", "个字"))
        : OutlineBuilder.range(limits, noun ?? Phrase("a value", "值"))
    case .slider: phrase = OutlineBuilder.range(limits, Phrase("a number", "数字"))
    case .comment:
      phrase = OutlineBuilder.counted(nil, limits.maximumLength, Phrase("characters", "个字"))
    case .checkbox, .tagbox, .ranking, .imagemap:
      phrase = OutlineBuilder.counted(limits.fewest, limits.most, Phrase("choices", "项"))
    case .paneldynamic:
      phrase = OutlineBuilder.counted(limits.fewest, limits.most, Phrase("entries", "组"))
    case .matrixdynamic:
      phrase = OutlineBuilder.counted(limits.fewest, limits.most, Phrase("rows", "行"))
    case .file: phrase = OutlineBuilder.counted(nil, limits.most, Phrase("files", "个文件"))
    default: phrase = Phrase("", "")
    }
    return phrase[language]
  }

  /// What is typed, by input type; plain text has no words.
  private static let inputs: [String: Phrase] = [
    "number": Phrase("a number", "数字"), "range": Phrase("a number", "数字"),
    "date": Phrase("a date", "日期"), "datetime-local": Phrase("a date and time", "日期和时间"),
    "month": Phrase("a month", "年月"), "week": Phrase("a week", "周"),
    "time": Phrase("a time", "时间"), "email": Phrase("an e-mail address", "电子邮箱地址"),
    "tel": Phrase("a telephone number", "电话号码"), "url": Phrase("a web address", "网址"),
    "color": Phrase("a colour", "颜色"),
  ]
}
