public import Messages
public import Sentiment
public import SurveyModel

/// Something in the figures that wants attention.
///
/// Made of released figures alone, so it tells nothing that a report would not.
public struct Alert: Sendable, Hashable {
  /// What has happened.
  public enum Event: Sendable, Hashable {
    /// An index or the comment sentiment is lower than the waves before let expect.
    ///
    /// What was to be expected and what is, over so many of the newest waves; the newest figure as published.
    case fall(of: LocalizedText, TrendSeries.Kind, Fall, wave: String)
    /// An index lies below the limit that the survey sets, its interval too.
    case low(of: LocalizedText, Estimate, limit: Double, wave: String)
    /// An index was asked otherwise than before, so that its figures do not simply go on.
    case surveyChange(of: LocalizedText, ComparedMeasure.Verdict, [Phrase], wave: String)
    /// Fewer people have answered than a share that is thought enough.
    case lowResponse(PublishedCount, of: Int, least: Double)
    /// Fewer people have answered than in the waves before: the share before, and how many now.
    case responseFall(from: Double, to: PublishedCount, of: Int, wave: String)
    /// A topic is touched by more of those who commented: the share before, and now.
    case topicBurst(LocalizedText, from: Double, to: Estimate, wave: String)
    /// A word that too few used to be told of before is used by many.
    case newWord(String, PublishedCount, of: PublishedCount, wave: String)
    /// Comments hold a sign that somebody should act on at once; how many people wrote them.
    case urgent(UrgentSign.Kind, PublishedCount, wave: String)
  }
  /// A fall.
  public struct Fall: Sendable, Hashable {
    /// What was to be expected, with what moved everybody in it.
    public let expected: Double
    /// The newest figure, or the mean of the newest two.
    public let observed: Double
    /// How many of the newest waves are taken together.
    public let waves: Int
    /// The newest figure as published.
    public let latest: Estimate
  }
  /// How easily an alert comes about by chance.
  public struct FalseAlarm: Sendable, Hashable {
    /// The chance that a figure which has not changed looks like this or worse.
    public let probability: Double
    /// How many figures this rule looks at in a wave.
    public let tests: Int
    /// How many alerts as clear as this one chance alone brings in a year, at most, over all figures this rule
    /// looks at.
    public let perYear: Double

    init(probability: Double, tests: Int, wavesPerYear: Double) {
      self.probability = probability
      self.tests = tests
      perYear = probability * Double(tests) * wavesPerYear
    }
  }
  /// How much it matters.
  public enum Weight: Int, Sendable, Hashable, Comparable {
    /// To be looked at.
    case notice
    /// To be acted on.
    case urgent

    /// True where the first matters less.
    public static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }
  /// What has happened.
  public let event: Event
  /// How much it matters.
  public let weight: Weight
  /// The unit's name, nil for all.
  public let unit: String?
  /// What people call the unit, nil for all.
  public let unitTitle: LocalizedText?
  /// How easily chance brings it about; nil where nothing is compared.
  public let chance: FalseAlarm?
  /// True where the wave before had the same alert: not a new one.
  public let isContinued: Bool

  /// Creates an alert.
  ///
  /// - Parameters:
  ///   - event: What has happened.
  ///   - weight: How much it matters.
  ///   - unit: The unit's name, nil for all.
  ///   - unitTitle: What people call the unit, nil for all.
  ///   - chance: How easily chance brings it about.
  ///   - isContinued: True where the wave before had the same alert.
  init(
    _ event: Event,
    weight: Weight,
    unit: String? = nil,
    unitTitle: LocalizedText? = nil,
    chance: FalseAlarm? = nil,
    isContinued: Bool = false
  ) {
    self.event = event
    self.weight = weight
    self.unit = unit
    self.unitTitle = unitTitle
    self.chance = chance
    self.isContinued = isContinued
  }
}

extension Alert {
  /// The rule that raised it, nil for a change of the survey, which no rule switches off.
  public var rule: AlertSettings.Rule? {
    switch event {
    case .fall, .low: .indexFall
    case .surveyChange: nil
    case .lowResponse, .responseFall: .responseFall
    case .topicBurst: .topicBurst
    case .newWord: .newWord
    case .urgent: .urgentFlag
    }
  }
}
