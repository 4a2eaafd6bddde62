public import Messages
public import SurveyModel

/// One respondent going through one survey.
///
/// A value without input or output: every collector drives the same machine, and time comes in as a
/// number. Hidden questions are passed over; their answers are kept while the respondent may still
/// change course, and never handed in.
///
/// ## Usage
/// ```swift
/// var session = Session(survey: survey, language: .chinese, responseID: ResponseID(), now: now)
/// session.answer(.number(4), at: Step(question: "canteen"))
/// if case .refused(let problems) = session.next() { show(problems) }
/// ```
///
/// Each change costs one evaluation of the survey's conditions.
public struct Session: Sendable {
  /// The definition.
  public let survey: Survey
  /// The identity of the response in the making.
  public let responseID: ResponseID
  /// How much the respondent sees at a time.
  public internal(set) var granularity: Granularity
  /// The language the respondent reads.
  public internal(set) var language: Language
  /// The answers so far by key, those of hidden questions included.
  public internal(set) var answers: [String: Value]
  /// Where the respondent is; always a place that shows.
  public internal(set) var position: Position
  /// The definition together with the answers, in the respondent's language: what shows, what is wrong.
  public internal(set) var form: AskedForm
  /// What can be answered now, in order.
  public internal(set) var steps: [Step]
  /// The time in milliseconds since 1970 UTC, which conditions may ask for.
  public internal(set) var now: Double

  var history: [Position]
  var seen: Set<Step>
  /// The order of everything that may be asked, as this respondent meets it.
  public let order: FormPlaces

  /// Starts a survey.
  ///
  /// - Parameters:
  ///   - survey: The definition.
  ///   - language: The language the respondent reads.
  ///   - responseID: The identity of the response, made before the first write.
  ///   - now: The time in milliseconds since 1970 UTC.
  ///   - granularity: How much the respondent sees at a time.
  public init(
    survey: Survey,
    language: Language,
    responseID: ResponseID,
    now: Double,
    granularity: Granularity = .question
  ) {
    let answers = survey.initialAnswers(now: now)
    self.init(
      survey: survey,
      draft: Draft(
        surveyDigest: survey.digest,
        responseID: responseID,
        language: language,
        answers: answers,
        position: nil,
        history: [],
        seen: []
      ),
      now: now,
      granularity: granularity
    )
  }

  /// Starts a survey, or goes on where a draft was left.
  ///
  /// A draft decides over language and identity: the session is then the one that was left.
  ///
  /// - Parameters:
  ///   - survey: The definition.
  ///   - language: The language of a new session.
  ///   - draft: What was saved when the respondent left, nil for a new session.
  ///   - responseID: The identity of a new response.
  ///   - now: The time in milliseconds since 1970 UTC.
  ///   - granularity: How much the respondent sees at a time.
  /// - Throws: ``DraftFault/otherSurvey`` where the draft belongs to another version of the survey.
  public init(
    survey: Survey,
    language: Language,
    draft: Draft?,
    responseID: ResponseID,
    now: Double,
    granularity: Granularity = .question
  ) throws(DraftFault) {
    guard let draft else {
      self.init(
        survey: survey,
        language: language,
        responseID: responseID,
        now: now,
        granularity: granularity
      )
      return
    }
    guard draft.surveyDigest == survey.digest else { throw .otherSurvey }
    self.init(survey: survey, draft: draft, now: now, granularity: granularity)
  }

  private init(survey: Survey, draft: Draft, now: Double, granularity: Granularity) {
    self.survey = survey
    self.now = now
    self.granularity = granularity
    responseID = draft.responseID
    language = draft.language
    answers = draft.answers
    history = draft.history
    seen = draft.seen
    order = FormPlaces(of: survey, seed: draft.responseID.seed)
    position = draft.position ?? .review
    steps = []
    form = AskedForm(
      survey: survey,
      answers: draft.answers,
      now: now,
      seed: draft.responseID.seed,
      language: draft.language
    )
    steps = openSteps
    if draft.position == nil {
      position = places.first ?? .review
    } else {
      convertPositions()
      settle()
    }
  }

  /// What must be kept to go on later.
  public var draft: Draft {
    Draft(
      surveyDigest: survey.digest,
      responseID: responseID,
      language: language,
      answers: answers,
      position: position,
      history: history,
      seen: seen
    )
  }

  /// How far the respondent has come.
  public var progress: Progress {
    let steps = steps.filter { !$0.isEntriesEnd }
    let here = stepsHere.first.flatMap { first in
      steps.firstIndex { $0 == first || first.isEntriesEnd && $0.path.isWithin(first.path) }
    }
    return Progress(
      number: here.map { $0 + 1 } ?? steps.count,
      answered: steps.count { isAnswered($0) },
      total: steps.count
    )
  }

  /// Changes the language the respondent reads.
  ///
  /// - Parameter language: The language from now on.
  public mutating func setLanguage(_ language: Language) {
    guard language != self.language else { return }
    self.language = language
    refresh()
  }

  /// Tells the session the time.
  ///
  /// - Parameter now: The time in milliseconds since 1970 UTC.
  public mutating func setNow(_ now: Double) {
    self.now = now
    refresh()
  }

  /// Changes how much the respondent sees at a time, without leaving the place.
  ///
  /// - Parameter granularity: How much the respondent sees from now on.
  public mutating func setGranularity(_ granularity: Granularity) {
    self.granularity = granularity
    convertPositions()
    settle()
  }
}

extension Session {
  /// The session as it was before the first answer.
  public var fresh: Session {
    Session(
      survey: survey,
      language: language,
      responseID: responseID,
      now: now,
      granularity: granularity
    )
  }
}
