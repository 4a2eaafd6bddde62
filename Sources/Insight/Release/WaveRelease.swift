public import Messages
public import SurveyModel

/// What a wave publishes after disclosure control; the only thing a report sees of it.
public struct WaveRelease: Sendable, Hashable, Codable {
  /// The wave's name.
  public let wave: String
  /// The survey's title.
  public let title: LocalizedText
  /// The first day of the wave as an ISO date, nil where open-ended.
  public let opens: String?
  /// The last day of the wave as an ISO date, nil where open-ended.
  public let closes: String?
  /// True when the responses were made up by a generator.
  public let isSynthetic: Bool
  /// How many answered.
  public let responses: PublishedCount
  /// How many could have answered, nil where there is no roster.
  public let headcount: Int?
  /// The fewest respondents a score is shown for.
  public let minimumGroup: Int
  /// The indices, each with its scales, on a range of 0 to 100.
  public let indices: [IndexRelease]
  /// The scored items in order of the survey.
  public let items: [ItemRelease]
  /// The recommendation score from -100 to 100, nil where the survey has no such item.
  public let recommendation: Cell<Estimate>?
  /// The units with their indices, in order of the roster; empty without units.
  public let units: [UnitRelease]
  /// The comments, nil where the survey has no comment question.
  public let comments: Cell<CommentRelease>?
  /// What is talked about in which unit, nil where the survey asks for no comment or no unit, or where the
  /// comments are hidden.
  public let unitTopics: UnitTopicsRelease?
  /// Which words set units apart; nil where the survey asks for no comment or no unit, where the comments are
  /// hidden, or where nothing is told.
  public let unitWords: UnitWordsRelease?
  /// What the answers say beyond their means; nil where nothing is told.
  public let findings: WaveFindings?
  /// True where nothing is shown because fewer people than the minimum have come or gone since an earlier wave.
  public let isWithheld: Bool

  enum CodingKeys: CodingKey {
    case wave, title, opens, closes, isSynthetic, responses, headcount, minimumGroup
    case indices, items, recommendation, units, comments, unitTopics, unitWords, findings
    case isWithheld
  }

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - wave: The wave's name.
  ///   - title: The survey's title.
  ///   - opens: The first day of the wave as an ISO date, nil where open-ended.
  ///   - closes: The last day of the wave as an ISO date, nil where open-ended.
  ///   - isSynthetic: True when the responses were made up by a generator.
  ///   - responses: How many answered.
  ///   - headcount: How many could have answered, nil where there is no roster.
  ///   - minimumGroup: The fewest respondents a score is shown for.
  ///   - indices: The indices, each with its scales, on a range of 0 to 100.
  ///   - items: The scored items in order of the survey.
  ///   - recommendation: The recommendation score from -100 to 100, nil where the survey has no
  ///     such item.
  ///   - units: The units with their indices, in order of the roster; empty without units.
  ///   - comments: The comments, nil where the survey has no comment question.
  ///   - unitTopics: What is talked about in which unit.
  ///   - unitWords: Which words set units apart.
  ///   - findings: What the answers say beyond their means.
  ///   - isWithheld: True where too few people have come or gone since an earlier wave.
  public init(
    wave: String,
    title: LocalizedText,
    opens: String?,
    closes: String?,
    isSynthetic: Bool,
    responses: PublishedCount,
    headcount: Int?,
    minimumGroup: Int,
    indices: [IndexRelease],
    items: [ItemRelease],
    recommendation: Cell<Estimate>?,
    units: [UnitRelease],
    comments: Cell<CommentRelease>?,
    unitTopics: UnitTopicsRelease? = nil,
    unitWords: UnitWordsRelease? = nil,
    findings: WaveFindings? = nil,
    isWithheld: Bool = false
  ) {
    self.findings = findings
    self.isWithheld = isWithheld
    self.wave = wave
    self.title = title
    self.opens = opens
    self.closes = closes
    self.isSynthetic = isSynthetic
    self.responses = responses
    self.headcount = headcount
    self.minimumGroup = minimumGroup
    self.indices = indices
    self.items = items
    self.recommendation = recommendation
    self.units = units
    self.comments = comments
    self.unitTopics = unitTopics
    self.unitWords = unitWords
  }
}

