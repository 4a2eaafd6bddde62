/// The search for patterns in one text, with the memory it works in, kept from one comment to the next.
struct PatternSearch {
  var matches = PatternMatches()
  /// The present stretch: its index and its end.
  private var stretch = 0
  private var end = 0
  /// Steps left at the present place.
  private var steps = 0
  /// The start of the present match.
  private var start = 0
  /// The index of the first match with the present start.
  private var firstOfStart = 0

  /// For each group of words the last place where one of them starts in the present stretch, and
  /// lower numbers where none does.
  private var lastPlaces: [Int] = []
  /// Added to the places of the present text, so that those of earlier ones are lower.
  private var base = 0
  /// True while the search is in the clause behind the present one, of whose words nothing is known.
  private var isBeyond = false

  /// Finds all matches in the stretches of a text and decides between overlapping ones.
  ///
  /// - Parameters:
  ///   - program: The patterns.
  ///   - units: The text in matching form.
  /// - Complexity: Linear in the length of the text: at most places one look at a table, at others a
  ///   bounded search.
  mutating func run(_ program: PatternProgram, _ units: [UInt16]) {
    if lastPlaces.count != program.groupCount {
      lastPlaces = [Int](repeating: 0, count: program.groupCount)
      base = 0
    }
    defer { base += units.count + 1 }
    base += 1
    for index in matches.stretches.indices {
      stretch = index
      end = Int(matches.stretches[index].end)
      let first = Int(matches.stretches[index].start)
      program.atoms.mark(units, first..<end, base: base, in: &lastPlaces)
      if program.hasClauseStart, first < end {
        begin(at: first)
        followEdges(PatternProgram.root, first, first, program, units, only: .clauseStart)
      }
      for place in first..<end {
        let starts = program.starts[units[place]]
        guard starts.isStart else { continue }
        guard
          place &+ 1 < end
            ? starts.following.mayContain(units[place &+ 1]) : starts.mayEnd
        else { continue }
        // Not in the middle of a Latin word or a number.
        if units[place] < 0x80, place > first, Self.isAlphanumeric(units[place]),
          Self.isAlphanumeric(units[place &- 1])
        {
          continue
        }
        begin(at: place)
        if starts.child >= 0 { walk(Int(starts.child), place &+ 1, program, units) }
        if starts.startsWord { followWords(PatternProgram.root, place, program, units) }
        if starts.isQuantity,
          place &+ 1 < end
            ? program.quantityFollowing.mayContain(units[place &+ 1])
            : program.quantityMayEnd
        {
          followEdges(PatternProgram.root, place, place, program, units, only: .builtIn)
        }
      }
    }
    matches.resolve()
  }

  private mutating func begin(at place: Int) {
    steps = PatternProgram.stepLimit
    start = place
    firstOfStart = matches.found.count
  }

  /// Follows the ways that lead on from a node at a place, where any can.
  @inline(__always)
  private mutating func walk(
    _ number: Int,
    _ place: Int,
    _ program: PatternProgram,
    _ units: [UInt16]
  ) {
    guard
      place < end
        ? program.nodes[number].following.mayContain(units[place])
        : program.nodes[number].isOpen
    else { return }
    guard hasNeeds(number, place, program) else { return }
    follow(number, place, program, units)
  }

  /// True where the words that a node needs stand ahead.
  @inline(__always)
  private func hasNeeds(_ number: Int, _ place: Int, _ program: PatternProgram) -> Bool {
    let first = Int(program.nodes[number].firstNeed)
    guard first >= 0, !isBeyond else { return true }
    guard lastPlaces[first] >= base &+ place else { return false }
    let second = Int(program.nodes[number].secondNeed)
    return second < 0 || lastPlaces[second] >= base &+ place
  }

  /// Follows all ways that lead on from a node at a place.
  private mutating func follow(
    _ number: Int,
    _ here: Int,
    _ program: PatternProgram,
    _ units: [UInt16]
  ) {
    guard steps > 0 else { return }
    steps &-= 1
    let pattern = program.nodes[number].pattern
    if pattern >= 0 { note(pattern, end: here, program) }
    // Blanks within a clause, as in “3 年”, do not count.
    var place = here
    while place < end, units[place] == 0x20 { place &+= 1 }
    if place < end {
      if program.nodes[number].childCount > 0 {
        let child = program.child(of: number, units[place])
        if child >= 0 { walk(child, place &+ 1, program, units) }
      }
      if program.nodes[number].classes != 0 { followWords(number, place, program, units) }
    }
    if program.nodes[number].edgeCount > 0 {
      followEdges(number, here, place, program, units, only: nil)
    }
  }

