/// What the pages need of whoever keeps waves, drafts and answers.
///
/// The collector holds no database: it asks a desk. All calls may come at the same time. A call that
/// answers without an error has stored what it was given for good; one that throws has stored nothing.
///
/// ## Topics
/// - Waves: ``openWaves()``, ``wave(named:)``, ``wave(for:)``
/// - Drafts: ``begin(_:in:with:)``, ``keep(_:under:over:)``, ``find(_:)``
/// - Answers: ``submit(_:)``, ``deleteAnswers(under:)``
/// - The right to answer: ``admit(_:to:)``, ``issueBallot(for:blinded:in:)``
public protocol CollectionDesk: Sendable {
  /// The waves that anybody may answer now, in the order to list them.
  func openWaves() async throws(DeskFault) -> [CollectionWave]

  /// A wave, whether it is open or not; nil where there is none of this name.
  func wave(named name: String) async throws(DeskFault) -> CollectionWave?

  /// The wave that an invitation or ballot is for; nil where nobody made it.
  func wave(for entry: WaveEntry) async throws(DeskFault) -> CollectionWave?

  /// Says whether somebody may answer, before the first question; nothing is used up.
  ///
  /// - Throws: ``DeskFault/unknownRight``, ``DeskFault/rightUsed``, ``DeskFault/waveNotOpen(_:)`` or
  ///   ``DeskFault/quotaFull``.
  func admit(_ entry: WaveEntry, to wave: String) async throws(DeskFault) -> Admission

  /// Keeps a new draft under a new code that nobody can guess, and returns it as people read it:
  /// ASCII letters, digits and hyphens, at most 64.
  func begin(
    _ draft: String,
    in wave: String,
    with entry: WaveEntry
  ) async throws(DeskFault) -> String

  /// Keeps a newer draft in the place of the one with a revision.
  ///
  /// - Returns: The revision of the draft kept now.
  /// - Throws: ``DeskFault/newerDraft`` where another one has come since, ``DeskFault/unknownCode``
  ///   where there is none.
  func keep(
    _ draft: String,
    under code: String,
    over revision: Int
  ) async throws(DeskFault) -> Int

  /// What waits under a code of any kind; how a person writes it does not matter.
  func find(_ code: String) async throws(DeskFault) -> FoundCode

  /// Stores a response for good, uses up its right to answer and deletes its draft, all or nothing.
  ///
  /// - Throws: ``DeskFault/otherBody`` where another response has the identity already.
  func submit(_ submission: Submission) async throws(DeskFault) -> SubmissionResult

  /// Deletes the answers that belong to a receipt, while their wave is open.
  ///
  /// - Throws: ``DeskFault/unknownCode``, ``DeskFault/waveNotOpen(_:)``.
  func deleteAnswers(under receipt: String) async throws(DeskFault)

  /// Signs a blinded ballot for an invitation and uses the invitation up; the same blinded bytes again
  /// get the same signature.
  func issueBallot(
    for invitation: String,
    blinded: [UInt8],
    in wave: String
  ) async throws(DeskFault) -> [UInt8]

  /// Whether answers can be stored now.
  func status() async throws(DeskFault) -> DeskStatus
}

/// How it stands with the place where answers are stored.
public struct DeskStatus: Sendable, Hashable {
  /// How many waves are open.
  public let openWaves: Int

  /// Creates a status.
  ///
  /// - Parameter openWaves: How many waves are open.
  public init(openWaves: Int) {
    self.openWaves = openWaves
  }
}
