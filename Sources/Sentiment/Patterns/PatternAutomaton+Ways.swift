extension PatternAutomaton {
  /// Follows a unit.
  ///
  /// - Parameters:
  ///   - state: Where it leads from.
  ///   - number: Its number in the patterns.
  ///   - program: The patterns.
  /// - Returns: The state that it leads to, or ``dead``.
  @inline(__always)
  mutating func next(_ state: Int32, _ number: UInt16, _ program: PatternProgram) -> Int32 {
    guard number != Self.free else { return Self.dead }
    let mask = Int(cells[Int(state)] & 0xFFFF)
    let first = Int(state) &+ Self.headCount
    var place = Int(number) & mask
    while true {
      let cell = cells[first &+ place]
      let known = UInt16(truncatingIfNeeded: cell)
      if known == number {
        let target = Int32(truncatingIfNeeded: cell >> 32)
        return target == Self.unknown ? lead(state, number, first &+ place, program) : target
      }
      if known == Self.free { return Self.dead }
      place = (place &+ 1) & mask
    }
  }

  /// A cell of a table.
  static func cell(_ number: UInt16, _ target: Int32) -> UInt64 {
    UInt64(number) | UInt64(UInt32(bitPattern: target)) << 32
  }

  /// The head of a state.
  @inline(__always)
  func state(at place: Int32) -> State { State(word: cells[Int(place)]) }

  /// The number of the gap that starts at a state, -1 for none.
  @inline(__always)
  func gapNumber(of state: Int32) -> Int32 {
    Int32(truncatingIfNeeded: cells[Int(state) &+ 1])
  }

  /// The rest of a state.
  func detail(of state: Int32) -> Detail { details[self.state(at: state).detail] }

  /// Makes the state that a unit leads to.
  @inline(never)
  private mutating func lead(
    _ state: Int32,
    _ number: UInt16,
    _ cell: Int,
    _ program: PatternProgram
  ) -> Int32 {
    maker.begin(program)
    let unit = program.units[Int(number)]
    for index in detail(of: state).items {
      maker.lead(items[Int(index)], by: unit, program)
    }
    let target = self.state(program)
    cells[cell] = Self.cell(number, target)
    return target
  }

  /// Passes over a gap.
  ///
  /// - Parameters:
  ///   - state: The state that the gap starts at.
  ///   - passed: How many characters it passed over.
  ///   - program: The patterns.
  /// - Returns: The state behind it, or ``dead``.
  @inline(__always)
  mutating func behindGap(_ state: Int32, passed: Int, _ program: PatternProgram) -> Int32 {
    let gap = gaps[Int(gapNumber(of: state))]
    let target = behind[Int(gap.first) &+ passed]
    return target == Self.unknown ? makeBehindGap(state, passed, program) : target
  }

  @inline(never)
  private mutating func makeBehindGap(
    _ state: Int32,
    _ passed: Int,
    _ program: PatternProgram
  ) -> Int32 {
    maker.begin(program)
    for index in detail(of: state).items where items[Int(index)].kind == .node {
      maker.addBehindGaps(of: items[Int(index)].node, passed: passed, program)
    }
    let target = self.state(program)
    let gap = Int(gapNumber(of: state))
    behind[Int(gaps[gap].first) + passed] = target
    return target
  }

  /// Makes the gaps that start at a state ready for ``firstHit(_:in:_:)``.
  @inline(never)
  mutating func prepareGap(
    _ number: Int,
    at state: Int32,
    _ program: PatternProgram
  ) -> Gap {
    // All that can stand behind a longer gap can stand behind none.
    let place = behindGap(state, passed: 0, program)
    let widest = self.state(at: place)
    gaps[number].isEnd = widest.isEnd
    gaps[number].ways = widest.ways
    let first = bits.count
    gaps[number].firstBits = Int32(first)
    bits.append(contentsOf: repeatElement(0, count: program.units.count / 64 + 1))
    for cell in cells[(Int(place) + Self.headCount)...].prefix(widest.mask + 1) {
      let unit = Int(cell & 0xFFFF)
      if unit != Self.free { bits[first + (unit >> 6)] |= 1 << UInt64(unit & 63) }
    }
    return gaps[number]
  }

  /// True where a unit leads on behind a gap.
  @inline(__always)
  func leadsOn(_ gap: Gap, _ number: UInt16) -> Bool {
    bits[Int(gap.firstBits) &+ Int(number >> 6)] >> UInt64(number & 63) & 1 != 0
  }

  /// The first place in a range whose unit leads on behind a gap; the end of the range where none does.
  @inline(__always)
  func firstHit(_ gap: Gap, in range: Range<Int>, _ text: Span<NumberedUnit>) -> Int {
    let bits = bits.span
    let first = Int(gap.firstBits)
    var index = range.lowerBound
    while index < range.upperBound {
      let number = text[index].number
      if bits[first &+ Int(number >> 6)] >> UInt64(number & 63) & 1 != 0 { return index }
      index &+= 1
    }
    return index
  }

  /// The state that a way without a character leads to, or ``dead``.
  @inline(__always)
  mutating func target(ofJump jump: Int, from state: Int32, _ program: PatternProgram) -> Int32 {
    let target = details[self.state(at: state).detail].jumps[jump]
    return target == Self.unknown ? makeTarget(ofJump: jump, from: state, program) : target
  }

  @inline(never)
  private mutating func makeTarget(
    ofJump jump: Int,
    from state: Int32,
    _ program: PatternProgram
  ) -> Int32 {
    maker.begin(program)
    for index in detail(of: state).items {
      let item = items[Int(index)]
      guard item.kind != .classWord, item.kind != .setWord else { continue }
      for edge in program.edges(of: Int(item.node)) where Jump.number(of: edge) == jump {
        maker.add(edge.target, program)
      }
    }
    let target = self.state(program)
    details[self.state(at: state).detail].jumps[jump] = target
    return target
  }
}
