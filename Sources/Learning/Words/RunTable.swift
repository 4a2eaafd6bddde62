import Glibc

/// The frequent runs of characters of one length after the other.
///
/// A run can only be frequent where the runs that are one character shorter are: each length looks only at
/// places where these begin (the Apriori rule of Agrawal and Srikant, 1994).
struct RunTable {
  private let units: [UInt16]
  private let ends: [Int]
  private let minimumCount: Int

  /// The length of the runs at hand; 0 before the first step.
  private(set) var length = 0
  /// The number of the frequent run at each place, -1 for none.
  private var runs: [Int32]
  /// The numbers of the frequent runs by the number of the run one shorter, and the last character; a
  /// table for each length.
  private var numbers: [[UInt64: Int32]] = []
  /// How often each frequent run occurs; a table for each length.
  private var occurrences: [[Int]] = []
  /// In how many comments each run of the length at hand occurs, and where it is found first.
  private var commentCounts: [Int] = []
  private var places: [Int] = []
  /// How many characters there are.
  private let total: Double

  init(units: [UInt16], ends: [Int], minimumCount: Int) {
    self.units = units
    self.ends = ends
    self.minimumCount = minimumCount
    // The empty run is number 0 and begins at every character.
    runs = units.map { $0 == WordFinder.boundary ? -1 : 0 }
    total = Double(runs.count { $0 == 0 })
  }

  /// Goes on to runs that are one character longer.
  mutating func advance() {
    let last = length
    length += 1
    var found: [UInt64: Int32] = [:]
    var occurrence: [Int] = []
    var comments: [Int] = []
    var lastComment: [Int] = []
    var firstPlace: [Int] = []
    var next = [Int32](repeating: -1, count: runs.count)
    var comment = 0
    for place in runs.indices where place + last < units.count {
      while place >= ends[comment] { comment += 1 }
      guard
        runs[place] >= 0, units[place + last] != WordFinder.boundary,
        last == 0 || runs[place + 1] >= 0
      else { continue }
      let key = Self.key(runs[place], units[place + last])
      let number = found[key] ?? Int32(occurrence.count)
      if Int(number) == occurrence.count {
        found[key] = number
        occurrence.append(0)
        comments.append(0)
        lastComment.append(-1)
        firstPlace.append(place)
      }
      occurrence[Int(number)] += 1
      if lastComment[Int(number)] != comment {
        lastComment[Int(number)] = comment
        comments[Int(number)] += 1
      }
      next[place] = number
    }
    for place in next.indices where next[place] >= 0 {
      if comments[Int(next[place])] < minimumCount { next[place] = -1 }
    }
    runs = next
    numbers.append(found)
    occurrences.append(occurrence)
    commentCounts = comments
    places = firstPlace
  }

  /// The runs of this length that look like words.
  func candidates(_ options: WordFinder.Options) -> [FoundWord] {
    let left = entropies { $0 == 0 ? WordFinder.boundary : units[$0 - 1] }
    let right = entropies { units[$0 + length] }
    return commentCounts.indices.compactMap { number in
      guard
        commentCounts[number] >= minimumCount,
        left[number] >= options.minimumEntropy, right[number] >= options.minimumEntropy
      else { return nil }
      let information = information(of: number)
      guard information >= options.minimumInformation else { return nil }
      let place = places[number]
      return FoundWord(
        word: String(decoding: units[place..<place + length], as: UTF16.self),
        count: commentCounts[number],
        information: information,
        leftEntropy: left[number],
        rightEntropy: right[number]
      )
    }
  }

  /// The least pointwise mutual information of a run over all cuts into two, in bits.
  private func information(of number: Int) -> Double {
    let place = places[number]
    let whole = Double(occurrences[length - 1][number])
    var least = Double.infinity
    for cut in 1..<max(length, 2) where cut < length {
      let head = occurrence(at: place..<place + cut)
      let tail = occurrence(at: place + cut..<place + length)
      least = min(least, log2(whole * total / (head * tail)))
    }
    return least
  }

  /// How often the characters of a frequent run, or of a part of one, occur.
  private func occurrence(at range: Range<Int>) -> Double {
    var number: Int32 = 0
    for (depth, place) in range.enumerated() {
      guard let next = numbers[depth][Self.key(number, units[place])] else { return 1 }
      number = next
    }
    return Double(occurrences[range.count - 1][Int(number)])
  }

  /// The entropy in bits of what stands beside each run; each end of a comment's run of characters is a
  /// neighbour of its own kind.
  private func entropies(_ neighbour: (_ place: Int) -> UInt16) -> [Double] {
    var keys: [UInt64] = []
    for place in runs.indices where runs[place] >= 0 {
      keys.append(Self.key(runs[place], neighbour(place)))
    }
    keys.sort()
    var sums = [Double](repeating: 0, count: commentCounts.count)
    var totals = [Double](repeating: 0, count: commentCounts.count)
    var index = 0
    while index < keys.count {
      var end = index + 1
      while end < keys.count, keys[end] == keys[index] { end += 1 }
      let number = Int(keys[index] >> 16)
      let count = Double(end - index)
      totals[number] += count
      // Σ c log₂ c: the boundary counts as that many neighbours that occur once.
      if UInt16(truncatingIfNeeded: keys[index]) != WordFinder.boundary {
        sums[number] += count * log2(count)
      }
      index = end
    }
    return totals.indices.map { number in
      totals[number] > 0 ? log2(totals[number]) - sums[number] / totals[number] : 0
    }
  }

  private static func key(_ number: Int32, _ unit: UInt16) -> UInt64 {
    UInt64(UInt32(bitPattern: number)) << 16 | UInt64(unit)
  }
}
