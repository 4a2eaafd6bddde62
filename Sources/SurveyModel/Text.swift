extension String {
  /// The text without white space at both ends.
  var trimmingWhitespace: String {
    let scalars = unicodeScalars
    guard
      let first = scalars.firstIndex(where: { !$0.isTrimmed }),
      let last = scalars.lastIndex(where: { !$0.isTrimmed })
    else { return "" }
    return String(scalars[first...last])
  }
}

extension Unicode.Scalar {
  /// True for white space and the byte order mark, which JavaScript's `trim` removes.
  fileprivate var isTrimmed: Bool { properties.isWhitespace || value == 0xFEFF }
}
