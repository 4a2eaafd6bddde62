/// What functions of expressions may ask a form beyond the values of names.
protocol FormInquiry: AnyObject {
  /// True where nothing can be answered.
  var isReadOnly: Bool { get }
  /// The answer of a question as it is shown.
  ///
  /// - Parameters:
  ///   - name: The question's name.
  ///   - given: A value to show instead of the answer.
  ///   - context: Where the expression stands.
  /// - Returns: A text; `.null` for an unknown name.
  func displayValue(of name: String, given: Value?, in context: ExpressionContext) -> Value
  /// A property of a question as it is now.
  func property(_ property: String, of name: String) -> Value
  /// A property by a path such as `self.title` or `question.choices[0].text`.
  func property(_ path: String, of subject: AnyObject?) -> Value
  /// True for a question whose list of values counts in its order.
  func isOrdered(_ name: String) -> Bool
  /// True where everything on a page or panel is answered without a fault.
  func isReady(_ name: String) -> Bool
}
