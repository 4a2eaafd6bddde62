extension String {
  /// The text without white space at both ends.
  package var trimmingWhitespace: String {
    let scalars = unicodeScalars
    guard
      let first = scalars.firstIndex(where: { !$0.isTrimmed }),
      let last = scalars.lastIndex(where: { !$0.isTrimmed })
    else { return "" }
    return String(scalars[first...last])
  }

  /// The text with fullwidth forms, as Chinese input methods type them, put in ASCII.
  package var narrowed: String {
    var result = UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: result.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      case 0x3000: result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// True for white space and the byte order mark, which JavaScript's `trim` removes.
  fileprivate var isTrimmed: Bool { properties.isWhitespace || value == 0xFEFF }
}
