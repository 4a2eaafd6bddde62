import Statistics

extension Publication {
  /// A count of people who use a word: to the nearest five where figures are banded, so that no single
  /// comment can be made out.
  func roughly(_ count: Int) -> Int { policy == .exact ? count : (count + 2) / 5 * 5 }

  /// A measure of a word: to the nearest half where figures are banded.
  func roughly(_ measure: Double) -> Double {
    policy == .exact ? measure : (measure * 2).rounded() / 2
  }

  /// The fewest people of a word for a minimum that somebody asks for.
  ///
  /// Where figures are banded it is the least count of those that round alike, but for the floor of ten: asking for
  /// eleven, twelve, and so on tells no more of a word than its rounded count.
  func minimum(of asked: Int) -> Int {
    guard policy == .banded, asked > 10 else { return policy == .exact ? asked : 10 }
    return (asked + 1) / 5 * 5 + 3
  }

  /// How far a word sets people apart from others, of exact numbers or of those that are published.
  ///
  /// Measures of the exact numbers would undo the rounding: a G² and a log-ratio fix both counts. Of a band the
  /// middle counts, and of none to two people one.
  ///
  /// - Parameters:
  ///   - count: How many people use the word.
  ///   - total: Out of how many.
  ///   - otherCount: How many others do.
  ///   - otherTotal: Out of how many.
  /// - Returns: Nil where one side is empty.
  func keyness(
    count: Int,
    of total: Int,
    against otherCount: Int,
    of otherTotal: Int
  ) -> Keyness? {
    guard policy == .banded, total > 0, otherTotal > 0 else {
      return Keyness(count: count, of: total, against: otherCount, of: otherTotal)
    }
    func told(_ count: Int, _ total: Int) -> (Int, Int) {
      let all = max(1, Int(PublishedCount(total).middle))
      return (min(max(1, roughly(count)), all), all)
    }
    let (own, others) = (told(count, total), told(otherCount, otherTotal))
    return Keyness(count: own.0, of: own.1, against: others.0, of: others.1)
  }
}
