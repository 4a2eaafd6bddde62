/// Finds a Chinese name by what is typed of its pinyin: `stgl`, `shitang` or `shitgl` find 食堂管理.
///
/// A character with several readings is found by each of them, unless it stands in a word that has one: 重庆 is found by `cq`, not by
/// `zq`. Letters and digits stand for themselves, full-width and capital ones too; other characters are
/// passed over.
///
/// ## Usage
/// ```swift
/// let matcher = PinyinMatcher("食堂管理")
/// matcher.initials  // stgl
/// matcher.matches("tang")  // true
/// ```
public struct PinyinMatcher: Sendable, Hashable {
  /// The readings of each character that has any, the most usual first.
  private let readings: [[String]]

  /// The most texts that one name gives as keys of each kind.
  private static let keyLimit = 8

  /// Reads a name.
  ///
  /// - Parameter text: The name.
  /// - Complexity: Linear in its length: about a microsecond a character, and some milliseconds more for the first name of all, which
  ///   reads ICU's table.
  public init(_ text: String) {
    let units = MatchingText(text).units
    let table = PinyinTable.shared
    var readings: [[String]] = []
    readings.reserveCapacity(units.count)
    var index = 0
    while index < units.count {
      if let word = table.word(in: units, at: index) {
        readings += word.syllables.map { [$0] }
        index += word.units.count
        continue
      }
      let found = Self.plain(units[index]).map { [$0] } ?? table.readings(of: units[index])
      if !found.isEmpty { readings.append(found) }
      index += 1
    }
    self.readings = readings
  }

  /// A letter or digit, which stands for itself.
  private static func plain(_ unit: UInt16) -> String? {
    guard let byte = UInt8(exactly: unit) else { return nil }
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return String(UnicodeScalar(byte))
    default: return nil
    }
  }

  /// The first letters of the most usual readings.
  public var initials: String { String(readings.compactMap { $0.first?.first }) }

  /// The most usual readings, one after the other: `shitangguanli`.
  public var pinyin: String { readings.compactMap(\.first).joined() }

  /// All texts by which a list may find the name: initials first, then whole pinyin, the most usual readings first.
  ///
  /// A name with many characters of several readings gives those of its first ones.
  public var keys: [String] {
    let initials = readings.map { characters in
      var seen: [String] = []
      for reading in characters.map({ String($0.prefix(1)) }) where !seen.contains(reading) {
        seen.append(reading)
      }
      return seen
    }
    return (Self.combinations(initials) + Self.combinations(readings)).filter { !$0.isEmpty }
  }

  private static func combinations(_ readings: [[String]]) -> [String] {
    var texts = [""]
    for alternatives in readings {
      guard alternatives.count > 1, texts.count * alternatives.count <= keyLimit else {
        for place in texts.indices { texts[place] += alternatives.first ?? "" }
        continue
      }
      texts = alternatives.flatMap { reading in texts.map { $0 + reading } }
    }
    return texts
  }

  /// True where what is typed are beginnings of the readings of characters that follow each other.
  ///
  /// - Parameters:
  ///   - typed: Letters and digits; others are passed over, and nothing matches everything.
  ///   - isAtStart: True where they must be the name's first characters.
  /// - Returns: False where some letter fits nowhere.
  /// - Complexity: Linear in the length of the name times that of what is typed.
  public func matches(_ typed: String, atStart isAtStart: Bool = false) -> Bool {
    let letters = MatchingText(typed).units.compactMap(Self.plain).joined()
    let wanted = Array(letters.utf8)
    guard !wanted.isEmpty else {
      return typed.allSatisfy { $0.isWhitespace || $0.isPunctuation }
    }
    // How much of what is typed may be used up before the character at hand.
    var reached: Set<Int> = [0]
    for (place, characters) in readings.enumerated() {
      var next: Set<Int> = isAtStart ? [] : [0]
      for start in reached where start > 0 || !isAtStart || place == 0 {
        for reading in characters {
          var end = start
          for byte in reading.utf8 {
            guard end < wanted.count, wanted[end] == byte else { break }
            end += 1
            if end == wanted.count { return true }
            next.insert(end)
          }
        }
      }
      reached = next
    }
    return false
  }
}
