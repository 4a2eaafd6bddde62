extension String {
  /// The longest beginning of whole characters within a number of UTF-8 bytes.
  ///
  /// - Parameter bytes: The most bytes.
  /// - Returns: The text itself where it fits.
  func cut(toBytes bytes: Int) -> String {
    guard utf8.count > bytes else { return self }
    var kept = ""
    var length = 0
    for character in self {
      length += character.utf8.count
      guard length <= bytes else { break }
      kept.append(character)
    }
    return kept
  }

  /// The longest beginning of whole characters within a number of Unicode scalars.
  func cut(toScalars count: Int) -> String {
    guard unicodeScalars.count > count else { return self }
    var kept = ""
    var length = 0
    for character in self {
      length += character.unicodeScalars.count
      guard length <= count else { break }
      kept.append(character)
    }
    return kept
  }

  /// The text with U+FFFD for what XML cannot hold: control characters but tab and line breaks, and
  /// noncharacters.
  var fitForXML: String {
    func isFit(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x9, 0xA, 0xD: true
      case ..<0x20, 0xFFFE, 0xFFFF: false
      default: true
      }
    }
    guard !unicodeScalars.allSatisfy(isFit) else { return self }
    return String(UnicodeScalarView(unicodeScalars.map { isFit($0) ? $0 : "\u{FFFD}" }))
  }

  /// The text without the zero that ends a text in C.
  var withoutZeros: String { contains("\0") ? replacing("\0", with: "\u{FFFD}") : self }
}
