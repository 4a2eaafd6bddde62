import Segmentation

/// The words of a text as ranges of characters, for moving and selecting by words.
struct WordRanges: Sendable {
  private let segmenter: Segmenter

  /// Takes what cuts texts into words.
  ///
  /// - Parameter segmenter: The segmenter.
  init(_ segmenter: Segmenter) {
    self.segmenter = segmenter
  }

  /// The words of a text.
  ///
  /// - Parameter text: The text.
  /// - Returns: Ranges of characters in order.
  /// - Complexity: Linear in the length of the text.
  func ranges(in text: String) -> [Range<Int>] {
    let segmented = segmenter.segment(text)
    // Words are given in bytes of UTF-8; a word that ends within a character ends behind it.
    var ends: [Int] = []
    ends.reserveCapacity(text.utf8.count)
    for (index, character) in text.enumerated() {
      ends += Array(repeating: index, count: character.utf8.count)
    }
    return segmented.tokens.filter(\.isWord).compactMap { token in
      let bytes = segmented.originalRange(token)
      guard let first = bytes.first, let last = bytes.last, ends.indices.contains(first),
        ends.indices.contains(last)
      else { return nil }
      return ends[first]..<(ends[last] + 1)
    }
  }
}
