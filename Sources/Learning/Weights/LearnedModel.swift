/// Learned weights with the word lists they were learned beside.
public struct LearnedModel: Sendable {
  /// What reads comments as they were read for learning.
  private let reader: CommentReader
  /// The words and their weights.
  public let words: ObservedWeights
  /// How many comments they were learned from.
  public let commentCount: Int
  private let weights: [String: Double]

  init(reader: CommentReader, words: ObservedWeights, commentCount: Int) {
    self.reader = reader
    self.words = words
    self.commentCount = commentCount
    weights = Dictionary(
      words.words.map { ($0.word, $0.weight) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// What a comment comes to: the sum of the rules' evidence and of the weights of its different words.
  ///
  /// - Parameter text: A comment.
  /// - Returns: The sum, nil where neither rules nor weights know a word of it.
  /// - Complexity: Linear in the length of the text.
  public func sum(of text: String) -> Double? {
    let reading = reader.read(text)
    return sum(explicit: reading.explicit, (reading.words + reading.pairs).lazy.map { weights[$0] })
  }

  /// What comments come to that have been read with the same word lists.
  func sums(of read: ReadComments) -> [Double?] {
    let weights = read.words.map { self.weights[$0] }
    return read.rows.indices.map { row in
      sum(explicit: read.explicit[row], read.rows[row].lazy.map { weights[Int($0)] })
    }
  }

  private func sum(explicit: Double, _ weights: some Sequence<Double?>) -> Double? {
    var sum = explicit
    var isKnown = explicit != 0
    for case let weight? in weights {
      sum += weight
      isKnown = true
    }
    return isKnown ? sum : nil
  }
}
