public import SurveyModel

/// What the answers of a wave say beyond their means, all of the whole and of large groups.
///
/// Nothing here says why: what moves together may have a common cause, or none.
public struct WaveFindings: Sendable, Hashable, Codable {
  /// How well the items of each index belong together; indices answered in full by fewer than 100 are left out.
  public let reliability: [IndexReliability]
  /// What moves together with the recommendation; nil where that cannot be told apart from chance.
  public let drivers: DriverRelease?
  /// How groups of respondents differ, one attribute at a time.
  public let attributes: [AttributeRelease]
  /// What has changed since the wave before, in order of indices, recommendation, items.
  public let changes: [MeasureChange]
  /// How far figures of the whole could move, had everybody answered; empty where the head-count is not known.
  public let worstCases: [WorstCase]

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - reliability: How well the items of each index belong together.
  ///   - drivers: What moves together with the recommendation.
  ///   - attributes: How groups of respondents differ.
  ///   - changes: What has changed since the wave before.
  ///   - worstCases: How far figures of the whole could move, had everybody answered.
  public init(
    reliability: [IndexReliability],
    drivers: DriverRelease?,
    attributes: [AttributeRelease],
    changes: [MeasureChange],
    worstCases: [WorstCase] = []
  ) {
    self.worstCases = worstCases
    self.reliability = reliability
    self.drivers = drivers
    self.attributes = attributes
    self.changes = changes
  }
}

/// How well the items of an index belong together.
public struct IndexReliability: Sendable, Hashable, Codable {
  /// One of its items.
  public struct Item: Sendable, Hashable, Codable {
    /// The name in the survey.
    public let name: String
    /// Its correlation with the sum of the others; nil where it does not vary.
    public let correlation: Double?
    /// Cronbach's alpha without it; nil where nothing is left to compare.
    public let alphaWithout: Double?
  }
  /// The name of the index.
  public let name: String
  /// Its title.
  public let title: LocalizedText
  /// How many have answered all items: only they count.
  public let count: Int
  /// Cronbach's alpha, at most 1.
  public let alpha: Double
  /// The items in order.
  public let items: [Item]
}

/// What moves together with the recommendation: shares of R² (Lindeman, Merenda and Gold 1980).
public struct DriverRelease: Sendable, Hashable, Codable {
  /// One of the scores.
  public struct Share: Sendable, Hashable, Codable {
    /// The name of the scale or index.
    public let name: String
    /// Its title.
    public let title: LocalizedText
    /// The share of R², from 0 to 1.
    public let share: Double
    /// The correlation with the recommendation, from -1 to 1.
    public let correlation: Double
    /// The lower end of the 95 % interval of the share.
    public let lower: Double
    /// The upper end of the 95 % interval of the share.
    public let upper: Double
  }
  /// How many have all the scores: only they count.
  public let count: Int
  /// How much of the variance of the recommendation goes with the scores, from 0 to 1.
  public let fit: Double
  /// The shares, largest first.
  public let shares: [Share]
}

/// How the groups of an attribute differ.
public struct AttributeRelease: Sendable, Hashable, Codable {
  /// One of the groups.
  public struct Group: Sendable, Hashable, Codable {
    /// The answer that makes the group.
    public let name: String
    /// What the answer reads.
    public let title: LocalizedText
    /// The indices, in order of ``WaveRelease/indices``.
    public let scores: [Cell<Estimate>]
    /// The differences from everybody else on the indices; hidden with the score.
    public let differences: [Cell<GroupDifference>]
  }
  /// The key of the question.
  public let key: String
  /// What it asks.
  public let title: LocalizedText
  /// The groups in order of the survey.
  public let groups: [Group]
}

/// How a group differs from everybody else.
public struct GroupDifference: Sendable, Hashable, Codable {
  /// The difference with its 95 % interval, both worked out of published figures.
  public let difference: Estimate
  /// How likely one so large is by chance, with all comparisons of the attribute allowed for (Holm).
  public let chance: ChanceBound
  /// True where that is below 5 %.
  public var isSignal: Bool { chance.isSignal }

  private enum CodingKeys: String, CodingKey {
    case difference
    case chance = "probability"
  }
}

/// How a figure of the whole has changed since the wave before.
public struct MeasureChange: Sendable, Hashable, Codable {
  /// What the figure is.
  public enum Kind: String, Sendable, Hashable, Codable {
    /// An index, on 0 to 100.
    case index
    /// The recommendation score, on -100 to 100.
    case recommendation
    /// The share of favourable answers to an item, on 0 to 1.
    case item
  }
  /// What the figure is.
  public let kind: Kind
  /// The name in the survey.
  public let name: String
  /// The title.
  public let title: LocalizedText
  /// The name of the wave before.
  public let since: String
  /// The difference with its 95 % interval (Welch for means, Newcombe for shares).
  public let difference: Estimate
  /// How likely one so large is by chance, with all comparisons allowed for (Holm).
  public let chance: ChanceBound
  /// True where that is below 5 %: a signal, and noise otherwise.
  public var isSignal: Bool { chance.isSignal }

  private enum CodingKeys: String, CodingKey {
    case kind, name, title, since, difference
    case chance = "probability"
  }
}
