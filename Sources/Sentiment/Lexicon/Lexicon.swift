import Hashing
public import Segmentation

/// All word lists together, ready for scoring.
public struct Lexicon: Sendable {
  /// The topics in order of their list.
  public let topics: [Topic]
  /// The lowercase hexadecimal SHA-256 digest of all word lists: the version of the lexicon.
  public let digest: String
  /// The words for the segmenter.
  public let vocabulary: Vocabulary
  /// The number of words with a valence.
  public let polarityCount: Int

  /// What the lexicon says of each word of the vocabulary, by number.
  let entries: [LexiconEntry]
  /// What people type to say nothing, in matching form without marks.
  let noAnswers: Set<[UInt16]>

  /// Builds a lexicon from the contents of its files.
  ///
  /// - Parameter files: File names and contents, in any order.
  /// - Throws: ``LexiconFaults`` with every fault of every file.
  /// - Complexity: Linear in the length of the files.
  public init(files: [(name: String, text: String)]) throws(LexiconFaults) {
    var builder = LexiconBuilder(capacity: files.reduce(0) { $0 + $1.text.utf8.count / 16 })
    let sorted = files.sorted { $0.name < $1.name }
    for file in sorted { builder.read(name: file.name, text: file.text) }
    builder.finish()
    guard builder.faults.isEmpty else { throw LexiconFaults(faults: builder.faults) }
    var bytes: [UInt8] = []
    for file in sorted {
      bytes += Array(file.name.utf8) + [0] + Array(file.text.utf8) + [0]
    }
    digest = SHA256.hexadecimal(of: bytes)
    topics = builder.topics
    vocabulary = builder.vocabulary
    entries = builder.entries
    noAnswers = builder.noAnswers
    polarityCount = builder.entries.count { $0.valence != nil }
  }

  /// The topic with a name, nil when there is none.
  ///
  /// - Parameter name: The topic's name.
  /// - Returns: The topic.
  public func topic(named name: String) -> Topic? { topics.first { $0.name == name } }
}
