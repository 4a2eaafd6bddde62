import Credentials
import Dispatch
import Messages
import SurveyModel
import SurveySession
import SurveyStore
import Synchronization
import WebCollector

/// The desk of the web pages over the data file.
///
/// SQLite waits for the disk, so all of it is done on a queue of its own and none on the threads that answer.
final class StoreDesk: CollectionDesk, Sendable {
  let store: Store
  /// The waves it shows; nil for all.
  private let names: Set<String>?
  private let submissions: SubmissionQueue
  private let reading = DispatchQueue(label: "leye.desk", attributes: .concurrent)
  private let known = Mutex(Known())

  private struct Known {
    /// What respondents see of a wave, by what it depends on.
    var waves: [Wave: (state: CollectionWave.State, shown: CollectionWave)] = [:]
    var rights: [Wave.ID: AnswerRights] = [:]
  }

  /// Opens a desk.
  ///
  /// - Parameters:
  ///   - store: The data file.
  ///   - names: The waves it shows; nil for all.
  ///   - batch: How many responses one transaction holds at most.
  init(_ store: Store, showing names: Set<String>? = nil, batch: Int = 256) {
    self.store = store
    self.names = names
    submissions = SubmissionQueue(store: store, most: batch) { Today.day }
  }

  /// Marks what is only marked in memory, before the program ends.
  ///
  /// - Throws: A ``StoreFault``.
  func finish() throws {
    for rights in known.withLock({ Array($0.rights.values) }) { try rights.finish() }
  }

  // MARK: Waves

  func openWaves() async throws(DeskFault) -> [CollectionWave] {
    try await offThread { try self.shownWaves().filter { $0.isOpen && $0.entry == .openLink } }
  }

  func wave(named name: String) async throws(DeskFault) -> CollectionWave? {
    try await offThread { try self.storedWave(named: name).map(self.shown) }
  }

  func wave(for entry: WebCollector.WaveEntry) async throws(DeskFault) -> CollectionWave? {
    try await offThread {
      for wave in try self.storedWaves() where try self.store.entry(of: wave).isInvited {
        // Whatever its state is: the page of the wave says so.
        guard let right = try? self.right(entry, in: wave, isChecked: false) else { continue }
        if try self.store.knows(right, in: wave) { return try self.shown(wave) }
      }
      return nil
    }
  }

  func status() async throws(DeskFault) -> DeskStatus {
    try await offThread {
      DeskStatus(openWaves: try self.storedWaves().count { $0.status(on: Today.day) == .open })
    }
  }

  // MARK: Answers

  func submit(_ submission: WebCollector.Submission) async throws(DeskFault) -> SubmissionResult {
    let (wave, whole, receipt) = try await offThread { try self.prepared(submission) }
    do {
      switch try await submissions.save(whole, in: wave) {
      case .stored: return .stored(receipt: receipt)
      case .alreadyStored: return .alreadyStored(receipt: whole.revision == nil ? nil : receipt)
      }
    } catch {
      throw DeskFault(error)
    }
  }

  /// Does something that may wait for the disk, away from the threads that answer.
  func offThread<T: Sendable>(
    _ body: @escaping @Sendable () throws -> T
  ) async throws(DeskFault) -> T {
    do {
      return try await withCheckedThrowingContinuation { continuation in
        reading.async { continuation.resume(with: Result(catching: body)) }
      }
    } catch {
      throw DeskFault(error)
    }
  }
}

extension StoreDesk {
  /// The waves that are shown, from the oldest to the newest.
  func storedWaves() throws -> [Wave] {
    try store.waves().filter { wave in !wave.isSynthetic && names?.contains(wave.name) != false }
  }

  /// A wave that is shown.
  func storedWave(named name: String) throws -> Wave? {
    guard names?.contains(name) != false else { return nil }
    do {
      let wave = try store.wave(named: name)
      return wave.isSynthetic ? nil : wave
    } catch WaveFault.unknown {
      return nil
    }
  }

  private func shownWaves() throws -> [CollectionWave] { try storedWaves().map(shown) }

  /// A wave as respondents meet it.
  func shown(_ wave: Wave) throws -> CollectionWave {
    let state = CollectionWave.State(of: wave, on: Today.day)
    if let found = known.withLock({ $0.waves[wave] }), found.state == state { return found.shown }
    let survey = try Survey.load(of: wave, in: store)
    let units = try store.units(of: wave)
    let shown = CollectionWave(
      name: wave.name,
      survey: survey,
      units: units.isEmpty ? nil : units.map { ($0.name, LocalizedText($0.title)) },
      state: state,
      anonymity: wave.anonymity,
      entry: try entryKind(of: wave),
      notice: WaveNotice(survey.settings.notice)
    )
    known.withLock { $0.waves[wave] = (state, shown) }
    return shown
  }

  private func entryKind(of wave: Wave) throws -> CollectionWave.EntryKind {
    guard try store.entry(of: wave).isInvited else { return .openLink }
    guard wave.anonymity == .anonymous else { return .invitation }
    let parameters = try rights(to: wave).ballotKey?.scriptParameters
    return .ballot(
      parameters.map {
        BallotParameters(wave: $0.wave, modulus: $0.modulus, exponent: $0.exponent)
      }
    )
  }

  /// What makes rights of codes in a wave; one for as long as the desk is open.
  func rights(to wave: Wave) throws -> AnswerRights {
    if let rights = known.withLock({ $0.rights[wave.id] }) { return rights }
    let made = try AnswerRights(to: wave, in: store)
    // Of two made at a time one is kept: marks in memory must be in one place.
    return known.withLock { known in
      if let rights = known.rights[wave.id] { return rights }
      known.rights[wave.id] = made
      return made
    }
  }
}

extension CollectionWave.State {
  /// Whether a wave takes answers on a day.
  init(of wave: Wave, on today: String) {
    self =
      switch wave.status(on: today) {
      case .notYetOpen: .notYet(opens: wave.opens)
      case .open: .open(closes: wave.closes)
      case .past: .past(since: wave.closes)
      case .closed: .closed
      }
  }
}

extension WaveNotice {
  /// What a survey's author has its respondents told.
  fileprivate init(_ notice: SurveyNotice) {
    func phrase(_ text: LocalizedText) -> Phrase? {
      text.isEmpty ? nil : Phrase(text[.english], text[.chinese])
    }
    self.init(
      purpose: phrase(notice.purpose),
      responsible: phrase(notice.responsible),
      readers: phrase(notice.readers),
      retention: phrase(notice.retention)
    )
  }
}
