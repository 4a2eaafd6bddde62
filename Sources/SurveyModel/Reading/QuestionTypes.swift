/// The names of the question types of SurveyJS.
enum QuestionTypes {
  /// The types that are asked or shown.
  static let supported = [
    "text", "comment", "radiogroup", "dropdown", "checkbox", "rating", "boolean", "matrix", "html",
    "panel",
  ]

  /// The types whose answers no terminal can take.
  static let screenOnly: Set<String> = ["file", "signaturepad"]

  /// The types that are kept but not asked.
  static let unsupported = [
    "buttongroup", "tagbox", "ranking", "imagepicker", "multipletext", "matrixdropdown",
    "matrixdynamic", "paneldynamic", "expression", "file", "image", "imagemap", "signaturepad",
    "slider", "empty",
  ]
}
