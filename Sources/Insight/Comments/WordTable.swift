import Statistics

/// The words of each comment as numbers, with the comment's author.
struct WordTable {
  /// The words by number.
  private(set) var names: [String] = []
  private var numbers: [String: Int32] = [:]
  private var authors: [Int] = []
  /// The words of all comments one after another, and where each comment ends.
  private var words: [Int32] = []
  private var ends: [Int] = []

  /// Takes in the words of a comment; a word said twice counts once.
  ///
  /// The comments of one author come one after another.
  ///
  /// - Returns: The numbers of the words in order of appearance.
  @discardableResult
  mutating func add(_ comment: [String], of author: Int) -> [Int32] {
    var seen: Set<Int32> = []
    var ids: [Int32] = []
    for word in comment {
      let id = number(of: word)
      if seen.insert(id).inserted { ids.append(id) }
    }
    words.append(contentsOf: ids)
    ends.append(words.count)
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

  /// How many people use each word, in a group of comments and in the rest.
  ///
  /// Who wrote comments of both kinds counts in both.
  struct Counts {
    var group: [Int]
    var rest: [Int]
    /// How many people use the word at all.
    var holders: [Int]
    var groupTotal = 0
    var restTotal = 0

    init(words: Int) {
      group = Array(repeating: 0, count: words)
      rest = group
      holders = group
    }

    /// The keyness of a word for the group, nil where there is no rest.
    func keyness(of word: Int) -> Keyness? {
      Keyness(count: group[word], of: groupTotal, against: rest[word], of: restTotal)
    }
  }

  /// Counts people by word.
  ///
  /// - Parameter isInGroup: For each comment whether it is in the group, in the order they were added.
  /// - Returns: The counts; the places of their lists are the numbers of the words.
  func counts(isInGroup: [Bool]) -> Counts {
    var counts = Counts(words: names.count)
    // The last author counted for each word.
    var latest = (group: counts.group, rest: counts.rest, any: counts.holders)
    var latestTotal = (group: 0, rest: 0)
    var start = 0
    for (comment, end) in ends.enumerated() {
      let author = authors[comment]
      if isInGroup[comment] {
        Self.count(author, &counts.groupTotal, &latestTotal.group)
      } else {
        Self.count(author, &counts.restTotal, &latestTotal.rest)
      }
      for word in words[start..<end].lazy.map({ Int($0) }) {
        Self.count(author, &counts.holders[word], &latest.any[word])
        if isInGroup[comment] {
          Self.count(author, &counts.group[word], &latest.group[word])
        } else {
          Self.count(author, &counts.rest[word], &latest.rest[word])
        }
      }
      start = end
    }
    return counts
  }

  /// How many people of each group use each word.
  ///
  /// - Parameters:
  ///   - groups: The group of each author in order, nil for none.
  ///   - count: How many groups there are.
  /// - Returns: The users by the number of the word, for each group.
  /// - Complexity: Linear in the words of all comments.
  func users(of groups: [Int?], _ count: Int) -> [[Int32: Int]] {
    var users: [[Int32: Int]] = Array(repeating: [:], count: count)
    var own: Set<Int32> = []
    var start = 0
    for (comment, end) in ends.enumerated() {
      let author = authors[comment]
      // The comments of one author come one after another.
      if comment > 0, authors[comment - 1] != author { own.removeAll(keepingCapacity: true) }
      if groups.indices.contains(author - 1), let group = groups[author - 1] {
        for word in words[start..<end] where own.insert(word).inserted {
          users[group][word, default: 0] += 1
        }
      }
      start = end
    }
    return users
  }

  /// Counts comments by word, in some comments and in some others.
  ///
  /// - Parameters:
  ///   - newest: For each comment whether it is of the newest, in the order they were added.
  ///   - earlier: The same for the earlier ones they are compared with.
  /// - Returns: The counts; their places are the numbers of the words.
  func counts(newest: [Bool], earlier: [Bool]) -> (newest: [Int], earlier: [Int]) {
    var counts = (
      newest: Array(repeating: 0, count: names.count),
      earlier: Array(repeating: 0, count: names.count)
    )
    var start = 0
    for (comment, end) in ends.enumerated() {
      for word in words[start..<end].lazy.map({ Int($0) }) {
        if newest[comment] { counts.newest[word] += 1 }
        if earlier[comment] { counts.earlier[word] += 1 }
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
