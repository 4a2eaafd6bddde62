extension Character {
  /// The ASCII character that a full-width form stands for, as Chinese input methods type digits, letters and marks; itself where
  /// it is none.
  var narrowed: Character {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return self }
    switch scalar.value {
    case 0x3000: return " "
    // Full-width forms stand at a fixed distance from ASCII.
    case 0xFF01...0xFF5E: return Character(UnicodeScalar(UInt8(scalar.value - 0xFEE0)))
    // The full stop and the comma that the key beside the digits gives, the minus and the dashes.
    case 0x3002, 0xFF61: return "."
    case 0x3001: return ","
    case 0x2010...0x2015, 0x2212, 0xFE63: return "-"
    default: return self
    }
  }

  /// True for the ten digits of ASCII.
  var isDigit: Bool { ("0"..."9").contains(self) && isASCII }

  /// True for the letters of ASCII.
  var isPlainLetter: Bool { isASCII && isLetter }
}

extension String {
  /// The text with full-width forms put in ASCII.
  var narrowed: String { String(map(\.narrowed)) }
}
