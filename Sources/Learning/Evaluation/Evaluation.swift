public import Sentiment

/// How well scores agree with gold labels.
///
/// Where the gold labels are positive and negative alone, the sign of the score is the answer, and a score
/// of 0 is a tie, which counts as wrong. With neutral or mixed among them the label of the score is.
public struct Evaluation: Sendable, Hashable {
  /// What was answered.
  public private(set) var matrix: ConfusionMatrix
  /// Of comments labelled negative or positive the sign of the score, where there are other labels too.
  public private(set) var signs = ConfusionMatrix(labels: [.negative, .positive])
  /// How many comments hold something that speaks for an answer.
  public private(set) var coveredCount = 0

  /// Starts without comments.
  ///
  /// - Parameter labels: The labels of the gold comments.
  public init(labels: some Sequence<SentimentLabel>) {
    let found = Set(labels)
    let two: [SentimentLabel] = [.negative, .positive]
    matrix = ConfusionMatrix(
      labels: found.isSubset(of: two) ? two : SentimentLabel.allCases
    )
  }

  /// True where the gold labels are positive and negative alone.
  public var hasTwoClasses: Bool { matrix.labels.count == 2 }

  /// The share of comments that hold something that speaks for an answer; 0 of none.
  public var coverage: Double {
    matrix.count == 0 ? 0 : Double(coveredCount) / Double(matrix.count)
  }

  /// Counts one comment.
  ///
  /// - Parameters:
  ///   - score: What the scorer says.
  ///   - label: The right label.
  public mutating func add(_ score: CommentScore, for label: SentimentLabel) {
    let answer = hasTwoClasses ? Self.sign(score.value) : score.label
    matrix.add(answer, for: label)
    if !hasTwoClasses, signs.labels.contains(label) {
      signs.add(Self.sign(score.value), for: label)
    }
    if score.isCovered { coveredCount += 1 }
  }

  /// Counts one comment read by learned weights; only with two classes.
  ///
  /// - Parameters:
  ///   - sum: The model's sum, nil where it knows no word.
  ///   - label: The right label.
  public mutating func add(sum: Double?, for label: SentimentLabel) {
    matrix.add(Self.sign(sum ?? 0), for: label)
    if sum != nil { coveredCount += 1 }
  }

  /// Adds the comments of another evaluation with the same labels.
  ///
  /// - Parameter other: The other evaluation.
  public mutating func merge(_ other: Evaluation) {
    matrix.merge(other.matrix)
    signs.merge(other.signs)
    coveredCount += other.coveredCount
  }

  private static func sign(_ number: Double) -> SentimentLabel? {
    if number > 0 { return .positive }
    return number < 0 ? .negative : nil
  }
}
