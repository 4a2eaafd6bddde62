public import Segmentation

/// How comments become words for the search: the segmenter, and what is done to a comment before.
public struct SearchWords: Sendable {
  /// Cuts comments and queries.
  public let segmenter: Segmenter
  /// What the words depend on: an index made with another one is made anew.
  public let digest: String
  /// Makes a comment ready, personal data masked; nil for one that says nothing.
  ///
  /// Only what it returns is indexed, found and handed out, so that no query can ask for what is masked.
  public let prepare: @Sendable (_ original: String) -> String?

  /// The version of the cells and tokens; a change makes every index anew.
  private static let version = 1

  /// Creates the words.
  ///
  /// - Parameters:
  ///   - segmenter: Cuts comments and queries.
  ///   - vocabulary: The digest of the word lists that the segmenter knows.
  ///   - prepare: Makes a comment ready; nil for one that says nothing.
  public init(
    segmenter: Segmenter,
    vocabulary: String,
    prepare: @escaping @Sendable (_ original: String) -> String?
  ) {
    self.segmenter = segmenter
    self.prepare = prepare
    digest = "\(Self.version) \(segmenter.source) \(WordSource.libraryVersion) \(vocabulary)"
  }

  /// The words that the tokenizer uses on this thread, nil outside of a search and an indexing.
  ///
  /// SQLite makes a tokenizer when it first meets the index, long before anybody says how to cut; so
  /// the tokenizer asks here each time it is called.
  @TaskLocal static var current: SearchWords?
}
