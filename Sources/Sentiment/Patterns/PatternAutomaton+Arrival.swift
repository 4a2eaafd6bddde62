extension PatternAutomaton {
  /// A state as a way leads to it, with all that a search looks at for most characters.
  ///
  /// It holds enough to see that nothing leads on, or that nothing is special about the state, without a
  /// look into the memory where the state itself lies.
  struct Arrival: Sendable {
    /// From the lowest bits: the number of the state (20 bits), its ``Traits`` (8), and where the way
    /// started: the number of the unit (16) and that of the state (20).
    let word: UInt64
    /// Which units may lead on, by the lowest bits of their numbers.
    let filter: UInt64

    /// A state with what is known of it.
    ///
    /// - Parameters:
    ///   - state: Its number, below ``PatternAutomaton/stateLimit``.
    ///   - traits: What there is to see to.
    ///   - filter: Which units may lead on.
    init(state: Int, traits: Traits, filter: UInt64) {
      word = UInt64(state) | UInt64(traits.rawValue) << Self.traitsShift
      self.filter = filter
    }

    private init(word: UInt64, filter: UInt64) {
      self.word = word
      self.filter = filter
    }

    /// No state: no pattern goes on.
    static let dead = Arrival(state: deadNumber, traits: [], filter: 0)
    /// A state that has not been made yet.
    static let unknown = Arrival(state: unknownNumber, traits: [], filter: 0)
    private static let stateMask: UInt64 = 1 << 20 - 1
    private static let deadNumber = Int(stateMask)
    private static let unknownNumber = Int(stateMask) - 1
    private static let traitsShift: UInt64 = 20
    private static let originShift: UInt64 = 28

    /// The number of the state, in ``PatternAutomaton/details``.
    @inline(__always)
    var state: Int { Int(truncatingIfNeeded: word & Self.stateMask) }
    /// What there is to see to.
    @inline(__always)
    var traits: Traits { Traits(rawValue: UInt8(truncatingIfNeeded: word >> Self.traitsShift)) }
    /// True where no pattern goes on.
    @inline(__always)
    var isDead: Bool { state == Self.deadNumber }
    /// True for a state that has not been made yet.
    @inline(__always)
    var isUnknown: Bool { state == Self.unknownNumber }
    /// Where the way started, 0 for one that does not come from a unit.
    @inline(__always)
    var origin: UInt64 { word >> Self.originShift }

    /// False for most units that do not lead on.
    @inline(__always)
    func mayLeadOn(by number: UInt16) -> Bool { filter & Self.bit(of: number) != 0 }

    /// The bit of a unit in a filter.
    @inline(__always)
    static func bit(of number: UInt16) -> UInt64 { 1 << UInt64(number & 63) }

    /// What names a way: the state and the number of the unit that it starts with.
    @inline(__always)
    static func origin(_ state: Int, _ number: UInt16) -> UInt64 {
      UInt64(truncatingIfNeeded: state) << 16 | UInt64(number)
    }

    /// The same state as the end of a way.
    func from(_ origin: UInt64) -> Arrival {
      Arrival(
        word: word & (1 << Self.originShift - 1) | origin << Self.originShift,
        filter: filter
      )
    }
  }

  /// What there is to see to at a state, apart from the characters that lead on.
  struct Traits: OptionSet, Sendable {
    static let quantity = Traits(rawValue: 1)
    static let clauseStart = Traits(rawValue: 2)
    /// Where only particles follow, or nothing.
    static let clauseEnd = Traits(rawValue: 4)
    /// A gap starts here.
    static let gap = Traits(rawValue: 8)
    /// A pattern ends here.
    static let end = Traits(rawValue: 16)

    /// The ways on that take no single character.
    static let jumps: Traits = [.quantity, .clauseStart, .clauseEnd]

    let rawValue: UInt8
  }
}
