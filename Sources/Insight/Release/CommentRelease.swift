public import SurveyModel

/// What is published of a body of comments.
public struct CommentRelease: Sendable, Hashable, Codable {
  /// How many comments.
  public let count: PublishedCount
  /// How many people wrote them, nil where unknown.
  ///
  /// Where known, the mean score, the topics and the typical words count each person once, and the
  /// counts of the figures are of people.
  public let people: PublishedCount?
  /// How many of them hold anything the lexicon knows, as a share.
  public let coverage: Double
  /// The first day as an ISO date, nil without times.
  public let firstDay: String?
  /// The last day as an ISO date, nil without times.
  public let lastDay: String?
  /// The share of each label in the order negative, mixed, neutral, positive.
  public let shares: [LabelShare]
  /// The mean score from -1 to 1.
  public let mean: Estimate
  /// The topics, most frequent first.
  public let topics: [TopicRelease]
  /// The domain the topics are from, such as `workplace`.
  public let topicDomain: String
  /// The share of comments, or of people where known, that have a topic.
  public let topicCoverage: Double
  /// The words most typical of the worst comments against the rest, most typical first.
  public let typicalWords: [TypicalWord]
  /// The most telling sentences, with personal data masked.
  public let sentences: [TellingSentence]
  /// The comments by month or by week, oldest first; empty without times.
  ///
  /// Months without comments are among them where the first and the last lie at most 36 months
  /// (157 weeks) apart; else they are left out.
  public let months: [PeriodRelease]
  /// The groups, largest first; empty where none were asked for.
  public let groups: [GroupRelease]
  /// How many people's comments the words and sentences are from, chosen at random; nil where all of them.
  public let sample: PublishedCount?
  /// What early warning looks at beside; nil in what was kept before there was such.
  public let watch: CommentWatch?
  /// What wants attention in dated comments; nil without times, and where figures are banded.
  public internal(set) var news: CommentNews?

  /// What is kept; news are of files, which are not.
  private enum CodingKeys: String, CodingKey {
    case count, people, coverage, firstDay, lastDay, shares, mean, topics, topicDomain
    case topicCoverage, typicalWords, sentences, months, groups, sample, watch
  }

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - count: How many comments.
  ///   - people: How many people wrote them, nil where unknown.
  ///   - coverage: How many of them hold anything the lexicon knows, as a share.
  ///   - firstDay: The first day as an ISO date, nil without times.
  ///   - lastDay: The last day as an ISO date, nil without times.
  ///   - shares: The share of each label in the order negative, mixed, neutral, positive.
  ///   - mean: The mean score from -1 to 1.
  ///   - topics: The topics, most frequent first.
  ///   - topicDomain: The domain the topics are from, such as `workplace`.
  ///   - topicCoverage: The share of comments that have a topic.
  ///   - typicalWords: The words most typical of the worst comments against the rest, most typical
  ///     first.
  ///   - sentences: The most telling sentences, with personal data masked.
  ///   - months: The comments by month, oldest first; empty without times.
  ///   - groups: The groups, largest first; empty where none were asked for.
  ///   - sample: How many people's comments the words and sentences are from; nil where all of them.
  ///   - watch: What early warning looks at beside.
  public init(
    count: PublishedCount,
    people: PublishedCount? = nil,
    coverage: Double,
    firstDay: String?,
    lastDay: String?,
    shares: [LabelShare],
    mean: Estimate,
    topics: [TopicRelease],
    topicDomain: String,
    topicCoverage: Double,
    typicalWords: [TypicalWord],
    sentences: [TellingSentence],
    months: [PeriodRelease],
    groups: [GroupRelease],
    sample: PublishedCount? = nil,
    watch: CommentWatch? = nil
  ) {
    self.count = count
    self.people = people
    self.coverage = coverage
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.shares = shares
    self.mean = mean
    self.topics = topics
    self.topicDomain = topicDomain
    self.topicCoverage = topicCoverage
    self.typicalWords = typicalWords
    self.sentences = sentences
    self.months = months
    self.groups = groups
    self.sample = sample
    self.watch = watch
  }
}

/// The share of one sentiment label.
public struct LabelShare: Sendable, Hashable, Codable {
  /// The labels a comment can have.
  public enum Label: String, Sendable, Hashable, CaseIterable, Codable {
    case negative
    case mixed
    case neutral
    case positive
  }
  /// The label.
  public let label: Label
  /// The share from 0 to 1.
  public let share: Estimate

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - label: The label.
  ///   - share: The share from 0 to 1.
  public init(
    label: Label,
    share: Estimate
  ) {
    self.label = label
    self.share = share
  }
}

