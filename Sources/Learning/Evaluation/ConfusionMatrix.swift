public import Sentiment

/// How often each right label got each answer.
public struct ConfusionMatrix: Sendable, Hashable {
  /// The labels that gold comments have, in a fixed order.
  public let labels: [SentimentLabel]
  /// Counts by right label and answer; the last column counts answers that are no label, such as a tie.
  private var counts: [[Int]]

  /// How one label fares.
  public struct Measures: Sendable, Hashable {
    /// The share of right ones among the answers of this label; 0 where there are none.
    public let precision: Double
    /// The share found of the comments with this label; 0 where there are none.
    public let recall: Double
    /// The harmonic mean of both; 0 where both are.
    public let f1: Double
    /// How many comments have the label.
    public let support: Int
  }

  /// Creates an empty matrix.
  ///
  /// - Parameter labels: The labels that gold comments have.
  public init(labels: [SentimentLabel]) {
    self.labels = SentimentLabel.allCases.filter(labels.contains)
    let row = [Int](repeating: 0, count: self.labels.count + 1)
    counts = [[Int]](repeating: row, count: self.labels.count)
  }

  /// Counts one answer.
  ///
  /// - Parameters:
  ///   - answer: The answer; nil for none.
  ///   - label: The right label; one the matrix does not have is passed over.
  public mutating func add(_ answer: SentimentLabel?, for label: SentimentLabel) {
    guard let row = labels.firstIndex(of: label) else { return }
    counts[row][answer.flatMap(labels.firstIndex(of:)) ?? labels.count] += 1
  }

  /// Adds the counts of another matrix with the same labels.
  ///
  /// - Parameter other: The other matrix.
  public mutating func merge(_ other: ConfusionMatrix) {
    precondition(labels == other.labels, "matrices of different labels")
    for row in counts.indices {
      for column in counts[row].indices { counts[row][column] += other.counts[row][column] }
    }
  }

  /// How often a label got an answer.
  ///
  /// - Parameters:
  ///   - label: The right label.
  ///   - answer: The answer; nil for none.
  public subscript(label: SentimentLabel, answer: SentimentLabel?) -> Int {
    guard let row = labels.firstIndex(of: label) else { return 0 }
    return counts[row][answer.flatMap(labels.firstIndex(of:)) ?? labels.count]
  }

  /// How many comments were counted.
  public var count: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }

  /// How many got no label; they count as wrong.
  public var tieCount: Int { counts.reduce(0) { $0 + ($1.last ?? 0) } }

  /// The share of right answers; 0 of none.
  public var accuracy: Double {
    let right = labels.indices.reduce(0) { $0 + counts[$1][$1] }
    return count == 0 ? 0 : Double(right) / Double(count)
  }

  /// How a label fares.
  ///
  /// - Parameter label: One of ``labels``.
  /// - Returns: Precision, recall and F1.
  public func measures(of label: SentimentLabel) -> Measures {
    guard let index = labels.firstIndex(of: label) else {
      return Measures(precision: 0, recall: 0, f1: 0, support: 0)
    }
    let right = counts[index][index]
    let support = counts[index].reduce(0, +)
    let answered = counts.reduce(0) { $0 + $1[index] }
    func share(_ part: Int, of whole: Int) -> Double {
      whole == 0 ? 0 : Double(part) / Double(whole)
    }
    return Measures(
      precision: share(right, of: answered),
      recall: share(right, of: support),
      f1: share(2 * right, of: answered + support),
      support: support
    )
  }

  /// The mean F1 of the labels, each counting alike; 0 without labels.
  public var macroF1: Double {
    guard !labels.isEmpty else { return 0 }
    return labels.reduce(0) { $0 + measures(of: $1).f1 } / Double(labels.count)
  }
}
