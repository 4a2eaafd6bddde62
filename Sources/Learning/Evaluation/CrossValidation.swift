import Sentiment

/// Judges learned weights by comments that they were not learned from.
public struct CrossValidation: Sendable {
  let learner: WeightLearner
  let comments: [RatedComment]

  /// How far the work is.
  public struct Progress: Sendable, Hashable {
    /// The round, from 1.
    public let round: Int
    /// How many rounds there are.
    public let rounds: Int
    /// How far learning is in this round.
    public let learning: WeightLearner.Progress
  }

  /// Creates a cross-validation.
  ///
  /// - Parameters:
  ///   - learner: What learns the weights.
  ///   - comments: Rated comments.
  public init(learner: WeightLearner, comments: [RatedComment]) {
    self.learner = learner
    self.comments = comments
  }

  /// The domains of the comments, sorted.
  public var domains: [String] { Set(comments.map(\.domain)).sorted() }

  /// Learns from all parts but one and judges by that one, part after part.
  ///
  /// Parts hold the same share of each domain and class; equal comments fall into the same part. The
  /// parts depend on the order of the comments alone, so that the figures come out the same.
  ///
  /// - Parameters:
  ///   - foldCount: How many parts, at least 2.
  ///   - progress: Called now and then; what it throws ends the work.
  /// - Returns: What came of each domain over all rounds.
  /// - Throws: What `progress` throws.
  public func folds(
    _ foldCount: Int,
    progress: (Progress) throws -> Void = { _ in }
  ) throws -> [String: Evaluation] {
    let parts = Self.parts(of: comments, count: foldCount)
    var round = 1
    func show(_ learning: WeightLearner.Progress) throws {
      try progress(Progress(round: round, rounds: foldCount, learning: learning))
    }
    let read = try learner.reader.read(comments, progress: show)
    var results: [String: Evaluation] = [:]
    while round <= foldCount {
      let model = try learner.learn(read.subset { parts[$0] != round - 1 }, progress: show)
      let rest = read.subset { parts[$0] == round - 1 }
      for (comment, sum) in zip(rest.comments, model.sums(of: rest)) {
        results[comment.domain, default: Evaluation(labels: [.negative, .positive])]
          .add(sum: sum, for: comment.isPositive ? .positive : .negative)
      }
      round += 1
    }
    return results
  }

  /// The part of each comment.
  static func parts(of comments: [RatedComment], count: Int) -> [Int] {
    struct Stratum: Hashable {
      let domain: String
      let isPositive: Bool
    }
    var next: [Stratum: Int] = [:]
    var known: [String: Int] = [:]
    return comments.map { comment in
      if let part = known[comment.text] { return part }
      let stratum = Stratum(domain: comment.domain, isPositive: comment.isPositive)
      let part = next[stratum, default: 0]
      next[stratum] = (part + 1) % count
      known[comment.text] = part
      return part
    }
  }
}
