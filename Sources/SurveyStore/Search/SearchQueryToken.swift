/// One sign or word of a query.
struct SearchQueryToken: Sendable, Hashable {
  /// What it is.
  enum Kind: Sendable, Hashable {
    case words(String)
    case or
    case and
    case not
    case open
    case close
  }
  let kind: Kind
  /// The character of the query it begins with, from 1.
  let place: Int

  /// The most signs and words of a query.
  private static let limit = 64
  /// The opening quotation marks with their closing ones.
  private static let quotes: [Character: Character] = [
    "\"": "\"", "＂": "＂", "“": "”", "”": "”", "„": "”", "「": "」", "『": "』", "《": "》",
  ]

  /// Cuts a query into signs and words.
  ///
  /// - Parameter text: The query.
  /// - Returns: The tokens in order.
  /// - Throws: A ``SearchQueryFault``.
  static func tokens(of text: String) throws(SearchQueryFault) -> [SearchQueryToken] {
    let characters = Array(text)
    guard characters.count <= SearchQuery.longest else { throw .tooLong }
    var tokens: [SearchQueryToken] = []
    var index = 0
    while index < characters.count {
      let character = characters[index]
      let start = index
      index += 1
      let kind: Kind
      if character.isWhitespace { continue }
      if let closing = quotes[character] {
        guard let end = characters[index...].firstIndex(of: closing) else {
          throw .unclosed(at: start + 1)
        }
        kind = .words(String(characters[index..<end]))
        index = end + 1
      } else if let sign = sign(character) {
        kind = sign
      } else if isMinus(character) {
        // A minus sign on its own is a mark like any other, not an exclusion.
        guard index < characters.count, !characters[index].isWhitespace else { continue }
        kind = .not
      } else {
        while index < characters.count, !endsWord(characters[index]) { index += 1 }
        kind = word(String(characters[start..<index]))
      }
      tokens.append(SearchQueryToken(kind: kind, place: start + 1))
    }
    guard tokens.count <= limit else { throw .tooLong }
    return tokens
  }

  private static func word(_ text: String) -> Kind {
    switch text {
    case "OR": .or
    case "AND": .and
    case "NOT": .not
    default: .words(text)
    }
  }

  private static func sign(_ character: Character) -> Kind? {
    switch character {
    case "(", "（": .open
    case ")", "）": .close
    case "|", "｜": .or
    default: nil
    }
  }

  private static func isMinus(_ character: Character) -> Bool {
    character == "-" || character == "－" || character == "−"
  }

  private static func endsWord(_ character: Character) -> Bool {
    character.isWhitespace || sign(character) != nil || quotes[character] != nil
  }
}
