import Dispatch
import Synchronization

/// Stores finished responses of many respondents at a time: all that wait go into one transaction, and each is
/// answered once that is on the disk.
///
/// A commit costs a synchronisation of the disk, however many responses it holds.
public final class SubmissionQueue: Sendable {
  private struct Waiting {
    let wave: Wave
    let submission: Submission
    let answer: CheckedContinuation<SaveOutcome, any Error>
  }

  private struct State {
    var waiting: [Waiting] = []
    var isStoring = false
  }

  private let store: Store
  private let most: Int
  private let today: @Sendable () -> String
  private let queue = DispatchQueue(label: "leye.submissions")
  private let state = Mutex(State())

  /// Creates a queue.
  ///
  /// - Parameters:
  ///   - store: The data file.
  ///   - most: How many responses one transaction holds at most; 1 stores each by itself.
  ///   - today: The day as ISO 8601, asked for each transaction.
  public init(store: Store, most: Int = 256, today: @escaping @Sendable () -> String) {
    self.store = store
    self.most = max(most, 1)
    self.today = today
  }

  /// Stores a response durably, or does nothing where the very same one is stored already.
  ///
  /// - Parameters:
  ///   - submission: The response with all that hangs on it.
  ///   - wave: The wave it answers.
  /// - Returns: Whether it is new, once it is on the disk.
  /// - Throws: A ``ResponseFault``, an ``AccessFault``, a ``WaveFault`` or a ``StoreFault``.
  public func save(_ submission: Submission, in wave: Wave) async throws -> SaveOutcome {
    try await withCheckedThrowingContinuation { answer in
      let isIdle = state.withLock { state in
        state.waiting.append(Waiting(wave: wave, submission: submission, answer: answer))
        defer { state.isStoring = true }
        return !state.isStoring
      }
      if isIdle { queue.async { self.storeAll() } }
    }
  }

  private func storeAll() {
    while let batch = next() {
      do {
        let results = try store.save(batch.map { ($0.wave, $0.submission) }, today: today())
        for (waiting, result) in zip(batch, results) { waiting.answer.resume(with: result) }
      } catch {
        for waiting in batch { waiting.answer.resume(throwing: error) }
      }
    }
  }

  private func next() -> [Waiting]? {
    state.withLock { state in
      guard !state.waiting.isEmpty else {
        state.isStoring = false
        return nil
      }
      let batch = Array(state.waiting.prefix(most))
      state.waiting.removeFirst(batch.count)
      return batch
    }
  }
}
