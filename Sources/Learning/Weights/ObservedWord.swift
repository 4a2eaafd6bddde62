/// What a word weighs in rated comments, beyond what the rules know of it.
public struct ObservedWord: Sendable, Hashable {
  /// The word in matching form.
  public let word: String
  /// What it adds to the sum of a comment that holds it, in the units of valences; not 0.
  public let weight: Double
  /// In how many comments it was counted.
  public let count: Int
  /// Its log-odds ratio between good and bad comments in standard deviations; nil where it was read
  /// from a file, which does not keep it.
  public let z: Double?

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - word: The word in matching form.
  ///   - weight: What it adds.
  ///   - count: In how many comments it was counted.
  ///   - z: Its log-odds ratio in standard deviations.
  public init(word: String, weight: Double, count: Int, z: Double? = nil) {
    self.word = word
    self.weight = weight
    self.count = count
    self.z = z
  }
}

/// The weights that rated comments give to words.
public struct ObservedWeights: Sendable, Hashable {
  /// The words in order of their code units.
  public let words: [ObservedWord]

  /// Creates a value.
  ///
  /// - Parameter words: The words, each once, in any order.
  public init(words: [ObservedWord]) {
    self.words = words.sorted { Array($0.word.utf8).lexicographicallyPrecedes($1.word.utf8) }
  }
}
