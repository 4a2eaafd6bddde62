/// What the weight of a word is put together from: one of its own, and those of its characters.
///
/// Words that share characters often share a tendency (差, 太差, 差劲), and a comment is too short to show
/// each of them often enough. The sum over a word's features is its weight, so that nothing but words and
/// pairs is written down.
enum WordFeature: Hashable, Sendable {
  /// The word or pair itself.
  case word(String)
  /// A character, or two side by side, of a word.
  case part(String)
  /// The last character of the first word of a pair with the first one of the second.
  case seam(String)

  /// The features that a word has in common with others.
  ///
  /// - Parameter word: A word, or two with a space between.
  /// - Returns: The features; none of a word that is not of Chinese characters.
  static func shared(of word: String) -> [WordFeature] {
    let characters = Array(word)
    if let space = characters.firstIndex(of: " ") {
      guard space > 0, space + 1 < characters.count else { return [] }
      return [.seam(String([characters[space - 1], characters[space + 1]]))]
    }
    guard word.unicodeScalars.allSatisfy(\.properties.isIdeographic) else { return [] }
    var features = characters.map { WordFeature.part(String($0)) }
    // Two characters side by side are the word itself where it has no more.
    if characters.count > 2 {
      for (first, second) in zip(characters, characters.dropFirst()) {
        features.append(.part(String([first, second])))
      }
    }
    return features
  }
}
