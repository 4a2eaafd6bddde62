public import Messages
public import SurveyModel

/// A wave as a respondent meets it.
public struct CollectionWave: Sendable {
  /// Whether answers are taken now.
  ///
  /// Days are written as `2025-03-31`.
  public enum State: Sendable, Hashable {
    /// It begins later, on a day where one is set.
    case notYet(opens: String?)
    /// Answers are taken, up to the end of a day where one is set.
    case open(closes: String?)
    /// Its last day is over.
    case past(since: String?)
    /// It was closed.
    case closed
  }

  /// What gives the right to answer.
  public enum EntryKind: Sendable, Hashable {
    /// Nothing: whoever has the address may answer.
    case openLink
    /// An invitation that the response is tied to.
    case invitation
    /// A ballot that nobody can tie to an invitation, with what a browser needs to have one signed; nil where
    /// only printed ballots count.
    case ballot(BallotParameters?)
  }

  /// The name, as it stands in addresses.
  public let name: String
  /// What is asked, with the units to choose from.
  public let survey: Survey
  /// Whether answers are taken now.
  public let state: State
  /// How far answers are separated from persons.
  public let anonymity: SurveySettings.Anonymity
  /// What gives the right to answer.
  public let entry: EntryKind
  /// What is said before the first question.
  public let notice: WaveNotice
  /// The pages of the survey with something that depends on answers of the same page.
  let livePages: Set<String>

  /// Creates a wave.
  ///
  /// - Parameters:
  ///   - name: The name, as it stands in addresses.
  ///   - survey: What is asked.
  ///   - units: The units to choose from where a question is bound to the unit; nil leaves the survey's.
  ///   - state: Whether answers are taken now.
  ///   - anonymity: How far answers are separated from persons, as frozen when it opened.
  ///   - entry: What gives the right to answer.
  ///   - notice: What is said before the first question.
  /// - Complexity: Linear in the size of the survey; make one for many requests.
  public init(
    name: String,
    survey: Survey,
    units: [(value: String, title: LocalizedText)]? = nil,
    state: State,
    anonymity: SurveySettings.Anonymity,
    entry: EntryKind,
    notice: WaveNotice
  ) {
    self.name = name
    self.survey = units.map(survey.with(unitChoices:)) ?? survey
    self.state = state
    self.anonymity = anonymity
    self.entry = entry
    self.notice = notice
    livePages = survey.selfDependentPages
  }

  /// True while answers are taken.
  public var isOpen: Bool {
    if case .open = state { true } else { false }
  }
}

/// What the script that makes ballots needs to know of a wave: texts in base64url without padding.
public struct BallotParameters: Sendable, Hashable {
  /// The digest that binds a ballot to the wave.
  public let wave: String
  /// The modulus of the wave's public key.
  public let modulus: String
  /// Its exponent.
  public let exponent: String

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - wave: The digest that binds a ballot to the wave.
  ///   - modulus: The modulus of the wave's public key.
  ///   - exponent: Its exponent.
  public init(wave: String, modulus: String, exponent: String) {
    self.wave = wave
    self.modulus = modulus
    self.exponent = exponent
  }
}

/// What a respondent is told before the first question.
public struct WaveNotice: Sendable, Hashable {
  /// What the answers are for.
  public var purpose: Phrase?
  /// Who asks, and whom to turn to.
  public var responsible: Phrase?
  /// Who sees what.
  public var readers: Phrase?
  /// When answers are deleted.
  public var retention: Phrase?

  /// Creates a notice; what is nil is not said, but for how anonymity holds, which always is.
  ///
  /// - Parameters:
  ///   - purpose: What the answers are for.
  ///   - responsible: Who asks, and whom to turn to.
  ///   - readers: Who sees what.
  ///   - retention: When answers are deleted.
  public init(
    purpose: Phrase? = nil,
    responsible: Phrase? = nil,
    readers: Phrase? = nil,
    retention: Phrase? = nil
  ) {
    self.purpose = purpose
    self.responsible = responsible
    self.readers = readers
    self.retention = retention
  }
}
