/// A text in the form words are matched in, with the way back to the original.
///
/// Matching ignores differences that do not change the word: the form is NFKC (full-width and half-width
/// letters become one), letters are lower case, traditional characters simplified. Only matching
/// uses it; what is stored and shown is the original.
public struct MatchingText: Sendable {
  /// The UTF-16 code units of the matching form.
  public private(set) var units: [UInt16] = []
  /// For each unit, and for the end, its UTF-8 offset in the original text; never decreasing.
  public private(set) var offsets: [Int32] = [0]

  /// Creates the matching form of an empty text.
  public init() {}

  /// Brings a text into matching form.
  ///
  /// - Parameter text: The original, at most 2 GB of UTF-8.
  /// - Complexity: Linear in the length of the text; a handful of allocations whatever its length.
  public init(_ text: String) {
    self.init()
    assign(text.utf8.span)
  }

  /// Replaces the text by another one and keeps the memory.
  ///
  /// - Parameter utf8: The original, at most 2 GB; malformed bytes count as U+FFFD.
  /// - Complexity: Linear in the length; without allocation where texts of this length came before.
  mutating func assign(_ utf8: Span<UInt8>) {
    units.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    var reader = MatchingTextReader()
    if !reader.readDirectly(utf8, &units, &offsets) {
      reader.readJoining(utf8, &units, &offsets)
    }
  }

  /// The matching form of one word, as a key.
  ///
  /// - Parameter word: A word of a lexicon.
  /// - Returns: The UTF-16 code units of the matching form.
  public static func key(of word: String) -> [UInt16] { MatchingText(word).units }

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
}
