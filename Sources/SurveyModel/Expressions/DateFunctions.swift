extension ExpressionFunctions {
  /// Functions of dates; all of them count in UTC.
  static let dates: [String: Function] = [
    "today": { call in
      let start = CalendarTime.floor(call.context.now, to: CalendarTime.day)
      return .date(call.arguments.count == 1 ? start + call[0].asNumber * CalendarTime.day : start)
    },
    "currentDate": { call in .date(call.context.now) },
    "currentYear": { call in .number(Double(CalendarTime(milliseconds: call.context.now).year)) },
    "getDate": { call in call[0].isTruthy ? time(call[0], call).map(Value.date) ?? .null : .null },
    "getYear": { call in
      guard call.arguments.count == 1, call[0].isTruthy else { return .undefined }
      return part(call) { $0.year }
    },
    "year": { call in part(call) { $0.year } },
    "month": { call in part(call) { $0.month } },
    "day": { call in part(call) { $0.dayOfMonth } },
    "weekday": { call in part(call) { $0.weekday } },
    "age": { call in
      guard call[0].isTruthy else { return .null }
      return difference(call[0], .date(call.context.now), unit: call[1].unitName ?? "years", call)
    },
    "dateDiff": { call in
      guard call[0].isTruthy, call[1].isTruthy else { return .null }
      return difference(call[0], call[1], unit: call[2].unitName ?? "days", call)
    },
    "diffDays": { call in
      guard call.arguments.count == 2, call[0].isTruthy, call[1].isTruthy else { return .number(0) }
      return difference(call[0], call[1], unit: "days", call)
    },
    "dateAdd": { call in dateAdd(call) },
  ]

  /// The time a value stands for, nil where it stands for none.
  private static func time(_ value: Value, _ call: FunctionCall) -> Double? {
    switch value {
    case .date(let milliseconds), .number(let milliseconds): milliseconds
    case .text(let text): CalendarTime.milliseconds(from: text)
    case .undefined, .null: call.context.now
    case .boolean, .array, .object: nil
    }
  }

  private static func part(_ call: FunctionCall, _ pick: (CalendarTime) -> Int) -> Value {
    let value = call[0].isTruthy ? call[0] : .date(call.context.now)
    guard let time = time(value, call) else { return .number(.nan) }
    return .number(Double(pick(CalendarTime(milliseconds: time))))
  }

  private static func difference(
    _ first: Value,
    _ second: Value,
    unit: String,
    _ call: FunctionCall
  ) -> Value {
    guard let start = time(first, call), let end = time(second, call) else { return .number(.nan) }
    let distance = abs(end - start)
    switch unit {
    case "hours": return .number((distance / CalendarTime.hour).rounded(.up))
    case "minutes": return .number((distance / CalendarTime.minute).rounded(.up))
    case "seconds": return .number((distance / CalendarTime.second).rounded(.up))
    case "days":
      let days =
        CalendarTime.floor(end, to: CalendarTime.day)
        - CalendarTime.floor(start, to: CalendarTime.day)
      return .number(abs(days) / CalendarTime.day)
    default: break
    }
    let from = CalendarTime(milliseconds: start)
    let to = CalendarTime(milliseconds: end)
    var months = (to.year - from.year) * 12 + to.month - from.month
    if to.dayOfMonth < from.dayOfMonth { months -= 1 }
    return .number(Double(unit == "months" ? months : months / 12))
  }

  private static func dateAdd(_ call: FunctionCall) -> Value {
    guard call[0].isTruthy, call[1].isTruthy, let start = time(call[0], call) else { return .null }
    guard let amount = Int(exactly: call[1].asNumber.rounded(.towardZero)),
      abs(amount) < 1_000_000_000
    else { return .date(.nan) }
    var result = CalendarTime(milliseconds: start)
    switch call[2].unitName ?? "days" {
    case "days": result.dayOfMonth += amount
    case "months": result.month += amount
    case "years": result.year += amount
    case "hours": result.hour += amount
    case "minutes": result.minute += amount
    case "seconds": result.second += amount
    default: break
    }
    return .date(result.milliseconds)
  }
}

extension Value {
  /// The name of a unit of time, nil where none is given.
  fileprivate var unitName: String? {
    if case .text(let text) = self, !text.isEmpty { text } else { nil }
  }
}
