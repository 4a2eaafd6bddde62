/// Cuts text into words.
///
/// Every word that may stand at a place is an edge of a lattice: words of ICU's dictionary, words of the
/// vocabulary, numbers and dates, and runs of letters, digits and marks. The words chosen are the
/// cheapest path, where a word costs its scaled negative log frequency and a boundary what the boundary
/// model says; vocabulary words are cheap enough to stay whole.
///
/// ## Usage
/// ```swift
/// let segmenter = Segmenter(vocabulary: vocabulary)
/// var text = SegmentedText()
/// for line in lines {
///   segmenter.segment(line.utf8.span, into: &text)  // uses the memory of `text` again
///   print(text.tokens.map(text.string))
/// }
/// ```
/// Use one from any number of tasks at once. It reads the dictionary as it meets characters, so making
/// one costs next to nothing, and copies share what has been read.
public struct Segmenter: Sendable {
  /// The words known beside the dictionary.
  public let vocabulary: Vocabulary
  /// What speaks for and against boundaries between characters.
  public let boundaries: BoundaryModel
  /// Where the base words come from.
  public let source: WordSource
  private let index: WordIndex

  /// Creates a segmenter.
  ///
  /// - Parameters:
  ///   - vocabulary: The words known beside the dictionary.
  ///   - boundaries: What speaks for and against boundaries between characters; without it only the
  ///     words decide.
  ///   - source: Where the base words come from.
  public init(
    vocabulary: Vocabulary = Vocabulary(),
    boundaries: BoundaryModel = BoundaryModel(),
    source: WordSource = .best
  ) {
    self.vocabulary = vocabulary
    self.boundaries = boundaries
    self.source = source
    index = WordIndex(
      WordPageBuilder(
        vocabulary: vocabulary,
        boundaries: boundaries,
        readsDictionary: source == .dictionary
      )
    )
  }

  /// Cuts a text into tokens.
  ///
  /// - Parameter text: Any text of at most 2 GB of UTF-8.
  /// - Returns: Tokens that cover the text without gaps.
  /// - Complexity: Linear in the length of the text for words of bounded length.
  public func segment(_ text: String) -> SegmentedText {
    var result = SegmentedText()
    segment(text.utf8.span, into: &result)
    result.scratch = LatticeScratch()
    return result
  }

  /// Cuts a text into tokens, with the memory of another text.
  ///
  /// - Parameters:
  ///   - utf8: Any text of at most 2 GB; malformed bytes count as U+FFFD.
  ///   - text: Becomes the text with tokens that cover it without gaps.
  /// - Complexity: Linear in the length of the text for words of bounded length; without allocation
  ///   where texts of this length came before.
  public func segment(_ utf8: Span<UInt8>, into text: inout SegmentedText) {
    text.text.assign(utf8)
    text.tokens.removeAll(keepingCapacity: true)
    let units = text.text.units
    let marks = source == .breakIterator ? WordSource.breaks(in: units) : nil
    unsafe units.withUnsafeBufferPointer { buffer in
      text.scratch.findTokens(inUnits: buffer.count, &text.tokens) { lattice in
        var search = unsafe WordSearch(UnitView(buffer), index, boundaries: boundaries, lattice)
        search.run(marks: marks)
        lattice = search.lattice
      }
    }
  }
}
