import SurveyModel

/// What a name in an expression is called in XLSForm.
struct XLSReference: Sendable {
  /// How its answer is stored.
  enum Kind: Sendable {
    case text
    case number
    case one
    case several
    case group
  }
  let name: String
  let kind: Kind
  /// The names of choices by value.
  var choices: [Value: String] = [:]

  /// The XPath that holds where a choice is taken.
  func test(_ choice: String) -> String {
    kind == .several ? "selected(${\(name)}, '\(choice)')" : "${\(name)} = '\(choice)'"
  }
}

/// An expression that XPath of ODK cannot say; holds what it stumbled over.
struct XPathFault: Error {
  let part: String
}

/// Writes SurveyJS expressions as the XPath of XLSForm.
struct XPathWriter: Sendable {
  /// Names of the form and of the place the expression stands at.
  let references: [String: XLSReference]

  /// A condition: what it writes is true or false.
  func condition(_ node: ExpressionNode) throws(XPathFault) -> String {
    switch node {
    case .constant(.boolean(let flag)): return flag ? "true()" : "false()"
    case .variable(let name, _):
      let reference = try reference(name)
      guard let yes = reference.choices[.boolean(true)] else { throw XPathFault(part: name) }
      return "${\(reference.name)} = '\(yes)'"
    case .unary(.negate, let inner): return "not(\(try condition(inner)))"
    case .unary(.empty, let inner): return try emptiness(inner, "=")
    case .unary(.notEmpty, let inner): return try emptiness(inner, "!=")
    case .binary(.and, let left, let right):
      return "\(try operand(left)) and \(try operand(right))"
    case .binary(.or, let left, let right):
      return "\(try operand(left)) or \(try operand(right))"
    case .binary(let sign, let left, let right): return try comparison(sign, left, right)
    default: throw XPathFault(part: "value as a condition")
    }
  }

  /// A condition within `and` and `or`.
  private func operand(_ node: ExpressionNode) throws(XPathFault) -> String {
    let text = try condition(node)
    if case .binary(let sign, _, _) = node, sign == .and || sign == .or { return "(\(text))" }
    return text
  }

  private func emptiness(_ node: ExpressionNode, _ sign: String) throws(XPathFault) -> String {
    if case .variable(let name, _) = node {
      let reference = try reference(name)
      if reference.kind == .group { return "count(${\(reference.name)}) \(sign) 0" }
    }
    return "\(try value(node)) \(sign) ''"
  }

  func reference(_ name: String) throws(XPathFault) -> XLSReference {
    guard let found = references[name] else { throw XPathFault(part: "{\(name)}") }
    return found
  }

  /// A text in quotes.
  static func quoted(_ text: String) throws(XPathFault) -> String {
    if !text.contains("'") { return "'\(text)'" }
    if !text.contains("\"") { return "\"\(text)\"" }
    throw XPathFault(part: "quotes of both kinds")
  }
}

extension XPathWriter {
  private func comparison(
    _ sign: BinaryOperator,
    _ left: ExpressionNode,
    _ right: ExpressionNode
  ) throws(XPathFault) -> String {
    if case .constant = left, case .variable = right, let turned = Self.turned[sign] {
      return try comparison(turned, right, left)
    }
    if case .variable(let name, _) = left, let reference = references[name],
      !reference.choices.isEmpty || reference.kind == .several,
      let values = Self.constants(right)
    {
      if values.count == 1, [.null, .text("")].contains(values[0]) {
        return try emptiness(left, sign == .equal ? "=" : "!=")
      }
      if let test = try choiceTest(sign, reference, values) { return test }
    }
    if let comparison = Self.comparisons[sign] {
      if case .constant(.null) = right { return try emptiness(left, comparison) }
      return "\(try value(left)) \(comparison) \(try value(right))"
    }
    switch sign {
    case .contains: return "contains(\(try value(left)), \(try value(right)))"
    case .notContains: return "not(contains(\(try value(left)), \(try value(right))))"
    case .anyOf, .noneOf:
      guard let values = Self.constants(right), !values.isEmpty else {
        throw XPathFault(part: "a list that is not fixed")
      }
      var tests: [String] = []
      for one in values { tests.append("\(try value(left)) = \(try constant(one))") }
      let any = tests.joined(separator: " or ")
      return sign == .anyOf ? "(\(any))" : "not(\(any))"
    default: throw XPathFault(part: "an operator that gives no truth value")
    }
  }

  /// A test of a question with choices against some of them, nil where XPath compares as it does others.
  private func choiceTest(
    _ sign: BinaryOperator,
    _ reference: XLSReference,
    _ values: [Value]
  ) throws(XPathFault) -> String? {
    let several = reference.kind == .several
    var tests: [String] = []
    for value in values {
      guard
        let name = reference.choices[value]
          ?? reference.choices.first(where: { $0.key.answerKey == value.answerKey })?.value
      else { return nil }
      let quoted = try Self.quoted(name)
      tests.append(
        several ? "selected(${\(reference.name)}, \(quoted))" : "${\(reference.name)} = \(quoted)"
      )
    }
    let all = tests.joined(separator: " and ")
    let any = tests.joined(separator: " or ")
    let isOne = tests.count == 1
    switch sign {
    case .equal, .notEqual:
      guard several else {
        guard isOne else { return nil }
        return sign == .equal ? all : all.replacing(" = ", with: " != ")
      }
      let exact = "\(all) and count-selected(${\(reference.name)}) = \(tests.count)"
      return sign == .equal ? "(\(exact))" : "not(\(exact))"
    case .contains, .allOf: return isOne ? all : "(\(all))"
    case .notContains: return "not(\(all))"
    case .anyOf: return isOne ? any : "(\(any))"
    case .noneOf: return "not(\(any))"
    default: return nil
    }
  }

  private static func constants(_ node: ExpressionNode) -> [Value]? {
    switch node {
    case .constant(let value): return [value]
    case .list(let nodes):
      let values = nodes.compactMap { if case .constant(let value) = $0 { value } else { nil } }
      return values.count == nodes.count ? values : nil
    default: return nil
    }
  }

  private static let comparisons: [BinaryOperator: String] = [
    .equal: "=", .notEqual: "!=", .less: "<", .lessOrEqual: "<=", .greater: ">",
    .greaterOrEqual: ">=",
  ]

  /// Operators with their operands exchanged.
  private static let turned: [BinaryOperator: BinaryOperator] = [
    .equal: .equal, .notEqual: .notEqual, .less: .greater, .lessOrEqual: .greaterOrEqual,
    .greater: .less, .greaterOrEqual: .lessOrEqual,
  ]
}
