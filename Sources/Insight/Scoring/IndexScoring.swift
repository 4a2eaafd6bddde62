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

  /// Creates a scoring.
  ///
  /// - Parameters:
  ///   - name: The name of the index or scale.
  ///   - title: The title.
  ///   - items: Its items.
  ///   - minimumAnswered: The share of its items a person must have answered, from 0 to 1.
  public init(name: String, title: LocalizedText, items: [Item], minimumAnswered: Double) {
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
    let scores = items.compactMap { $0.score(answers) }
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
    guard let answer = answer(in: answers), answer >= minimum, answer <= maximum else { return nil }
    let directed = isReversed ? minimum + maximum - answer : answer
    return 100 * (directed - minimum) / (maximum - minimum)
  }
}
