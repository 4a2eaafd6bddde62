/// A text in which many phrases are looked for, each without making anything of it first.
struct PhraseText: Sendable {
  private let bytes: [UInt8]

  /// Takes a text.
  ///
  /// - Parameter text: The text.
  init(_ text: some StringProtocol) {
    bytes = Array(text.utf8)
  }

  /// True where the text holds a phrase, character by character as it is written.
  ///
  /// - Parameter phrase: The phrase.
  /// - Returns: False for an empty phrase.
  func contains(_ phrase: String) -> Bool {
    let wanted = phrase.utf8
    guard let first = wanted.first, wanted.count <= bytes.count else { return false }
    for start in 0...bytes.count - wanted.count
    where bytes[start] == first && bytes[start...].starts(with: wanted) {
      return true
    }
    return false
  }

  /// The first of some phrases that the text holds.
  ///
  /// - Parameter phrases: The phrases.
  /// - Returns: Nil where it holds none.
  func first(of phrases: [String]) -> String? { phrases.first(where: contains) }
}
