import Glibc

/// When a topic is spoken of more than usual, and how much more.
///
/// Kleinberg's automaton (Data Mining and Knowledge Discovery 7, 2003, section 4) for batches, such as
/// weeks: in state i a comment is of the topic with probability p_i = p₀ sⁱ, where p₀ is the share
/// over all. Staying in state i while r of d comments are of the topic costs
/// -(r ln p_i + (d - r) ln(1 - p_i)), going up costs γ ln n a state over n batches, and going down
/// nothing. The cheapest path from state 0 is found by Viterbi's algorithm; on equal cost the lower
/// state is taken. O(n k²) time for k states.
public struct Bursts: Sendable, Hashable {
  /// A stretch in which the topic stays at or above a state.
  public struct Burst: Sendable, Hashable {
    /// The batches, counted from 0.
    public let batches: Range<Int>
    /// The state, from 1 on; a burst of state 2 lies inside one of state 1.
    public let level: Int
    /// What the state saves against the one below it, in natural logarithms of likelihood.
    public let weight: Double
  }

  /// The state of each batch; 0 is usual.
  public let states: [Int]
  /// The bursts by level, then by time.
  public let bursts: [Burst]
  /// The cost of the path, without the terms that all paths share.
  public let cost: Double

  /// Finds the bursts of a topic.
  ///
  /// States whose probability would reach 1 are left out, so a topic of more than 1/s of all comments
  /// never bursts; nor does one that never or always occurs. Nil without batches, for lists of unequal
  /// length, negative counts, more of the topic than comments, s ≤ 1, γ ≤ 0 or fewer than two states.
  ///
  /// - Parameters:
  ///   - relevant: How many comments of each batch are of the topic.
  ///   - totals: How many comments each batch has.
  ///   - ratio: s, how many times more frequent each state is than the one below.
  ///   - difficulty: γ, how hard it is to go up.
  ///   - stateCount: k, how many states there are.
  public init?(
    _ relevant: [Int],
    of totals: [Int],
    ratio: Double = 2,
    difficulty: Double = 1,
    stateCount: Int = 2
  ) {
    guard
      !relevant.isEmpty, relevant.count == totals.count,
      zip(relevant, totals).allSatisfy({ $0 >= 0 && $0 <= $1 }),
      ratio > 1, ratio.isFinite, difficulty > 0, difficulty.isFinite, stateCount > 1
    else { return nil }
    let found = relevant.reduce(0.0) { $0 + Double($1) }
    let base = found / max(1, totals.reduce(0.0) { $0 + Double($1) })
    var chances = [base]
    while base > 0, chances.count < stateCount, chances[chances.count - 1] * ratio < 1 {
      chances.append(chances[chances.count - 1] * ratio)
    }
    let costs = zip(relevant, totals).map { part, whole in
      chances.map { Self.cost(part, of: whole, chance: $0) }
    }
    let path = Self.cheapestPath(costs, step: difficulty * log(Double(relevant.count)))
    states = path.states
    cost = path.cost
    bursts = Self.bursts(in: path.states, costs: costs)
  }

  private static func cost(_ part: Int, of whole: Int, chance: Double) -> Double {
    // 0 ln 0 counts as 0: a topic that never or always occurs.
    let present = part > 0 ? Double(part) * log(chance) : 0
    let absent = part < whole ? Double(whole - part) * log1p(-chance) : 0
    return -(present + absent)
  }

  /// Viterbi's algorithm over the cost of each batch and state.
  private static func cheapestPath(
    _ costs: [[Double]],
    step: Double
  ) -> (states: [Int], cost: Double) {
    let count = costs.first?.count ?? 0
    var best = (0..<count).map { $0 == 0 ? 0 : Double.infinity }
    var origins: [[Int]] = []
    for batch in costs {
      var next = Array(repeating: Double.infinity, count: count)
      var origin = Array(repeating: 0, count: count)
      for state in 0..<count {
        for before in 0..<count {
          let climb = best[before] + step * Double(max(0, state - before)) + batch[state]
          if climb < next[state] {
            next[state] = climb
            origin[state] = before
          }
        }
      }
      best = next
      origins.append(origin)
    }
    var state = best.indices.min { best[$0] < best[$1] } ?? 0
    let cost = best[state]
    var states: [Int] = []
    for origin in origins.reversed() {
      states.append(state)
      state = origin[state]
    }
    return (states.reversed(), cost)
  }

  private static func bursts(in states: [Int], costs: [[Double]]) -> [Burst] {
    let highest = states.max() ?? 0
    guard highest > 0 else { return [] }
    return (1...highest).flatMap { level in
      var bursts: [Burst] = []
      var start = 0
      while start < states.count {
        guard states[start] >= level else {
          start += 1
          continue
        }
        let end = states[start...].firstIndex { $0 < level } ?? states.count
        let weight = costs[start..<end].reduce(0) { $0 + ($1[level - 1] - $1[level]) }
        bursts.append(Burst(batches: start..<end, level: level, weight: weight))
        start = end
      }
      return bursts
    }
  }
}
