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
/// change it; a pattern that tells a fact counts as one piece over all the words it covers; a wish, a
/// demand or a question is not praise; what follows 但是 weighs more. The valences of a sentence add up;
/// with the observed weights of its words and pairs of words; the mean over the sentences that say
/// something is s, which is squashed into -1 to 1 as s / √(s² + c).
///
/// A value without state: use one from any number of tasks at once.
public struct Scorer: Sendable {
  /// The word lists.
  public let lexicon: Lexicon
  /// The segmenter with the lexicon's words.
  public let segmenter: Segmenter
  /// The lowercase hexadecimal SHA-256 digest of word lists and rules together: what made a score.
  ///
  /// - Complexity: Linear in the length of the lists the first time.
  public var digest: String {
    let versions = "rules \(ScoringRules.version) lexicon \(lexicon.digest)"
    return SHA256.hexadecimal(of: Array(versions.utf8))
  }
  /// The constant c of the score's formula.
  public var squash: Double { rules.squash }
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
    var sheet = ScoreSheet()
    read(text, into: &sheet)
    return CommentScore.make(of: sheet, text, lexicon, rules)
  }

  /// Reads one comment into memory that serves for many.
  ///
  /// - Parameters:
  ///   - text: A comment segmented with this scorer's segmenter.
  ///   - sheet: Receives the reading; what it held before is forgotten.
  /// - Complexity: Linear in the length of the text; allocates only where the sheet must grow.
  public func read(_ text: SegmentedText, into sheet: inout ScoreSheet) {
    sheet.removeAll()
    sheet.prepare(for: lexicon)
    sheet.split(text)
    guard !sheet.clauses.isEmpty else { return }
    if !lexicon.patterns.meanings.isEmpty {
      sheet.search.run(lexicon.patterns, text.text.units)
    }
    var reading = WordReading()
    for clause in sheet.clauses.indices {
      sheet.readWords(of: clause, text, lexicon, rules, &reading)
    }
    sheet.applyRules(lexicon, rules)
    sheet.judge(rules)
    sheet.findTopics(text, lexicon, rules)
  }
}

extension ScoreSheet {
  /// Makes the tables as long as a lexicon needs them.
  fileprivate mutating func prepare(for lexicon: Lexicon) {
    if weights.count != lexicon.topics.count {
      weights = [Double](repeating: 0, count: lexicon.topics.count)
    }
    if lexicon.hasObserved {
      let pairs = lexicon.words.pairs.count
      if lastSeen.count != lexicon.words.count || lastPair.count != pairs || commentNumber == .max {
        lastSeen = [UInt32](repeating: 0, count: lexicon.words.count)
        lastPair = [UInt32](repeating: 0, count: pairs)
        commentNumber = 0
      }
      commentNumber += 1
    }
  }
}
