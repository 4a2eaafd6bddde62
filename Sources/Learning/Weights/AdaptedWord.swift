import Statistics

/// A word or pair that is to get a weight in a domain.
struct AdaptedWord: Sendable {
  /// The word in matching form.
  let word: String
  /// What it weighs elsewhere, 0 where that is unknown.
  let given: Double
  /// In how many comments it was counted: of the domain, or elsewhere where those are too few.
  let count: Int
  /// Its log-odds ratio in the domain in standard deviations, nil where too few comments hold it.
  let z: Double?
  /// Its number in the comments of the domain, nil where none holds it.
  let number: Int?

  /// True where enough comments hold it for a difference of its own.
  var isOwn: Bool { z != nil }

  /// The words given, and those that the comments hold often enough.
  static func all(
    of weights: ObservedWeights,
    _ read: ReadComments,
    _ learnable: LearnableWords,
    _ options: WeightAdapter.Options
  ) -> [AdaptedWord] {
    let tally = WordTally(read)
    func ratio(_ number: Int) -> Double? {
      guard tally.count(of: number) >= options.minimumCount else { return nil }
      return tally.logOdds(of: number, priorSize: options.priorSize)?.z
    }
    let known = Set(weights.words.map(\.word))
    let others = weights.words.map { word in
      let number = read.number(known: word.word)
      let z = number.flatMap(ratio)
      let count = z == nil ? word.count : number.map(tally.count) ?? word.count
      return AdaptedWord(word: word.word, given: word.weight, count: count, z: z, number: number)
    }
    let own = read.words.indices.compactMap { number -> AdaptedWord? in
      let word = read.words[number]
      guard
        !known.contains(word), let z = ratio(number), LearnableWords.isListable(word),
        learnable.containsInDomain(word)
      else { return nil }
      return AdaptedWord(word: word, given: 0, count: tally.count(of: number), z: z, number: number)
    }
    return others + own
  }
}
