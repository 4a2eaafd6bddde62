import Messages

extension DefinitionFault {
  /// What is wrong and what to do about it.
  var words: (problem: Phrase, remedy: Phrase) {
    if case .check(let fault) = self { return fault.words }
    return propertyWords ?? questionWords ?? choiceWords ?? settingWords
      ?? (Phrase(verbatim: code.rawValue), Phrase(verbatim: ""))
  }

  private var propertyWords: (problem: Phrase, remedy: Phrase)? {
    switch self {
    case .wrongType(let key, let wanted):
      return (
        Phrase(
          "“\(key)” must be \(wanted.phrase.english).",
          "“\(key)”应当是\(wanted.phrase.chinese)。"
        ),
        wanted.example
      )
    case .wrongValue(let key, let found, let allowed, let nearest):
      let list = allowed.joined(separator: ", ")
      return (
        Phrase("“\(key)” cannot be “\(found)”.", "“\(key)”不能是“\(found)”。"),
        nearest.map(Self.meant)
          ?? Phrase("Write one of: \(list).", "请写下面之一：\(allowed.joined(separator: "、"))。")
      )
    case .unknownProperty(let key, let owner, let nearest):
      return (
        Phrase("A \(owner) has no property “\(key)”.", "\(owner) 没有“\(key)”这个属性。"),
        nearest.map(Self.meant) ?? Phrase("It is ignored; remove it.", "它会被忽略，请删去。")
      )
    case .missingProperty(let key, let owner):
      return (
        Phrase("A \(owner) needs “\(key)”.", "\(owner) 必须有“\(key)”。"),
        Phrase("Add it.", "请补上。")
      )
    case .unknownSetting(let key, let allowed, let nearest):
      return (
        Phrase("“leye” has no key “\(key)” here.", "这里的“leye”没有“\(key)”这个键。"),
        nearest.map(Self.meant)
          ?? Phrase(
            "Known here: \(allowed.joined(separator: ", ")).",
            "这里可用：\(allowed.joined(separator: "、"))。"
          )
      )
    case .unsupportedProperty(let key):
      return (
        Phrase("“\(key)” is kept, but not followed where people answer.", "“\(key)”会保留，但填答时不予理会。"),
        Phrase("Make sure the survey works without it.", "请确认没有它问卷也能用。")
      )
    case .missingType:
      return (
        Phrase("The element has no “type”.", "这个元素没有“type”。"),
        Phrase("Add one, such as \"type\": \"text\".", "请加上，例如 \"type\": \"text\"。")
      )
    case .unknownType(let type, let nearest):
      return (
        Phrase("There is no question type “\(type)”.", "没有“\(type)”这种题型。"),
        nearest.map(Self.meant)
          ?? Phrase(
            "Write one of: \(QuestionTypes.supported.joined(separator: ", ")).",
            "请写下面之一：\(QuestionTypes.supported.joined(separator: "、"))。"
          )
      )
    case .unsupportedType(let type):
      return (
        Phrase(
          "Questions of type “\(type)” cannot be answered in a terminal.",
          "“\(type)”题型不能在终端里回答。"
        ),
        Phrase(
          "Ask for a text instead, or take it in another way, such as on paper.",
          "请改用文字题，或用别的办法收取，例如纸质材料。"
        )
      )
    default: return nil
    }
  }

  /// A remedy that proposes the nearest known word.
  static func meant(_ word: String) -> Phrase {
    Phrase("Did you mean “\(word)”?", "您是不是想写“\(word)”？")
  }
}

extension DefinitionFault.WantedType {
  /// The type in words.
  var phrase: Phrase {
    switch self {
    case .text: Phrase("a text", "文字")
    case .localizedText: Phrase("a text or an object of texts by language", "文字，或按语言列出文字的对象")
    case .boolean: Phrase("true or false", "true 或 false")
    case .number: Phrase("a number", "数")
    case .wholeNumber: Phrase("a whole number", "整数")
    case .list: Phrase("a list", "列表")
    case .object: Phrase("an object", "对象")
    case .scalar: Phrase("a text or a number", "文字或数")
    case .choice: Phrase("a text, a number or an object with “value”", "文字、数或带“value”的对象")
    case .element: Phrase("an object with “type” and “name”", "带“type”和“name”的对象")
    }
  }

  /// A remedy that shows how to write it.
  var example: Phrase {
    let example =
      switch self {
      case .text, .scalar: "\"text\""
      case .localizedText: "{\"default\": \"English\", \"zh-cn\": \"中文\"}"
      case .boolean: "true"
      case .number: "0.5"
      case .wholeNumber: "5"
      case .list: "[…]"
      case .object: "{…}"
      case .choice: "{\"value\": 1, \"text\": \"…\"}"
      case .element: "{\"type\": \"text\", \"name\": \"q1\"}"
      }
    return Phrase("Write it like \(example).", "请写成 \(example) 的样子。")
  }
}

extension DefinitionFault.DefinitionPart {
  /// The part in words.
  var phrase: Phrase {
    switch self {
    case .question: Phrase("question", "题目")
    case .page: Phrase("page", "页")
    case .panel: Phrase("panel", "分组")
    case .calculatedValue: Phrase("calculated value", "计算值")
    case .index: Phrase("index", "指数")
    case .scale: Phrase("scale", "方面")
    }
  }
}
