/// Who keeps answers: the whole form, or one panel, row or item of a question.
protocol AnswerHolder: AnyObject {
  /// The answer under a key, `.undefined` where there is none.
  func answer(_ key: String) -> Value
  /// Keeps an answer; `.undefined` removes it.
  func keep(_ value: Value, for key: String)
  /// Names that hold only for what stands here, such as `row` and `panel`.
  var localNames: [String: Value] { get }
}
