/// Values in JSON with those that JSON lacks: `{"$undefined": true}`, `{"$number": "NaN"}` or an infinity,
/// `{"$date": "2024-03-01T00:00:00.000Z"}`.
///
/// It is the notation of recordings of survey-core, so that results can be compared value by value.
public enum ValueNotation: Sendable {
  /// Reads a value.
  ///
  /// - Parameter value: The value as JSON has it.
  /// - Returns: The value meant; an object in the notation that says nothing known stays one.
  /// - Complexity: Linear in the size of the value.
  public static func decoded(_ value: Value) -> Value {
    switch value {
    case .object(let members):
      if members.count == 1, let member = members.first, let special = special(member) {
        return special
      }
      return .object(members.mapValues(decoded))
    case .array(let list): return .array(list.map(decoded))
    default: return value
    }
  }

  /// Writes a value, so that JSON can hold it.
  ///
  /// - Parameter value: The value.
  /// - Returns: A value of the kinds that JSON has.
  /// - Complexity: Linear in the size of the value.
  public static func encoded(_ value: Value) -> Value {
    switch value {
    case .undefined: .object(["$undefined": .boolean(true)])
    case .number(let number) where number.isNaN: .object(["$number": .text("NaN")])
    case .number(let number) where number.isInfinite:
      .object(["$number": .text(number < 0 ? "-Infinity" : "Infinity")])
    case .date(let time) where !time.isFinite: .object(["$number": .text("NaN")])
    case .date(let time):
      .object(["$date": .text(CalendarTime(milliseconds: time).isoText)])
    case .array(let list): .array(list.map(encoded))
    case .object(let members): .object(members.mapValues(encoded))
    default: value
    }
  }

  private static func special(_ member: (key: String, value: Value)) -> Value? {
    switch (member.key, member.value) {
    case ("$undefined", _): .undefined
    case ("$number", .text("NaN")): .number(.nan)
    case ("$number", .text("Infinity")): .number(.infinity)
    case ("$number", .text("-Infinity")): .number(-.infinity)
    case ("$date", .text(let text)): CalendarTime.milliseconds(from: text).map(Value.date)
    default: nil
    }
  }
}
