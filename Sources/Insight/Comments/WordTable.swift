import Statistics

/// The words of each comment as numbers, with the comment's score and its author.
struct WordTable {
  /// The words by number.
  private(set) var names: [String] = []
  private var numbers: [String: Int32] = [:]
  private var values: [Double] = []
  private var isNegative: [Bool] = []
  private var authors: [Int] = []
  /// The words of all comments one after another, and where each comment ends.
  private var words: [Int32] = []
  private var ends: [Int] = []

  /// Takes in the words of a comment; a word said twice counts once.
  ///
  /// The comments of one author come one after another.
  ///
  /// - Returns: The numbers of the words in order of appearance.
  mutating func add(
    _ comment: [String],
    of author: Int,
    value: Double,
    isNegative: Bool
  ) -> [Int32] {
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
    authors.append(author)
    return ids
  }

  private mutating func number(of word: String) -> Int32 {
    if let id = numbers[word] { return id }
    let id = Int32(truncatingIfNeeded: names.count)
    names.append(word)
    numbers[word] = id
    return id
  }

  /// How many people use each word, in the worst and in the other comments.
  ///
  /// Who wrote comments of both kinds counts in both.
  struct Counts {
    var worst: [Int]
    var rest: [Int]
    /// How many people use the word at all.
    var holders: [Int]
    var worstTotal = 0
    var restTotal = 0

    init(words: Int) {
      worst = Array(repeating: 0, count: words)
      rest = worst
      holders = worst
    }

    /// The keyness of a word for the worst comments, nil where there are no others.
    func keyness(of word: Int) -> Keyness? {
      Keyness(count: worst[word], of: worstTotal, against: rest[word], of: restTotal)
    }
  }

  /// Counts by the worst comments, those labelled negative with a score in the lowest third of all,
  /// and the rest.
  func counts() -> Counts {
    var counts = Counts(words: names.count)
    // The last author counted for each word.
    var latest = (worst: counts.worst, rest: counts.worst, any: counts.worst)
    var latestTotal = (worst: 0, rest: 0)
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return counts }
    let limit = sorted[(sorted.count + 2) / 3 - 1]
    var start = 0
    for (comment, end) in ends.enumerated() {
      let isWorst = isNegative[comment] && values[comment] <= limit
      let author = authors[comment]
      if isWorst {
        Self.count(author, &counts.worstTotal, &latestTotal.worst)
      } else {
        Self.count(author, &counts.restTotal, &latestTotal.rest)
      }
      for word in words[start..<end].lazy.map({ Int($0) }) {
        Self.count(author, &counts.holders[word], &latest.any[word])
        if isWorst {
          Self.count(author, &counts.worst[word], &latest.worst[word])
        } else {
          Self.count(author, &counts.rest[word], &latest.rest[word])
        }
      }
      start = end
    }
    return counts
  }

  /// Counts an author, numbered from 1 on, unless that was done last.
  private static func count(_ author: Int, _ total: inout Int, _ latest: inout Int) {
    guard latest != author else { return }
    latest = author
    total += 1
  }
}
