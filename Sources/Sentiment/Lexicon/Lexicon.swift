public import Segmentation

/// All word lists together, ready for scoring.
public struct Lexicon: Sendable {
  /// The topics in order of their list.
  public let topics: [Topic]
  /// The lowercase hexadecimal SHA-256 digest of the word lists that scores rest on: the version of the
  /// lexicon.
  ///
  /// - Complexity: Linear in the length of the lists the first time, constant from then on.
  public var digest: String { version.digest }
  /// The words for the segmenter.
  public let vocabulary: Vocabulary
  /// The number of words with a valence.
  public let polarityCount: Int
  /// The number of patterns.
  public var patternCount: Int { patterns.meanings.count }

  /// The number of words and pairs of words with a learned weight.
  public let observedCount: Int

  /// What the lexicon says of each word of the vocabulary, by number.
  let words: WordTable
  /// The patterns.
  let patterns: PatternProgram
  /// What people type to say nothing, in matching form without marks.
  let noAnswers: Set<[UInt16]>
  /// For each topic the number of its domain.
  let topicDomains: [Int]
  /// What names the version.
  private let version: LexiconVersion
  /// True where words have weights observed in rated comments.
  var hasObserved: Bool { observedCount > 0 }

  /// Builds a lexicon from the contents of its files.
  ///
  /// - Parameter files: File names and contents, in any order.
  /// - Throws: ``LexiconFaults`` with every fault of every file.
  /// - Complexity: Linear in the length of the files.
  public init(files: [(name: String, text: String)]) throws(LexiconFaults) {
    try self.init(contents: files.map { ($0.name, Array($0.text.utf8)) })
  }

  /// Builds a lexicon from the contents of its files.
  ///
  /// - Parameter files: File names and contents in UTF-8, in any order.
  /// - Throws: ``LexiconFaults`` with every fault of every file.
  /// - Complexity: Linear in the length of the files.
  public init(contents files: [(name: String, bytes: [UInt8])]) throws(LexiconFaults) {
    var builder = LexiconBuilder(capacity: files.reduce(0) { $0 + $1.bytes.count / 16 })
    let sorted = files.sorted { $0.name < $1.name }
    for file in sorted { builder.read(name: file.name, bytes: file.bytes) }
    builder.finish()
    guard builder.faults.isEmpty else { throw LexiconFaults(faults: builder.faults) }
    version = LexiconVersion(of: builder.files)
    topics = builder.topics
    vocabulary = builder.vocabulary
    words = builder.words
    patterns = builder.patterns.program
    noAnswers = builder.noAnswers
    polarityCount = builder.words.polarityCount
    observedCount =
      builder.words.pairs.count
      + builder.words.facts.count { $0.roles.contains(.observed) }
    let topics = builder.topics
    topicDomains = topics.map { topic in topics.firstIndex { $0.domain == topic.domain } ?? 0 }
  }

  /// The topic with a name, nil when there is none.
  ///
  /// - Parameter name: The topic's name.
  /// - Returns: The topic.
  public func topic(named name: String) -> Topic? { topics.first { $0.name == name } }
}
