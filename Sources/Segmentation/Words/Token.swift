/// One word of a text.
public struct Token: Sendable, Hashable {
  /// What a token is made of.
  public enum Kind: UInt8, Sendable, Hashable {
    /// A word of Chinese characters or of kana.
    case word
    /// A word of Latin letters, perhaps with digits.
    case latin
    /// A number with what belongs to it, such as `12.5%` or `2026年`.
    case number
    /// A web or e-mail address.
    case address
    /// An emoji or another symbol.
    case symbol
    /// Punctuation that neither ends a clause nor a sentence.
    case punctuation
    /// A mark that ends a clause: ，、；：
    case clauseEnd
    /// A mark that ends a sentence: 。！？ or a line end.
    case sentenceEnd
    /// White space within a line.
    case space
  }

  private let start: Int32
  private let end: Int32
  private let number: Int32
  /// What it is made of.
  public let kind: Kind

  /// Creates a token.
  ///
  /// - Parameters:
  ///   - start: The index of its first unit.
  ///   - end: The index after its last unit.
  ///   - kind: What it is made of.
  ///   - number: Its number in the vocabulary, -1 for none.
  init(start: Int32, end: Int32, kind: Kind, number: Int32) {
    self.start = start
    self.end = end
    self.kind = kind
    self.number = number
  }

  /// Where it stands in ``SegmentedText/text``, as a range of unit indices.
  public var units: Range<Int> { Int(start)..<Int(end) }

  /// Its number in the segmenter's vocabulary, nil for a word of the dictionary alone.
  public var entry: Int? { number >= 0 ? Int(number) : nil }

  /// True for a token that is a word in the sense of a reader.
  public var isWord: Bool {
    switch kind {
    case .word, .latin, .number, .address: true
    default: false
    }
  }
}
