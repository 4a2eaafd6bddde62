import Messages

/// A choice that SurveyJS adds to those an author listed.
struct SpecialChoice {
  let role: OutlineChoice.Role
  let value: Value
  let flag: String
  /// The older name of the flag.
  let oldFlag: String
  /// The name of the property with its text.
  let text: String
  /// What it says where the author gave no text.
  let words: Phrase

  /// All of them, in the order in which they stand below the listed ones.
  static let all = [
    SpecialChoice(
      role: .none,
      value: .text("none"),
      flag: "showNoneItem",
      oldFlag: "hasNone",
      text: "noneText",
      words: Phrase("None", "以上都不是")
    ),
    SpecialChoice(
      role: .refused,
      value: .text("refused"),
      flag: "showRefuseItem",
      oldFlag: "showRefuseItem",
      text: "refuseText",
      words: Phrase("I would rather not say", "不想回答")
    ),
    SpecialChoice(
      role: .dontKnow,
      value: .text("dontknow"),
      flag: "showDontKnowItem",
      oldFlag: "showDontKnowItem",
      text: "dontKnowText",
      words: Phrase("I do not know", "不知道")
    ),
    SpecialChoice(
      role: .other,
      value: .text("other"),
      flag: "showOtherItem",
      oldFlag: "hasOther",
      text: "otherText",
      words: Phrase("Other", "其他")
    ),
  ]

  /// What a special choice says where the author gave no text.
  static func words(of role: OutlineChoice.Role) -> Phrase {
    all.first { $0.role == role }?.words ?? Phrase(verbatim: "")
  }
}
