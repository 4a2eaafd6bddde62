import Sentiment

extension CrossValidation {
  /// How weights of the other domains fare in one, and what half of its comments adds.
  public struct Transfer: Sendable, Hashable {
    /// All its comments by the weights of the other domains.
    public internal(set) var elsewhere = Evaluation(labels: [.negative, .positive])
    /// The same comments by these weights adapted to the half that they are not in (``WeightAdapter``).
    public internal(set) var adapted = Evaluation(labels: [.negative, .positive])

    /// What half of the domain's comments adds to the macro-F1.
    public var gain: Double { adapted.matrix.macroF1 - elsewhere.matrix.macroF1 }
  }

  /// Learns from all domains but one and judges by that one, domain after domain; then adapts the weights to
  /// each half of it and judges by the other half.
  ///
  /// - Parameter progress: Called now and then; what it throws ends the work.
  /// - Returns: What came of each domain.
  /// - Throws: What `progress` throws.
  public func leavingOutDomains(
    progress: (Progress) throws -> Void = { _ in }
  ) throws -> [String: Transfer] {
    let domains = self.domains
    let adapter = WeightAdapter(learner)
    var results: [String: Transfer] = [:]
    var round = 1
    func show(_ learning: WeightLearner.Progress) throws {
      try progress(Progress(round: round, rounds: 3 * domains.count, learning: learning))
    }
    let read = try learner.reader.read(comments, progress: show)
    for domain in domains {
      let model = try learner.learn(read.subset { comments[$0].domain != domain }, progress: show)
      round += 1
      var transfer = Transfer()
      let own = read.subset { comments[$0].domain == domain }
      transfer.elsewhere.add(own, by: model)
      let parts = Self.parts(of: own.comments, count: 2)
      for part in 0..<2 {
        let half = own.subset { parts[$0] != part }
        let adapted = try adapter.adapt(model.words, to: half, progress: show)
        round += 1
        transfer.adapted.add(own.subset { parts[$0] == part }, by: adapted)
      }
      results[domain] = transfer
    }
    return results
  }
}

extension Evaluation {
  /// Counts comments as a model judges them.
  fileprivate mutating func add(_ read: ReadComments, by model: LearnedModel) {
    for (comment, sum) in zip(read.comments, model.sums(of: read)) {
      add(sum: sum, for: comment.isPositive ? .positive : .negative)
    }
  }
}
