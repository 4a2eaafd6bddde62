import Segmentation
public import Sentiment

/// What is learned from in one comment: its words, and what the rules find in it.
struct CommentReading: Sendable {
  /// The sum of what the rules find, before it is divided or squashed.
  let explicit: Double
  /// The different words in order of their first place.
  let words: [String]
  /// The different pairs of words that stand side by side, joined by a space.
  let pairs: [String]
}

/// Reads comments with a scorer whose word lists hold no learned weights.
public struct CommentReader: Sendable {
  /// What segments and scores.
  public let scorer: Scorer

  /// Creates a reader.
  ///
  /// - Parameter scorer: A scorer without learned weights.
  public init(scorer: Scorer) {
    self.scorer = scorer
  }

  /// What the rules find in a comment: the sum of the contributions of its evidence.
  ///
  /// Learned weights are in its units and belong to it before it is divided by the number of sentences:
  /// a long letter holds many words, and would be judged by them alone if they were added to a mean.
  ///
  /// - Parameter score: The comment's score.
  /// - Returns: The sum, 0 where there is no evidence.
  public static func explicitSum(of score: CommentScore) -> Double {
    score.evidence.reduce(0) { $0 + (isContribution($1.kind) ? $1.contribution : 0) }
  }

  /// Reads a comment.
  ///
  /// - Parameter text: The comment.
  /// - Returns: Its words and its explicit score.
  /// - Complexity: Linear in the length of the text.
  func read(_ text: String) -> CommentReading {
    let segmented = scorer.segmenter.segment(text)
    var words: [String] = []
    var pairs: [String] = []
    var seen: Set<String> = []
    var previous: String?
    for token in segmented.tokens {
      guard Self.isWord(token.kind) else {
        previous = nil
        continue
      }
      let word = segmented.string(token)
      if seen.insert(word).inserted { words.append(word) }
      let isJoinable = token.kind == .word
      if isJoinable, let previous {
        let pair = previous + " " + word
        if seen.insert(pair).inserted { pairs.append(pair) }
      }
      previous = isJoinable ? word : nil
    }
    return CommentReading(
      explicit: Self.explicitSum(of: scorer.score(segmented)),
      words: words,
      pairs: pairs
    )
  }

  /// True for evidence that adds to the sum; the others change it or speak of topics.
  private static func isContribution(_ kind: Evidence.Kind) -> Bool {
    switch kind {
    case .negation, .degree, .contrast, .topic: false
    default: true
    }
  }

  /// Numbers, addresses and marks say something of one text, not of a word.
  private static func isWord(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .word, .latin, .symbol: true
    default: false
    }
  }
}
