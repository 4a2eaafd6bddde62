import Foundation
import Statistics
import TestSupport
import Testing

@Suite struct BurstTests {
  @Test func `a doubling for three weeks is one burst`() throws {
    let relevant = [5, 6, 4, 5, 14, 15, 13, 5, 6, 4, 5, 6]
    let bursts = try #require(Bursts(relevant, of: Array(repeating: 100, count: 12)))
    #expect(bursts.states == [0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0])
    #expect(bursts.bursts.map(\.batches) == [4..<7])
    #expect(bursts.bursts.map(\.level) == [1])
    // p₀ = 88/1200: 42 of 300 save 42 ln 2 + 258 ln((1 - 2p₀)/(1 - p₀)).
    let base = 88.0 / 1200
    let weight = 42 * log(2.0) + 258 * log((1 - 2 * base) / (1 - base))
    #expect(agrees(bursts.bursts.first?.weight, weight, within: 1e-11))
  }

  @Test func `steps of a staircase are bursts inside bursts`() throws {
    let relevant = [2, 3, 2, 8, 9, 30, 32, 9, 8, 2, 3, 2, 2, 2, 2, 2, 2, 2]
    let bursts = try #require(
      Bursts(relevant, of: Array(repeating: 200, count: 18), stateCount: 4)
    )
    let levels = bursts.bursts.map(\.level)
    #expect(levels == levels.sorted())
    #expect(levels.max() == 2)
    for burst in bursts.bursts where burst.level > 1 {
      let outer = bursts.bursts.first { $0.level == burst.level - 1 }
      #expect(outer.map { $0.batches.contains(burst.batches.lowerBound) } == true)
    }
    #expect(bursts.bursts.allSatisfy { $0.weight > 0 })
  }

  @Test func `a quiet topic, a universal one and an absent one do not burst`() throws {
    let quiet = try #require(Bursts([5, 6, 4, 5, 6, 5], of: Array(repeating: 100, count: 6)))
    #expect(quiet.bursts.isEmpty)
    let universal = try #require(Bursts([60, 80, 90], of: [100, 100, 100]))
    #expect(universal.states == [0, 0, 0])
    let all = try #require(Bursts([3, 4], of: [3, 4]))
    #expect(all.cost == 0)
    let absent = try #require(Bursts([0, 0], of: [10, 0]))
    #expect(absent.states == [0, 0] && absent.cost == 0)
    #expect(Bursts([0], of: [0])?.states == [0])
  }

  @Test func `what cannot be counts or an automaton is refused`() {
    #expect(Bursts([], of: []) == nil)
    #expect(Bursts([1], of: [1, 2]) == nil)
    #expect(Bursts([-1], of: [1]) == nil)
    #expect(Bursts([2], of: [1]) == nil)
    #expect(Bursts([1], of: [2], ratio: 1) == nil)
    #expect(Bursts([1], of: [2], ratio: .nan) == nil)
    #expect(Bursts([1], of: [2], difficulty: 0) == nil)
    #expect(Bursts([1], of: [2], stateCount: 1) == nil)
    #expect(Bursts([.max, 0], of: [.max, .max])?.states.count == 2)
  }

  /// All kⁿ paths of seeded series.
  @Test(arguments: [(2, 12, 60), (2, 16, 3), (3, 8, 40), (4, 6, 20)])
  func `no path is cheaper`(stateCount: Int, count: Int, runs: Int) throws {
    var generator = SeededGenerator(seed: UInt64(stateCount * 100 + count))
    var bursting = 0
    for _ in 0..<runs {
      let totals = (0..<count).map { _ in Int.random(in: 0...60, using: &generator) }
      let relevant = totals.map { total in
        let share = Double.random(in: 0..<1, using: &generator) < 0.3 ? 0.3 : 0.06
        return (0..<total).count { _ in Double.random(in: 0..<1, using: &generator) < share }
      }
      let ratio = Double.random(in: 1.5...2.5, using: &generator)
      let difficulty = Double.random(in: 0.3...1.5, using: &generator)
      let bursts = try #require(
        Bursts(relevant, of: totals, ratio: ratio, difficulty: difficulty, stateCount: stateCount)
      )
      let model = Automaton(
        relevant: relevant,
        totals: totals,
        ratio: ratio,
        step: difficulty * log(Double(count)),
        stateCount: stateCount
      )
      #expect(agrees(bursts.cost, model.cheapest(), within: 1e-11))
      #expect(agrees(model.cost(bursts.states), bursts.cost, within: 1e-11))
      bursting += bursts.bursts.isEmpty ? 0 : 1
    }
    // A series of only quiet runs would prove little.
    #expect(bursting > 0)
  }
}

/// The automaton written out anew, every path tried.
private struct Automaton {
  let relevant: [Int]
  let totals: [Int]
  let ratio: Double
  let step: Double
  let stateCount: Int

  private var costs: [[Double]] {
    let base = Double(relevant.reduce(0, +)) / Double(totals.reduce(0, +))
    let chances = (0..<stateCount).map { base * pow(ratio, Double($0)) }.filter { $0 < 1 }
    return zip(relevant, totals).map { part, whole in
      chances.map { -Double(part) * log($0) - Double(whole - part) * log(1 - $0) }
    }
  }

  func cost(_ path: [Int]) -> Double {
    let costs = costs
    var sum = 0.0
    var before = 0
    for (batch, state) in path.enumerated() {
      sum += costs[batch][state] + (state > before ? step * Double(state - before) : 0)
      before = state
    }
    return sum
  }

  func cheapest() -> Double {
    let costs = costs
    func best(_ batch: Int, _ before: Int, _ sum: Double) -> Double {
      guard batch < costs.count else { return sum }
      var least = Double.infinity
      for state in costs[batch].indices {
        let climb = state > before ? step * Double(state - before) : 0
        least = min(least, best(batch + 1, state, sum + costs[batch][state] + climb))
      }
      return least
    }
    return best(0, 0, 0)
  }
}
