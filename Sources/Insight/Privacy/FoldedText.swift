/// A text as scalars, each beside a plain form to look at: fullwidth forms folded to ASCII, letters
/// in lower case.
struct FoldedText {
  /// The scalars as written.
  let original: [Unicode.Scalar]
  /// The scalars to look at, one for each.
  let folded: [Unicode.Scalar]

  var count: Int { folded.count }

  init(_ text: String) {
    original = Array(text.unicodeScalars)
    folded = original.map(Self.fold)
  }

  /// The scalar at a place, nil outside the text.
  subscript(place: Int) -> Unicode.Scalar? {
    folded.indices.contains(place) ? folded[place] : nil
  }

  /// True where a word of folded scalars stands at a place.
  func has(_ word: [Unicode.Scalar], at place: Int) -> Bool {
    guard place + word.count <= folded.count else { return false }
    for (offset, scalar) in word.enumerated() where folded[place + offset] != scalar {
      return false
    }
    return true
  }

  /// The digit at a place: ASCII, fullwidth, any decimal digit of Unicode, or a Chinese one.
  func digit(at place: Int) -> Int? {
    guard let scalar = self[place] else { return nil }
    if scalar.isASCII {
      return (0x30...0x39).contains(scalar.value) ? Int(scalar.value) - 0x30 : nil
    }
    if let digit = Self.chineseDigits[scalar] { return digit }
    guard scalar.properties.numericType == .decimal else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
  }

  private static let chineseDigits: [Unicode.Scalar: Int] = [
    "〇": 0, "零": 0, "一": 1, "幺": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9,
  ]

  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    var value = scalar.value
    if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
    if value == 0x3000 { value = 0x20 }
    if (0x41...0x5A).contains(value) { value |= 0x20 }
    return Unicode.Scalar(value) ?? scalar
  }
}

extension Unicode.Scalar {
  /// True for an ASCII letter or digit.
  var isASCIIWord: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// True for a Chinese character.
  var isHan: Bool {
    switch value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
    default: false
    }
  }

  /// True for what does not show but may stand between digits.
  var isInvisible: Bool {
    switch value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }
}