  /// Follows the edges of a node, or those of one kind.
  private mutating func followEdges(
    _ number: Int,
    _ here: Int,
    _ place: Int,
    _ program: PatternProgram,
    _ units: [UInt16],
    only kind: PatternProgram.Edge.Kind?
  ) {
    let first = Int(program.nodes[number].firstEdge)
    for index in first..<first &+ Int(program.nodes[number].edgeCount) {
      let need = Int(program.edges[index].need)
      guard need < 0 || isBeyond || lastPlaces[need] >= base &+ place else { continue }
      let edge = program.edges[index]
      if let kind, edge.kind != kind { continue }
      let target = Int(edge.target)
      switch edge.kind {
      case .wordClass: break
      case .skip: walk(target, here, program, units)
      case .words:
        if place < end { followSet(Int(edge.argument), target, place, program, units) }
      case .gap: followGap(target, Int(edge.argument), here, program, units)
      case .builtIn:
        guard place < end, program.starts[units[place]].isQuantity else { continue }
        let places = program.ends(of: Int(edge.argument), from: place, to: end, units)
        for index in 0..<places.count { walk(target, places[index], program, units) }
      case .clauseStart:
        if here == Int(matches.stretches[stretch].start) { walk(target, here, program, units) }
      case .clauseEnd:
        if isAtEnd(place, program, units) { walk(target, here, program, units) }
      case .nextClause:
        if place == end { followIntoNextClause(target, program, units) }
      }
    }
  }

  private mutating func followIntoNextClause(
    _ target: Int,
    _ program: PatternProgram,
    _ units: [UInt16]
  ) {
    let next = stretch + 1
    guard next < matches.stretches.count,
      matches.stretches[next].sentence == matches.stretches[stretch].sentence
    else { return }
    let wasBeyond = isBeyond
    isBeyond = true
    stretch += 1
    end = Int(matches.stretches[stretch].end)
    walk(target, Int(matches.stretches[stretch].start), program, units)
    isBeyond = wasBeyond
    stretch -= 1
    end = Int(matches.stretches[stretch].end)
  }

  /// Follows the classes that a node wants.
  private mutating func followWords(
    _ number: Int,
    _ start: Int,
    _ program: PatternProgram,
    _ units: [UInt16]
  ) {
    let classes = program.nodes[number].classes
    var word = Int(program.starts[units[start]].word)
    var place = start
    while word >= 0 {
      place &+= 1
      var wanted = program.nodes[word].classes & classes
      while wanted != 0 {
        let bit = wanted & (0 &- wanted)
        wanted &= wanted &- 1
        let rank = (classes & (bit &- 1)).nonzeroBitCount
        let target = program.classTargets[Int(program.nodes[number].firstClass) &+ rank]
        walk(Int(target), place, program, units)
      }
      guard place < end, program.nodes[word].childCount > 0 else { return }
      word = program.child(of: word, units[place])
    }
  }

  /// Follows the words of a set.
  private mutating func followSet(
    _ number: Int,
    _ target: Int,
    _ place: Int,
    _ program: PatternProgram,
    _ units: [UInt16]
  ) {
    let unit = units[place]
    guard program.sets[number].firsts.mayContain(unit) else { return }
    var low = Int(program.sets[number].firstWord)
    let last = low &+ Int(program.sets[number].wordCount)
    var high = last
    while low < high {
      let middle = (low &+ high) / 2
      if program.setWords[middle].unit < unit { low = middle &+ 1 } else { high = middle }
    }
    while low < last, program.setWords[low].unit == unit {
      let word = program.setWords[low]
      low &+= 1
      let length = Int(word.length)
      guard place &+ length <= end else { continue }
      var same = 1
      while same < length,
        units[place &+ same] == program.setUnits[Int(word.place) &+ same]
      { same &+= 1 }
      if same == length { walk(target, place &+ length, program, units) }
    }
  }

  /// Follows a gap of up to `width` characters.
  private mutating func followGap(
    _ target: Int,
    _ width: Int,
    _ start: Int,
    _ program: PatternProgram,
    _ units: [UInt16]
  ) {
    guard hasNeeds(target, start, program) else { return }
    let following = program.nodes[target].following
    let isOpen = program.nodes[target].isOpen
    var place = start
    var left = width
    while place < end {
      let unit = units[place]
      if following.mayContain(unit) {
        follow(target, place, program, units)
      }
      guard left > 0 else { return }
      left &-= 1
      // A character may have two units.
      place &+= UTF16.isLeadSurrogate(unit) && place &+ 1 < end ? 2 : 1
    }
    if isOpen { follow(target, place, program, units) }
  }

  private static func isAlphanumeric(_ unit: UInt16) -> Bool {
    (0x30...0x39).contains(unit) || (0x61...0x7A).contains(unit)
  }

  /// True where only particles and marks stand between a place and the end of the clause.
  private func isAtEnd(_ start: Int, _ program: PatternProgram, _ units: [UInt16]) -> Bool {
    var place = start
    while place < end {
      let unit = units[place]
      let isMark = unit < 0x80 && !Self.isAlphanumeric(unit) || (0x2018...0x201D).contains(unit)
      guard isMark || program.finalParticles.contains(unit) else { return false }
      place += 1
    }
    return true
  }

  /// Keeps a match.
  private mutating func note(_ pattern: Int32, end: Int, _ program: PatternProgram) {
    guard end > start else { return }
    let match = PatternMatch(
      start: Int32(start),
      end: Int32(end),
      pattern: pattern
    )
    let meaning = program.meanings[Int(pattern)]
    // A sign counts also where a longer pattern wins its words.
    if meaning.sign > 0 { matches.noteSign(match) }
    if meaning.isSignAlone { return }
    for index in firstOfStart..<matches.found.count
    where matches.found[index].end == match.end {
      if program.outranks(pattern, matches.found[index].pattern) {
        matches.found[index].pattern = pattern
      }
      return
    }
    // More ends at one start than this come from gaps alone.
    guard matches.found.count - firstOfStart < 16 else { return }
    matches.found.append(match)
  }
}
