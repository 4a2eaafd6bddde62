/// All the ways to cut a text into words, reduced to the cheapest one on the go.
///
/// Places are visited from left to right. Where no word reaches beyond a place, all ways go through it:
/// the tokens before it are settled and the memory is used anew, so that it stays small and warm.
@safe struct Lattice {
  private let costs: UnsafeMutablePointer<Int32>
  private let steps: UnsafeMutablePointer<LatticeStep>
  private let lookups: UnsafeMutablePointer<WordLookup>
  private let tokens: UnsafeMutablePointer<Token>
  /// The number of settled tokens.
  private(set) var tokenCount = 0
  /// The place up to which the tokens are settled.
  private(set) var base = 0
  /// The farthest place that a word reaches.
  private(set) var furthest = 0
  /// How far the settled place may lie behind, so that costs cannot overflow.
  private static let longestStretch = 1 << 20

  /// The cost of a place that no way leads to.
  static let unreachable = Int32.max

  /// Creates a lattice without words over memory that the caller keeps for it.
  ///
  /// - Parameters:
  ///   - costs: Room for the places of the text.
  ///   - steps: Room for the places of the text.
  ///   - lookups: Room for one more than ``LatticeScratch/lookupCount``.
  ///   - tokens: Room for as many tokens as the text has units.
  init(
    costs: UnsafeMutablePointer<Int32>,
    steps: UnsafeMutablePointer<LatticeStep>,
    lookups: UnsafeMutablePointer<WordLookup>,
    tokens: UnsafeMutablePointer<Token>
  ) {
    unsafe self.costs = costs
    unsafe self.steps = steps
    unsafe self.lookups = lookups
    unsafe self.tokens = tokens
    unsafe costs[0] = 0
  }

  /// A lookup kept for later.
  @inline(__always)
  func lookup(at place: Int) -> WordLookup { unsafe lookups[place] }

  /// Keeps a lookup.
  @inline(__always)
  func setLookup(_ lookup: WordLookup, at place: Int) { unsafe lookups[place] = lookup }

  /// The cost of the cheapest way to a place that is not beyond the farthest one.
  @inline(__always)
  func cost(at index: Int) -> Int32 { unsafe costs[index &- base] }

  /// Adds a word; of equal ways one that ends in a word of the vocabulary wins.
  ///
  /// - Parameters:
  ///   - start: Its first unit.
  ///   - end: The unit after its last.
  ///   - total: The cost of the way, with the word.
  ///   - kind: What it is made of.
  ///   - number: Its number in the vocabulary, -1 for none.
  @inline(__always)
  mutating func add(
    from start: Int,
    to end: Int,
    total: Int32,
    kind: Token.Kind,
    number: Int32
  ) {
    while furthest < end {
      furthest &+= 1
      unsafe costs[furthest &- base] = Self.unreachable
    }
    let place = end &- base
    let known = unsafe costs[place]
    guard total < known || (total == known && number >= 0) else { return }
    unsafe costs[place] = total
    unsafe steps[place] = LatticeStep(
      start: Int32(truncatingIfNeeded: start),
      number: number,
      kind: kind
    )
  }

  /// True when the cheapest way to a place so far ends in a word of the vocabulary from another place.
  func isVocabularyWord(from start: Int, to end: Int) -> Bool {
    guard end <= furthest, cost(at: end) != Self.unreachable else { return false }
    let step = unsafe steps[end - base]
    return step.number >= 0 && Int(step.start) == start
  }

  /// Settles the tokens before a place where that can be done.
  ///
  /// - Returns: True when nothing before the place is left open.
  @inline(__always)
  mutating func settle(at index: Int) -> Bool {
    let isLong = index &- base > Self.longestStretch && cost(at: index) != Self.unreachable
    guard index == furthest || isLong else { return false }
    if index > base { trace(to: index) }
    base = index
    furthest = index
    unsafe costs[0] = 0
    return true
  }

  /// Notes a token between two settled places.
  @inline(__always)
  mutating func settle(_ end: Int, kind: Token.Kind) {
    append(LatticeStep(start: Int32(truncatingIfNeeded: base), number: -1, kind: kind), to: end)
    base = end
    furthest = end
  }

  /// Appends the tokens of the cheapest way from the settled place to another.
  private mutating func trace(to end: Int) {
    var low = tokenCount
    var place = end
    while place > base {
      let step = unsafe steps[place &- base]
      append(step, to: place)
      place = Int(step.start)
    }
    // They came last first.
    var high = tokenCount &- 1
    while low < high {
      let token = unsafe tokens[low]
      unsafe tokens[low] = tokens[high]
      unsafe tokens[high] = token
      low &+= 1
      high &-= 1
    }
  }

  @inline(__always)
  private mutating func append(_ step: LatticeStep, to end: Int) {
    unsafe tokens[tokenCount] = Token(
      start: step.start,
      end: Int32(truncatingIfNeeded: end),
      kind: step.kind,
      number: step.number
    )
    tokenCount &+= 1
  }
}
