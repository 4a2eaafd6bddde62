extension Value {
  /// The number, nil for every other kind.
  public var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The value as the key of a row or a choice; nil for lists, objects and nothing.
  public var answerKey: String? {
    switch self {
    case .text(let text): text
    case .number(let number): NumberText.shortest(number)
    case .boolean(let flag): flag ? "true" : "false"
    default: nil
    }
  }

  /// True when two values stand for the same choice: `3` and `"3"` do.
  ///
  /// - Parameter other: The other value.
  /// - Returns: True where they are stored under the same key.
  public func isSameChoice(as other: Value) -> Bool {
    if let key = answerKey, let otherKey = other.answerKey { return key == otherKey }
    return self == other
  }
}
