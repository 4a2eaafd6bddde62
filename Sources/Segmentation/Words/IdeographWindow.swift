/// What a search remembers of the characters right before a place.
struct IdeographWindow {
  /// How many ideographs stand before the place, as far as it matters.
  private(set) var count = 0
  /// How many characters before the place may make up one word that no list holds.
  private(set) var fragmentCount = 0
  private var isLastPairWord = true
  private var before: Int32 = 0
  private var secondBefore: Int32 = 0
  private var pairWeight: Int32 = 0
  /// The costs of the cheapest ways to the last four places.
  private var costs: (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
  /// What the character before the last gives to a gap one further.
  private var nextSecondBefore: Int32 = 0

  /// Forgets all: no ideograph stands before the place.
  @inline(__always)
  mutating func removeAll() {
    if count > 0 { self = IdeographWindow() }
  }

  /// The weight of a boundary at the place, 0 when no ideograph stands before it.
  ///
  /// - Parameters:
  ///   - after: The weight of the ideograph right after the gap.
  ///   - secondAfter: The weight of the one after that, 0 for none.
  /// - Returns: The sum of the five weights.
  @inline(__always)
  func weight(after: Int16, secondAfter: Int16) -> Int32 {
    guard count > 0 else { return 0 }
    return pairWeight &+ before &+ secondBefore &+ Int32(after) &+ Int32(secondAfter)
  }

  /// The cost of the cheapest way to a place, 2 to 4 back.
  @inline(__always)
  func cost(back distance: Int) -> Int32 {
    switch distance {
    case 2: costs.1
    case 3: costs.2
    default: costs.3
    }
  }

  /// Moves on by one ideograph.
  ///
  /// - Parameters:
  ///   - header: What is known of the ideograph.
  ///   - cost: The cost of the cheapest way to it, with the weight of the boundary.
  ///   - pair: What is known of it and the character after it.
  @inline(__always)
  mutating func append(_ header: WordPage.Header, cost: Int32, pair: Pair) {
    costs = (cost, costs.0, costs.1, costs.2)
    secondBefore = nextSecondBefore
    before = Int32(header.weights.before)
    nextSecondBefore = Int32(header.weights.secondBefore)
    pairWeight = pair.weight
    let isGrammatical = header.isGrammatical
    fragmentCount = isGrammatical ? 0 : isLastPairWord ? 1 : fragmentCount &+ 1
    isLastPairWord = pair.isWord
    count = min(count &+ 1, 4)
  }

  /// What is known of two neighbours.
  struct Pair {
    /// The weight of a boundary between them.
    var weight: Int32 = 0
    /// True when they are a word.
    var isWord = false
  }
}
