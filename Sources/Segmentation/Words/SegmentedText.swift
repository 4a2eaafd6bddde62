/// A text cut into tokens that cover it without gaps.
///
/// Used again for another text by ``Segmenter/segment(_:into:)``, it keeps its memory.
public struct SegmentedText: Sendable {
  /// The text in matching form.
  public internal(set) var text = MatchingText()
  /// The tokens in order.
  public internal(set) var tokens: [Token] = []
  /// What the search for the tokens needs on its way.
  var scratch = LatticeScratch()

  /// Creates an empty text.
  public init() {}

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
