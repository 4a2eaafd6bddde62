import SurveyModel

extension XLSFormBuilder {
  /// Properties that every question carries over, or that say nothing here.
  private static let common: Set<String> = [
    "type", "name", "title", "description", "isRequired", "visible", "visibleIf", "readOnly",
    "enableIf", "requiredIf", "defaultValue", "defaultValueExpression", "validators", "leye",
    "valueName", "showCommentArea", "hasComment", "commentText", "setValueIf",
    "setValueExpression", "resetValueIf", "choicesVisibleIf", "choicesEnableIf", "rowsVisibleIf",
    "cellType",
  ]

  private static let choiceProperties: Set<String> = [
    "choices", "showOtherItem", "hasOther", "showNoneItem", "hasNone", "showRefuseItem",
    "showDontKnowItem", "otherText", "noneText", "refuseText", "dontKnowText",
    "choicesFromQuestion", "choicesByUrl", "showSelectAllItem", "hasSelectAll", "selectAllText",
    "minSelectedChoices", "maxSelectedChoices", "choicesMin", "choicesMax", "choicesStep",
    "multiSelect",
  ]

  private static let own: [OutlineKind: Set<String>] = [
    .text: [
      "inputType", "min", "max", "step", "maxLength", "minValueExpression", "maxValueExpression",
    ],
    .comment: ["maxLength"],
    .rating: [
      "rateValues", "rateMin", "rateMax", "rateStep", "rateCount", "minRateDescription",
      "maxRateDescription",
    ],
    .slider: ["min", "max", "step", "sliderType", "minValueExpression", "maxValueExpression"],
    .boolean: ["labelTrue", "labelFalse", "valueTrue", "valueFalse", "swapOrder"],
    .matrix: ["columns", "rows", "cellType", "eachRowRequired", "isAllRowRequired"],
    .matrixdropdown: ["columns", "rows", "cellType", "choices", "detailElements"],
    .matrixdynamic: [
      "columns", "cellType", "choices", "detailElements", "minRowCount", "maxRowCount",
    ],
    .multipletext: ["items"],
    .paneldynamic: ["templateElements", "minPanelCount", "maxPanelCount", "templateVisibleIf"],
    .expression: ["expression"],
    .html: ["html"],
    .image: ["altText", "imageLink"],
    .file: ["allowMultiple"],
    .imagemap: ["areas", "imageLink", "multiSelect", "minSelectedAreas", "maxSelectedAreas"],
  ]

  /// True for a property that is carried over, or told of elsewhere.
  static func isKnown(_ name: String, _ kind: OutlineKind) -> Bool {
    if common.contains(name) || own[kind]?.contains(name) ?? false { return true }
    switch kind {
    case .radiogroup, .dropdown, .checkbox, .tagbox, .ranking, .buttongroup, .imagepicker:
      return choiceProperties.contains(name)
    case .text, .boolean, .rating, .expression:
      // A column of a matrix inherits the choices.
      return name == "choices"
    default: return false
    }
  }
}
