/// What the starts of patterns at the next places of a text lead to, fetched for all of them at once.
///
/// Each look goes to memory of its own; one after the other they would be waited for in turn.
struct StartsAhead {
  /// How many places are looked at at once.
  static let length = 32

  /// The states behind the first units.
  private(set) var states = [PatternAutomaton.Arrival](repeating: .dead, count: length)
  /// Where the second units probably lead: the origin tells whether that is the way.
  private(set) var ways = [PatternAutomaton.Arrival](repeating: .dead, count: length)
  /// The gaps that start behind the first units, meaningless where none does.
  private(set) var gaps = [PatternAutomaton.Gap](
    repeating: PatternAutomaton.Gap(),
    count: length
  )

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
      states[place &- first] = automaton.start(text[place].number, program)
    }
    // No branch here depends on what is fetched.
    for place in places {
      let state = states[place &- first]
      let next = place &+ 1 < text.count ? text[place &+ 1].number : PatternAutomaton.free
      let origin = PatternAutomaton.Arrival.origin(state.state, next)
      let sought = state.mayLeadOn(by: next) ? origin : 0
      ways[place &- first] = automaton.ways.probableWay(sought)
      let holder = state.traits.contains(.gap) ? state.state : PatternAutomaton.root
      gaps[place &- first] = automaton.details[holder].gap
    }
  }
}
