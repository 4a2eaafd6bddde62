/// A pattern of places and fixed characters: `+86 999-9999-9999`.
///
/// `9` is a digit, `a` a letter, `#` either; a backslash makes the next character a fixed one.
struct MaskPattern: Sendable, Hashable {
  /// What may stand in a place.
  enum Place: Sendable, Hashable {
    case digit
    case letter
    case either
    case literal(Character)

    func accepts(_ character: Character) -> Bool {
      switch self {
      case .digit: character.isDigit
      case .letter: character.isPlainLetter
      case .either: character.isDigit || character.isPlainLetter
      case .literal: false
      }
    }

    var literal: Character? {
      if case .literal(let character) = self { character } else { nil }
    }
  }

  let places: [Place]

  init(_ pattern: String) {
    var places: [Place] = []
    var isEscaped = false
    for character in pattern {
      switch character {
      case "\\" where !isEscaped:
        isEscaped = true
        continue
      case "9" where !isEscaped: places.append(.digit)
      case "a" where !isEscaped: places.append(.letter)
      case "#" where !isEscaped: places.append(.either)
      default: places.append(.literal(character))
      }
      isEscaped = false
    }
    self.places = places
  }

  /// The first place to fill at an index or behind it; the end where there is none.
  func place(from index: Int) -> Int {
    places.indices.dropFirst(index).first { places[$0].literal == nil } ?? places.count
  }

  /// The last place to fill before an index.
  func place(before index: Int) -> Int? {
    places.indices.prefix(index).last { places[$0].literal == nil }
  }

  /// The fixed characters right before an index.
  func literals(before index: Int) -> [Character] {
    places.prefix(index).reversed().prefix { $0.literal != nil }.compactMap(\.literal).reversed()
  }

  /// Fills places with a text that was pasted, with or without the fixed characters.
  ///
  /// - Parameters:
  ///   - text: The text in ASCII forms.
  ///   - content: What stands in the places.
  ///   - start: Where to begin.
  /// - Returns: What stands in the places then, and the index behind the last one filled; nil where the text does not fit.
  func filled(
    with text: String,
    _ content: [Character?],
    from start: Int
  ) -> (content: [Character?], end: Int)? {
    let head = String(literals(before: start)).filter { !$0.isWhitespace }
    let begins = !head.isEmpty && text.filter { !$0.isWhitespace }.hasPrefix(head)
    // A digit that is also a fixed one counts as fixed where the text begins like the pattern.
    for takesLiterals in begins ? [true, false] : [false, true] {
      let first = takesLiterals ? start - literals(before: start).count : start
      if let result = filled(text, content, first, takesLiterals) { return result }
    }
    return nil
  }

  private func filled(
    _ text: String,
    _ content: [Character?],
    _ start: Int,
    _ takesLiterals: Bool
  ) -> (content: [Character?], end: Int)? {
    var content = content
    var index = start
    for character in text {
      let isText = character.isLetter || character.isNumber
      let run = places[index...].prefix { $0.literal != nil }
      let isPlain = character.isDigit || character.isPlainLetter
      if takesLiterals || !isPlain, let hit = run.firstIndex(of: .literal(character)) {
        index = hit + 1
        continue
      }
      // Blanks and marks that are not in the pattern say nothing.
      guard isText else { continue }
      index = run.endIndex
      guard index < places.count, places[index].accepts(character) else { return nil }
      content[index] = character
      index += 1
    }
    return (content, index)
  }
}
