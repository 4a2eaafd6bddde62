public import SurveyModel

/// What is needed to open a wave.
public struct WaveRequest: Sendable, Hashable {
  /// What people will call the wave.
  public let name: String
  /// The survey's definition as its author wrote it, UTF-8.
  public let surveyJSON: [UInt8]
  /// The survey's digest.
  public let surveyDigest: String
  /// The survey's title in its own language.
  public let surveyTitle: String
  /// The first day it takes answers, as ISO 8601; nil for no limit.
  public let opens: String?
  /// The last day it takes answers, as ISO 8601; nil for no limit.
  public let closes: String?
  /// The units it is for, in order; empty where units do not matter.
  public let units: [WaveUnit]
  /// How far answers are separated from persons.
  public let anonymity: SurveySettings.Anonymity
  /// The fewest respondents a score may be shown for.
  public let minimumGroup: Int
  /// The fewest respondents comments may be shown for.
  public let minimumComments: Int
  /// True where the responses will be made up by a generator.
  public let isSynthetic: Bool
  /// Who may answer.
  public let entry: Entry
  /// How many responses with an answer are wanted.
  public let quotas: [WaveQuota]

  /// Who may answer a wave.
  public enum Entry: Sendable, Hashable {
    /// Everybody.
    case open
    /// Those who have an invitation; the key signs the ballots of an anonymous wave, DER.
    case invited(ballotKey: [UInt8]?)
  }

  /// True where only those answer who have an invitation or a ballot.
  var isInvited: Bool { entry != .open }

  /// Creates a request.
  ///
  /// - Parameters:
  ///   - name: What people will call the wave.
  ///   - surveyJSON: The survey's definition as its author wrote it, UTF-8.
  ///   - surveyDigest: The survey's digest.
  ///   - surveyTitle: The survey's title in its own language.
  ///   - opens: The first day it takes answers, as ISO 8601; nil for no limit.
  ///   - closes: The last day it takes answers, as ISO 8601; nil for no limit.
  ///   - units: The units it is for, in order.
  ///   - anonymity: How far answers are separated from persons.
  ///   - minimumGroup: The fewest respondents a score may be shown for.
  ///   - minimumComments: The fewest respondents comments may be shown for.
  ///   - isSynthetic: True where the responses will be made up by a generator.
  ///   - entry: Who may answer.
  ///   - quotas: How many responses with an answer are wanted.
  public init(
    name: String,
    surveyJSON: [UInt8],
    surveyDigest: String,
    surveyTitle: String,
    opens: String? = nil,
    closes: String? = nil,
    units: [WaveUnit] = [],
    anonymity: SurveySettings.Anonymity = .anonymous,
    minimumGroup: Int = WaveFault.MinimumRule.group.least,
    minimumComments: Int = WaveFault.MinimumRule.comments.least,
    isSynthetic: Bool = false,
    entry: Entry = .open,
    quotas: [WaveQuota] = []
  ) {
    self.entry = entry
    self.quotas = quotas
    self.name = name
    self.surveyJSON = surveyJSON
    self.surveyDigest = surveyDigest
    self.surveyTitle = surveyTitle
    self.opens = opens
    self.closes = closes
    self.units = units
    self.anonymity = anonymity
    self.minimumGroup = minimumGroup
    self.minimumComments = minimumComments
    self.isSynthetic = isSynthetic
  }

  /// Checks what can be checked without the data file.
  ///
  /// - Throws: A ``WaveFault`` or a ``RosterFault``.
  public func check() throws {
    guard UsableName.isUsable(name) else { throw WaveFault.unusableName }
    if let opens { try ISODay.check(opens) }
    if let closes { try ISODay.check(closes) }
    if let opens, let closes, closes < opens {
      throw WaveFault.datesReversed(opens: opens, closes: closes)
    }
    for (rule, value) in [
      (WaveFault.MinimumRule.group, minimumGroup), (.comments, minimumComments),
    ] where value < rule.least {
      throw WaveFault.minimumTooLow(rule, value: value)
    }
    try RosterCheck.check(units)
  }
}