/// An index or a scale of a wave.
public struct IndexRelease: Sendable, Hashable, Codable {
  /// The name in the survey.
  public let name: String
  /// The title.
  public let title: LocalizedText
  /// The mean on a range of 0 to 100.
  public let score: Cell<Estimate>
  /// The scales of an index; empty for a scale.
  public let scales: [IndexRelease]

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - name: The name in the survey.
  ///   - title: The title.
  ///   - score: The mean on a range of 0 to 100.
  ///   - scales: The scales of an index; empty for a scale.
  public init(
    name: String,
    title: LocalizedText,
    score: Cell<Estimate>,
    scales: [IndexRelease]
  ) {
    self.name = name
    self.title = title
    self.score = score
    self.scales = scales
  }
}

/// A scored item of a wave.
public struct ItemRelease: Sendable, Hashable, Codable {
  /// The name in the survey.
  public let name: String
  /// The text.
  public let title: LocalizedText
  /// The scale it belongs to.
  public let scale: String
  /// True when a high answer means a low score.
  public let isReversed: Bool
  /// Shares after reversal: unfavourable, neutral, favourable; sum 1.
  public let shares: Cell<ItemShares>

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - name: The name in the survey.
  ///   - title: The text.
  ///   - scale: The scale it belongs to.
  ///   - isReversed: True when a high answer means a low score.
  ///   - shares: Shares after reversal: unfavourable, neutral, favourable; sum 1.
  public init(
    name: String,
    title: LocalizedText,
    scale: String,
    isReversed: Bool,
    shares: Cell<ItemShares>
  ) {
    self.name = name
    self.title = title
    self.scale = scale
    self.isReversed = isReversed
    self.shares = shares
  }
}

/// How the answers to an item spread, after reversal.
public struct ItemShares: Sendable, Hashable, Codable {
  /// A share without an interval of its own.
  public struct Part: Sendable, Hashable, Codable {
    /// The share from 0 to 1.
    public let value: Double
    /// Whether the share stands for itself.
    public let bound: Estimate.Bound

    /// Creates a share.
    ///
    /// - Parameters:
    ///   - value: The share from 0 to 1.
    ///   - bound: Whether the share stands for itself.
    public init(_ value: Double, _ bound: Estimate.Bound = .exact) {
      self.value = value
      self.bound = bound
    }
  }
  /// The share below the middle of the scale; nil where it must not be told.
  public let unfavourable: Part?
  /// The share at the middle; nil where it must not be told.
  public let neutral: Part?
  /// The share above the middle, with its interval.
  public let favourable: Estimate

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - unfavourable: The share below the middle of the scale; nil where it must not be told.
  ///   - neutral: The share at the middle; nil where it must not be told.
  ///   - favourable: The share above the middle, with its interval.
  public init(
    unfavourable: Part?,
    neutral: Part?,
    favourable: Estimate
  ) {
    self.unfavourable = unfavourable
    self.neutral = neutral
    self.favourable = favourable
  }
}

/// A unit of a wave.
public struct UnitRelease: Sendable, Hashable, Codable {
  /// The unit's name.
  public let unit: String
  /// What people call the unit.
  public let title: LocalizedText
  /// The parent's name, nil at the top.
  public let parent: String?
  /// The mean of each index in the order of ``WaveRelease/indices``.
  public let scores: [Cell<Estimate>]
  /// The same drawn towards the units on the same level, the more so the fewer answered.
  ///
  /// Calculated from published figures alone; nil where no number of its own is told, or there are too few units
  /// to compare with.
  public let adjusted: [Estimate?]

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - unit: The unit's name.
  ///   - title: What people call the unit; the name where nil.
  ///   - parent: The parent's name, nil at the top.
  ///   - scores: The mean of each index in the order of ``WaveRelease/indices``.
  ///   - adjusted: The same drawn towards the units on the same level; nil for none.
  public init(
    unit: String,
    title: LocalizedText? = nil,
    parent: String?,
    scores: [Cell<Estimate>],
    adjusted: [Estimate?]? = nil
  ) {
    self.adjusted = adjusted ?? scores.map { _ in nil }
    self.unit = unit
    self.title = title ?? LocalizedText(unit)
    self.parent = parent
    self.scores = scores
  }
}

