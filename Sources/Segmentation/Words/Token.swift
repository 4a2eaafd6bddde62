/// One word of a text.
public struct Token: Sendable, Hashable {
  /// What a token is made of.
  public enum Kind: UInt8, Sendable, Hashable {
    /// A word of Chinese characters or of kana.
    case word
    /// A word of Latin letters, perhaps with digits.
    case latin
    /// A number with what belongs to it, such as `12.5%`.
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
  /// Where it stands in ``SegmentedText/text``, as a range of unit indices.
  public let units: Range<Int>
  /// What it is made of.
  public let kind: Kind
  /// Its number in the segmenter's vocabulary, nil for a word of the dictionary alone.
  public let entry: Int?

  /// True for a token that is a word in the sense of a reader.
  public var isWord: Bool {
    switch kind {
    case .word, .latin, .number, .address: true
    default: false
    }
  }
}

/// A text cut into tokens that cover it without gaps.
public struct SegmentedText: Sendable {
  /// The text in matching form.
  public let text: MatchingText
  /// The tokens in order.
  public let tokens: [Token]

  /// A token in matching form.
  ///
  /// - Parameter token: A token of this text.
  /// - Returns: The word in matching form.
  public func string(_ token: Token) -> String { text.string(token.units) }

  /// Where a token stands in the original, as a range of UTF-8 offsets.
  ///
  /// - Parameter token: A token of this text.
  /// - Returns: UTF-8 offsets in the original.
  public func originalRange(_ token: Token) -> Range<Int> { text.originalRange(token.units) }
}
