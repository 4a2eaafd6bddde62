import Segmentation

/// All patterns of a lexicon as one graph.
///
/// Patterns with the same beginning share their nodes. A node leads on by literal characters and by edges
/// for everything else. The words of all classes form a trie in the same nodes, so that one walk finds
/// the words of every class that start at a place.
struct PatternProgram: Sendable {
  /// A place in the graph.
  struct Node: Sendable {
    /// The classes that lead on; for a node of the words, the classes that end here.
    var classes: UInt64 = 0
    /// The pattern that ends here, -1 for none.
    var pattern: Int32 = -1
    /// The first of its literal characters in ``PatternProgram/children``, which are in order.
    var firstChild: Int32 = 0
    /// The first of its edges in ``PatternProgram/edges``.
    var firstEdge: Int32 = 0
    /// The first of its classes in ``PatternProgram/classTargets``, which are in order of the bits.
    var firstClass: Int32 = 0
    var childCount: UInt16 = 0
    var edgeCount: UInt16 = 0
  }

  /// A literal character that leads on.
  struct Child: Sendable {
    let unit: UInt16
    let target: Int32
  }

  /// A step that is neither a literal character nor a class of words.
  struct Edge: Sendable {
    enum Kind: UInt8, Sendable {
      /// Costs nothing.
      case skip
      /// Passes over up to `argument` characters.
      case gap
      /// One of the words of the set of number `argument`.
      case words
      /// A word of the class of number `argument`; only while the graph is built.
      case wordClass
      /// The built-in class of number `argument`.
      case builtIn
      case clauseStart
      case clauseEnd
      /// From the end of a clause to the start of the next.
      case nextClause
    }
    let kind: Kind
    let argument: Int32
    let target: Int32
  }

  /// The words of a group such as (没|没有|缺).
  struct WordSet: Sendable {
    /// The first of its words in ``PatternProgram/setWords``, which are in order of their first units.
    let firstWord: Int32
    var wordCount: Int32 = 0
    /// The first units of its words by their lowest six bits: most units are seen not to start any.
    var firsts: UInt64 = 0
  }

  /// One word of a set.
  struct SetWord: Sendable {
    /// Its first unit.
    let unit: UInt16
    let length: UInt16
    /// Its place in ``PatternProgram/setUnits``.
    let place: Int32
  }

  /// What a pattern says.
  struct Meaning: Sendable {
    let valence: Double
    let category: PatternCategory
    /// The index of the urgent sign in ``UrgentSign/Kind/allCases`` plus one; 0 for none.
    let sign: UInt8
    /// The pattern as it stands in its file.
    let text: String

    /// True for a pattern that only raises a sign and covers nothing.
    var isSignAlone: Bool { sign > 0 && valence == 0 && category == .flag }
  }

  /// The node that all patterns start from.
  static let root = 0
  /// The node that the words of all classes start from.
  static let wordRoot = 1
  /// How many steps the search for patterns at one place may take before it gives up.
  static let stepLimit = 2000
  /// The bit in ``numbers`` of a unit that a number, a duration or a count can start with.
  static let startsQuantity: UInt32 = 1 << 16

  var nodes: [Node] = []
  var children: [Child] = []
  var edges: [Edge] = []
  var classTargets: [Int32] = []
  var sets: [WordSet] = []
  var setWords: [SetWord] = []
  var setUnits: [UInt16] = []
  var meanings: [Meaning] = []
  /// The number of each unit that stands in a pattern, 0 for others, and behind those 16 bits a bit for
  /// units that a quantity can start with.
  var numbers = [UInt32](repeating: 0, count: 65_536)
  /// The units by their numbers.
  var units: [UInt16] = [0]
  /// The node of the words that each unit leads to, by the number of the unit; -1 for none.
  var wordStarts: [Int32] = []
  /// The characters that the words of each class start with, by the number of its bit.
  var classFirsts = [[UInt16]](repeating: [], count: 64)
  /// The same as sets with a bit for the number of each unit.
  var classStarts: [[UInt64]] = []
  /// The same as ``PatternAutomaton/Arrival/filter`` holds them.
  var classFilters: [UInt64] = []
  /// The characters that the words of each hidden class start with.
  var quantityWordStarts: [UnitSet] = []
  /// What earlier searches have met.
  var automata = AutomatonPool()

  let numerals = UnitSet(BuiltInClass.numerals)
  let betweenNumberAndUnit = UnitSet(BuiltInClass.betweenNumberAndUnit)
  let afterUnit = UnitSet(BuiltInClass.afterUnit)
  let finalParticles = UnitSet("了的啊呢吧")

  /// The number of a unit, 0 for one that stands in no pattern.
  func number(of unit: UInt16) -> UInt16 {
    UInt16(truncatingIfNeeded: numbers[Int(unit)])
  }

  /// The edges of a node.
  func edges(of number: Int) -> ArraySlice<Edge> {
    let first = Int(nodes[number].firstEdge)
    return edges[first..<first + Int(nodes[number].edgeCount)]
  }

  /// The words of a set, in order of their first units.
  func words(ofSet number: Int) -> ArraySlice<SetWord> {
    let first = Int(sets[number].firstWord)
    return setWords[first..<first + Int(sets[number].wordCount)]
  }

  /// The literal characters of a node.
  func children(of number: Int) -> ArraySlice<Child> {
    let first = Int(nodes[number].firstChild)
    return children[first..<first + Int(nodes[number].childCount)]
  }

  /// True where a character can lead on from a node, or a quantity or the end of the clause.
  func leadsOn(_ number: Int32) -> Bool {
    let node = nodes[Int(number)]
    if node.childCount > 0 || node.classes != 0 { return true }
    return edges(of: Int(number)).contains { edge in
      switch edge.kind {
      case .words, .builtIn, .nextClause: true
      case .skip, .gap, .wordClass, .clauseStart, .clauseEnd: false
      }
    }
  }

  /// The node of the words that a unit leads to, -1 for none.
  func wordStart(_ unit: UInt16) -> Int { Int(wordStarts[Int(number(of: unit))]) }

  /// The node that a literal character leads to, -1 for none.
  func child(of number: Int, _ unit: UInt16) -> Int {
    var low = Int(nodes[number].firstChild)
    var high = low &+ Int(nodes[number].childCount)
    while high &- low > 4 {
      let middle = (low &+ high) / 2
      if children[middle].unit <= unit { low = middle } else { high = middle }
    }
    while low < high {
      if children[low].unit == unit { return Int(children[low].target) }
      low &+= 1
    }
    return -1
  }

  /// True where a pattern counts before another over the same words: an exception that says neither praise
  /// nor blame first, then the stronger one.
  func outranks(_ pattern: Int32, _ other: Int32) -> Bool {
    let one = meanings[Int(pattern)]
    let two = meanings[Int(other)]
    if (one.valence == 0) != (two.valence == 0) { return one.valence == 0 }
    if abs(one.valence) != abs(two.valence) { return abs(one.valence) > abs(two.valence) }
    if one.sign != two.sign { return one.sign > two.sign }
    if one.category != two.category { return one.category.rawValue < two.category.rawValue }
    return one.text < two.text
  }
}
