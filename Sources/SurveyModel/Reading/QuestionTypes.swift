/// The names of the question types of SurveyJS.
enum QuestionTypes {
  /// The types that are asked or shown.
  static let supported = [
    "text", "comment", "radiogroup", "dropdown", "checkbox", "rating", "boolean", "matrix", "html",
    "panel", "buttongroup", "tagbox", "ranking", "imagepicker", "imagemap", "multipletext",
    "matrixdropdown", "matrixdynamic", "paneldynamic", "expression", "image", "slider", "empty",
  ]

  /// The types whose parts the reader of definitions lays out and checks itself.
  static let laidOut: Set = [
    "text", "comment", "radiogroup", "dropdown", "checkbox", "rating", "boolean", "matrix", "html",
    "panel",
  ]

  /// The types whose answers no terminal can take.
  static let unsupported = ["file", "signaturepad"]
}
