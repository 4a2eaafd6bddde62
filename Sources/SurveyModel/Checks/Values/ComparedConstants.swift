/// The constants a condition compares with.
struct ComparedConstants: Sendable {
  /// The numbers, ascending, each once.
  let numbers: [Double]
  /// The texts that read as nothing else, in the form they are compared in.
  let texts: [String]
  /// All of them, lists laid open.
  let values: [Value]

  /// Collects the constants of a condition.
  ///
  /// - Parameter node: The condition.
  init(in node: ExpressionNode) {
    var values: [Value] = []
    Self.collect(node, into: &values)
    self.values = values
    let numbers = values.compactMap { value -> Double? in
      if case .boolean = value { return nil }
      let number = value == .null || value == .undefined ? .nan : value.asNumber
      return number.isFinite ? number : nil
    }
    self.numbers = Set(numbers).sorted()
    texts = Set(values.compactMap(Self.plainForm)).sorted()
  }

  private static func collect(_ node: ExpressionNode, into values: inout [Value]) {
    switch node {
    case .constant(.array(let list)): values += list
    case .constant(let value): values.append(value)
    case .variable: break
    case .list(let nodes), .call(_, let nodes):
      for node in nodes { collect(node, into: &values) }
    case .unary(_, let node): collect(node, into: &values)
    case .binary(_, let left, let right):
      collect(left, into: &values)
      collect(right, into: &values)
    }
  }

  /// The texts that look like dates or times, by the order of their characters.
  var calendarTexts: [String] {
    let texts = values.compactMap { value -> String? in
      guard case .text(let text) = value, Self.isCalendarText(text) else { return nil }
      return text
    }
    return Set(texts).sorted { Self.precedes($0, $1) }
  }

  /// True for a text of digits and the signs of dates and times.
  static func isCalendarText(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { "0123456789-:./TWZ".utf8.contains($0) }
  }

  /// The order in which an expression compares texts.
  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf16.lexicographicallyPrecedes(right.utf16)
  }

  /// The form in which a text is compared that can be taken for nothing but a text, else nil.
  ///
  /// - Parameter value: A constant.
  /// - Returns: Nil for numbers, truth values, and texts that read as one of them.
  static func plainForm(of value: Value) -> String? {
    guard case .text(let text) = value else { return nil }
    let form = text.trimmingWhitespace.lowercased()
    guard let first = form.unicodeScalars.first else { return nil }
    let doubtful: [Unicode.Scalar] = ["+", "-", ".", ",", "'", "\""]
    if first.properties.numericType != nil || doubtful.contains(first) { return nil }
    return ["true", "false", "undefined", "null", "infinity", "nan"].contains(form) ? nil : form
  }
}
