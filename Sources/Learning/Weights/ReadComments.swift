/// Rated comments as numbers: the words and pairs that each holds, and what the rules find in it.
///
/// Reading costs far more than all that is done with what was read, so that it is done once.
struct ReadComments: Sendable {
  /// The comments.
  private(set) var comments: [RatedComment] = []
  /// The different words and pairs in order of their first place.
  private(set) var words: [String] = []
  /// For each comment the numbers of its different words, then of its pairs.
  private(set) var rows: [[Int32]] = []
  /// What the rules find in each comment.
  private(set) var explicit: [Double] = []
  private var numbers: [String: Int32] = [:]

  /// Adds a comment.
  mutating func append(_ comment: RatedComment, _ reading: CommentReading) {
    comments.append(comment)
    rows.append((reading.words + reading.pairs).map { number(of: $0) })
    explicit.append(reading.explicit)
  }

  /// Some of the comments, with the same numbers of words.
  func subset(_ isWanted: (Int) -> Bool) -> ReadComments {
    var part = self
    let indices = comments.indices.filter(isWanted)
    part.comments = indices.map { comments[$0] }
    part.rows = indices.map { rows[$0] }
    part.explicit = indices.map { explicit[$0] }
    return part
  }

  /// The number of a word, nil for one that was never read.
  func number(known word: String) -> Int? { numbers[word].map(Int.init) }

  private mutating func number(of word: String) -> Int32 {
    if let number = numbers[word] { return number }
    let number = Int32(words.count)
    numbers[word] = number
    words.append(word)
    return number
  }
}

extension CommentReader {
  /// Reads rated comments.
  ///
  /// - Parameters:
  ///   - comments: The comments.
  ///   - progress: Called now and then; what it throws ends the work.
  /// - Returns: What is learned from.
  /// - Throws: What `progress` throws.
  func read(
    _ comments: [RatedComment],
    progress: (WeightLearner.Progress) throws -> Void
  ) throws -> ReadComments {
    var result = ReadComments()
    for (index, comment) in comments.enumerated() {
      if index % 500 == 0 { try progress(.reading(done: index, total: comments.count)) }
      result.append(comment, read(comment.text))
    }
    return result
  }
}
