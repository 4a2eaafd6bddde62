extension PatternSearch {
  /// Follows all ways that lead on from a state at a place.
  mutating func follow(
    _ state: PatternAutomaton.Arrival,
    _ place: Int,
    _ automaton: inout PatternAutomaton,
    _ program: PatternProgram,
    _ text: Span<NumberedUnit>
  ) {
    var state = state
    var place = place
    while steps > 0 {
      steps &-= 1
      if !state.traits.isEmpty {
        let gap = automaton.details[state.state].gap
        visit(state, place, gap, &automaton, program, text)
      }
      guard place < end else { return }
      state = automaton.next(state, text[place].number, program)
      guard !state.isDead else { return }
      place &+= 1
    }
  }

  /// Sees to what a state is besides a step on the way: the end of patterns, the start of gaps and jumps.
  @inline(__always)
  mutating func visit(
    _ state: PatternAutomaton.Arrival,
    _ place: Int,
    _ gap: PatternAutomaton.Gap,
    _ automaton: inout PatternAutomaton,
    _ program: PatternProgram,
    _ text: Span<NumberedUnit>
  ) {
    let traits = state.traits
    if traits.contains(.end) { note(state.state, end: place, automaton, program) }
    if traits.contains(.gap) {
      followGap(gap, at: state.state, place, &automaton, program, text)
    }
    if areOpen(traits, at: place, text) {
      followJumps(state.state, place, &automaton, program, text)
    }
  }

  /// True where one of the ways may lead on from a place.
  @inline(__always)
  private func areOpen(
    _ traits: PatternAutomaton.Traits,
    at place: Int,
    _ text: Span<NumberedUnit>
  ) -> Bool {
    place >= tail && traits.contains(.clauseEnd)
      || place == first && traits.contains(.clauseStart)
      || place < end && traits.contains(.quantity) && text[place].quantity >= 0
  }

  /// Follows the gaps that start at a state, all at once.
  @inline(__always)
  private mutating func followGap(
    _ known: PatternAutomaton.Gap,
    at state: Int,
    _ start: Int,
    _ automaton: inout PatternAutomaton,
    _ program: PatternProgram,
    _ text: Span<NumberedUnit>
  ) {
    var gap = known
    if gap.firstBits < 0 { gap = automaton.prepareGap(at: state, program) }
    var place = start
    // Mostly nothing leads on behind it.
    if gap.isPlain, !hasPairs {
      let last = min(end, start &+ Int(gap.reach) &+ 1)
      place = automaton.firstHit(gap, in: start..<last, text)
      guard place < last else { return }
    }
    followGap(gap, state, start, from: place, &automaton, program, text)
  }

  @inline(never)
  private mutating func followGap(
    _ gap: PatternAutomaton.Gap,
    _ state: Int,
    _ start: Int,
    from first: Int,
    _ automaton: inout PatternAutomaton,
    _ program: PatternProgram,
    _ text: Span<NumberedUnit>
  ) {
    let reach = Int(gap.reach)
    var place = first
    var passed = first &- start
    while passed <= reach {
      if place < end && automaton.leadsOn(gap, text[place].number) || gap.traits.contains(.end)
        || areOpen(gap.traits, at: place, text)
      {
        let target = automaton.behindGap(state, passed: passed, program)
        if !target.isDead { follow(target, place, &automaton, program, text) }
      }
      guard place < end else { return }
      // A character may have two units.
      let isPair = UTF16.isLeadSurrogate(text[place].unit) && place &+ 1 < end
      place &+= isPair ? 2 : 1
      passed &+= 1
    }
  }

  /// Follows what takes no single character: quantities, and the bounds of clauses.
  private mutating func followJumps(
    _ state: Int,
    _ place: Int,
    _ automaton: inout PatternAutomaton,
    _ program: PatternProgram,
    _ text: Span<NumberedUnit>
  ) {
    if place < end, text[place].quantity >= 0 {
      var index = Int(text[place].quantity)
      while index < quantities.count, quantities[index].start == Int32(place) {
        let jump = Int(quantities[index].builtIn)
        let target = automaton.target(ofJump: jump, from: state, program)
        if !target.isDead {
          follow(target, Int(quantities[index].end), &automaton, program, text)
        }
        index &+= 1
      }
    }
    if place == first {
      let target = automaton.target(
        ofJump: PatternAutomaton.Jump.clauseStart,
        from: state,
        program
      )
      if !target.isDead { follow(target, place, &automaton, program, text) }
    }
    guard place >= tail else { return }
    let target = automaton.target(ofJump: PatternAutomaton.Jump.clauseEnd, from: state, program)
    if !target.isDead { follow(target, place, &automaton, program, text) }
    guard place == end, hasNextClause else { return }
    let beyond = automaton.target(ofJump: PatternAutomaton.Jump.nextClause, from: state, program)
    guard !beyond.isDead else { return }
    let present = stretch
    enter(present + 1, program, text)
    follow(beyond, first, &automaton, program, text)
    enter(present, program, text)
  }

  /// True where another clause of the same sentence follows.
  private var hasNextClause: Bool {
    let next = stretch + 1
    return next < matches.stretches.count
      && matches.stretches[next].sentence == matches.stretches[stretch].sentence
  }

  /// Keeps the match that ends at a state, and the signs that it raises.
  private mutating func note(
    _ number: Int,
    end: Int,
    _ automaton: PatternAutomaton,
    _ program: PatternProgram
  ) {
    guard end > start else { return }
    let (pattern, signs) = (automaton.details[number].pattern, automaton.details[number].signs)
    for index in signs {
      let match = PatternMatch(
        start: Int32(start),
        end: Int32(end),
        pattern: automaton.signs[Int(index)]
      )
      matches.noteSign(match, from: firstSign)
    }
    guard pattern >= 0 else { return }
    for index in firstOfStart..<matches.found.count
    where matches.found[index].end == Int32(end) {
      if program.outranks(pattern, matches.found[index].pattern) {
        matches.found[index].pattern = pattern
      }
      return
    }
    // More ends at one start than this come from gaps alone.
    guard matches.found.count - firstOfStart < 16 else { return }
    matches.found.append(
      PatternMatch(start: Int32(start), end: Int32(end), pattern: pattern)
    )
  }
}
