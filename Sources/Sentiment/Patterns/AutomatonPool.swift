import Synchronization

/// Automata that no search uses right now: as many as searches have run at once.
///
/// What one search has met is there for the next one, whichever task runs it.
final class AutomatonPool: Sendable {
  private let idle = Mutex<[PatternAutomaton]>([])

  /// Takes an automaton out, nil where all are in use.
  func take() -> PatternAutomaton? {
    idle.withLock { $0.popLast() }
  }

  /// Puts an automaton back.
  func giveBack(_ automaton: PatternAutomaton) {
    idle.withLock { $0.append(automaton) }
  }
}
