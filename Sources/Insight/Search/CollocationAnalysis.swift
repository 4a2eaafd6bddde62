import Statistics

/// A word that keeps company with the word looked for.
public struct Collocate: Sendable, Hashable {
  /// The word.
  public let word: String
  /// How many people use both near each other.
  public let people: Int
  /// Dunning's log-likelihood G².
  public let logLikelihood: Double
  /// The binary logarithm of how much more frequent it is beside the word than elsewhere.
  public let logRatio: Double
  /// How exclusively the two stand together; at most 14.
  public let logDice: Double

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - word: The word.
  ///   - people: How many people use both near each other.
  ///   - logLikelihood: Dunning's log-likelihood G².
  ///   - logRatio: The binary logarithm of the ratio of frequencies beside the word and elsewhere.
  ///   - logDice: How exclusively the two stand together.
  public init(
    word: String,
    people: Int,
    logLikelihood: Double,
    logRatio: Double,
    logDice: Double
  ) {
    self.word = word
    self.people = people
    self.logLikelihood = logLikelihood
    self.logRatio = logRatio
    self.logDice = logDice
  }
}

/// What is published of a word's company.
public struct CollocationRelease: Sendable, Hashable {
  /// How many people use the word; rows of a file count as people.
  public let people: PublishedCount
  /// The words beside it, those that stand most exclusively with it first.
  public let collocates: [Collocate]

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - people: How many people use the word.
  ///   - collocates: The words beside it.
  public init(people: PublishedCount, collocates: [Collocate]) {
    self.people = people
    self.collocates = collocates
  }
}

/// Counts what stands within some words of a hit, in the same sentence.
///
/// Memory: some bytes for each distinct content word.
public struct CollocationAnalysis: Sendable {
  private struct Usage {
    var inside = 0
    var outside = 0
    /// How many people use it inside, and the last of them.
    var people = 0
    var latest = 0
  }

  private let reach: Int
  private var usages: [String: Usage] = [:]
  private var insideTotal = 0
  private var outsideTotal = 0
  private var nodes = 0
  /// How many people use the word, and how many were taken in at all.
  private var users = 0
  private var people = 0
  private var strictness = Strictness()

  /// Begins to count.
  ///
  /// - Parameter reach: How many words on either side count as near.
  public init(reach: Int = 5) {
    self.reach = max(1, reach)
  }

  /// Takes in all comments of one person, also those without a hit, where the gate lets them pass.
  ///
  /// - Parameters:
  ///   - author: The person; hits are the places of the word looked for.
  ///   - gate: The gate of the wave or the file.
  public mutating func add(_ author: CommentAuthor, through gate: CommentGate) {
    guard gate.admits(author.unit), !author.comments.isEmpty else { return }
    strictness.obey(gate)
    people += 1
    if author.comments.contains(where: { !$0.hits.isEmpty }) { users += 1 }
    for comment in author.comments { add(comment) }
  }

  private mutating func add(_ comment: CommentAuthor.Comment) {
    let words = comment.comment.words
    let isNode = words.map { word in comment.hits.contains { $0.overlaps(word.range) } }
    nodes += comment.hits.count
    for (place, word) in words.enumerated() where !isNode[place] {
      let near = max(0, place - reach)...min(words.count - 1, place + reach)
      let isInside = near.contains { isNode[$0] && words[$0].sentence == word.sentence }
      if isInside { insideTotal += 1 } else { outsideTotal += 1 }
      guard word.isContent else { continue }
      count(word.text, isInside: isInside)
    }
  }

  private mutating func count(_ word: String, isInside: Bool) {
    var usage = usages[word] ?? Usage()
    if isInside {
      usage.inside += 1
      if usage.latest != people {
        usage.latest = people
        usage.people += 1
      }
    } else {
      usage.outside += 1
    }
    usages[word] = usage
  }

  /// What may be published.
  ///
  /// A word is left out where fewer people than the gate's minimum use it near the word looked for,
  /// where it holds personal data, or where it is not more frequent there than elsewhere.
  ///
  /// - Parameters:
  ///   - gate: The least log-likelihood; nil for the 1 % point of chi-square, 6.63.
  ///   - limit: The most words.
  /// - Returns: The words, by logDice.
  public func release(gate: Double? = nil, limit: Int) -> CollocationRelease {
    let publication = strictness.publication
    let gate = gate ?? Keyness.onePercentPoint
    let minimum = publication.minimum(of: strictness.minimum)
    let found = usages.compactMap { word, usage -> Collocate? in
      guard usage.people >= minimum, PersonalDataMask.masked(word) == word else {
        return nil
      }
      let measured = Collocation(
        together: usage.inside,
        of: insideTotal,
        elsewhere: usage.outside,
        of: outsideTotal,
        nodes: nodes
      )
      guard
        let measured, publication.roughly(measured.keyness.logLikelihood) >= gate,
        measured.keyness.logRatio > 0
      else { return nil }
      return Collocate(
        word: word,
        people: publication.roughly(usage.people),
        logLikelihood: publication.roughly(measured.keyness.logLikelihood),
        logRatio: publication.roughly(measured.keyness.logRatio),
        logDice: publication.roughly(measured.logDice)
      )
    }
    let ranked = found.sorted {
      ($1.logDice, $1.logLikelihood, $0.word) < ($0.logDice, $0.logLikelihood, $1.word)
    }
    return CollocationRelease(
      people: publication.count(users),
      collocates: Array(ranked.prefix(limit))
    )
  }
}
