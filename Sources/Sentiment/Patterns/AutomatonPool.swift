import Synchronization

/// Automata that no search uses right now: as many as searches have run at once.
///
/// What one search has met is there for the next one, whichever task runs it. A search gets back the
/// automaton that it used last where it can, since that is still in the caches of its processor.
final class AutomatonPool: Sendable {
  private struct State {
    var idle: [PatternAutomaton] = []
    /// How many automata have been made.
    var made = 0
  }
  private let state = Mutex(State())

  /// Takes an automaton out, a new one where all are in use.
  ///
  /// - Parameters:
  ///   - number: The number of the automaton that is wanted most, -1 for none.
  ///   - program: The patterns.
  /// - Returns: An automaton that no other search gets until it is given back.
  func take(preferring number: Int, _ program: PatternProgram) -> PatternAutomaton {
    let (automaton, made) = state.withLock { state in
      let index = state.idle.lastIndex { $0.number == number } ?? state.idle.indices.last
      if let index { return (Optional(state.idle.remove(at: index)), state.made) }
      state.made += 1
      return (nil, state.made)
    }
    return automaton ?? PatternAutomaton(program, number: made)
  }

  /// Puts an automaton back.
  func giveBack(_ automaton: PatternAutomaton) {
    state.withLock { $0.idle.append(automaton) }
  }
}
