/// The functions an expression may call, by their exact name.
enum ExpressionFunctions {
  typealias Function = @Sendable (FunctionCall) -> Value

  /// All functions by name.
  static let all: [String: Function] = numbers.merging(lists) { $1 }.merging(dates) { $1 }
    .merging(others) { $1 }.merging(own) { $1 }

  private static let others: [String: Function] = [
    "iif": { call in
      if call.arguments.count < 2 { return .null }
      return call[0].isTruthy ? call[1] : call[2]
    },
    "substring": { call in
      guard case .text(let text) = call[0], call[1].isSurveyNumber else { return .text("") }
      let units = Array(text.utf16)
      func bound(_ value: Value) -> Int { Int(min(max(value.asNumber, 0), Double(units.count))) }
      let start = bound(call[1])
      let end = call[2].isSurveyNumber ? bound(call[2]) : units.count
      return .text(String(decoding: units[min(start, end)..<max(start, end)], as: UTF16.self))
    },
    "getComment": { call in
      guard case .text(let name) = call[0] else { return .undefined }
      return call.context.value(named: name + "-Comment")
    },
    "isDisplayMode": { call in .boolean(call.context.form?.isReadOnly ?? false) },
    "displayValue": { call in
      guard case .text(let name) = call[0], let form = call.context.form else { return .null }
      let given = call.arguments.count > 1 ? call[1] : nil
      return form.displayValue(of: name, given: given, in: call.context)
    },
    "propertyValue": { call in
      guard case .text(let name) = call[0], case .text(let property) = call[1],
        let form = call.context.form
      else { return .null }
      return form.property(property, of: name)
    },
    "isContainerReady": { call in
      guard case .text(let name) = call[0], let form = call.context.form else {
        return .boolean(false)
      }
      return .boolean(form.isReady(name))
    },
  ]
}

extension ExpressionFunctions {
  /// Functions of numbers.
  static let numbers: [String: Function] = [
    "sum": { call in sum(of: flat(call.arguments)) },
    "avg": { call in
      let values = flat(call.arguments)
      return values.isEmpty ? .number(0) : .number(sum(of: values).asNumber / Double(values.count))
    },
    "count": { call in .number(Double(flat(call.arguments).count)) },
    "min": { call in
      flat(call.arguments).reduce(.undefined) { $0 == .undefined || $1.precedes($0) ? $1 : $0 }
    },
    "max": { call in
      flat(call.arguments).reduce(.undefined) { $0 == .undefined || $0.precedes($1) ? $1 : $0 }
    },
    "round": { call in
      let values = flat(call.arguments)
      guard let number = values.first, number.isSurveyNumber else { return .number(.nan) }
      let precision = values.count > 1 && values[1].isTruthy ? values[1] : .number(0)
      guard precision.isSurveyNumber else { return .number(.nan) }
      let scale = Value.number(10).raised(to: precision).asNumber
      let scaled = number.asNumber * scale * (1 + .ulpOfOne)
      return .number((scaled + 0.5).rounded(.down) / scale)
    },
    "trunc": { call in
      let values = flat(call.arguments)
      guard let number = values.first, number.isSurveyNumber else { return .number(.nan) }
      let precision = values.count > 1 && values[1].isTruthy ? values[1] : .number(-1)
      guard precision.isSurveyNumber else { return .number(.nan) }
      return .number(truncated(number.asText, decimals: Int(max(precision.asNumber, 0))))
    },
  ]

  /// The arguments with lists laid open and texts that read as numbers made numbers.
  static func flat(_ values: [Value]) -> [Value] {
    values.flatMap { value -> [Value] in
      switch value {
      case .undefined, .null: []
      case .array(let list): flat(list)
      default: [value.isSurveyNumber ? .number(value.surveyNumber) : value]
      }
    }
  }

  private static func sum(of values: [Value]) -> Value {
    values.reduce(.number(0)) { total, value in
      if let left = total.number, let right = value.number {
        return .number(Value.cleanSum(left, right, of: left + right))
      }
      return total.added(to: value)
    }
  }

  /// The number that a text of digits begins with, cut after some decimals.
  private static func truncated(_ text: String, decimals: Int) -> Double {
    guard let point = text.firstIndex(of: ".") else { return NumberText.number(text) }
    let fraction = text[text.index(after: point)...].prefix { $0.isNumber }.prefix(decimals)
    return NumberText.number("\(text[..<point]).\(fraction)")
  }
}
