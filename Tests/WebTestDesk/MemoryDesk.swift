package import SurveyModel
package import WebCollector

/// A desk that keeps everything in memory: for tests of pages, and to fill in by hand.
package actor MemoryDesk: CollectionDesk {
  /// A draft with its right to answer.
  private struct Kept {
    var draft: KeptDraft
    let entry: WaveEntry
  }

  private var known: [CollectionWave]
  private var drafts: [String: Kept] = [:]
  private var responses: [ResponseID: (response: Response, wave: String, receipt: String)] = [:]
  private var rights: [WaveEntry: String]
  private var used: Set<WaveEntry> = []
  private var signatures: [String: (blinded: [UInt8], signature: [UInt8])] = [:]
  private var count = 0
  private var isHeld = false
  private var held: [CheckedContinuation<Void, Never>] = []
  /// What the next calls that store something fail with.
  private var fault: DeskFault?

  /// Creates a desk.
  ///
  /// - Parameters:
  ///   - waves: The waves.
  ///   - rights: Invitations and ballots with the wave they are for.
  package init(_ waves: [CollectionWave], rights: [WaveEntry: String] = [:]) {
    known = waves
    self.rights = rights
  }

  /// Replaces the wave of the same name.
  package func replace(_ wave: CollectionWave) {
    known.removeAll { $0.name == wave.name }
    known.append(wave)
  }

  /// Lets calls that store something fail until nil is given.
  package func fail(with fault: DeskFault?) { self.fault = fault }

  /// Lets whoever asks for a wave wait until ``release()``.
  package func hold() { isHeld = true }

  /// Lets them go on.
  package func release() {
    isHeld = false
    for one in held { one.resume() }
    held = []
  }

  /// Waits until somebody has asked for a wave.
  package func isAsked() async {
    while held.isEmpty { await Task.yield() }
  }

  /// The responses stored so far, in no order.
  package var stored: [Response] { responses.values.map(\.response) }

  /// How many drafts wait.
  package var draftCount: Int { drafts.count }

  package func openWaves() async throws(DeskFault) -> [CollectionWave] {
    known.filter { $0.isOpen && $0.entry == .openLink }
  }

  package func wave(named name: String) async throws(DeskFault) -> CollectionWave? {
    if isHeld { await withCheckedContinuation { held.append($0) } }
    return known.first { $0.name == name }
  }

  package func wave(for entry: WaveEntry) async throws(DeskFault) -> CollectionWave? {
    rights[tidied(entry)].flatMap { name in known.first { $0.name == name } }
  }

  package func admit(
    _ entry: WaveEntry,
    to wave: String
  ) async throws(DeskFault) -> Admission {
    let entry = tidied(entry)
    if entry == .openLink { return Admission() }
    guard rights[entry] == wave else { throw .unknownRight }
    guard !used.contains(entry) else { throw .rightUsed }
    return Admission()
  }

  package func begin(
    _ draft: String,
    in wave: String,
    with entry: WaveEntry
  ) async throws(DeskFault) -> String {
    try stop()
    let code = newCode("CODE")
    drafts[code] = Kept(
      draft: KeptDraft(wave: wave, content: draft, revision: 1),
      entry: tidied(entry)
    )
    return code
  }

  package func keep(
    _ draft: String,
    under code: String,
    over revision: Int
  ) async throws(DeskFault) -> Int {
    try stop()
    guard let kept = drafts[tidied(code)] else { throw .unknownCode }
    guard kept.draft.revision == revision else { throw .newerDraft }
    drafts[tidied(code)]?.draft = KeptDraft(
      wave: kept.draft.wave,
      content: draft,
      revision: revision + 1
    )
    return revision + 1
  }

  package func find(_ code: String) async throws(DeskFault) -> FoundCode {
    let code = tidied(code)
    if let kept = drafts[code] { return .draft(kept.draft) }
    if let own = responses.values.first(where: { $0.receipt == code }) {
      return .answers(own.response, wave: own.wave)
    }
    return .nothing
  }

  package func submit(_ submission: Submission) async throws(DeskFault) -> SubmissionResult {
    try stop()
    if let old = responses[submission.response.id] {
      guard old.response == submission.response else { throw .otherBody }
      return .alreadyStored(receipt: nil)
    }
    if let wave = known.first(where: { $0.name == submission.wave }), !wave.isOpen {
      throw .waveNotOpen(wave.state)
    }
    let entry: WaveEntry
    switch submission.right {
    case .draft(let code):
      guard let kept = drafts[tidied(code)] else { throw .unknownCode }
      entry = kept.entry
    case .entry(let shown): entry = tidied(shown)
    }
    if entry != .openLink {
      guard rights[entry] == submission.wave else { throw .unknownRight }
      guard used.insert(entry).inserted else { throw .rightUsed }
    }
    if case .draft(let code) = submission.right { drafts[tidied(code)] = nil }
    let receipt = newCode("RECEIPT")
    responses[submission.response.id] = (submission.response, submission.wave, receipt)
    return .stored(receipt: receipt)
  }

  package func deleteAnswers(under receipt: String) async throws(DeskFault) {
    try stop()
    let code = tidied(receipt)
    guard let id = responses.first(where: { $0.value.receipt == code })?.key else {
      throw .unknownCode
    }
    responses[id] = nil
  }

  package func issueBallot(
    for invitation: String,
    blinded: [UInt8],
    in wave: String
  ) async throws(DeskFault) -> [UInt8] {
    try stop()
    let entry = tidied(.invitation(invitation))
    guard rights[entry] == wave else { throw .unknownRight }
    guard blinded.count == 256 else { throw .wrongBallot }
    if let old = signatures[invitation] {
      guard old.blinded == blinded else { throw .rightUsed }
      return old.signature
    }
    let signature = Array(blinded.reversed())
    signatures[invitation] = (blinded, signature)
    return signature
  }

  package func status() async throws(DeskFault) -> DeskStatus {
    try stop()
    return DeskStatus(openWaves: known.count { $0.isOpen })
  }

  private func stop() throws(DeskFault) {
    if let fault { throw fault }
  }

  private func newCode(_ prefix: String) -> String {
    count += 1
    return "\(prefix)-\(count)"
  }

  private func tidied(_ code: String) -> String { code.uppercased() }

  private func tidied(_ entry: WaveEntry) -> WaveEntry {
    switch entry {
    case .openLink: .openLink
    case .invitation(let code): .invitation(tidied(code))
    case .ballot(let code): .ballot(tidied(code))
    }
  }
}
