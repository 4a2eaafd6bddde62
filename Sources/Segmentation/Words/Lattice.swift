/// All the ways to cut a text into words, reduced to the cheapest one on the go.
struct Lattice {
  let units: [UInt16]
  private var costs: [Int32]
  private var steps: [Step]

  /// The last word of the cheapest way to a place.
  private struct Step {
    var length: Int32 = 0
    var entry: Int32 = -1
    var kind: Token.Kind = .word
  }

  private static let unreachable = Int32.max

  /// Creates a lattice without edges.
  init(units: [UInt16]) {
    self.units = units
    costs = [Int32](repeating: Self.unreachable, count: units.count + 1)
    steps = [Step](repeating: Step(), count: units.count + 1)
    costs[0] = 0
  }

  /// True when some way leads to a place.
  func isReachable(_ index: Int) -> Bool { costs[index] != Self.unreachable }

  /// Adds a word.
  ///
  /// Places must be visited from left to right; of equal ways the longer last word wins.
  mutating func addEdge(from start: Int, length: Int, cost: Int32, kind: Token.Kind, entry: Int?) {
    let end = start + length
    // A text of 2^31 / 255 words is beyond what one comment holds; costs saturate there.
    let (sum, overflow) = costs[start].addingReportingOverflow(cost)
    let total = overflow ? Self.unreachable - 1 : sum
    guard total < costs[end] || (entry != nil && total == costs[end]) else { return }
    costs[end] = total
    steps[end] = Step(length: Int32(length), entry: Int32(entry ?? -1), kind: kind)
  }

  /// The tokens of the cheapest way, in order.
  func bestPath() -> [Token] {
    var tokens: [Token] = []
    var end = units.count
    while end > 0 {
      let step = steps[end]
      let start = end - Int(step.length)
      let entry = step.entry >= 0 ? Int(step.entry) : nil
      tokens.append(Token(units: start..<end, kind: step.kind, entry: entry))
      end = start
    }
    tokens.reverse()
    return tokens
  }
}
