/// The code with which a respondent goes on with a survey.
struct ResumeCode {
  /// Letters and digits that are not mistaken for one another.
  private static let alphabet = Array("ABCDEFGHJKMNPQRSTUVWXYZ23456789")

  /// The code as it is stored: without the hyphen.
  let key: String

  /// A new code of ten characters, nearly 50 bits.
  static func random() -> ResumeCode {
    var generator = SystemRandomNumberGenerator()
    return ResumeCode(
      String((0..<10).compactMap { _ in alphabet.randomElement(using: &generator) })
    )
  }

  /// A code as a person types it: hyphens, spaces and small letters do not matter.
  init(_ text: String) {
    key = text.uppercased().filter { $0.isLetter || $0.isNumber }
  }

  /// The code in two groups.
  var shown: String { key.count == 10 ? "\(key.prefix(5))-\(key.suffix(5))" : key }
}
