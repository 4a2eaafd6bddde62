import Segmentation

/// The search for patterns in one text, with the memory it works in, kept from one comment to the next.
struct PatternSearch {
  var matches = PatternMatches()
  /// The present stretch and where it lies.
  var stretch = 0
  var first = 0
  var end = 0
  /// From here on only particles and marks stand up to the end of the stretch.
  var tail = 0
  /// The quantities of the text in order of their starts.
  var quantities: [Quantity] = []
  /// The units of the text with their numbers in the patterns.
  private var text: [NumberedUnit] = []
  /// True where some characters of the text have two units.
  var hasPairs = false
  /// The number of the automaton used last.
  private var automatonNumber = -1
  /// What the next starts lead to.
  private var ahead = StartsAhead()
  /// Steps left at the present place.
  var steps = 0
  /// The start of the present match.
  var start = 0
  /// The index of the first match with the present start.
  var firstOfStart = 0
  /// The index of the first sign with the present start.
  var firstSign = 0

  /// Finds all matches in the stretches of a text and decides between overlapping ones.
  ///
  /// - Parameters:
  ///   - program: The patterns.
  ///   - units: The text in matching form.
  /// - Complexity: Linear in the length of the text: at each place a bounded search, mostly a look or two
  ///   at a table.
  mutating func run(_ program: PatternProgram, _ units: [UInt16]) {
    var automaton = program.automata.take(preferring: automatonNumber, program)
    automatonNumber = automaton.number
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

  /// Searches a stretch.
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
        search(from: start, start &- place, &automaton, program, text)
      }
      place = chunk.upperBound
    }
  }

  /// Searches for the patterns that start at a place, of which the index among the starts ahead is known.
  @inline(__always)
  private mutating func search(
    from place: Int,
    _ index: Int,
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
    let state = ahead.states[index]
    let next = place &+ 1
    let mayLeadOn = next < end && state.mayLeadOn(by: text[next].number)
    // So do most places end, and all that no pattern starts at.
    if state.traits.isEmpty, !mayLeadOn { return }
    begin(at: place)
    steps &-= 1
    if !state.traits.isEmpty {
      visit(state, next, ahead.gaps[index], &automaton, program, text)
    }
    guard mayLeadOn else { return }
    let number = text[next].number
    let origin = PatternAutomaton.Arrival.origin(state.state, number)
    let way = ahead.ways[index]
    let second = way.origin == origin ? way : automaton.next(state, number, program)
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

  /// Makes a stretch the present one.
  mutating func enter(_ index: Int, _ program: PatternProgram, _ text: Span<NumberedUnit>) {
    stretch = index
    first = Int(matches.stretches[index].start)
    end = Int(matches.stretches[index].end)
    tail = end
    while tail > first, isParticleOrMark(text[tail &- 1].unit, program) { tail &-= 1 }
  }

  private static func isAlphanumeric(_ unit: UInt16) -> Bool {
    (0x30...0x39).contains(unit) || (0x61...0x7A).contains(unit)
  }

  private func isParticleOrMark(_ unit: UInt16, _ program: PatternProgram) -> Bool {
    unit < 0x80 && !Self.isAlphanumeric(unit) || (0x2018...0x201D).contains(unit)
      || program.finalParticles.contains(unit)
  }
}
