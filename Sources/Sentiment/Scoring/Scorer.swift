import Hashing
public import Segmentation

/// Scores comments with a lexicon and rules.
///
/// ## Usage
/// ```swift
/// let scorer = Scorer(lexicon: try Lexicon(folder: "Lexicons"))
/// scorer.score("食堂很好，就是太贵").label  // negative
/// ```
/// Clause by clause: each praising or blaming word has a valence; negations and degree words before it
/// change it; a wish, a demand or a question is not praise; what follows 但是 weighs more. The valences
/// of a sentence add up to s and are squashed into -1 to 1 as s / √(s² + c); for the whole comment s is
/// the mean over the sentences that say something.
///
/// A value without state: use one from any number of tasks at once.
public struct Scorer: Sendable {
  /// The word lists.
  public let lexicon: Lexicon
  /// The segmenter with the lexicon's words.
  public let segmenter: Segmenter
  /// The lowercase hexadecimal SHA-256 digest of word lists and rules together: what made a score.
  public let digest: String
  let rules: ScoringRules

  /// Creates a scorer.
  ///
  /// - Parameter lexicon: The word lists.
  public init(lexicon: Lexicon) {
    self.init(lexicon: lexicon, rules: ScoringRules())
  }

  init(lexicon: Lexicon, rules: ScoringRules) {
    self.lexicon = lexicon
    self.rules = rules
    segmenter = Segmenter(vocabulary: lexicon.vocabulary)
    let versions = "rules \(ScoringRules.version) lexicon \(lexicon.digest)"
    digest = SHA256.hexadecimal(of: Array(versions.utf8))
  }

  /// Scores one comment.
  ///
  /// - Parameter text: The comment.
  /// - Complexity: Linear in the length of the text.
  /// - Returns: The score with its evidence.
  public func score(_ text: String) -> CommentScore {
    score(segmenter.segment(text))
  }

  /// Scores one comment that has been segmented with this scorer's segmenter.
  ///
  /// - Parameter text: The segmented comment.
  /// - Returns: The score with its evidence.
  public func score(_ text: SegmentedText) -> CommentScore {
    let reader = ClauseReader(text: text, entries: lexicon.entries, rules: rules)
    var sentences = SentenceSplitter(text: text).sentences.map { sentence in
      sentence.map { reader.read($0.tokens, questionMark: $0.questionMark) }
    }
    for index in sentences.indices { rules.applyAcrossClauses(&sentences[index]) }
    return CommentScoreBuilder(text: text, lexicon: lexicon, rules: rules).score(sentences)
  }
}
