/// Fits learned weights to the comments of a domain.
///
/// What words weigh elsewhere is where it starts from. Logistic regression finds how much that holds here,
/// how much the rules do, and by how much each word differs: f = a e + g b + Σ d, where e is the sum of what
/// the rules find in a comment, b the sum of the weights given, and d are the differences of its words. A
/// word's weight becomes (g w + d) / a, in the units of the rules' evidence as before. Differences are
/// penalised (``LogisticRegression``), each by how alike both classes have it (``FeatureScale``), and made
/// of what a word has for itself and of its characters (``WordFeature``).
///
/// ## Usage
/// ```swift
/// let learner = try WeightLearner(files: lists)
/// let elsewhere = try learner.learn(others).words
/// let here = try WeightAdapter(learner).adapt(elsewhere, to: comments)
/// ```
/// Deterministic. 4,000 comments beside 10,000 weights take about a second.
public struct WeightAdapter: Sendable {
  /// How carefully to fit.
  public struct Options: Sendable, Hashable {
    /// In how many comments a word must occur to differ for itself.
    public var minimumCount = 5
    /// The inverse strength of the penalty on differences; smaller keeps them smaller.
    public var inversePenalty = 0.1
    /// How far the classes count alike, from 0, by their comments, to 1, alike.
    public var evenness = 0.5
    /// By how many standard deviations a word must stand out to weigh the opposite of what the rules say.
    public var contraryThreshold = 2.0
    /// How many words the prior of the log-odds is worth.
    public var priorSize = 500.0
    /// Weights nearer to 0 are dropped.
    public var leastWeight = 0.05

    /// Creates the usual options.
    public init() {}
  }

  private let reader: CommentReader
  private let options: Options
  private var learnable: LearnableWords { LearnableWords(scorer: reader.scorer) }

  /// Creates a value.
  ///
  /// - Parameters:
  ///   - learner: What reads comments.
  ///   - options: How carefully to fit.
  public init(_ learner: WeightLearner, options: Options = Options()) {
    reader = learner.reader
    self.options = options
  }

  /// Fits weights to comments.
  ///
  /// - Parameters:
  ///   - weights: Weights learned elsewhere; there may be none.
  ///   - comments: Rated comments of the domain.
  ///   - progress: Called now and then; what it throws ends the work.
  /// - Returns: The model. Words given that no comment holds are in it too.
  /// - Throws: What `progress` throws.
  /// - Complexity: Linear in the length of the comments, times a few dozen steps of the fit.
  public func adapt(
    _ weights: ObservedWeights,
    to comments: [RatedComment],
    progress: (WeightLearner.Progress) throws -> Void = { _ in }
  ) throws -> LearnedModel {
    try adapt(weights, to: reader.read(comments, progress: progress), progress: progress)
  }

  /// Adapts weights to comments that have been read.
  func adapt(
    _ weights: ObservedWeights,
    to read: ReadComments,
    progress: (WeightLearner.Progress) throws -> Void
  ) throws -> LearnedModel {
    let comments = read.comments
    let entries = AdaptedWord.all(of: weights, read, learnable, options)
    let layout = FeatureLayout(entries, read)
    var scale = FeatureScale(featureCount: layout.featureCount)
    for (row, comment) in comments.enumerated() {
      scale.add(Set(layout.rows[row]), isPositive: comment.isPositive)
    }
    var regression = LogisticRegression(
      rows: layout.rows,
      scales: scale.scales(atLeast: options.minimumCount),
      dense: [read.explicit, layout.given],
      isPositive: comments.map(\.isPositive),
      rowWeights: RatedComment.rowWeights(of: comments, evenness: options.evenness),
      inversePenalty: options.inversePenalty
    )
    var step = 0
    func count() throws {
      step += 1
      try progress(.fitting(step: step))
    }
    var solution = try regression.solve(count)
    if solution.denseWeights[1] < 0 {
      // What is praise elsewhere is not blame here: it says nothing.
      regression.dense = [read.explicit]
      solution = try regression.solve(count)
      solution.denseWeights.append(0)
    }
    return LearnedModel(
      reader: reader,
      words: observed(entries, layout, solution),
      commentCount: comments.count
    )
  }

  /// Weights in the units of the rules' evidence, rounded to hundredths.
  private func observed(
    _ entries: [AdaptedWord],
    _ layout: FeatureLayout,
    _ solution: LogisticRegression.Solution
  ) -> ObservedWeights {
    let unit = max(solution.denseWeights[0], WeightLearner.leastUnit)
    return ObservedWeights(
      words: entries.indices.compactMap { index in
        let entry = entries[index]
        let difference = layout.features[index].reduce(0) { $0 + solution.weights[Int($1)] }
        let sum = solution.denseWeights[1] * entry.given + difference
        let weight = (sum / unit * 100).rounded() / 100
        guard abs(weight) >= options.leastWeight, !isUnsupported(entry, weight) else { return nil }
        return ObservedWord(
          word: entry.word,
          weight: min(max(weight, -ObservedWeights.limit), ObservedWeights.limit),
          count: entry.count,
          z: entry.z
        )
      }
    )
  }

  /// True where the rules say the opposite and the comments do not stand out enough to overrule them.
  private func isUnsupported(_ entry: AdaptedWord, _ weight: Double) -> Bool {
    if let z = entry.z, abs(z) >= options.contraryThreshold, z * weight > 0 { return false }
    return learnable.contradicts(entry.word, weight)
  }
}
