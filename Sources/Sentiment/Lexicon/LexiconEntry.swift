/// What a lexicon says of one word; a word may play several parts.
struct LexiconEntry: Sendable {
  /// The word as it stands in the file.
  let word: String
  /// The valence of a polarity word from -4 to 4; nil for other words.
  var valence: Double?
  /// What a negation multiplies the valence of the following word with.
  var negation: Double?
  /// What a degree word multiplies the valence of its neighbour with.
  var degree: Double?
  /// True for a degree word that stands behind its word, as 极了.
  var isPostfix = false
  /// The weights of the clauses around a word of contrast.
  var contrast: Contrast?
  /// What the clause asks for.
  var request: RequestAct?
  /// The topics the word speaks for: index in ``Lexicon/topics`` and weight.
  var topics: [(topic: Int, weight: Double)] = []

  /// True for a word that says too little to be typical of anything.
  var isStopWord = false
  /// True for a word without weight of its own.
  var isParticle = false

  /// True for a word with a meaning of its own: it neither joins nor changes others.
  var isContent: Bool {
    !isStopWord && !isParticle && negation == nil && degree == nil && contrast == nil
      && request == nil
  }
}

/// How a word such as 但是 weighs the clauses around it.
struct Contrast: Sendable, Hashable {
  /// The weight of what stands before; of its own clause for a concession.
  let before: Double
  /// The weight of what stands after; of what follows its own clause for a concession.
  let after: Double
  /// True for a word such as 虽然, which weakens its own clause.
  let isConcession: Bool
}

/// What a clause does other than stating a fact.
public enum RequestAct: String, Sendable, Hashable, CaseIterable {
  case wish
  case demand
  case advice
  case question
  case thanks
  case conditional
}

/// A topic that comments can have.
public struct Topic: Sendable, Hashable {
  /// The name used in files and output, such as `canteen`.
  public let name: String
  /// The domain, such as `workplace` or `public`.
  public let domain: String
  /// The Chinese title.
  public let chinese: String
  /// The English title.
  public let english: String
}
