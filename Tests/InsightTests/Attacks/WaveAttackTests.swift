import Insight
import TestSupport
import Testing

/// Attacks on the figures of several waves by somebody who takes the answers of all who stayed for
/// unchanged.
@Suite struct WaveAttackTests {
  /// The fewest people below the minimum that the figures of some waves tell of together.
  private func fewestTold(
    _ workforce: Workforce,
    _ shown: [DisclosureControl.Shown],
    _ waves: [Int],
    minimum: Int
  ) -> Int? {
    SubtractionAttack(waves.flatMap { workforce.sums($0, shown[$0]) })
      .fewestTold(below: minimum)
  }

  @Test(arguments: [Workforce.Moves.none, .units], 0..<150)
  func `two waves single nobody out`(moves: Workforce.Moves, seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let minimum = [5, 5, 10][seed % 3]
    let workforce = Workforce(waves: 2, moves: moves, using: &generator)
    let shown = workforce.releases(minimum: minimum)
    #expect(fewestTold(workforce, shown, [0, 1], minimum: minimum) == nil)
  }

  @Test(arguments: 0..<100)
  func `each wave of three keeps to the gate beside the one before`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let workforce = Workforce(waves: 3, moves: .units, using: &generator)
    let shown = workforce.releases(minimum: 5)
    #expect(fewestTold(workforce, shown, [0, 1], minimum: 5) == nil)
    #expect(fewestTold(workforce, shown, [1, 2], minimum: 5) == nil)
  }

  @Test func `without the gate the same attack succeeds`() {
    var told = 0
    for seed in 0..<100 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let workforce = Workforce(waves: 2, using: &generator)
      let rosters = workforce.rosters(withColumns: true)
      let shown = (0..<2).map { place in
        WaveGate(rosters: [rosters[place]])
          .shown(workforce.figure(place), minimum: 5, earlier: [])
      }
      if fewestTold(workforce, shown, [0, 1], minimum: 5) != nil { told += 1 }
    }
    #expect(told > 50)
  }

  @Test func `where nobody joins or leaves the gate hides nothing`() {
    for seed in 0..<100 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let workforce = Workforce(waves: 2, turnover: 0, using: &generator)
      let shown = workforce.releases(minimum: 5)
      #expect(shown[0] == shown[1], "\(seed)")
    }
  }
}
