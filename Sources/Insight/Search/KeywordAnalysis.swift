public import Sentiment
import Statistics

/// What is published of the words typical of a group.
public struct KeywordRelease: Sendable, Hashable {
  /// How many people wrote the comments of the group; rows of a file count as people.
  public let group: PublishedCount
  /// How many people wrote the other comments.
  public let rest: PublishedCount
  /// The words, the largest effect first.
  public let words: [TypicalWord]

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - group: How many people wrote the comments of the group.
  ///   - rest: How many people wrote the other comments.
  ///   - words: The words, the largest effect first.
  public init(group: PublishedCount, rest: PublishedCount, words: [TypicalWord]) {
    self.group = group
    self.rest = rest
    self.words = words
  }
}

/// Finds the words that set a group of comments apart from the rest (keyness).
///
/// Counts people, not comments or occurrences. Significance (G²) is only a gate, and the size of the
/// effect (log-ratio) ranks: Rayson and Garside 2000; Hardie 2014.
public struct KeywordAnalysis: Sendable {
  /// What makes a comment one of the group.
  public enum Group: Sendable, Hashable {
    /// Its author is of the unit that the gate is for; everybody else of the wave is the rest.
    case unit
    /// Its sentiment has this class.
    case label(SentimentLabel)
    /// It touches on the topic of this name.
    case topic(String)
    /// It was added as one of the first body of comments.
    case firstBody
  }

  private let group: Group
  private var words = WordTable()
  private var isInGroup: [Bool] = []
  private var people = 0
  private var strictness = Strictness()
  private var remainder: KeywordRemainder?

  /// Begins to count.
  ///
  /// - Parameters:
  ///   - group: What makes a comment one of the group.
  ///   - units: The units of the waves and the one asked for; needed where the gate is that of a unit of a wave.
  public init(_ group: Group, units: KeywordUnits? = nil) {
    self.group = group
    remainder = units.map(KeywordRemainder.init)
  }

  /// Takes in all comments of one person, where the gate lets them pass.
  ///
  /// - Parameters:
  ///   - author: The person.
  ///   - gate: The gate of the wave or the file; for a group by unit, that of the unit. Where it is
  ///     shut the whole wave is left out.
  ///   - isOfFirstBody: True for comments of the first of two bodies.
  public mutating func add(
    _ author: CommentAuthor,
    through gate: CommentGate,
    isOfFirstBody: Bool = true
  ) {
    let isAdmitted = gate.admits(author.unit)
    if gate.isOpen {
      let members = author.comments.map(\.comment).filter { comment in
        isMember(comment, isOfFirstBody)
      }
      remainder?.add(members.map(\.contentWords), of: author.unit)
    }
    guard group == .unit ? gate.isOpen : isAdmitted, !author.comments.isEmpty else { return }
    strictness.obey(gate)
    people += 1
    for comment in author.comments.map(\.comment) {
      words.add(comment.contentWords, of: people)
      isInGroup.append(group == .unit ? isAdmitted : isMember(comment, isOfFirstBody))
    }
  }

  /// True for a comment of the group; for a group by unit, of whatever unit.
  private func isMember(_ comment: ReadComment, _ isOfFirstBody: Bool) -> Bool {
    switch group {
    case .unit: true
    case .label(let label): comment.label == label
    case .topic(let topic): comment.topics.contains(topic)
    case .firstBody: isOfFirstBody
    }
  }

  /// What may be published: hidden where the group or the rest is too small.
  ///
  /// Words that fewer people of the group use than the gate's minimum are left out; of a unit also those that fewer
  /// others use, and those whose users beside the units below would be fewer.
  ///
  /// - Parameters:
  ///   - gate: The least log-likelihood; nil for the 1 % point of chi-square, 6.63.
  ///   - limit: The most words.
  /// - Returns: The words.
  public func release(
    gate: Double? = nil,
    limit: Int
  ) -> Cell<KeywordRelease> {
    let counts = words.counts(isInGroup: isInGroup)
    let publication = strictness.publication
    let least = publication.policy == .exact ? 1 : strictness.minimum
    guard counts.groupTotal >= least, counts.restTotal >= least else { return .hidden }
    let minimum = publication.minimum(of: strictness.minimum)
    let told = publication.policy == .exact ? nil : remainder?.told(minimum: minimum)
    let leastOthers = publication.policy == .banded && group == .unit ? minimum : 0
    let typical = TypicalWords(
      names: words.names,
      counts: counts,
      users: counts.group,
      minimum: minimum,
      gate: gate ?? Keyness.onePercentPoint
    )
    return .shown(
      KeywordRelease(
        group: publication.count(counts.groupTotal),
        rest: publication.count(counts.restTotal),
        words: typical.chosen(limit: limit, publication) { word in
          counts.rest[word] >= leastOthers && told?.contains(words.names[word]) ?? true
        }
      )
    )
  }
}
