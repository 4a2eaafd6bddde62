/// Makes something of the values a ``JSONParser`` meets.
protocol JSONBuilder {
  /// What becomes of a value.
  associatedtype Output
  /// An object under way.
  associatedtype Members

  /// A text, number, truth value or null.
  func scalar(_ value: Value, at offset: Int) -> Output
  /// A list.
  func array(_ elements: [Output], at offset: Int) -> Output
  /// Begins an object.
  func beginObject() -> Members
  /// Adds a key; false where the object has it already, and then the later value counts.
  func insert(_ output: Output, for key: String, at offset: Int, into members: inout Members)
    -> Bool
  /// Ends an object.
  func object(_ members: Members, at offset: Int) -> Output
}

/// Builds plain values.
struct JSONValueBuilder: JSONBuilder {
  func scalar(_ value: Value, at offset: Int) -> Value { value }
  func array(_ elements: [Value], at offset: Int) -> Value { .array(elements) }
  func beginObject() -> [String: Value] { [:] }
  func insert(
    _ output: Value,
    for key: String,
    at offset: Int,
    into members: inout [String: Value]
  ) -> Bool {
    members.updateValue(output, forKey: key) == nil
  }
  func object(_ members: [String: Value], at offset: Int) -> Value { .object(members) }
}
