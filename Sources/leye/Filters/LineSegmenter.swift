import Segmentation

/// Cuts texts into words, with memory that is used again for the next one.
///
/// Each thread has its own.
struct LineSegmenter: Sendable {
  /// The words of the text segmented last, as ranges of its bytes; they do not overlap.
  private(set) var words: [Range<Int>] = []

  private let segmenter: Segmenter
  private var segmented = SegmentedText()

  /// Takes over an engine.
  ///
  /// - Parameter segmenter: The engine.
  init(_ segmenter: Segmenter) {
    self.segmenter = segmenter
  }

  /// Finds the words of a text, into ``words``: everything that is not white space.
  ///
  /// - Parameter text: Valid UTF-8.
  mutating func segment(_ text: Span<UInt8>) {
    words.removeAll(keepingCapacity: true)
    segmenter.segment(text, into: &segmented)
    var end = 0
    for token in segmented.tokens {
      let range = segmented.originalRange(token)
      // Two tokens may stem from one character, such as ㎏; it belongs to the first.
      let start = max(range.lowerBound, end)
      guard range.upperBound > start else { continue }
      end = range.upperBound
      // Ends of lines within a text belong to marks that end sentences; words of the dictionary
      // hold no white space.
      switch token.kind {
      case .word: words.append(start..<end)
      case .space: addInvisibles(of: start..<end, text)
      default: addParts(of: start..<end, text)
      }
    }
  }

  /// Adds what takes no room but is no white space, such as U+200B, to the word before it.
  private mutating func addInvisibles(of token: Range<Int>, _ text: Span<UInt8>) {
    let known = words.count
    addParts(of: token, text)
    guard known > 0, words.count > known,
      words[known].lowerBound == words[known - 1].upperBound
    else { return }
    words[known - 1] = words[known - 1].lowerBound..<words[known].upperBound
    words.remove(at: known)
  }

  /// Adds what stands between the white space of a token.
  private mutating func addParts(of token: Range<Int>, _ text: Span<UInt8>) {
    var start = token.lowerBound
    var index = start
    while index < token.upperBound {
      let length = ByteSearch.whiteSpace(in: text, at: index)
      if length > 0, index > start { words.append(start..<index) }
      index += max(length, 1)
      if length > 0 { start = index }
    }
    if start < token.upperBound { words.append(start..<token.upperBound) }
  }

  /// Finds the words of a text and writes them, as a member of an object whose brace is open, or as a
  /// line with single spaces between.
  ///
  /// - Parameters:
  ///   - text: Valid UTF-8.
  ///   - isMember: True in an object.
  ///   - output: Receives the end of the line.
  mutating func write(_ text: Span<UInt8>, isMember: Bool, to output: inout ByteWriter) {
    segment(text)
    if isMember { output.write("\"words\":[") }
    for (index, word) in words.enumerated() {
      if index > 0 { output.write(isMember ? UInt8(ascii: ",") : UInt8(ascii: " ")) }
      if isMember {
        output.writeString(text.extracting(word))
      } else {
        output.write(text.extracting(word))
      }
    }
    output.write(isMember ? "]}\n" : "\n")
  }
}
