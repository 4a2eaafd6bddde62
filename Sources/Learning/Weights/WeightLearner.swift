import Segmentation
public import Sentiment
import Statistics

/// Learns from rated comments what words weigh beyond what the rules know of them.
///
/// Words and pairs of words that stand out in good or bad comments (`LogOdds`) get weights that
/// logistic regression fits together with the sum of what the rules find, so that a weight says only
/// what the rules have missed. Every domain counts alike, and in it both classes.
///
/// ## Usage
/// ```swift
/// let learner = try WeightLearner(files: lists)
/// let weights = try learner.learn(comments)
/// ```
/// Deterministic. 25,000 comments with 5,000 words take about three seconds.
public struct WeightLearner: Sendable {
  /// What to learn and how carefully.
  public struct Options: Sendable, Hashable {
    /// In how many comments a word must occur.
    public var minimumCount = 5
    /// By how many standard deviations a word must stand out.
    public var threshold = 0.0
    /// The inverse strength of the penalty on weights; smaller keeps them smaller.
    public var inversePenalty = 0.1
    /// How many words the prior of the log-odds is worth.
    public var priorSize = 500.0
    /// True to learn pairs of words too.
    public var includesPairs = true
    /// True to give no weight to words that say nothing by themselves, such as negations, words that ask
    /// and numbers, and none that says the opposite of what the rules know.
    public var sparesRuleWords = true
    /// Weights nearer to 0 are dropped.
    public var leastWeight = 0.05

    /// Creates the usual options.
    public init() {}
  }

  /// How far the work is.
  public enum Progress: Sendable, Hashable {
    /// So many comments of so many have been read.
    case reading(done: Int, total: Int)
    /// So many steps of the fit have been made; a few dozen are usual.
    case fitting(step: Int)
  }

  private let options: Options
  let reader: CommentReader
  private var words: LearnableWords { LearnableWords(scorer: reader.scorer) }

  /// Creates a learner.
  ///
  /// - Parameters:
  ///   - files: Names and contents of the word lists; those of learned weights are left out.
  ///   - options: What to learn and how carefully.
  /// - Throws: The faults of the word lists.
  public init(
    files: [(name: String, text: String)],
    options: Options = Options()
  ) throws(LexiconFaults) {
    let lists = files.filter { WordList(name: $0.name, text: $0.text).kind != .observed }
    self.options = options
    reader = CommentReader(scorer: Scorer(lexicon: try Lexicon(files: lists)))
  }

  /// Learns weights.
  ///
  /// - Parameters:
  ///   - comments: Rated comments; both classes should occur in each domain.
  ///   - progress: Called now and then; what it throws ends the work.
  /// - Returns: The model.
  /// - Throws: What `progress` throws.
  /// - Complexity: Linear in the length of the comments, times a few dozen steps of the fit.
  public func learn(
    _ comments: [RatedComment],
    progress: (Progress) throws -> Void = { _ in }
  ) throws -> LearnedModel {
    try learn(reader.read(comments, progress: progress), progress: progress)
  }

  /// Learns weights from comments that have been read.
  func learn(
    _ read: ReadComments,
    progress: (Progress) throws -> Void
  ) throws -> LearnedModel {
    let comments = read.comments
    let chosen = candidates(in: read)
    var columns = [Int32?](repeating: nil, count: read.words.count)
    for (index, candidate) in chosen.enumerated() { columns[candidate.number] = Int32(index) }
    var rows = SparseRows(columnCount: chosen.count)
    for row in read.rows { rows.append(row.compactMap { columns[Int($0)] }) }
    let regression = LogisticRegression(
      rows: rows,
      dense: [read.explicit],
      isPositive: comments.map(\.isPositive),
      rowWeights: RatedComment.rowWeights(of: comments, evenness: 1),
      inversePenalty: options.inversePenalty
    )
    var step = 0
    let solution = try regression.solve {
      step += 1
      try progress(.fitting(step: step))
    }
    return LearnedModel(
      reader: reader,
      words: observed(chosen, solution),
      commentCount: comments.count
    )
  }

  /// A word or pair that stands out.
  private struct Candidate {
    let word: String
    /// Its number among the words read.
    let number: Int
    let count: Int
    let z: Double
  }

  /// The words and pairs that may get a weight, in order of their code units.
  private func candidates(in read: ReadComments) -> [Candidate] {
    let tally = WordTally(read)
    return read.words.indices.compactMap { number -> Candidate? in
      let word = read.words[number]
      let count = tally.count(of: number)
      guard
        count >= options.minimumCount, options.includesPairs || !word.contains(" "),
        let z = tally.logOdds(of: number, priorSize: options.priorSize)?.z,
        abs(z) >= options.threshold,
        LearnableWords.isListable(word), !options.sparesRuleWords || words.contains(word)
      else { return nil }
      return Candidate(word: word, number: number, count: count, z: z)
    }.sorted { $0.word < $1.word }
  }

  /// Weights in the units of the rules' evidence, rounded to hundredths.
  private func observed(
    _ chosen: [Candidate],
    _ solution: LogisticRegression.Solution
  ) -> ObservedWeights {
    // Where the rules say nothing of these ratings, a weight would become endless in their units.
    let unit = max(solution.denseWeights[0], Self.leastUnit)
    return ObservedWeights(
      words: chosen.indices.compactMap { index in
        let weight = (solution.weights[index] / unit * 100).rounded() / 100
        guard
          abs(weight) >= options.leastWeight,
          !options.sparesRuleWords || !words.contradicts(chosen[index].word, weight)
        else { return nil }
        return ObservedWord(
          word: chosen[index].word,
          weight: min(max(weight, -ObservedWeights.limit), ObservedWeights.limit),
          count: chosen[index].count,
          z: chosen[index].z
        )
      }
    )
  }

  /// The least weight of the rules that weights are divided by.
  static let leastUnit = 0.1
}
