public import Messages
public import SurveyModel

/// How a wave stands while it is collected, after disclosure control: who has answered, which way, and what is
/// still wanted.
public struct WaveStatusRelease: Sendable, Hashable {
  /// What counts besides responses.
  public struct Access: Sendable, Hashable {
    /// How many invitations were made.
    public let invitations: Int
    /// How many of them were used.
    public let used: PublishedCount
    /// How many ballots were printed.
    public let paperBallots: Int

    /// Creates the value from its parts.
    ///
    /// - Parameters:
    ///   - invitations: How many invitations were made.
    ///   - used: How many of them were used.
    ///   - paperBallots: How many ballots were printed.
    public init(invitations: Int, used: Int, paperBallots: Int) {
      self.invitations = invitations
      self.used = PublishedCount(growing: used, most: invitations)
      self.paperBallots = paperBallots
    }
  }

  /// One way in which responses came.
  public struct CollectorCount: Sendable, Hashable {
    /// The way.
    public let collector: Collector
    /// How many came.
    public let responses: Cell<PublishedCount>
  }

  /// How many responses with an answer are wanted and have come.
  public struct Quota: Sendable, Hashable {
    /// What counts, in words.
    public let title: LocalizedText
    /// How many have come.
    public let responses: Cell<PublishedCount>
    /// How many are wanted.
    public let most: Int
    /// True where no more are taken; nil where that must not be told.
    public let isFull: Bool?
  }

  /// How many responses with an answer are wanted and have come, before disclosure control.
  public struct QuotaCount: Sendable, Hashable {
    /// What counts, in words.
    public let title: LocalizedText
    /// The key of the answer; nil for all responses.
    public let question: String?
    /// How many have come.
    public let responses: Int
    /// How many are wanted.
    public let most: Int

    /// Creates the value from its parts.
    ///
    /// - Parameters:
    ///   - title: What counts, in words.
    ///   - question: The key of the answer; nil for all responses.
    ///   - responses: How many have come.
    ///   - most: How many are wanted.
    public init(title: LocalizedText, question: String? = nil, responses: Int, most: Int) {
      self.title = title
      self.question = question
      self.responses = responses
      self.most = most
    }
  }

  /// What is the same from response to response.
  public struct Setting: Sendable, Hashable {
    /// The wave's name.
    public let wave: String
    /// The survey's title.
    public let title: LocalizedText
    /// Whether it takes answers, in words.
    public let status: Phrase
    /// The first day, ISO 8601; nil where there is none.
    public let opens: String?
    /// The last day, ISO 8601; nil where there is none.
    public let closes: String?
    /// How far answers are separated from persons.
    public let anonymity: SurveySettings.Anonymity
    /// True where the responses were made up by a generator.
    public let isSynthetic: Bool
    /// The fewest respondents a figure of a unit rests on.
    public let minimumGroup: Int

    /// Creates the value from its parts.
    ///
    /// - Parameters:
    ///   - wave: The wave's name.
    ///   - title: The survey's title.
    ///   - status: Whether it takes answers, in words.
    ///   - opens: The first day, ISO 8601; nil where there is none.
    ///   - closes: The last day, ISO 8601; nil where there is none.
    ///   - anonymity: How far answers are separated from persons.
    ///   - isSynthetic: True where the responses were made up by a generator.
    ///   - minimumGroup: The fewest respondents a figure of a unit rests on.
    public init(
      wave: String,
      title: LocalizedText,
      status: Phrase,
      opens: String?,
      closes: String?,
      anonymity: SurveySettings.Anonymity,
      isSynthetic: Bool,
      minimumGroup: Int
    ) {
      self.wave = wave
      self.title = title
      self.status = status
      self.opens = opens
      self.closes = closes
      self.anonymity = anonymity
      self.isSynthetic = isSynthetic
      self.minimumGroup = minimumGroup
    }
  }

  /// What is the same from response to response.
  public let setting: Setting
  /// Who has answered, by unit.
  public let participation: ParticipationRelease
  /// How many have begun and not handed in.
  public let begun: PublishedCount
  /// The ways in which responses came, the most used first.
  public let collectors: [CollectorCount]
  /// What was made of invitations; nil where everybody may answer.
  public let access: Access?
  /// How many responses of a kind are wanted.
  public let quotas: [Quota]

  /// What may be told of how a wave stands.
  ///
  /// - Parameters:
  ///   - setting: What is the same from response to response.
  ///   - participation: Who has answered, by unit.
  ///   - begun: How many have begun and not handed in.
  ///   - collectors: How many responses came each way; those of too few people are hidden, and one more where
  ///     they would follow from the others.
  ///   - access: What was made of invitations; nil where everybody may answer.
  ///   - quotas: How many responses of a kind are wanted and have come. While people still answer, nothing but
  ///     what is wanted is told of a quota on an answer: one response after another would tell that answer.
  ///   - isOpen: True while people still answer.
  public init(
    setting: Setting,
    participation: ParticipationRelease,
    begun: Int,
    collectors: [Collector: Int],
    access: Access?,
    quotas: [QuotaCount],
    isOpen: Bool
  ) {
    self.setting = setting
    self.participation = participation
    self.begun = PublishedCount(growing: begun, most: nil)
    self.access = access
    self.quotas = Self.told(
      quotas,
      isOpen: isOpen,
      total: collectors.values.reduce(0, +),
      minimum: setting.minimumGroup
    )
    let ways = collectors.filter { $0.value > 0 }
      .sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    let isShown = DisclosureControl.shown(
      ways.map { DisclosureControl.Group(parent: nil, count: $0.value) },
      total: ways.reduce(0) { $0 + $1.value },
      minimum: setting.minimumGroup
    )
    self.collectors = zip(ways, isShown).map { way, isShown in
      CollectorCount(
        collector: way.key,
        responses: isShown ? .shown(PublishedCount(growing: way.value, most: nil)) : .hidden
      )
    }
  }
}
