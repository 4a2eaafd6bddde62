/// The memory of a search for the best way to cut a text; kept for the next one.
struct LatticeScratch: Sendable {
  private var costs: [Int32] = []
  private var steps: [LatticeStep] = []
  private var tokens: [Token] = []
  private var lookups: [WordLookup] = []

  /// How many places are looked up at once; there is room for one more.
  static let lookupCount = 32

  /// Finds tokens in this memory.
  ///
  /// - Parameters:
  ///   - count: The number of units of the text.
  ///   - result: Gets the tokens at its end.
  ///   - search: Fills an empty lattice with room for the text until all tokens are settled.
  mutating func findTokens(
    inUnits count: Int,
    _ result: inout [Token],
    _ search: (inout Lattice) -> Void
  ) {
    reserve(count + 1)
    unsafe costs.withUnsafeMutableBufferPointer { costs in
      unsafe steps.withUnsafeMutableBufferPointer { steps in
        unsafe lookups.withUnsafeMutableBufferPointer { lookups in
          unsafe tokens.withUnsafeMutableBufferPointer { tokens in
            guard
              let firstCost = costs.baseAddress, let firstStep = steps.baseAddress,
              let firstLookup = lookups.baseAddress, let firstToken = tokens.baseAddress
            else { return }
            var lattice = unsafe Lattice(
              costs: firstCost,
              steps: firstStep,
              lookups: firstLookup,
              tokens: firstToken
            )
            search(&lattice)
            unsafe result.append(contentsOf: tokens[..<lattice.tokenCount])
          }
        }
      }
    }
  }

  private mutating func reserve(_ count: Int) {
    if lookups.isEmpty {
      lookups = [WordLookup](repeating: WordLookup(), count: Self.lookupCount + 1)
    }
    guard costs.count < count else { return }
    let room = max(count, 2 * costs.count, 64)
    costs = [Int32](repeating: 0, count: room)
    steps = [LatticeStep](repeating: LatticeStep(), count: room)
    let none = Token(start: 0, end: 0, kind: .space, number: -1)
    tokens = [Token](repeating: none, count: room)
  }
}

/// The last word of the cheapest way to a place.
struct LatticeStep: Sendable {
  var start: Int32 = 0
  var number: Int32 = -1
  var kind: Token.Kind = .word
}

/// What is known of a character and the one after it, fetched ahead.
struct WordLookup: Sendable {
  /// The page of the first character.
  let page: WordPage
  /// The cost of the first character as a word.
  let cost: Int32
  /// The number of the first character as a word of the vocabulary, -1 for none.
  let number: Int32
  /// Where the second character is looked for first; an empty slot for no second character.
  private let firstSlot: WordPage.Slot

  /// Looks for nothing.
  init() {
    page = WordPage(address: 0)
    cost = 0
    number = -1
    firstSlot = WordPage.Slot()
  }

  /// Begins to look for a second character; 0 for none.
  @inline(__always)
  init(_ page: WordPage, second: UInt16) {
    self.page = page
    let header = page.header
    cost = header.cost
    number = header.number
    firstSlot = second == 0 ? WordPage.Slot() : page.slot(at: page.place(of: second))
  }

  /// What is known of the second character; an empty slot for nothing.
  @inline(__always)
  func slot(of second: UInt16) -> WordPage.Slot { page.slot(of: second, from: firstSlot) }
}
