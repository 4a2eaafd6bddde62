/// A SurveyJS expression, parsed once and evaluated any number of times.
///
/// For example `{age} >= 18 and {city} notempty`.
public struct Expression: Sendable, Hashable {
  /// The text as the author wrote it.
  public let source: String
  /// The parsed tree.
  package let root: ExpressionNode

  /// Parses an expression.
  ///
  /// - Parameter source: The text as the author wrote it.
  /// - Throws: The fault with its place in the text.
  public init(_ source: String) throws(ExpressionFault) {
    var parser = ExpressionParser(source)
    self.source = source
    root = try parser.parse()
  }

  /// The names in braces in order of appearance, each as often as it appears.
  public var variables: [String] { root.variables }

  /// The names of the functions called, in order of appearance.
  public var functions: [String] { root.functions }

  /// True where it computes with dates, so that its value may change with time.
  var usesDates: Bool { functions.contains { ExpressionFunctions.dates[$0] != nil } }

  /// The value of the expression.
  ///
  /// - Parameter context: The values of names and the current time.
  /// - Returns: `.null` where a name or a function is unknown.
  public func value(in context: ExpressionContext) -> Value {
    ExpressionEvaluator(context: context).value(of: root)
  }

  /// True when the expression holds as a condition: its value is true, not only like true.
  ///
  /// - Parameter context: The values of names and the current time.
  /// - Returns: False for every other value.
  public func holds(in context: ExpressionContext) -> Bool {
    value(in: context) == .boolean(true)
  }
}
