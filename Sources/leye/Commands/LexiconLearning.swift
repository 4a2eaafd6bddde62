import Learning
import Messages

/// Learns weights as the options of a command say, and shows how far it is.
struct LexiconLearning {
  /// In how many comments a word must occur.
  let minimum: Int
  /// Weights nearer to 0 are dropped.
  let least: Double
  /// True to start from the learned weights of the word lists.
  let adapts: Bool

  /// The weights that come of some comments.
  ///
  /// - Throws: The faults of the word lists, or that a person broke off.
  func model(of comments: [RatedComment], _ folder: LexiconFolder) throws -> LearnedModel {
    let console = Interface.console
    func show(_ progress: WeightLearner.Progress) throws {
      try Interruption.check()
      console.progress(progress.phrase)
    }
    defer { console.progress(nil) }
    var options = WeightLearner.Options()
    options.minimumCount = minimum
    options.leastWeight = least
    let learner = try WeightLearner(files: folder.files, options: options)
    guard adapts else { return try learner.learn(comments, progress: show) }
    var adapting = WeightAdapter.Options()
    adapting.minimumCount = minimum
    adapting.leastWeight = least
    return try WeightAdapter(learner, options: adapting)
      .adapt(folder.observed, to: comments, progress: show)
  }
}

extension WeightLearner.Progress {
  /// The progress in words.
  var phrase: Phrase {
    switch self {
    case .reading(let done, let total):
      Phrase(
        "Learning … \(total == 0 ? 0 : done * 100 / total) % read",
        "正在学习……已读 \(total == 0 ? 0 : done * 100 / total) %"
      )
    case .fitting(let step):
      Phrase("Learning … step \(step) of the fit", "正在学习……拟合第 \(step) 步")
    }
  }
}
