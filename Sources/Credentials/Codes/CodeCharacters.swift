/// The 32 characters that codes are written in, and what people write in their place.
///
/// They are Crockford's base 32: digits and capital letters without I, L, O and U.
enum CodeCharacters {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
  private static let values: [Character: UInt8] = {
    var values = Dictionary(
      uniqueKeysWithValues: alphabet.enumerated().map { ($1, UInt8($0)) }
    )
    values["O"] = 0
    values["I"] = 1
    values["L"] = 1
    return values
  }()

  /// The characters of values below 32.
  static func text(of values: [UInt8]) -> String { String(values.map { alphabet[Int($0)] }) }

  /// The values of a code as a person types it.
  ///
  /// Case and full-width forms do not matter; spaces, hyphens, dashes and what does not show are passed
  /// over; O counts as 0, I and L as 1.
  ///
  /// - Parameter text: What was typed.
  /// - Returns: The values; nil where another character is among them.
  static func values(of text: String) -> [UInt8]? {
    var result: [UInt8] = []
    for scalar in text.unicodeScalars where !isPassedOver(scalar) {
      let narrow = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      guard narrow < 0x80, let ascii = Unicode.Scalar(narrow) else { return nil }
      if ascii == "-" { continue }
      let letter = ("a"..."z").contains(ascii) ? Unicode.Scalar(UInt8(narrow) - 0x20) : ascii
      guard let value = values[Character(letter)] else { return nil }
      result.append(value)
    }
    return result
  }

  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
      || properties.generalCategory == .dashPunctuation || scalar == "\u{2212}"
  }
}
