import CICU

/// A text in the form words are matched in, with the way back to the original.
///
/// Matching ignores differences that do not change the word: the form is NFKC (full-width and half-width
/// letters become one), Latin letters are lower case, traditional characters simplified. Only matching
/// uses it; what is stored and shown is the original.
public struct MatchingText: Sendable {
  /// The UTF-16 code units of the matching form.
  public let units: [UInt16]
  /// For each unit, and for the end, its UTF-8 offset in the original text; never decreasing.
  public let offsets: [Int32]

  /// Brings a text into matching form.
  ///
  /// - Parameter text: The original, at most 2 GB of UTF-8.
  /// - Complexity: Linear in the length of the text; a handful of allocations whatever its length.
  public init(_ text: String) {
    var units: [UInt16] = []
    var offsets: [Int32] = []
    let length = text.utf8.count
    units.reserveCapacity(length)
    offsets.reserveCapacity(length + 1)
    var offset: Int32 = 0
    var isPlain = true
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value < 0x80 {
        units.append(UInt16(truncatingIfNeeded: value))
        offsets.append(offset)
        offset += 1
        continue
      }
      if !(0x4E00...0x9FFF).contains(value) { isPlain = false }
      if value < 0x10000 {
        units.append(UInt16(truncatingIfNeeded: value))
        offsets.append(offset)
        offset += value < 0x800 ? 2 : 3
      } else {
        units.append(UTF16.leadSurrogate(scalar))
        units.append(UTF16.trailSurrogate(scalar))
        offsets.append(offset)
        offsets.append(offset)
        offset += 4
      }
    }
    offsets.append(offset)
    if !isPlain { Self.normalize(&units, &offsets) }
    Self.fold(&units)
    self.units = units
    self.offsets = offsets
  }

  /// The matching form of one word, as a key.
  ///
  /// - Parameter word: A word of a lexicon.
  /// - Returns: The UTF-16 code units of the matching form.
  public static func key(of word: String) -> [UInt16] {
    var units = Array(word.utf16)
    // Most words of a lexicon are ideographs alone, which normalisation leaves as they are.
    guard units.allSatisfy({ (0x4E00...0x9FFF).contains($0) }) else {
      return MatchingText(word).units
    }
    fold(&units)
    return units
  }

  /// The matching form of a range of units as text.
  ///
  /// - Parameter range: A range of unit indices.
  /// - Returns: The units as text.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: units[range], as: UTF16.self)
  }

  /// The range of UTF-8 offsets in the original that a range of units came from.
  ///
  /// - Parameter range: A range of unit indices.
  /// - Returns: UTF-8 offsets; characters that one original character gave are not cut.
  public func originalRange(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    // Units that one original character gave share its offset: take the whole character.
    while end < units.count, end > range.lowerBound, offsets[end] == offsets[end - 1] { end += 1 }
    return Int(offsets[range.lowerBound])..<Int(offsets[end])
  }

  private static func normalize(_ units: inout [UInt16], _ offsets: inout [Int32]) {
    let length = Int32(units.count)
    guard unsafe !leye_icu_is_normalized(units, length) else { return }
    // No character has a compatibility form of more than 18 units.
    var capacity = units.count * 2 + 32
    while capacity <= units.count * 18 + 32 {
      var result = [UInt16](repeating: 0, count: capacity)
      var map = [Int32](repeating: 0, count: capacity)
      let count = unsafe leye_icu_normalize(units, length, &result, &map, Int32(capacity))
      if count >= 0 {
        let end = offsets[units.count]
        let mapped = map[..<Int(count)].map { offsets[Int($0)] }
        units = Array(result[..<Int(count)])
        offsets = mapped + [end]
        return
      }
      capacity *= 3
    }
  }

  private static func fold(_ units: inout [UInt16]) {
    let table = unsafe leye_icu_simplified_table()
    for index in units.indices {
      let unit = units[index]
      if unit >= 0x41, unit <= 0x5A {
        units[index] = unit + 0x20
      } else if unit >= 0x3400, unit <= 0x9FFF {
        units[index] = unsafe table[Int(unit)]
      }
    }
  }
}
