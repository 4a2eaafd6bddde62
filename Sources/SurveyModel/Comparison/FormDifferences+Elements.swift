import Messages

extension FormDifferences {
  /// Names of properties that are compared by what they mean.
  private static let texts = [
    "title", "description", "html", "commentText", "placeholder", "requiredErrorText",
    "minRateDescription", "maxRateDescription", "labelTrue", "labelFalse", "otherText",
    "noneText", "refuseText", "dontKnowText", "templateTitle",
  ]
  private static let conditions: [(String, Phrase)] = [
    ("visibleIf", Phrase("when it shows", "显示条件")),
    ("enableIf", Phrase("when it can be answered", "可答条件")),
    ("requiredIf", Phrase("when it must be answered", "必答条件")),
    ("choicesVisibleIf", Phrase("which choices show", "选项显示条件")),
    ("choicesEnableIf", Phrase("which choices can be taken", "选项可选条件")),
    ("rowsVisibleIf", Phrase("which rows show", "行显示条件")),
    ("templateVisibleIf", Phrase("which entries show", "分组显示条件")),
    ("defaultValueExpression", Phrase("the computed default", "默认值公式")),
    ("expression", Phrase("the formula", "计算公式")),
    ("setValueIf", Phrase("when it is set", "自动填写条件")),
    ("setValueExpression", Phrase("what it is set to", "自动填写公式")),
    ("resetValueIf", Phrase("when it is emptied", "清空条件")),
  ]
  private static let limits = [
    "min", "max", "step", "maxLength", "minSelectedChoices", "maxSelectedChoices", "panelCount",
    "minPanelCount", "maxPanelCount", "rowCount", "minRowCount", "maxRowCount", "validators",
    "inputType", "maskType", "maskSettings", "minValueExpression", "maxValueExpression",
  ]
  /// What is compared by the parts it holds.
  private static let structure: Set<String> = [
    "name", "type", "elements", "questions", "templateElements", "detailElements", "items",
    "columns", "choices", "rows", "rateValues", "rateMin", "rateMax", "rateStep", "rateCount",
    "choicesMin", "choicesMax", "choicesStep", "areas", "isRequired", "visible", "leye",
    "showOtherItem", "hasOther", "showNoneItem", "hasNone", "showRefuseItem", "showDontKnowItem",
    "valueName",
  ]

  mutating func compareElements(_ old: FormElement, _ new: FormElement) {
    if old.kind != new.kind || old.type != new.type {
      note(
        .typeChanged,
        Phrase("asked as \(new.type), was \(old.type)", "题型由 \(old.type) 改为 \(new.type)")
      )
    }
    compareTexts(old.properties, new.properties, Self.texts)
    compareItems(old, new)
    compareFlags(old, new)
    for (name, words) in Self.conditions {
      compareCondition(old.properties.text(name), new.properties.text(name), words)
    }
    for name in Self.limits where old.properties[name]?.value != new.properties[name]?.value {
      let before = Self.shown(old.properties[name])
      let after = Self.shown(new.properties[name])
      note(
        .limitsChanged,
        Phrase("“\(name)” is \(after), was \(before)", "“\(name)”由 \(before) 改为 \(after)")
      )
    }
    if old.properties["leye"]?.value != new.properties["leye"]?.value {
      compareScoring(old.properties["leye"]?.value, new.properties["leye"]?.value)
    }
    if old.key != new.key, old.valueName != new.valueName {
      note(
        .propertyChanged,
        Phrase(
          "stored as “\(new.key)”, was “\(old.key)”",
          "答案由保存为“\(old.key)”改为“\(new.key)”"
        )
      )
    }
    let known = Self.structure.union(Self.texts).union(Self.limits)
      .union(Self.conditions.map(\.0))
    compareRest(old.properties, new.properties, besides: known)
  }

  private mutating func compareFlags(_ old: FormElement, _ new: FormElement) {
    if old.isRequired != new.isRequired {
      note(
        .requiredChanged,
        new.isRequired
          ? Phrase("must be answered now", "改为必答")
          : Phrase("need not be answered any more", "改为可不答")
      )
    }
    if old.isVisible != new.isVisible {
      note(
        .conditionChanged,
        new.isVisible ? Phrase("shows now", "改为显示") : Phrase("hidden at first now", "改为起初隐藏")
      )
    }
    for special in SpecialChoice.all {
      let before = old.properties.flag(special.flag, special.oldFlag)
      let after = new.properties.flag(special.flag, special.oldFlag)
      guard before != after else { continue }
      let value = special.value.asText
      note(
        after ? .choiceAdded : .choiceRemoved,
        after
          ? Phrase("choice “\(value)” added", "新增选项“\(value)”")
          : Phrase("choice “\(value)” removed", "删除选项“\(value)”")
      )
    }
  }

  private mutating func compareCondition(_ old: String?, _ new: String?, _ words: Phrase) {
    guard old != new else { return }
    switch (old, new) {
    case (nil, let new?):
      note(
        .conditionChanged,
        Phrase("\(words.english): now “\(new)”", "新增\(words.chinese)“\(new)”")
      )
    case (let old?, nil):
      note(
        .conditionChanged,
        Phrase("\(words.english): no longer “\(old)”", "取消\(words.chinese)“\(old)”")
      )
    default:
      note(
        .conditionChanged,
        Phrase(
          "\(words.english): “\(old ?? "")” → “\(new ?? "")”",
          "\(words.chinese)：“\(old ?? "")” → “\(new ?? "")”"
        )
      )
    }
  }

  /// Texts of some properties in all their languages.
  mutating func compareTexts(_ old: Properties, _ new: Properties, _ names: [String]) {
    for name in names {
      let label = name == "title" ? Phrase("", "") : Phrase("\(name) ", "\(name) ")
      compareText(old.localized(name), new.localized(name), label)
    }
  }

  mutating func compareText(_ old: LocalizedText?, _ new: LocalizedText?, _ label: Phrase) {
    let before = old?.texts ?? [:]
    let after = new?.texts ?? [:]
    for locale in Set(before.keys).union(after.keys).sorted() {
      let first = before[locale] ?? ""
      let second = after[locale] ?? ""
      guard first != second else { continue }
      let mark = locale == "default" ? "" : " (\(locale))"
      if first.isEmpty {
        note(
          locale == "default" ? .reworded : .translationAdded,
          Phrase(
            "\(label.english)text added\(mark): “\(second)”",
            "\(label.chinese)新增文字\(mark)：“\(second)”"
          )
        )
      } else if second.isEmpty {
        note(
          locale == "default" ? .reworded : .translationRemoved,
          Phrase(
            "\(label.english)text removed\(mark): “\(first)”",
            "\(label.chinese)删除文字\(mark)：“\(first)”"
          )
        )
      } else {
        note(
          .reworded,
          Phrase(
            "\(label.english)reworded\(mark): “\(first)” → “\(second)”",
            "\(label.chinese)文字改动\(mark)：“\(first)” → “\(second)”"
          )
        )
      }
    }
  }

  static func shown(_ node: JSONNode?) -> String {
    guard let node else { return "–" }
    return node.value.answerKey ?? node.value.canonicalJSON
  }
}