/// One topic of the comments.
public struct TopicRelease: Sendable, Hashable, Codable {
  /// The topic's name in the lexicon.
  public let name: String
  /// The title.
  public let title: LocalizedText
  /// The share of comments, or of people where known, that touch it; one may touch several.
  public let share: Estimate
  /// The mean score of what is said about it; hidden where too few speak of it.
  public let score: Cell<Estimate>
  /// How those who touch it speak of it: ill, neither or both, well; hidden where too few do.
  ///
  /// Each person counts once, with the comments that touch the topic; who speaks ill of it in one and well of it
  /// in another is in the middle.
  public let tones: Cell<ItemShares>

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - name: The topic's name in the lexicon.
  ///   - title: The title.
  ///   - share: The share of comments that touch it; a comment may touch several.
  ///   - score: The mean score of what is said about it; hidden where too few speak of it.
  ///   - tones: How those who touch it speak of it.
  public init(
    name: String,
    title: LocalizedText,
    share: Estimate,
    score: Cell<Estimate>,
    tones: Cell<ItemShares> = .hidden
  ) {
    self.name = name
    self.title = title
    self.share = share
    self.score = score
    self.tones = tones
  }
}

/// A word that sets a group of comments apart, such as the worst or those of a unit.
public struct TypicalWord: Sendable, Hashable, Codable {
  /// The word.
  public let word: String
  /// The number of the group's comments that hold it, or of their authors where known.
  public let count: Int
  /// The number of the other comments that hold it, or of their authors where known.
  public let otherCount: Int
  /// Dunning's log-likelihood G².
  public let logLikelihood: Double
  /// The binary logarithm of the ratio of the two relative frequencies.
  public let logRatio: Double

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - word: The word.
  ///   - count: The number of the group's comments that hold it.
  ///   - otherCount: The number of the other comments that hold it.
  ///   - logLikelihood: Dunning's log-likelihood G².
  ///   - logRatio: The binary logarithm of the ratio of the two relative frequencies.
  public init(
    word: String,
    count: Int,
    otherCount: Int,
    logLikelihood: Double,
    logRatio: Double
  ) {
    self.word = word
    self.count = count
    self.otherCount = otherCount
    self.logLikelihood = logLikelihood
    self.logRatio = logRatio
  }
}

/// A sentence that stands for many.
public struct TellingSentence: Sendable, Hashable, Codable {
  /// The sentence, with personal data masked.
  public let text: String
  /// Its score from -1 to 1.
  public let score: Double
  /// The names of its topics.
  public let topics: [String]

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - text: The sentence, with personal data masked.
  ///   - score: Its score from -1 to 1.
  ///   - topics: The names of its topics.
  public init(
    text: String,
    score: Double,
    topics: [String]
  ) {
    self.text = text
    self.score = score
    self.topics = topics
  }
}

/// The comments of one month.
public struct PeriodRelease: Sendable, Hashable, Codable {
  /// The month as `2019-05`, or the week as `2019-W05`.
  public let period: String
  /// How many comments.
  public let count: PublishedCount
  /// The mean score; hidden where too few.
  public let mean: Cell<Estimate>
  /// The share labelled negative; hidden where too few.
  public let negative: Cell<Estimate>

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - period: The month as `2019-05`.
  ///   - count: How many comments.
  ///   - mean: The mean score; hidden where too few.
  ///   - negative: The share labelled negative; hidden where too few.
  public init(
    period: String,
    count: PublishedCount,
    mean: Cell<Estimate>,
    negative: Cell<Estimate>
  ) {
    self.period = period
    self.count = count
    self.mean = mean
    self.negative = negative
  }
}

/// The comments of one group.
public struct GroupRelease: Sendable, Hashable, Codable {
  /// The group's name.
  public let group: String
  /// The mean score; hidden where too few.
  public let mean: Cell<Estimate>
  /// The share labelled negative; hidden where too few.
  public let negative: Cell<Estimate>

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - group: The group's name.
  ///   - mean: The mean score; hidden where too few.
  ///   - negative: The share labelled negative; hidden where too few.
  public init(
    group: String,
    mean: Cell<Estimate>,
    negative: Cell<Estimate>
  ) {
    self.group = group
    self.mean = mean
    self.negative = negative
  }
}
