/// Lays out JSON that is known to be valid, without touching a token: numbers, escapes and the order of keys
/// stay as they are written.
struct JSONLayout {
  private let source: [UInt8]
  private var index = 0
  private var result: [UInt8] = []

  /// The JSON laid out.
  ///
  /// - Parameter bytes: Valid JSON, with or without a byte order mark.
  /// - Returns: The same with two blanks a level, and a line end behind it.
  static func text(of bytes: [UInt8]) -> String {
    var layout = JSONLayout(source: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { layout.index = 3 }
    layout.run()
    return String(decoding: layout.result, as: UTF8.self) + "\n"
  }

  private init(source: [UInt8]) { self.source = source }

  private mutating func run() {
    var depth = 0
    while let byte = next() {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        result.append(byte)
        depth += 1
        if let close = peek(), close == byte + 2 {
          _ = next()
          depth -= 1
          result.append(close)
        } else {
          startLine(depth)
        }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        startLine(depth)
        result.append(byte)
      case UInt8(ascii: ","):
        result.append(byte)
        startLine(depth)
      case UInt8(ascii: ":"): result += ": ".utf8
      case UInt8(ascii: "\""): copyText()
      default: result.append(byte)
      }
    }
  }

  private mutating func skipBlanks() {
    while index < source.count, [0x20, 0x09, 0x0A, 0x0D].contains(source[index]) { index += 1 }
  }

  private mutating func peek() -> UInt8? {
    skipBlanks()
    return index < source.count ? source[index] : nil
  }

  private mutating func next() -> UInt8? {
    guard let byte = peek() else { return nil }
    index += 1
    return byte
  }

  private mutating func copyText() {
    result.append(UInt8(ascii: "\""))
    var isEscaped = false
    while index < source.count {
      let byte = source[index]
      index += 1
      result.append(byte)
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        return
      }
    }
  }

  private mutating func startLine(_ depth: Int) {
    result.append(0x0A)
    result.append(contentsOf: repeatElement(0x20, count: 2 * max(depth, 0)))
  }
}
