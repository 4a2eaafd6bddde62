/// An expression of a form: parsed, or kept as its text where it does not parse.
struct FormExpression: Sendable {
  /// The text as the author wrote it.
  let source: String
  /// The parsed expression, nil where the text has a fault.
  let parsed: Expression?

  /// Reads an expression, nil where the text is blank.
  ///
  /// - Parameter source: The text.
  init?(_ source: String) {
    if source.trimmingWhitespace.isEmpty { return nil }
    self.source = source
    parsed = try? Expression(source)
  }

  /// The value, nil where the text has a fault: then nothing is changed by it.
  func value(in context: ExpressionContext) -> Value? { parsed?.value(in: context) }
}
