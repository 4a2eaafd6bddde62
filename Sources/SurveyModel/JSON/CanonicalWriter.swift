/// Writes canonical JSON (RFC 8785).
struct CanonicalWriter {
  private(set) var bytes: [UInt8] = []

  /// Appends a value.
  ///
  /// - Parameter value: The value.
  mutating func write(_ value: Value) {
    switch value {
    case .undefined, .null: bytes += "null".utf8
    case .boolean(let flag): bytes += (flag ? "true" : "false").utf8
    case .number(let number):
      bytes += (number.isFinite ? NumberText.shortest(number) : "null").utf8
    case .text(let text): write(text)
    case .date(let time) where !time.isFinite: bytes += "null".utf8
    case .date(let time): write(CalendarTime(milliseconds: time).isoText)
    case .array(let list):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in list.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        write(element)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members): write(members)
    }
  }

  /// Appends JSON as it stands.
  ///
  /// - Parameter raw: A part of a JSON text.
  mutating func write(raw: StaticString) {
    bytes += raw.withUTF8Buffer { unsafe Array($0) }
  }

  /// Appends an object whose keys are mostly known and sorted already.
  ///
  /// - Parameters:
  ///   - members: The object.
  ///   - keys: Keys in order of UTF-16; where the object has others it is sorted anew.
  mutating func write(_ members: [String: Value], keys: [String]) {
    let start = bytes.count
    if write(members, sorted: keys) == members.count { return }
    bytes.removeLast(bytes.count - start)
    write(members)
  }

  private mutating func write(_ members: [String: Value]) {
    write(members, sorted: Self.sorted(members))
  }

  /// The keys of an object in order of UTF-16.
  static func sorted(_ members: [String: Value]) -> [String] {
    members.keys.sorted { $0.precedesInUTF16($1) }
  }

  /// Appends an object with its members in the order of some keys.
  ///
  /// - Returns: How many of the keys it has.
  @discardableResult
  private mutating func write(_ members: [String: Value], sorted: [String]) -> Int {
    bytes.append(UInt8(ascii: "{"))
    var isFirst = true
    var count = 0
    for key in sorted {
      guard let value = members[key] else { continue }
      count += 1
      if case .undefined = value { continue }
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      write(key)
      bytes.append(UInt8(ascii: ":"))
      write(value)
    }
    bytes.append(UInt8(ascii: "}"))
    return count
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    guard text.needsEscapes else {
      bytes += text.utf8
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case 0x08: bytes += "\\b".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0x0D: bytes += "\\r".utf8
      case ..<0x20:
        bytes += "\\u00".utf8
        bytes += (byte < 0x10 ? "0" : "").utf8
        bytes += String(byte, radix: 16).utf8
      default: bytes.append(byte)
      }
    }
  }
}

extension String {
  /// True when a character of the text is written as a backslash sequence.
  fileprivate var needsEscapes: Bool {
    let units = utf8Span.span
    for index in units.indices {
      let unit = units[index]
      if unit < 0x20 || unit == UInt8(ascii: "\"") || unit == UInt8(ascii: "\\") { return true }
    }
    return false
  }

  /// True when the text comes first by UTF-16 code units; for ASCII that is the usual order.
  fileprivate func precedesInUTF16(_ other: String) -> Bool {
    utf8Span.isKnownASCII && other.utf8Span.isKnownASCII
      ? self < other : utf16.lexicographicallyPrecedes(other.utf16)
  }
}