/// Indices, comment sentiment, items and topics over waves.
public struct TrendRelease: Sendable {
  /// The waves from the oldest to the newest.
  public let waves: [String]
  /// True when any wave's responses were made up by a generator.
  public let isSynthetic: Bool
  /// The lines, each with one point a wave.
  public let series: [TrendSeries]
  /// The share of favourable answers to each item, a line each; none where that was not asked for.
  ///
  /// Apart from ``series``, whose lines alerts watch, and corrected for their number apart from them.
  public internal(set) var items: [TrendSeries] = []
  /// The topics of comments over the waves; none where that was not asked for.
  public internal(set) var topics: [TopicTrend] = []

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - waves: The waves from the oldest to the newest.
  ///   - isSynthetic: True when any wave's responses were made up by a generator.
  ///   - series: The lines, each with one point a wave.
  public init(
    waves: [String],
    isSynthetic: Bool,
    series: [TrendSeries]
  ) {
    self.waves = waves
    self.isSynthetic = isSynthetic
    self.series = series
  }
}

/// One line of a trend.
public struct TrendSeries: Sendable, Hashable {
  /// What the line shows.
  public enum Kind: Sendable, Hashable {
    /// An index, from 0 to 100.
    case index(String)
    /// The mean comment score, from -1 to 1.
    case sentiment
    /// The share of favourable answers to an item, from 0 to 1.
    case item(String)
    /// The share of those who commented who touch a topic, from 0 to 1.
    case topic(String)
  }
  /// What the line shows.
  public let kind: Kind
  /// The title of the index, item or topic; of the sentiment line in both languages.
  public let title: LocalizedText
  /// The index an item belongs to; nil for other lines, and where no wave tells.
  public let index: String?
  /// The unit, nil for all.
  public let unit: String?
  /// What people call the unit, nil for all.
  public let unitTitle: LocalizedText?
  /// One point a wave.
  public let points: [Cell<Estimate>]
  /// Where the line cannot be read on as it stands, since the survey changed; in order of the waves.
  public let breaks: [TrendBreak]
  /// What is a signal and what is noise; nil where nobody has read the line.
  public internal(set) var reading: TrendReading?

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - kind: What the line shows.
  ///   - title: The title of the index; of the sentiment line in both languages.
  ///   - index: The index an item belongs to.
  ///   - unit: The unit, nil for all.
  ///   - unitTitle: What people call the unit; the name where nil.
  ///   - points: One point a wave.
  ///   - breaks: Where the line cannot be read on as it stands.
  public init(
    kind: Kind,
    title: LocalizedText,
    index: String? = nil,
    unit: String?,
    unitTitle: LocalizedText? = nil,
    points: [Cell<Estimate>],
    breaks: [TrendBreak] = []
  ) {
    self.breaks = breaks
    self.kind = kind
    self.title = title
    self.index = index
    self.unit = unit
    self.unitTitle = unitTitle ?? unit.map { LocalizedText($0) }
    self.points = points
  }
}

/// A wave whose index or item was asked otherwise than in the wave before.
public struct TrendBreak: Sendable, Hashable {
  /// The place of the wave among the waves of the trend, from 1 on.
  public let place: Int
  /// Whether it can be compared with the wave before; never ``ComparedMeasure/Verdict/same``.
  public let verdict: ComparedMeasure.Verdict
  /// What differs.
  public let reasons: [Phrase]

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - place: The place of the wave among the waves of the trend.
  ///   - verdict: Whether it can be compared with the wave before.
  ///   - reasons: What differs.
  public init(place: Int, verdict: ComparedMeasure.Verdict, reasons: [Phrase]) {
    self.place = place
    self.verdict = verdict
    self.reasons = reasons
  }
}
