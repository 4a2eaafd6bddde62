extension [UInt8] {
  /// Two lowercase hexadecimal digits a byte.
  var hexadecimal: String {
    map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The bytes that hexadecimal digits stand for; empty where the text is anything else.
  ///
  /// - Parameter text: An even number of hexadecimal digits.
  init(hexadecimal text: String) {
    let digits = text.utf8.map { Character(Unicode.Scalar($0)).hexDigitValue }
    let values = digits.compactMap(\.self)
    guard values.count == digits.count, values.count.isMultiple(of: 2) else {
      self = []
      return
    }
    self = stride(from: 0, to: values.count, by: 2).map { UInt8(values[$0] * 16 + values[$0 + 1]) }
  }
}
