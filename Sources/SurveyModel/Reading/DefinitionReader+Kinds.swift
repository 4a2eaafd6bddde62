import Messages

extension DefinitionReader {
  /// Reads what only questions of one type have.
  mutating func kind(of type: String, _ object: JSONObject, isUnit: Bool) -> QuestionKind {
    switch type {
    case "text": .text(textInput(object))
    case "comment": .comment(maxLength: positive(object, object["maxLength"]))
    case "radiogroup": .radiogroup(choiceList(object, mayBeEmpty: isUnit))
    case "dropdown": .dropdown(choiceList(object, mayBeEmpty: isUnit))
    case "checkbox": .checkbox(choiceList(object, mayBeEmpty: false))
    case "rating": .rating(ratingScale(object))
    case "boolean": .boolean(booleanLabels(object))
    case "matrix": .matrix(matrixGrid(object))
    case "html": .html(localized(object, object["html"]))
    default: .other(type)
    }
  }

  /// A whole number above 0; nil for the -1 and 0 with which SurveyJS says "no limit".
  private mutating func positive(_ object: JSONObject, _ member: JSONMember?) -> Int? {
    wholeNumber(object, member).flatMap { $0 > 0 ? $0 : nil }
  }

  private mutating func textInput(_ object: JSONObject) -> TextInput {
    var kind = TextInput.Kind.text
    if let member = object["inputType"], let name = text(object, member) {
      if let known = TextInput.Kind(rawValue: name) {
        kind = known
      } else {
        let names = TextInput.Kind.allCases.map(\.rawValue)
        let nearest = NearestName.find(name, in: names)
        report(
          .wrongValue(key: "inputType", found: name, allowed: names, nearest: nearest),
          at: member.node.offset,
          object.path("inputType")
        )
      }
    }
    let minimum = scalar(object, object["min"])
    let maximum = scalar(object, object["max"])
    if let member = object["min"], minimum != .undefined, maximum != .undefined,
      InputLimits.isGreater(minimum, than: maximum, kind: kind)
    {
      report(.limits(low: "min", high: "max"), at: member.node.offset, object.path("min"))
    }
    return TextInput(
      kind: kind,
      minimum: minimum,
      maximum: maximum,
      maxLength: positive(object, object["maxLength"]),
      placeholder: localized(object, object["placeholder", "placeHolder"])
    )
  }

  private mutating func choiceList(_ object: JSONObject, mayBeEmpty: Bool) -> ChoiceList {
    let hasOther = flag(object, object["showOtherItem", "hasOther"], default: false)
    let hasNone = flag(object, object["showNoneItem", "hasNone"], default: false)
    let condition = expression(object, object["choicesVisibleIf"])
    let choices = choices(object, object["choices"], condition: condition)
    let isFilledLater = UnsupportedProperties.choiceSources.contains { object[$0] != nil }
    if choices.isEmpty, !mayBeEmpty, !isFilledLater, !hasOther, !hasNone,
      object["choices"].map({ $0.node.isEmptyList }) ?? true
    {
      report(.choicesMissing, at: object["choices"]?.offset ?? object.offset, object.path)
    }
    let minimum = positive(object, object["minSelectedChoices"])
    let maximum = positive(object, object["maxSelectedChoices"])
    if let minimum, let maximum, minimum > maximum, let member = object["minSelectedChoices"] {
      report(
        .limits(low: "minSelectedChoices", high: "maxSelectedChoices"),
        at: member.node.offset,
        object.path("minSelectedChoices")
      )
    }
    let otherText = localized(object, object["otherText"])
    let noneText = localized(object, object["noneText"])
    return ChoiceList(
      choices: choices,
      otherText: hasOther ? otherText.orDefault(DefaultTexts.other) : nil,
      noneText: hasNone ? noneText.orDefault(DefaultTexts.none) : nil,
      minimumSelected: minimum,
      maximumSelected: maximum,
      hasComment: flag(object, object["showCommentArea", "hasComment"], default: false)
    )
  }

  private mutating func booleanLabels(_ object: JSONObject) -> BooleanLabels {
    let trueValue = scalar(object, object["valueTrue"])
    let falseValue = scalar(object, object["valueFalse"])
    return BooleanLabels(
      trueText: localized(object, object["labelTrue"]).orDefault(DefaultTexts.yes),
      falseText: localized(object, object["labelFalse"]).orDefault(DefaultTexts.no),
      trueValue: trueValue == .undefined ? .boolean(true) : trueValue,
      falseValue: falseValue == .undefined ? .boolean(false) : falseValue
    )
  }

  private mutating func matrixGrid(_ object: JSONObject) -> MatrixGrid {
    let condition = expression(object, object["rowsVisibleIf"])
    let rows = choices(object, object["rows"], condition: condition)
    let columns = choices(object, object["columns"], condition: nil)
    if rows.isEmpty, object["rows"].map({ $0.node.isEmptyList }) ?? true {
      report(.matrixRows, at: object["rows"]?.offset ?? object.offset, object.path)
    }
    if columns.isEmpty, object["columns"].map({ $0.node.isEmptyList }) ?? true {
      report(.matrixColumns, at: object["columns"]?.offset ?? object.offset, object.path)
    }
    return MatrixGrid(
      rows: rows,
      columns: columns,
      isEachRowRequired: flag(
        object,
        object["eachRowRequired", "isAllRowRequired"],
        default: false
      )
    )
  }
}

extension JSONNode {
  fileprivate var isEmptyList: Bool {
    if case .array(let nodes) = content { nodes.isEmpty } else { false }
  }
}

extension LocalizedText {
  /// The text, or another where there is none.
  fileprivate func orDefault(_ other: LocalizedText) -> LocalizedText { isEmpty ? other : self }
}

/// The texts of what an author leaves without one.
enum DefaultTexts {
  static let other = LocalizedText(SpecialChoice.words(of: .other))
  static let none = LocalizedText(SpecialChoice.words(of: .none))
  static let yes = LocalizedText(Phrase("Yes", "是"))
  static let no = LocalizedText(Phrase("No", "否"))
}
