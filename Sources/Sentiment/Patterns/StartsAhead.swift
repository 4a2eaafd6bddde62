/// What the starts of patterns at the next places of a text lead to, fetched for all of them at once.
///
/// Each look goes to memory of its own; one after the other they would be waited for in turn.
struct StartsAhead {
  /// What is known of one start.
  struct Start {
    /// The state behind the first unit.
    var arrival = PatternAutomaton.Arrival.dead
    /// Where the second unit probably leads: its origin tells whether this is the way.
    var way = PatternAutomaton.Arrival.dead
    /// The gap that starts behind the first unit, meaningless where none does.
    var gap = PatternAutomaton.Gap()
  }

  /// How many places are looked at at once.
  static let length = 32

  private var starts = [Start](repeating: Start(), count: length)

  /// What is known of a place, counted from the first.
  @inline(__always)
  subscript(index: Int) -> Start { starts[index] }

  /// Looks at places.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - places: At most ``length`` places of it.
  ///   - automaton: Makes the states that the first units lead to where they are not known.
  ///   - program: The patterns.
  mutating func read(
    _ text: Span<NumberedUnit>,
    _ places: Range<Int>,
    _ automaton: inout PatternAutomaton,
    _ program: PatternProgram
  ) {
    let first = places.lowerBound
    for place in places {
      starts[place &- first].arrival = automaton.start(text[place].number, program)
    }
    // No branch here depends on what is fetched.
    for place in places {
      let state = starts[place &- first].arrival
      let next = place &+ 1 < text.count ? text[place &+ 1].number : PatternAutomaton.free
      let origin = PatternAutomaton.Arrival.origin(state.state, next)
      let sought = state.mayLeadOn(by: next) ? origin : 0
      starts[place &- first].way = automaton.ways.probableWay(sought)
      let holder = state.traits.contains(.gap) ? state.state : PatternAutomaton.root
      starts[place &- first].gap = automaton.details[holder].gap
    }
  }
}
