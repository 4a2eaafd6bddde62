import Statistics

/// Looks for words that many use who comment, and in no wave before enough to be told of.
///
/// What is not told may have been used by up to one person fewer than is told of; so it is counted. Given how
/// many use the word in all waves together, those of the newest are a binomial part (Przyborowski and Wilenski,
/// Biometrika 31, 1940), and the chance that they are so many is corrected for the number of words (Bonferroni).
struct NewWordSearch: Sendable {
  /// A word that has come up.
  struct Found: Sendable {
    let word: CommentWatch.WordCount
    let probability: Double
  }

  /// The words, the most used first.
  let words: [Found]
  /// How many words could have been found: those told of in any of the waves.
  let tests: Int

  /// Searches.
  ///
  /// - Parameters:
  ///   - waves: The comments of the waves from the oldest to the newest; nil where they are hidden.
  ///   - unseen: The most people who may use a word that is not told of.
  ///   - alarms: How many false alarms are to be expected.
  init(_ waves: [CommentRelease?], unseen: Int, alarms: Double) {
    let past = waves.dropLast().suffix(WatchPlan.reach).compactMap(\.self)
      .filter { $0.watch != nil }
    guard let now = waves.last.flatMap(\.self), let watch = now.watch, !past.isEmpty else {
      (words, tests) = ([], 0)
      return
    }
    let known = Set(past.flatMap { $0.watch?.words ?? [] }.map(\.word))
    let tests = known.union(watch.words.map(\.word)).count
    self.tests = tests
    let before = past.reduce(0.0) { $0 + $1.readers.middle }
    let people = now.readers.middle
    let share = people / (people + before)
    let most = unseen * past.count
    words = watch.words.compactMap { word in
      guard !known.contains(word.word) else { return nil }
      let count = word.people.lowest
      guard let all = BinomialDistribution(trials: count + most, chance: share) else { return nil }
      let probability = all.atLeast(count)
      guard probability * Double(tests) < alarms else { return nil }
      return Found(word: word, probability: probability)
    }
  }
}

extension CommentRelease {
  /// How many people's comments the words are from.
  var readers: PublishedCount { sample ?? people ?? count }
}
