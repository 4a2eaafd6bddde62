/// A reading of one comment in memory that is used again for the next one.
///
/// For filters that score many comments: nothing is allocated once the buffers have grown. The full
/// ``CommentScore`` is made from the same reading.
///
/// ## Usage
/// ```swift
/// var sheet = ScoreSheet()
/// for text in texts {
///   scorer.read(scorer.segmenter.segment(text), into: &sheet)
///   print(sheet.value, sheet.label)
/// }
/// ```
public struct ScoreSheet: Sendable {
  /// A topic of the comment.
  public struct TopicReading: Sendable, Hashable {
    /// The index in ``Lexicon/topics``.
    public internal(set) var topic: Int
    /// How strongly the comment speaks of it.
    public internal(set) var weight: Double
    /// The sentiment of what is said of it, from -1 to 1.
    public internal(set) var value: Double
    /// Its places in ``ScoreSheet/places``.
    public internal(set) var places: Range<Int>
  }

  /// An urgent sign.
  public struct SignReading: Sendable, Hashable {
    /// What it points to.
    public internal(set) var kind: UrgentSign.Kind
    /// Where it stands: a range of UTF-8 offsets in the original text.
    public internal(set) var range: Range<Int>
    /// Where it stands in the text in matching form.
    var units: Range<Int>
  }

  /// The sentiment from -1 to 1; 0 only where nothing speaks either way.
  public internal(set) var value = 0.0
  /// The class of the sentiment.
  public internal(set) var label = SentimentLabel.neutral
  /// How sure the reading is, from 0 to 1; see ``CommentScore/confidence``.
  public internal(set) var confidence = 0.0
  /// True when anything in the comment contributes to its score.
  public internal(set) var isCovered = false
  /// The topics, strongest first.
  public internal(set) var topics: [TopicReading] = []
  /// The places of the topics: ranges of UTF-8 offsets in the original text.
  public internal(set) var places: [Range<Int>] = []
  /// The urgent signs in order of the text.
  public internal(set) var flags: [SignReading] = []

  var marks: [Mark] = []
  var mentions: [Mention] = []
  var clauses: [Clause] = []
  var sentences: [Sentence] = []
  var search = PatternSearch()
  /// The weight of each topic of the lexicon in the comment.
  var weights: [Double] = []
  /// The topics that the comment mentions.
  var touched: [Int] = []
  /// For each word of the lexicon the number of the last comment that its observed weight counted in.
  var lastSeen: [UInt32] = []
  var commentNumber: UInt32 = 0
  /// The same for each pair of words.
  var lastPair: [UInt32] = []
  /// The sum of the observed weights.
  var observed = 0.0

  /// Creates an empty sheet.
  public init() {}
}

/// One piece of evidence.
struct Mark {
  var kind: Evidence.Kind
  /// The units it stands in.
  var start: Int32
  var end: Int32
  /// The number of the word, or of the pattern for that kind; -1 for a mark without a word.
  var word: Int32
  /// What it adds to the sum, or its factor or weight where it adds nothing.
  var contribution: Double
  /// Learned or small.
  var isFaint = false
  /// Praise that a negation turned round.
  var isNegatedPraise = false
  /// The index of the request for that kind.
  var act: UInt8 = 0

  /// True for evidence that adds to the sum of its clause.
  var isPolar: Bool {
    switch kind {
    case .polarity, .pattern, .lack, .request, .comparison, .sarcasm: true
    case .negation, .degree, .contrast, .topic, .observed: false
    }
  }

  /// True for evidence that the rules for praise apply to.
  var isWordLike: Bool { kind == .polarity || kind == .pattern }
}

/// A word that speaks for a topic.
struct Mention {
  let topic: Int32
  let start: Int32
  let end: Int32
  let weight: Double
}

/// One clause: where it stands and what it says.
struct Clause {
  /// Tokens without the end mark.
  var firstToken: Int32
  var endToken: Int32
  var sentence: Int32
  /// The token of the question mark that ends it, -1 for none.
  var questionMark: Int32
  var firstMark: Int32 = 0
  var endMark: Int32 = 0
  var firstMention: Int32 = 0
  var endMention: Int32 = 0
  /// The mark of the request that says most, -1 for none.
  var gravest: Int32 = -1
  /// The index of the word of contrast in ``Lexicon``, -1 for none.
  var contrast: Int32 = -1
  /// How many words it has.
  var words: Int32 = 0
  var acts: RequestActs = []
  var isConcession = false
  /// True where it goes on from a condition, as with 就.
  var isConsequence = false
  var weight = 1.0
  var sum = 0.0
  /// The sum of the observed weights of its words.
  var observed = 0.0
  /// The clause whose topics it speaks of, -1 for none.
  var topicClause: Int32 = -1
}

/// One sentence.
struct Sentence {
  var firstClause: Int32
  var endClause: Int32
  var isSarcastic = false
  var sum = 0.0
}
