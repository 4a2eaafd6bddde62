/// What the search for patterns has met so far, as an automaton that goes one way for each character.
///
/// A state stands for all places in the graph of patterns that a text can have led to. States and the ways
/// between them are made when a text first needs them, so that texts like those before cost one look
/// into a table per character. Only a cache: what is found does not depend on it.
struct PatternAutomaton: Sendable {
  /// The head of a state's table: what the search looks at for every character, in one word.
  struct State: Sendable {
    let word: UInt64

    init(word: UInt64) { self.word = word }

    /// - Parameters:
    ///   - cells: How many cells its table has: a power of two up to 65,536.
    ///   - isEnd: True where a pattern ends here.
    ///   - ways: What leads on but takes no single character.
    ///   - detail: Where the rest of it lies.
    init(cells: Int, isEnd: Bool, ways: Ways, detail: Int) {
      let flags = UInt64(isEnd ? 1 : 0) | UInt64(ways.rawValue) << 1
      word = UInt64(cells - 1) | flags << 16 | UInt64(detail) << 32
    }

    /// The number of its cells less one.
    var mask: Int { Int(word & 0xFFFF) }
    /// True where a pattern ends here.
    var isEnd: Bool { word & 1 << 16 != 0 }
    /// What leads on but takes no single character.
    var ways: Ways { Ways(rawValue: UInt8(truncatingIfNeeded: word >> 17) & 7) }
    /// Its place in ``PatternAutomaton/details``.
    var detail: Int { Int(word >> 32) }
  }

  /// The kinds of ways on from a state that take no single character.
  struct Ways: OptionSet, Sendable {
    static let quantity = Ways(rawValue: 1)
    static let clauseStart = Ways(rawValue: 2)
    /// Where only particles follow, or nothing.
    static let clauseEnd = Ways(rawValue: 4)
    let rawValue: UInt8
  }

  /// The gaps that start at a state.
  struct Gap: Sendable {
    /// How many characters they pass over at most.
    var reach: Int32
    /// The first word in ``PatternAutomaton/bits`` that tells which characters lead on behind it; -1 until
    /// it is needed.
    var firstBits: Int32 = -1
    /// True where a pattern ends behind it.
    var isEnd = false
    /// What takes no single character and leads on behind it.
    var ways: Ways = []
    /// The first of the states behind each number of characters passed over, in
    /// ``PatternAutomaton/behind``.
    let first: Int32

    /// True where only a character can lead on behind it.
    var isPlain: Bool { !isEnd && ways.isEmpty }
  }

  /// The rest of a state.
  struct Detail: Sendable {
    /// All places in the graph that a text can have led to, in ``PatternAutomaton/items``.
    var items: Range<Int32>
    /// The pattern that ends here and counts before others, -1 for none.
    var pattern: Int32 = -1
    /// The patterns that end here and raise a sign, in ``PatternAutomaton/signs``.
    var signs: Range<Int32> = 0..<0
    /// The states that its ways on that take no single character lead to, by ``Jump``.
    var jumps: InlineArray<7, Int32> = .init(repeating: PatternAutomaton.dead)
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

  /// The number of a free cell: that of units that stand in no pattern.
  static let free: UInt16 = 0
  /// How many words of a table come before its cells.
  static let headCount = 2
  /// No state: no pattern goes on.
  static let dead: Int32 = -1
  /// A state that has not been made yet.
  static let unknown: Int32 = -2
  /// The state that all patterns start from.
  static let root: Int32 = 0
  /// How many items, cells and words of bits there may be before all is forgotten.
  static let limit = 3 << 20

  /// The tables of all states.
  ///
  /// A state is known by the place of its head.
  ///
  /// A table is a head, the number of the state's gap or -1, and cells of which each holds the number of a
  /// character that leads on and the state it leads to, ``unknown`` until it is needed. At most half of the
  /// cells are in use.
  var cells: [UInt64] = []
  var details: [Detail] = []
  var items: [Item] = []
  var signs: [Int32] = []
  var gaps: [Gap] = []
  var behind: [Int32] = []
  var bits: [UInt64] = []
  /// The last state made for each hash of its items.
  var index: [UInt64: Int32] = [:]
  var maker = StateMaker()

  /// Creates an automaton that has met nothing but the start of patterns.
  init(_ program: PatternProgram) {
    reset(program)
  }

  /// True when it has grown so much that it should start again.
  var isFull: Bool { items.count &+ cells.count &+ bits.count > Self.limit }

  /// Forgets everything but the start of patterns.
  mutating func reset(_ program: PatternProgram) {
    cells.removeAll()
    details.removeAll()
    items.removeAll()
    signs.removeAll()
    gaps.removeAll()
    behind.removeAll()
    bits.removeAll()
    index.removeAll()
    maker.begin(program)
    maker.add(Int32(PatternProgram.root), program)
    let root = state(program)
    assert(root == Self.root)
  }
}
