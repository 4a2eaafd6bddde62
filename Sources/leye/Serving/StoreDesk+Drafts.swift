import Credentials
import SurveyModel
import SurveySession
import SurveyStore
import WebCollector

/// Drafts, receipts and rights.
extension StoreDesk {
  func admit(
    _ entry: WebCollector.WaveEntry,
    to name: String
  ) async throws(DeskFault) -> Admission {
    try await offThread {
      let wave = try self.takingWave(named: name)
      return Admission(unit: try self.unit(of: try self.right(entry, in: wave), in: wave))
    }
  }

  func begin(
    _ draft: String,
    in name: String,
    with entry: WebCollector.WaveEntry
  ) async throws(DeskFault) -> String {
    try await offThread {
      let wave = try self.takingWave(named: name)
      let code = ReceiptCode.random()
      _ = try self.store.saveDraft(
        try Self.record(draft, revision: 0),
        code: code.text,
        in: wave,
        right: try self.right(entry, in: wave),
        today: Today.day
      )
      return code.shown
    }
  }

  func keep(
    _ draft: String,
    under code: String,
    over revision: Int
  ) async throws(DeskFault) -> Int {
    try await offThread {
      let key = try ResumeCode(reading: code).key
      guard let stored = try self.store.draft(code: key) else { throw DeskFault.unknownCode }
      return try self.store.saveDraft(
        try Self.record(draft, revision: revision),
        code: key,
        in: stored.wave,
        today: Today.day
      ).revision
    }
  }

  func find(_ code: String) async throws(DeskFault) -> FoundCode {
    try await offThread {
      guard let key = try? ResumeCode(reading: code).key else { return .nothing }
      if let stored = try self.store.draft(code: key) {
        return .draft(
          KeptDraft(
            wave: stored.wave.name,
            content: stored.draft.state,
            revision: stored.draft.revision
          )
        )
      }
      guard let own = try self.store.ownResponse(code: key) else { return .nothing }
      return .answers(own.response, wave: own.wave.name)
    }
  }

  func deleteAnswers(under receipt: String) async throws(DeskFault) {
    try await offThread {
      let key = try ResumeCode(reading: receipt).key
      guard try self.store.eraseOwnResponse(code: key) else { throw DeskFault.unknownCode }
    }
  }

  func issueBallot(
    for invitation: String,
    blinded: [UInt8],
    in name: String
  ) async throws(DeskFault) -> [UInt8] {
    try await offThread {
      let wave = try self.takingWave(named: name)
      let token = try InvitationToken(reading: invitation)
      return try self.rights(to: wave).sign(BlindedBallot(bytes: blinded), for: token).bytes
    }
  }

  /// What is stored of a response, and the receipt that its sender gets.
  func prepared(
    _ submission: WebCollector.Submission
  ) throws -> (Wave, SurveyStore.Submission, receipt: String?) {
    guard let wave = try storedWave(named: submission.wave) else { throw DeskFault.unknownCode }
    let response = submission.response
    switch submission.right {
    case .draft(let code):
      let resume = try ResumeCode(reading: code)
      let stored = try store.draft(code: resume.key)
      // Without a draft it was handed in before: the very same response is found again, another one is not let in.
      let right = stored?.right ?? .openLink
      if stored == nil, try store.ownResponse(code: resume.key) == nil {
        throw DeskFault.unknownCode
      }
      let whole = SurveyStore.Submission(
        response,
        right: right,
        code: resume.key,
        revision: stored?.draft.revision ?? 0
      )
      return (wave, whole, resume.shown)
    case .entry(let entry):
      let receipt = ReceiptCode.random()
      // A used one is left to the store, which knows whether this is a retry.
      let right = try right(entry, in: wave, isChecked: false)
      return (
        wave, SurveyStore.Submission(response, right: right, code: receipt.text), receipt.shown
      )
    }
  }

  /// The right that an entry gives.
  ///
  /// - Throws: An ``AccessFault``, ``CodeFault``, ``BallotFault`` or ``StoreFault``.
  func right(
    _ entry: WebCollector.WaveEntry,
    in wave: Wave,
    isChecked: Bool = true
  ) throws -> AnswerRight {
    let right: AnswerRight
    switch entry {
    case .openLink: right = .openLink
    case .invitation(let text):
      let token = try InvitationToken(reading: text)
      guard wave.anonymity != .anonymous else { throw AccessFault.ballotNeeded(wave: wave.name) }
      right = .invitation(hash: token.storedHash(wave: wave.name))
    case .ballot(let text):
      if let ballot = try? SignedBallot(reading: text), let key = try rights(to: wave).ballotKey {
        try ballot.verify(with: key)
        right = .signedBallot(hash: ballot.spentHash)
      } else {
        let ballot = try PaperBallot(reading: text)
        right = .paperBallot(hash: ballot.storedHash(wave: wave.name))
      }
    }
    if isChecked, try store.entry(of: wave).isInvited || right != .openLink {
      try store.check(right, in: wave, today: Today.day)
    }
    return right
  }

  private func unit(of right: AnswerRight, in wave: Wave) throws -> String? {
    guard case .invitation(let hash) = right else { return nil }
    return try store.unit(ofInvitation: hash, in: wave)
  }

  private func takingWave(named name: String) throws -> Wave {
    guard let wave = try storedWave(named: name) else { throw DeskFault.unknownRight }
    let state = CollectionWave.State(of: wave, on: Today.day)
    guard case .open = state else { throw DeskFault.waveNotOpen(state) }
    return wave
  }

  private static func record(_ draft: String, revision: Int) throws -> DraftRecord {
    let read = try Draft(json: draft)
    return DraftRecord(
      responseID: read.responseID,
      language: read.language,
      state: draft,
      revision: revision
    )
  }
}
