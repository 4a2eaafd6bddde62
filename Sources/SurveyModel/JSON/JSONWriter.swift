/// Writes JSON for people: members in their order, two spaces a level, short values on one line.
///
/// What is written reads back as the same value; numbers are written as JavaScript does.
struct JSONWriter {
  /// The longest line that holds a list or an object as a whole.
  static let lineLength = 100

  private var output = ""

  /// A value as text.
  ///
  /// - Parameter node: The value.
  /// - Returns: The text without a line break at its end.
  static func text(of node: JSONNode) -> String {
    var writer = JSONWriter()
    writer.write(node, indent: 0, taken: 0)
    return writer.output
  }

  /// A text as a JSON string, quotes included.
  ///
  /// - Parameter text: The text.
  /// - Returns: The string.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{8}": result += "\\b"
      case "\u{C}": result += "\\f"
      case "\0"..<" ", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Writes a value.
  ///
  /// - Parameters:
  ///   - node: The value.
  ///   - indent: The spaces before lines of the value's own level.
  ///   - taken: The characters that stand before the value on its line.
  private mutating func write(_ node: JSONNode, indent: Int, taken: Int) {
    var room = Self.lineLength - taken
    if let line = Self.line(of: node, room: &room) {
      output += line
      return
    }
    let space = "\n" + String(repeating: " ", count: indent + 2)
    switch node.content {
    case .array(let nodes):
      output += "["
      for (index, node) in nodes.enumerated() {
        output += (index > 0 ? "," : "") + space
        write(node, indent: indent + 2, taken: indent + 2)
      }
      output += "\n" + String(repeating: " ", count: indent) + "]"
    case .object(let members):
      output += "{"
      for (index, member) in members.enumerated() {
        let key = Self.quoted(member.key) + ": "
        output += (index > 0 ? "," : "") + space + key
        write(member.node, indent: indent + 2, taken: indent + 2 + key.count)
      }
      output += "\n" + String(repeating: " ", count: indent) + "}"
    default: break
    }
  }

  /// A value on one line, nil for a list or an object that there is no room for.
  private static func line(of node: JSONNode, room: inout Int) -> String? {
    let text: String
    switch node.content {
    case .null: text = "null"
    case .boolean(let flag): text = flag ? "true" : "false"
    case .number(let number): text = number.isFinite ? NumberText.shortest(number) : "null"
    case .text(let content): text = quoted(content)
    case .array(let nodes):
      return joined(nodes.map { ("", $0) }, "[", "]", room: &room)
    case .object(let members):
      return joined(members.map { (quoted($0.key) + ": ", $0.node) }, "{", "}", room: &room)
    }
    room -= text.count
    return text
  }

  private static func joined(
    _ parts: [(key: String, node: JSONNode)],
    _ open: String,
    _ close: String,
    room: inout Int
  ) -> String? {
    var text = open
    room -= 2
    for (index, part) in parts.enumerated() {
      if index > 0 { text += ", " }
      room -= part.key.count + (index > 0 ? 2 : 0)
      guard room >= 0, let line = line(of: part.node, room: &room) else { return nil }
      guard room >= 0 else { return nil }
      text += part.key + line
    }
    return room >= 0 ? text + close : nil
  }
}
