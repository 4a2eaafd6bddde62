import SurveyModel
import SurveySession
import SurveyStore

/// Stores the draft of one sitting, and notices when somebody else has gone on with it.
struct DraftKeeper {
  let store: Store
  let wave: Wave
  let code: ResumeCode
  /// What the response will be handed in with, where the draft is not stored yet.
  let right: AnswerRight
  /// The revision stored last; 0 for a draft that is not stored.
  private(set) var revision: Int
  /// Why the draft is no longer ours, once it is not.
  private(set) var loss: ResponseFault?

  /// Begins.
  ///
  /// - Parameters:
  ///   - store: The data file.
  ///   - wave: The wave that is answered.
  ///   - code: The code the respondent goes on with.
  ///   - right: What the response will be handed in with; a draft that was stored knows its own.
  ///   - revision: The revision of the draft that was read; 0 for a new one.
  init(
    store: Store,
    wave: Wave,
    code: ResumeCode,
    right: AnswerRight = .openLink,
    revision: Int = 0
  ) {
    self.right = right
    self.store = store
    self.wave = wave
    self.code = code
    self.revision = revision
  }

  /// True where a draft is stored under the code.
  var isStored: Bool { revision > 0 }

  /// Stores the draft.
  mutating func save(_ draft: Draft) throws {
    let record = DraftRecord(
      responseID: draft.responseID,
      language: draft.language,
      state: draft.json,
      revision: revision
    )
    do {
      revision =
        try store.saveDraft(record, code: code.key, in: wave, right: right, today: Today.day)
        .revision
    } catch let fault as ResponseFault {
      if case .draftElsewhere = fault { loss = fault }
      throw fault
    }
  }

  /// Stores the response and takes the draft away, where there is one.
  func finish(_ response: Response) throws {
    guard isStored else {
      try store.save(response, in: wave, right: right, today: Today.day)
      return
    }
    try store.finishDraft(
      code: code.key,
      response,
      revision: revision,
      in: wave,
      today: Today.day
    )
  }

  /// Takes the draft away.
  func discard() throws { try store.deleteDraft(code: code.key) }
}
