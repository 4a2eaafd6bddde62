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
      if automaton.isFull { automaton.reset(program) }
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
    for place in first..<end {
      let unit = text[place]
      // A blank counts only within a match.
      if unit.unit == 0x20 { continue }
      // Not in the middle of a Latin word or a number.
      if unit.unit < 0x80, place > first, Self.isAlphanumeric(unit.unit),
        Self.isAlphanumeric(text[place &- 1].unit)
      {
        continue
      }
      var state = PatternAutomaton.root
      var next = place
      // Quantities, and what only the start of a clause begins, lead on from the root itself.
      if place > first, unit.quantity < 0 {
        state = automaton.next(state, unit.number, program)
        guard state >= 0 else { continue }
        next &+= 1
      }
      steps = PatternProgram.stepLimit
      start = place
      firstOfStart = matches.found.count
      firstSign = matches.signs.count
      follow(state, next, &automaton, program, text)
    }
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
    _ state: Int32,
    _ place: Int,
    _ automaton: inout PatternAutomaton,
    _ program: PatternProgram,
    _ text: Span<NumberedUnit>
  ) {
    var state = state
    var place = place
    while steps > 0 {
      steps &-= 1
      let known = automaton.state(at: state)
      if known.isEnd { note(automaton.detail(of: state), end: place, automaton, program) }
      let gap = automaton.gapNumber(of: state)
      if gap >= 0 { followGap(gap, state, place, &automaton, program, text) }
      if !known.ways.isEmpty, areOpen(known.ways, at: place, text) {
        followJumps(state, place, &automaton, program, text)
      }
      guard place < end else { return }
      state = automaton.next(state, text[place].number, program)
      guard state >= 0 else { return }
      place &+= 1
    }
  }

  /// True where one of the ways may lead on from a place.
  @inline(__always)
  private func areOpen(
    _ ways: PatternAutomaton.Ways,
    at place: Int,
    _ text: Span<NumberedUnit>
  ) -> Bool {
    place >= tail && ways.contains(.clauseEnd)
      || place == first && ways.contains(.clauseStart)
      || place < end && ways.contains(.quantity) && text[place].quantity >= 0
  }

  /// Follows the gaps that start at a state, all at once.
  @inline(__always)
  private mutating func followGap(
    _ number: Int32,
    _ state: Int32,
    _ start: Int,
    _ automaton: inout PatternAutomaton,
    _ program: PatternProgram,
    _ text: Span<NumberedUnit>
  ) {
    var gap = automaton.gaps[Int(number)]
    if gap.firstBits < 0 { gap = automaton.prepareGap(Int(number), at: state, program) }
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
    _ state: Int32,
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
      if place < end && automaton.leadsOn(gap, text[place].number) || gap.isEnd
        || areOpen(gap.ways, at: place, text)
      {
        let target = automaton.behindGap(state, passed: passed, program)
        if target >= 0 { follow(target, place, &automaton, program, text) }
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
    _ state: Int32,
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
        if target >= 0 {
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
      if target >= 0 { follow(target, place, &automaton, program, text) }
    }
    guard place >= tail else { return }
    let target = automaton.target(ofJump: PatternAutomaton.Jump.clauseEnd, from: state, program)
    if target >= 0 { follow(target, place, &automaton, program, text) }
    guard place == end, hasNextClause else { return }
    let beyond = automaton.target(ofJump: PatternAutomaton.Jump.nextClause, from: state, program)
    guard beyond >= 0 else { return }
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
    _ state: PatternAutomaton.Detail,
    end: Int,
    _ automaton: PatternAutomaton,
    _ program: PatternProgram
  ) {
    guard end > start else { return }
    for index in state.signs {
      let match = PatternMatch(
        start: Int32(start),
        end: Int32(end),
        pattern: automaton.signs[Int(index)]
      )
      matches.noteSign(match, from: firstSign)
    }
    guard state.pattern >= 0 else { return }
    for index in firstOfStart..<matches.found.count
    where matches.found[index].end == Int32(end) {
      if program.outranks(state.pattern, matches.found[index].pattern) {
        matches.found[index].pattern = state.pattern
      }
      return
    }
    // More ends at one start than this come from gaps alone.
    guard matches.found.count - firstOfStart < 16 else { return }
    matches.found.append(
      PatternMatch(start: Int32(start), end: Int32(end), pattern: state.pattern)
    )
  }
}
