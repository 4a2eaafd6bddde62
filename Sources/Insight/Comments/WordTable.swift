import Statistics

/// The words of each comment as numbers, with the comment's score.
struct WordTable {
  /// The words by number.
  private(set) var names: [String] = []
  private var numbers: [String: Int32] = [:]
  private var values: [Double] = []
  private var isNegative: [Bool] = []
  /// The words of all comments one after another, and where each comment ends.
  private var words: [Int32] = []
  private var ends: [Int] = []

  /// Takes in the words of a comment; a word said twice counts once.
  ///
  /// - Returns: The numbers of the words in order of appearance.
  mutating func add(_ comment: [String], value: Double, isNegative: Bool) -> [Int32] {
    var seen: Set<Int32> = []
    var ids: [Int32] = []
    for word in comment {
      let id = number(of: word)
      if seen.insert(id).inserted { ids.append(id) }
    }
    words.append(contentsOf: ids)
    ends.append(words.count)
    values.append(value)
    self.isNegative.append(isNegative)
    return ids
  }

  private mutating func number(of word: String) -> Int32 {
    if let id = numbers[word] { return id }
    let id = Int32(truncatingIfNeeded: names.count)
    names.append(word)
    numbers[word] = id
    return id
  }

  /// How many of the worst and of the other comments hold each word.
  struct Counts {
    var worst: [Int]
    var rest: [Int]
    var worstTotal = 0
    var restTotal = 0

    /// The keyness of a word for the worst comments, nil where there are no others.
    func keyness(of word: Int) -> Keyness? {
      Keyness(count: worst[word], of: worstTotal, against: rest[word], of: restTotal)
    }
  }

  /// Counts the worst comments, those labelled negative with a score in the lowest third of all, and
  /// the rest.
  func counts() -> Counts {
    var counts = Counts(
      worst: Array(repeating: 0, count: names.count),
      rest: Array(repeating: 0, count: names.count)
    )
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return counts }
    let limit = sorted[(sorted.count + 2) / 3 - 1]
    var start = 0
    for (comment, end) in ends.enumerated() {
      let isWorst = isNegative[comment] && values[comment] <= limit
      if isWorst { counts.worstTotal += 1 } else { counts.restTotal += 1 }
      for word in words[start..<end] {
        if isWorst { counts.worst[Int(word)] += 1 } else { counts.rest[Int(word)] += 1 }
      }
      start = end
    }
    return counts
  }
}
