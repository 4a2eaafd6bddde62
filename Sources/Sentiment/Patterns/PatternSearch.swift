import Segmentation

/// The search for patterns in one text, with the memory it works in, kept from one comment to the next.
struct PatternSearch {
  var matches = PatternMatches()
  /// The present stretch and where it lies.
  private var stretch = 0
  private var first = 0
  private var end = 0
  /// From here on only particles and marks stand up to the end of the stretch.
  private var tail = 0
  /// The quantities of the text in order of their starts.
  private var quantities: [Quantity] = []
  /// The units of the text with their numbers in the patterns.
  private var text: [NumberedUnit] = []
  /// True where some characters of the text have two units.
  private var hasPairs = false
  /// What the next starts lead to.
  private var ahead = StartsAhead()
  /// Steps left at the present place.
  private var steps = 0
  /// The start of the present match.
  private var start = 0
  /// The index of the first match with the present start.
  private var firstOfStart = 0
  /// The index of the first sign with the present start.
  private var firstSign = 0

  /// Finds all matches in the stretches of a text and decides between overlapping ones.
  ///
  /// - Parameters:
  ///   - program: The patterns.
  ///   - units: The text in matching form.
  /// - Complexity: Linear in the length of the text: at each place a bounded search, mostly a look or two
  ///   at a table.
  mutating func run(_ program: PatternProgram, _ units: [UInt16]) {
    var automaton = program.automata.take() ?? PatternAutomaton(program)
    // Taken out, so that it can be read while the rest is changed.
    var text: [NumberedUnit] = []
    swap(&text, &self.text)
    read(units.span, program, into: &text)
    for index in matches.stretches.indices {
      search(index, &automaton, program, text.span)
    }
    swap(&text, &self.text)
    program.automata.giveBack(automaton)
    matches.resolve()
  }

  /// Numbers the units of a text and finds the quantities of all stretches.
  private mutating func read(
    _ units: Span<UInt16>,
    _ program: PatternProgram,
    into text: inout [NumberedUnit]
  ) {
    quantities.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    text.reserveCapacity(units.count)
    hasPairs = false
    var stretch = 0
    for place in units.indices {
      let number = program.numbers[Int(units[place])]
      var read = NumberedUnit(unit: units[place], number: UInt16(truncatingIfNeeded: number))
      if number >= PatternProgram.startsQuantity {
        while stretch < matches.stretches.count, matches.stretches[stretch].end <= place {
          stretch += 1
        }
        if stretch < matches.stretches.count {
          let known = quantities.count
          let end = Int(matches.stretches[stretch].end)
          program.findQuantities(from: place, to: end, units, &quantities)
          if quantities.count > known { read.quantity = Int32(known) }
        }
      }
      if UTF16.isLeadSurrogate(units[place]) { hasPairs = true }
      text.append(read)
    }
  }

  private mutating func search(
    _ index: Int,
    _ automaton: inout PatternAutomaton,
    _ program: PatternProgram,
    _ text: Span<NumberedUnit>
  ) {
    enter(index, program, text)
    var place = first
    while place < end {
      // States are known by numbers that a reset forgets, so none may be at hand here.
      if automaton.isFull { automaton.reset(program) }
      let chunk = place..<min(end, place &+ StartsAhead.length)
      ahead.read(text, chunk, &automaton, program)
      for start in chunk {
        // Not in the middle of a Latin word or a number.
        if text[start].unit < 0x80, start > first, Self.isAlphanumeric(text[start].unit),
          Self.isAlphanumeric(text[start &- 1].unit)
        {
          continue
        }
        search(from: start, ahead[start &- place], &automaton, program, text)
      }
      place = chunk.upperBound
    }
  }

  /// Searches for the patterns that start at a place.
  @inline(__always)
  private mutating func search(
    from place: Int,
    _ known: StartsAhead.Start,
    _ automaton: inout PatternAutomaton,
    _ program: PatternProgram,
    _ text: Span<NumberedUnit>
  ) {
    let unit = text[place]
    // A blank counts only within a match.
    if unit.unit == 0x20 { return }
    // Quantities, and what only the start of a clause begins, lead on from the root itself.
    if place == first || unit.quantity >= 0 {
      begin(at: place)
      let root = automaton.details[PatternAutomaton.root].arrival
      return follow(root, place, &automaton, program, text)
    }
    let state = known.arrival
    guard !state.isDead else { return }
    begin(at: place)
    steps &-= 1
    let next = place &+ 1
    if !state.traits.isEmpty {
      visit(state, next, known.gap, &automaton, program, text)
    }
    guard next < end else { return }
    let number = text[next].number
    guard state.mayLeadOn(by: number) else { return }
    let origin = PatternAutomaton.Arrival.origin(state.state, number)
    let second = known.way.origin == origin ? known.way : automaton.next(state, number, program)
    guard !second.isDead else { return }
    follow(second, next &+ 1, &automaton, program, text)
  }

  /// Prepares for the matches that start at a place.
  @inline(__always)
  private mutating func begin(at place: Int) {
    steps = PatternProgram.stepLimit
    start = place
    firstOfStart = matches.found.count
    firstSign = matches.signs.count
  }

  private mutating func enter(_ index: Int, _ program: PatternProgram, _ text: Span<NumberedUnit>) {
    stretch = index
    first = Int(matches.stretches[index].start)
    end = Int(matches.stretches[index].end)
    tail = end
    while tail > first, isParticleOrMark(text[tail &- 1].unit, program) { tail &-= 1 }
  }

  /// Follows all ways that lead on from a state at a place.
  private mutating func follow(
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
  private mutating func visit(
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

  private static func isAlphanumeric(_ unit: UInt16) -> Bool {
    (0x30...0x39).contains(unit) || (0x61...0x7A).contains(unit)
  }

  private func isParticleOrMark(_ unit: UInt16, _ program: PatternProgram) -> Bool {
    unit < 0x80 && !Self.isAlphanumeric(unit) || (0x2018...0x201D).contains(unit)
      || program.finalParticles.contains(unit)
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
