import CICU

/// How Chinese characters are read: our own words and characters first, then ICU's table.
struct PinyinTable: Sendable {
  /// A word and its syllables.
  struct Word: Sendable {
    let units: [UInt16]
    let syllables: [String]
  }

  /// The table of this system's ICU with our own list.
  static let shared = PinyinTable()

  /// Words by their first unit, the longest first.
  private let words: [UInt16: [Word]]
  private let characters: [UInt16: [String]]

  private init() {
    var words: [UInt16: [Word]] = [:]
    for (text, syllables) in Self.entries(PinyinWords.words) {
      let units = Array(text.utf16)
      guard let first = units.first, units.count == syllables.count else { continue }
      words[first, default: []].append(Word(units: units, syllables: syllables))
    }
    self.words = words.mapValues { $0.sorted { $0.units.count > $1.units.count } }
    var characters: [UInt16: [String]] = [:]
    for (text, syllables) in Self.entries(PinyinWords.characters) {
      if let unit = text.utf16.first { characters[unit] = syllables }
    }
    self.characters = characters
  }

  private static func entries(_ list: String) -> [(Substring, [String])] {
    list.split { $0 == "/" || $0.isNewline }.map { entry in
      let parts = entry.split(separator: " ")
      return (parts.first ?? "", parts.dropFirst().map(String.init))
    }
  }

  /// The longest known word that begins at an index.
  func word(in units: [UInt16], at index: Int) -> Word? {
    words[units[index]]?.first { units[index...].starts(with: $0.units) }
  }

  /// How a character may be read by itself; empty where nobody knows.
  func readings(of unit: UInt16) -> [String] {
    if let own = characters[unit] { return own }
    let syllable = unsafe String(cString: leye_icu_pinyin(unit))
    return syllable.isEmpty ? [] : [syllable]
  }
}
