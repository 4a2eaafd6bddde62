/// Bytes written as hexadecimal digits, as digests and identities are shown and kept in text.
public enum Hexadecimal: Sendable {
  /// Two lowercase digits a byte.
  ///
  /// - Parameter bytes: The bytes.
  /// - Returns: The digits.
  public static func text(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes that digits stand for.
  ///
  /// - Parameter text: An even number of digits, in either case.
  /// - Returns: The bytes, nil where the text is anything else.
  public static func bytes(of text: String) -> [UInt8]? {
    let digits = text.utf8.map { Character(Unicode.Scalar($0)).hexDigitValue }
    let values = digits.compactMap(\.self)
    guard values.count == digits.count, values.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: values.count, by: 2).map { UInt8(values[$0] * 16 + values[$0 + 1]) }
  }
}
