/// Writes a JSON document for people: two blanks a level, small objects and lists on one line.
struct FormWriter {
  /// The longest line that a small object or list may fill.
  private static let width = 100
  /// The greatest size of a document in bytes.
  static let sizeLimit = 256 << 20

  private var bytes: [UInt8] = []

  /// The text of a document.
  ///
  /// - Parameter object: The document.
  /// - Returns: The text with a line end behind it.
  /// - Throws: ``FormImportFault`` when it comes out too large.
  static func text(of object: FormObject) throws(FormImportFault) -> String {
    var writer = FormWriter()
    try writer.write(.object(object), depth: 0)
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  /// The text of a value on one line.
  ///
  /// - Parameter value: The value.
  /// - Returns: JSON without line ends.
  static func compact(_ value: FormValue) -> String {
    var writer = FormWriter()
    writer.writeCompact(value)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private mutating func write(_ value: FormValue, depth: Int) throws(FormImportFault) {
    guard bytes.count <= Self.sizeLimit else { throw FormImportFault(.resultTooLarge) }
    switch value {
    case .array(let list) where !fitsOnLine(value, depth):
      append("[")
      for (index, element) in list.enumerated() {
        startLine(isFirst: index == 0, depth + 1)
        try write(element, depth: depth + 1)
      }
      startLine(isFirst: true, depth)
      append("]")
    case .object(let object) where !fitsOnLine(value, depth):
      append("{")
      for (index, member) in object.members.enumerated() {
        startLine(isFirst: index == 0, depth + 1)
        append(quoted: member.key)
        append(": ")
        try write(member.value, depth: depth + 1)
      }
      startLine(isFirst: true, depth)
      append("}")
    default: writeCompact(value)
    }
  }

  /// True when a value is small and holds no list of objects.
  private func fitsOnLine(_ value: FormValue, _ depth: Int) -> Bool {
    Self.isFlat(value, levels: 3) && Self.compact(value).count + 2 * depth <= Self.width
  }

  private static func isFlat(_ value: FormValue, levels: Int) -> Bool {
    switch value {
    case .array(let list): list.count <= 12 && list.allSatisfy(\.isScalar)
    case .object(let object):
      levels > 0 && object.members.count <= 8
        && object.members.allSatisfy { isFlat($0.value, levels: levels - 1) }
    default: true
    }
  }

  private mutating func writeCompact(_ value: FormValue) {
    switch value {
    case .text(let text): append(quoted: text)
    case .number(let number): append(number)
    case .boolean(let flag): append(flag ? "true" : "false")
    case .array(let list):
      append("[")
      for (index, element) in list.enumerated() {
        if index > 0 { append(", ") }
        writeCompact(element)
      }
      append("]")
    case .object(let object):
      append("{")
      for (index, member) in object.members.enumerated() {
        if index > 0 { append(", ") }
        append(quoted: member.key)
        append(": ")
        writeCompact(member.value)
      }
      append("}")
    }
  }

  private mutating func startLine(isFirst: Bool, _ depth: Int) {
    if !isFirst { append(",") }
    append("\n")
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }

  private mutating func append(_ text: String) { bytes += text.utf8 }

  private mutating func append(quoted text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case 0x0A: append("\\n")
      case 0x0D: append("\\r")
      case 0x09: append("\\t")
      case ..<0x20:
        append(byte < 0x10 ? "\\u000" : "\\u00")
        append(String(byte, radix: 16))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
