/// A JSON value whose members keep the order in which they were written.
indirect enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// An object from keys and values in order.
  ///
  /// - Parameter members: The members.
  /// - Returns: The object.
  static func members(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(members.map { ($0.key, $0.value) })
  }

  /// A string, or null.
  ///
  /// - Parameter text: The text.
  /// - Returns: The value.
  static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// The value as text, indented by two spaces; short objects and arrays of numbers stay on a line.
  ///
  /// - Returns: JSON without a line break at its end. A number that is not finite becomes null.
  func text() -> String {
    var output = ""
    write(to: &output, indent: 0)
    return output
  }

  private func write(to output: inout String, indent: Int) {
    switch self {
    case .null: output += "null"
    case .bool(let value): output += value ? "true" : "false"
    case .integer(let value): output += "\(value)"
    case .number(let value): Self.write(value, to: &output)
    case .string(let value): Self.write(value, to: &output)
    case .array(let values):
      write(values.map { (nil, $0) }, "[", "]", to: &output, indent: indent)
    case .object(let members):
      write(members.map { ($0.key, $0.value) }, "{", "}", to: &output, indent: indent)
    }
  }

  private func write(
    _ members: [(String?, JSONValue)],
    _ open: String,
    _ close: String,
    to output: inout String,
    indent: Int
  ) {
    let isFlat = members.allSatisfy { $0.1.isScalar } && members.count <= 5
    let space = isFlat ? "" : "\n" + String(repeating: " ", count: indent + 2)
    output += open
    for (index, member) in members.enumerated() {
      if index > 0 { output += isFlat ? ", " : "," }
      output += space
      if let key = member.0 {
        Self.write(key, to: &output)
        output += ": "
      }
      member.1.write(to: &output, indent: indent + 2)
    }
    if !isFlat { output += "\n" + String(repeating: " ", count: indent) }
    output += close
  }

  private var isScalar: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  private static func write(_ number: Double, to output: inout String) {
    guard number.isFinite else {
      output += "null"
      return
    }
    // Swift's description is the shortest text that reads back as the same number.
    let text = "\(number == 0 ? 0 : number)"
    output += text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func write(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      default:
        if isPlain(scalar) {
          output.unicodeScalars.append(scalar)
        } else {
          for unit in UTF16.encode(scalar).map(Array.init) ?? [] { output += escape(unit) }
        }
      }
    }
    output += "\""
  }

  /// False for what could act on a terminal or confuse a reader of the file, and is escaped.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (0x20...0x7E).contains(scalar.value) }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: return false
    default: return true
    }
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
