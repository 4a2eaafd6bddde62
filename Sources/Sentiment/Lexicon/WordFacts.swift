/// What a lexicon says of one word; a word may play several parts.
///
/// Twenty bytes, since a reader looks one up for nearly every word of a comment. Valences, factors and
/// weights are kept in thousandths.
struct WordFacts: Sendable {
  /// The parts a word plays.
  struct Roles: OptionSet, Sendable {
    let rawValue: UInt32

    static let polarity = Roles(rawValue: 1)
    /// Its valence was learned or is small: it counts, but does not make a label alone.
    static let faint = Roles(rawValue: 1 << 1)
    static let negation = Roles(rawValue: 1 << 2)
    static let degree = Roles(rawValue: 1 << 3)
    /// A degree word that stands behind its word, as 极了.
    static let postfix = Roles(rawValue: 1 << 4)
    static let contrast = Roles(rawValue: 1 << 5)
    /// A word of contrast that weakens its own clause, as 虽然.
    static let concession = Roles(rawValue: 1 << 6)
    static let request = Roles(rawValue: 1 << 7)
    static let stopWord = Roles(rawValue: 1 << 8)
    static let particle = Roles(rawValue: 1 << 9)
    static let sarcasm = Roles(rawValue: 1 << 10)
    /// A word that begins a comparison, as 比.
    static let than = Roles(rawValue: 1 << 11)
    /// A word that says what stands before it is the worse, as 不如.
    static let inferior = Roles(rawValue: 1 << 12)
    /// A time that is over, as 以前.
    static let before = Roles(rawValue: 1 << 13)
    /// Other places, as 别的单位.
    static let others = Roles(rawValue: 1 << 14)
    /// The present, as 现在.
    static let now = Roles(rawValue: 1 << 15)
    /// Its weight was counted in rated comments.
    static let observed = Roles(rawValue: 1 << 16)
    static let topic = Roles(rawValue: 1 << 17)
    /// The first word of a pair with a weight.
    static let leadsPair = Roles(rawValue: 1 << 18)

    /// Parts that change others and mean nothing alone.
    static let helping: Roles = [
      .stopWord, .particle, .negation, .degree, .contrast, .request,
    ]
    /// Parts of a comparison.
    static let comparison: Roles = [.than, .inferior, .before, .others, .now]
  }

  var roles: Roles = []
  /// The valence of a polarity word or a mark of sarcasm.
  var valence: Int16 = 0
  /// What the word adds by having been seen in rated comments.
  var weight: Int16 = 0
  /// What a negation or a degree word multiplies a valence with.
  var factor: Int16 = 1000
  /// The index of what the word asks for in ``RequestAct/allCases``.
  var act: UInt8 = 0
  /// The index of the urgent sign in ``UrgentSign/Kind/allCases`` plus one; 0 for none.
  var sign: UInt8 = 0
  /// The index in ``Lexicon/contrasts``; unused unless the word is one of contrast.
  var contrast: UInt16 = 0
  /// The index of the first vote in ``Lexicon/votes``, -1 for none.
  var firstVote: Int32 = -1

  /// True for a word with a meaning of its own: it neither joins nor changes others.
  var isContent: Bool { roles.isDisjoint(with: .helping) }
}

/// How a word such as 但是 weighs the clauses around it.
struct Contrast: Sendable, Hashable {
  /// The weight of what stands before; of its own clause for a concession.
  let before: Double
  /// The weight of what stands after; of what follows its own clause for a concession.
  let after: Double
}

/// A word's vote for a topic.
struct TopicVote: Sendable {
  /// The index in ``Lexicon/topics``.
  let topic: Int32
  let weight: Double
  /// The word's next vote, -1 for none.
  var next: Int32 = -1
}

/// Thousandths, the unit of the numbers in word lists.
enum Thousandths {
  /// The number as it was written: division by 1000 is rounded correctly.
  @inline(__always)
  static func value(_ count: Int16) -> Double { Double(count) / 1000 }
}
