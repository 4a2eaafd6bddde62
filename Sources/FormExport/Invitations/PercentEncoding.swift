import Hashing

/// Text in addresses as RFC 3986 has it.
enum PercentEncoding {
  private static let unreserved = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8
  )

  /// A text of which nothing means anything in an address.
  static func encoded(_ text: String) -> String {
    text.utf8.reduce(into: "") { result, byte in
      if unreserved.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += byte < 16 ? "%0\(digits)" : "%\(digits)"
      }
    }
  }

  /// An address as people read and type it: letters beyond ASCII stand for themselves, all else stays encoded.
  static func readable(_ address: String) -> String {
    address.replacing(/(?:%[89A-F][0-9A-F])+/) { match in
      let digits = match.output.filter { $0 != "%" }
      guard let bytes = Hexadecimal.bytes(of: String(digits)),
        let text = String(validating: bytes, as: UTF8.self),
        text.allSatisfy({ !$0.isWhitespace })
      else { return String(match.output) }
      return text
    }
  }
}
