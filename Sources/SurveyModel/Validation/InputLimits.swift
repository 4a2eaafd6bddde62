/// Compares the limits and values of text inputs in the way their kind needs.
enum InputLimits {
  /// True when a value lies above another.
  ///
  /// - Parameters:
  ///   - value: A number, or a date, month, week or time as text.
  ///   - other: The other value.
  ///   - kind: The kind of input.
  /// - Returns: False where one of them is not of the kind.
  static func isGreater(_ value: Value, than other: Value, kind: TextInput.Kind) -> Bool {
    guard let left = position(of: value, kind: kind), let right = position(of: other, kind: kind)
    else { return false }
    return left > right
  }

  /// A number by which values of a kind are ordered, nil where the value is none of the kind.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - kind: The kind of input.
  /// - Returns: Milliseconds, weeks or the number itself.
  static func position(of value: Value, kind: TextInput.Kind) -> Double? {
    switch kind {
    case .number, .range:
      let number = value.surveyNumber
      return number.isNaN ? nil : number
    case .date, .datetime, .month:
      if case .date(let time) = value { return time }
      guard case .text(let text) = value else { return nil }
      return CalendarTime.milliseconds(from: text)
    case .time:
      guard case .text(let text) = value else { return nil }
      return CalendarTime.clockOffset(from: text[...])
    case .week:
      guard case .text(let text) = value else { return nil }
      return week(text)
    case .text, .email, .telephone, .url, .color, .password: return nil
    }
  }

  /// The number of a week written as `2024-W05`.
  private static func week(_ text: String) -> Double? {
    let parts = text.split(separator: "-W", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      let year = Int(parts[0]), let week = Int(parts[1]), (1...53).contains(week)
    else { return nil }
    return Double(year * 53 + week)
  }
}
