/// Reads the text of a `text` question in the ways people write numbers, dates and times.
enum InputReader {
  /// The answer a text stands for.
  ///
  /// - Parameters:
  ///   - text: The text without blanks around it.
  ///   - kind: The kind of input.
  /// - Returns: A number for numbers, otherwise a text in the form HTML inputs give it.
  /// - Throws: ``AnswerFault/wrongInput(_:)`` where it is of another kind.
  static func read(_ text: String, kind: TextInput.Kind) throws(AnswerFault) -> Value {
    let plain = text.narrowed.trimmingWhitespace
    switch kind {
    case .text, .password: return .text(text)
    case .number, .range:
      let number = NumberText.number(plain)
      guard number.isFinite else { throw .wrongInput(kind) }
      return .number(number)
    case .date: return .text(try date(plain, kind).dateText)
    case .month: return .text(String(try date(plain, kind).dateText.prefix(7)))
    case .datetime:
      let time = try date(plain, kind)
      return .text(String(time.isoText.prefix(16)))
    case .time:
      guard let offset = CalendarTime.clockOffset(from: plain.replacingMarks[...]) else {
        throw .wrongInput(kind)
      }
      let clock = CalendarTime(milliseconds: offset).isoText.dropFirst(11)
      return .text(String(clock.prefix(5)))
    case .week, .email, .telephone, .url, .color:
      let value = Value.text(plain)
      guard InputFormat.fits(value, kind) else { throw .wrongInput(kind) }
      return value
    }
  }

  private static func date(
    _ text: String,
    _ kind: TextInput.Kind
  ) throws(AnswerFault) -> CalendarTime {
    // A year alone is a date to programs, and a slip to people.
    let groups = text.split { !$0.isNumber }.count
    guard groups >= (kind == .month ? 2 : 3),
      let milliseconds = CalendarTime.milliseconds(from: text.replacingMarks)
    else { throw .wrongInput(kind) }
    return CalendarTime(milliseconds: milliseconds)
  }
}

extension String {
  /// The text with 年, 月, 日, 时, 点, 分 and points replaced by what ISO 8601 has there.
  fileprivate var replacingMarks: String {
    var result = ""
    for character in self {
      switch character {
      case "年", "月", ".": result.append("-")
      case "日", "号": result.append(" ")
      case "时", "点": result.append(":")
      case "分", "秒": continue
      default: result.append(character)
      }
    }
    let text = result.trimmingWhitespace
    let withMinutes = text.hasSuffix(":") ? text + "00" : text
    return withMinutes.split(separator: " ").joined(separator: " ").trimmingHyphen
  }

  private var trimmingHyphen: String { hasSuffix("-") ? String(dropLast()) : self }
}
