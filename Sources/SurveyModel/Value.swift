/// A value of an answer or of an expression, with the kinds JavaScript tells apart.
///
/// SurveyJS expressions are defined by how JavaScript treats these kinds, so `undefined` (no
/// answer) and `null` stay distinct.
public indirect enum Value: Sendable, Hashable {
  /// No value at all: the question has not been answered.
  case undefined
  /// An explicit null.
  case null
  /// True or false.
  case boolean(Bool)
  /// A double-precision number; never NaN in stored answers.
  case number(Double)
  /// A text.
  case text(String)
  /// A point in time in milliseconds since 1970 UTC; only expressions make these.
  case date(Double)
  /// A list, such as the answer to a checkbox question.
  case array([Value])
  /// Named values, such as the answer to a matrix question.
  case object([String: Value])
}
