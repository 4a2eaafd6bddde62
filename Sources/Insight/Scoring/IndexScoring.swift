public import SurveyModel

/// How the answers of one response become a score from 0 to 100 on an index or a scale.
///
/// Each answer x becomes 100 (x - min) / (max - min), or for a reversed item that of
/// min + max - x; the score is the mean of the items answered. An answer outside min to max counts
/// as missing.
public struct IndexScoring: Sendable, Hashable {
  /// The name of the index or scale.
  public let name: String
  /// The title.
  public let title: LocalizedText
  /// Its items.
  public let items: [Item]
  /// The share of its items a person must have answered, from 0 to 1.
  public let minimumAnswered: Double
  /// What a raw score is of the answers.
  public let method: IndexDefinition.Method
  /// What other people reached.
  public let norm: IndexNorm?

  /// Creates a scoring.
  ///
  /// - Parameters:
  ///   - name: The name of the index or scale.
  ///   - title: The title.
  ///   - items: Its items.
  ///   - minimumAnswered: The share of its items a person must have answered, from 0 to 1.
  ///   - method: What a raw score is of the answers.
  ///   - norm: What other people reached.
  public init(
    name: String,
    title: LocalizedText,
    items: [Item],
    minimumAnswered: Double,
    method: IndexDefinition.Method = .mean,
    norm: IndexNorm? = nil
  ) {
    self.method = method
    self.norm = norm
    self.name = name
    self.title = title
    self.items = items
    self.minimumAnswered = minimumAnswered
  }

  /// The score of one response.
  ///
  /// - Parameter answers: The answers by question key.
  /// - Returns: From 0 to 100; nil when too few of the items were answered, or none.
  public func score(_ answers: [String: Value]) -> Double? {
    mean(of: items.compactMap { $0.score(answers) })
  }

  /// The score of one response on the scale of the answers themselves: the mean of the items answered,
  /// reversed ones as min + max - x, or that mean times the number of items, which is their sum.
  ///
  /// As `scoreItems` of the R package psych with `impute = "none"` (Revelle 2024), but nil where too few
  /// items were answered.
  ///
  /// - Parameter answers: The answers by question key.
  /// - Returns: Nil when too few of the items were answered, or none.
  public func rawScore(_ answers: [String: Value]) -> Double? {
    guard let mean = mean(of: items.compactMap { $0.directedAnswer(answers) }) else { return nil }
    return method == .sum ? mean * Double(items.count) : mean
  }

  /// The raw score in standard deviations of the norm above its mean.
  ///
  /// - Parameter answers: The answers by question key.
  /// - Returns: Nil without a norm, and when too few of the items were answered.
  public func standardScore(_ answers: [String: Value]) -> Double? {
    guard let norm, let raw = rawScore(answers) else { return nil }
    return (raw - norm.mean) / norm.deviation
  }

  private func mean(of scores: [Double]) -> Double? {
    // The margin keeps 0.6 of 5 items at 3, not at the 4 that 3.0000000000000004 rounds up to.
    let needed = max(1, (minimumAnswered * Double(items.count) - 1e-9).rounded(.up))
    guard Double(scores.count) >= needed else { return nil }
    return scores.reduce(0, +) / Double(scores.count)
  }
}

extension Item {
  /// The answer as a score from 0 to 100 where 100 is best, nil where it is missing or out of range.
  ///
  /// - Parameter answers: The answers of one response.
  /// - Returns: The score after reversal.
  public func score(_ answers: [String: Value]) -> Double? {
    directedAnswer(answers).map { 100 * ($0 - minimum) / (maximum - minimum) }
  }

  /// The answer on its own scale with the highest as the best, nil where it is missing or out of range.
  func directedAnswer(_ answers: [String: Value]) -> Double? {
    guard let answer = answer(in: answers), answer >= minimum, answer <= maximum else { return nil }
    return isReversed ? minimum + maximum - answer : answer
  }
}
