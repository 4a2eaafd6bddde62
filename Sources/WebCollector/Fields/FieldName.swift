import SurveyModel

/// The names of fields, made of where a question stands: `q3`, within rows `q3.0.2`.
///
/// They hold nothing an author or a respondent wrote. A name that was sent is never taken apart: the names
/// that a page may have are made anew and looked up among those sent.
struct FieldName: Sendable, Hashable {
  /// The name of the question: its anchor on the page, and what its marker says.
  let base: String

  /// The name of a question; nil where the survey has none there.
  init?(of path: QuestionPath, in order: FormPlaces) {
    guard let rank = order.rank(of: path) else { return nil }
    base = "q" + rank.map(String.init).joined(separator: ".")
  }

  /// The place of the question on the page.
  var box: String { base + "-box" }
  /// The answer, the lower end of a range.
  var answer: String { base }
  /// The upper end of a range.
  var upper: String { base + "-to" }
  /// What "other" stands for.
  var other: String { base + "-other" }
  /// The comment.
  var comment: String { base + "-comment" }

  /// The text written with a choice.
  func choice(_ index: Int) -> String { "\(base)-with\(index)" }
  /// A row of a matrix, by its place in the order of this response.
  func row(_ index: Int) -> String { "\(base)-row\(index)" }
  /// The place of an item in a ranking.
  func place(_ index: Int) -> String { "\(base)-place\(index)" }
  /// A choice on the page, for its label.
  func option(_ index: Int) -> String { "\(base)-\(index)" }
}

extension AskedChoice {
  /// What a field sends for it.
  var fieldValue: String { value.answerKey ?? value.canonicalJSON }
}
