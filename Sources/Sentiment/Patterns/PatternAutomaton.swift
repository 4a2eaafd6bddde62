/// What the search for patterns has met so far, as an automaton that goes one way for each character.
///
/// A state stands for all places in the graph of patterns that a text can have led to. States and the ways
/// between them are made when a text first needs them, so that texts like those before cost one look
/// into a table per character. Only a cache: what is found does not depend on it.
struct PatternAutomaton: Sendable {
  /// The gaps that start at a state.
  struct Gap: Sendable {
    /// Which units may lead on behind it.
    var filter: UInt64 = 0
    /// How many characters they pass over at most; -1 where none starts.
    var reach: Int32 = -1
    /// The first word in ``PatternAutomaton/bits`` that tells which characters lead on behind it; -1 until
    /// it is needed.
    var firstBits: Int32 = -1
    /// The first of the states behind each number of characters passed over, in
    /// ``PatternAutomaton/behind``.
    var first: Int32 = 0
    /// What there is to see to behind it.
    var traits: Traits = []

    /// True where only a character can lead on behind it.
    var isPlain: Bool { traits.isDisjoint(with: [.end, .jumps]) }
  }

  /// The rest of a state.
  struct Detail: Sendable {
    var gap = Gap()
    /// The state as ways lead to it.
    var arrival = Arrival.unknown
    /// All places in the graph that a text can have led to, in ``PatternAutomaton/items``.
    var items: Range<Int32>
    /// The pattern that ends here and counts before others, -1 for none.
    var pattern: Int32 = -1
    /// The patterns that end here and raise a sign, in ``PatternAutomaton/signs``.
    var signs: Range<Int32> = 0..<0
    /// The first of the states that its jumps lead to, by ``Jump``, in ``PatternAutomaton/jumps``; -1 where
    /// it has none.
    var firstJump: Int32 = -1
    /// The state made before with the same hash, -1 for none.
    var twin: Int32 = -1
  }

  /// A place in the graph: at a node, or within a word that leads on from one.
  struct Item: Sendable, Equatable {
    enum Kind: UInt8, Sendable {
      case node
      /// At a node behind a gap, whose own gaps have been counted with that one.
      case passed
      /// At a node behind a blank, which does not count.
      case blank
      /// At the node `word` of the words, on the way to classes of `node`.
      case classWord
      /// Behind `depth` units of the word `word` of a set, on the way to `node`.
      case setWord
    }
    let node: Int32
    var word: Int32 = -1
    var depth: UInt16 = 0
    let kind: Kind
  }

  /// The number of a way on that takes no single character: those up to 3 are the built-in classes.
  enum Jump {
    static let clauseStart = 4
    static let clauseEnd = 5
    static let nextClause = 6
    static let count = 7

    /// The number of the way of an edge, nil for an edge of another kind.
    static func number(of edge: PatternProgram.Edge) -> Int? {
      switch edge.kind {
      case .builtIn: Int(edge.argument)
      case .clauseStart: clauseStart
      case .clauseEnd: clauseEnd
      case .nextClause: nextClause
      case .skip, .gap, .words, .wordClass: nil
      }
    }
  }

  /// The number of units that stand in no pattern.
  static let free: UInt16 = 0
  /// The state that all patterns start from.
  static let root = 0
  /// How many items, and words of ways and bits, there may be before all is forgotten.
  static let limit = 3 << 20
  /// How many states there may be before all is forgotten: far fewer than ``Arrival`` can tell apart, since
  /// a search goes on to the end of its start.
  static let stateLimit = 1 << 19

  /// What tells it from others of the same patterns.
  let number: Int
  /// The states that the first units of patterns lead to, by the numbers of the units.
  var starts: [Arrival] = []
  /// All other ways that take a character.
  var ways = WayTable()
  var details: [Detail] = []
  var items: [Item] = []
  var signs: [Int32] = []
  var jumps: [Arrival] = []
  var behind: [Arrival] = []
  var bits: [UInt64] = []
  /// The last state made for each hash of its items.
  var index: [UInt64: Int32] = [:]
  var maker = StateMaker()

  /// Creates an automaton that has met nothing but the start of patterns.
  ///
  /// - Parameters:
  ///   - program: The patterns.
  ///   - number: What tells it from others.
  init(_ program: PatternProgram, number: Int) {
    self.number = number
    reset(program)
  }

  /// True when it has grown so much that it should start again.
  var isFull: Bool {
    details.count > Self.stateLimit
      || items.count &+ 2 &* ways.capacity &+ bits.count > Self.limit
  }

  /// Forgets everything but the start of patterns.
  mutating func reset(_ program: PatternProgram) {
    ways = WayTable()
    details.removeAll()
    items.removeAll()
    signs.removeAll()
    jumps.removeAll()
    behind.removeAll()
    bits.removeAll()
    index.removeAll()
    maker.begin(program)
    maker.add(Int32(PatternProgram.root), program)
    let root = state(program)
    assert(root.state == Self.root)
    starts = [Arrival](repeating: .unknown, count: program.units.count)
  }
}
