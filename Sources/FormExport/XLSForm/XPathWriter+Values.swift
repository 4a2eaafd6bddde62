import SurveyModel

extension XPathWriter {
  /// A value: a number, a text or a date.
  func value(_ node: ExpressionNode) throws(XPathFault) -> String {
    switch node {
    case .constant(let value): return try constant(value)
    case .variable(let name, _):
      let reference = try reference(name)
      guard reference.kind != .group else { throw XPathFault(part: "{\(name)}") }
      return "${\(reference.name)}"
    case .list: throw XPathFault(part: "a list")
    case .call(let name, let arguments): return try call(name, arguments)
    case .binary(let sign, let left, let right):
      if sign == .power { return "pow(\(try value(left)), \(try value(right)))" }
      guard let written = Self.arithmetic[sign] else { return "(\(try condition(node)))" }
      if sign == .plus, left.isText || right.isText {
        return "concat(\(try value(left)), \(try value(right)))"
      }
      return "(\(try value(left)) \(written) \(try value(right)))"
    case .unary: return "(\(try condition(node)))"
    }
  }

  func constant(_ value: Value) throws(XPathFault) -> String {
    switch value {
    case .number: return value.answerKey ?? "0"
    case .text(let text): return try Self.quoted(text)
    case .boolean(let flag): return flag ? "true()" : "false()"
    case .undefined, .null: return "''"
    default: throw XPathFault(part: "a list")
    }
  }

  private func call(
    _ name: String,
    _ arguments: [ExpressionNode]
  ) throws(XPathFault) -> String {
    if let fixed = Self.fixed[name], arguments.isEmpty { return fixed }
    if name == "iif", arguments.count == 3 {
      let test = try condition(arguments[0])
      return "if(\(test), \(try value(arguments[1])), \(try value(arguments[2])))"
    }
    if let column = try column(name, arguments) { return column }
    var values: [String] = []
    for argument in arguments { values.append(try value(argument)) }
    switch (name, values.count) {
    case ("age", 1): return "int((today() - date(\(values[0]))) div 365.25)"
    case ("year", 1), ("getYear", 1): return "number(format-date(\(values[0]), '%Y'))"
    case ("month", 1): return "number(format-date(\(values[0]), '%n'))"
    case ("day", 1): return "number(format-date(\(values[0]), '%e'))"
    case ("getDate", 1): return "date(\(values[0]))"
    case ("diffDays", 2):
      return "int(abs(decimal-date-time(\(values[0])) - decimal-date-time(\(values[1]))))"
    case ("sum", 1...): return "(" + values.map(Self.filled).joined(separator: " + ") + ")"
    case ("avg", 1...):
      let sum = values.map(Self.filled).joined(separator: " + ")
      return "((\(sum)) div \(values.count))"
    case ("min", 1...), ("max", 1...): return "\(name)(\(values.joined(separator: ", ")))"
    case ("round", 1): return "round(\(values[0]))"
    case ("round", 2): return "round(\(values[0]), \(values[1]))"
    default: throw XPathFault(part: "\(name)()")
    }
  }

  /// A function of one question in all entries of a repeat.
  private func column(
    _ name: String,
    _ arguments: [ExpressionNode]
  ) throws(XPathFault) -> String? {
    guard name.hasSuffix("InArray"), arguments.count == 2,
      case .variable(let owner, _) = arguments[0], case .constant(.text(let inner)) = arguments[1]
    else { return nil }
    let path = "${\(try reference("\(owner)[].\(inner)").name)}"
    switch name {
    case "sumInArray": return "sum(\(path))"
    case "countInArray": return "count(\(path))"
    case "avgInArray": return "(sum(\(path)) div count(\(path)))"
    case "minInArray": return "min(\(path))"
    case "maxInArray": return "max(\(path))"
    default: return nil
    }
  }

  /// An empty answer counts as nothing in sums.
  private static func filled(_ text: String) -> String {
    text.hasPrefix("${") ? "coalesce(\(text), 0)" : text
  }

  private static let arithmetic: [BinaryOperator: String] = [
    .plus: "+", .minus: "-", .multiply: "*", .divide: "div", .modulo: "mod",
  ]

  private static let fixed = [
    "today": "today()", "currentDate": "now()", "currentYear": "number(format-date(today(), '%Y'))",
  ]
}

extension ExpressionNode {
  /// True for a text that is added to others.
  fileprivate var isText: Bool {
    if case .constant(.text) = self { return true }
    if case .binary(.plus, let left, let right) = self { return left.isText || right.isText }
    return false
  }
}
