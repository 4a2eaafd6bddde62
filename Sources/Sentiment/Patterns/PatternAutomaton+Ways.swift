extension PatternAutomaton {
  /// Follows the first unit of a pattern.
  ///
  /// - Parameters:
  ///   - number: Its number in the patterns.
  ///   - program: The patterns.
  /// - Returns: The state that it leads to, or ``Arrival/dead``.
  @inline(__always)
  mutating func start(_ number: UInt16, _ program: PatternProgram) -> Arrival {
    let target = starts[Int(number)]
    return target.isUnknown ? makeStart(number, program) : target
  }

  @inline(never)
  private mutating func makeStart(_ number: UInt16, _ program: PatternProgram) -> Arrival {
    let target = number == Self.free ? .dead : makeState(from: Self.root, number, program)
    starts[Int(number)] = target
    return target
  }

  /// Follows a unit.
  ///
  /// - Parameters:
  ///   - state: Where it leads from.
  ///   - number: Its number in the patterns.
  ///   - program: The patterns.
  /// - Returns: The state that it leads to, or ``Arrival/dead``.
  @inline(__always)
  mutating func next(_ state: Arrival, _ number: UInt16, _ program: PatternProgram) -> Arrival {
    guard state.mayLeadOn(by: number), number != Self.free else { return .dead }
    let origin = Arrival.origin(state.state, number)
    return ways.find(origin) ?? lead(origin, program)
  }

  /// Makes the way of a unit.
  @inline(never)
  private mutating func lead(_ origin: UInt64, _ program: PatternProgram) -> Arrival {
    let number = UInt16(truncatingIfNeeded: origin)
    let way = makeState(from: Int(origin >> 16), number, program).from(origin)
    ways.insert(way)
    return way
  }

  /// Makes the state that a unit leads to.
  private mutating func makeState(
    from state: Int,
    _ number: UInt16,
    _ program: PatternProgram
  ) -> Arrival {
    let unit = program.units[Int(number)]
    let places = details[state].items
    // The filter lets others pass too.
    let leadsOn = places.contains { program.leadsOn(items[Int($0)], by: unit) }
    guard leadsOn else { return .dead }
    maker.begin(program)
    for index in places { maker.lead(items[Int(index)], by: unit, program) }
    return self.state(program)
  }

  /// Passes over a gap.
  ///
  /// - Parameters:
  ///   - state: The state that the gap starts at.
  ///   - passed: How many characters it passed over.
  ///   - program: The patterns.
  /// - Returns: The state behind it, or ``Arrival/dead``.
  @inline(__always)
  mutating func behindGap(_ state: Int, passed: Int, _ program: PatternProgram) -> Arrival {
    let target = behind[Int(details[state].gap.first) &+ passed]
    return target.isUnknown ? makeBehindGap(state, passed, program) : target
  }

  @inline(never)
  private mutating func makeBehindGap(
    _ state: Int,
    _ passed: Int,
    _ program: PatternProgram
  ) -> Arrival {
    maker.begin(program)
    for index in details[state].items where items[Int(index)].kind == .node {
      maker.addBehindGaps(of: items[Int(index)].node, passed: passed, program)
    }
    let target = self.state(program)
    behind[Int(details[state].gap.first) + passed] = target
    return target
  }

  /// Makes the gaps that start at a state ready for ``firstHit(_:in:_:)``.
  @inline(never)
  mutating func prepareGap(at state: Int, _ program: PatternProgram) -> Gap {
    // Another place may have come first since this one was looked at.
    if details[state].gap.firstBits >= 0 { return details[state].gap }
    // All that can stand behind a longer gap can stand behind none.
    let widest = behindGap(state, passed: 0, program)
    let first = bits.count
    bits.append(contentsOf: repeatElement(0, count: program.units.count / 64 + 1))
    if !widest.isDead {
      for index in details[widest.state].items {
        program.addUnits(leadingOnFrom: items[Int(index)], to: &bits, from: first)
      }
    }
    details[state].gap.filter = widest.filter
    details[state].gap.traits = widest.traits
    details[state].gap.firstBits = Int32(first)
    return details[state].gap
  }

  /// True where a unit leads on behind a gap.
  @inline(__always)
  func leadsOn(_ gap: Gap, _ number: UInt16) -> Bool {
    gap.filter & Arrival.bit(of: number) != 0
      && bits[Int(gap.firstBits) &+ Int(number >> 6)] >> UInt64(number & 63) & 1 != 0
  }

  /// The first place in a range whose unit leads on behind a gap; the end of the range where none does.
  @inline(__always)
  func firstHit(_ gap: Gap, in range: Range<Int>, _ text: Span<NumberedUnit>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, !leadsOn(gap, text[index].number) { index &+= 1 }
    return index
  }

  /// The state that a way without a character leads to, or ``Arrival/dead``.
  @inline(__always)
  mutating func target(ofJump jump: Int, from state: Int, _ program: PatternProgram) -> Arrival {
    let first = details[state].firstJump
    guard first >= 0 else { return .dead }
    let target = jumps[Int(first) &+ jump]
    return target.isUnknown ? makeTarget(ofJump: jump, from: state, program) : target
  }

  @inline(never)
  private mutating func makeTarget(
    ofJump jump: Int,
    from state: Int,
    _ program: PatternProgram
  ) -> Arrival {
    maker.begin(program)
    for index in details[state].items {
      let item = items[Int(index)]
      guard item.kind != .classWord, item.kind != .setWord else { continue }
      for edge in program.edges(of: Int(item.node)) where Jump.number(of: edge) == jump {
        maker.add(edge.target, program)
      }
    }
    let target = self.state(program)
    jumps[Int(details[state].firstJump) + jump] = target
    return target
  }
}
