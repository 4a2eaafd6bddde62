import Statistics
import Testing

@Suite struct PopulationIntervalTests {
  /// Of 5 people 2 answered, none of them of the kind: with 3 of the kind that happens in one draw of
  /// ten, with 4 never.
  @Test func `a small case counted by hand`() throws {
    let share = try #require(Proportion(successes: 0, of: 2))
    #expect(share.populationCounts(population: 5) == 0...3)
    #expect(share.populationInterval(population: 5) == Interval(lower: 0, upper: 0.6))
  }

  @Test func `when everybody answered the count is known`() throws {
    for successes in 0...7 {
      let share = try #require(Proportion(successes: successes, of: 7))
      #expect(share.populationCounts(population: 7) == successes...successes)
    }
  }

  @Test func `a population smaller than the answers gives nothing`() throws {
    let share = try #require(Proportion(successes: 1, of: 7))
    #expect(share.populationCounts(population: 6) == nil)
  }

  @Test func `a large population comes close to the interval of Clopper and Pearson`() throws {
    let share = try #require(Proportion(successes: 30, of: 100))
    let interval = try #require(share.populationInterval(population: 1_000_000))
    // The beta quantiles of Clopper and Pearson for 30 of 100.
    #expect(abs(interval.lower - 0.212_406_4) < 1e-4)
    #expect(abs(interval.upper - 0.399_814_7) < 1e-4)
  }

  @Test(.enabled(if: ReferenceData.isPresent))
  func `every row of the brute-force table is met exactly`() throws {
    let table = try ReferenceData.json("hypergeom_ci.json")["rows"] as? [[Int]] ?? []
    #expect(!table.isEmpty)
    let differing = table.filter { row in
      Proportion(successes: row[2], of: row[1])?.populationCounts(population: row[0])
        != row[3]...row[4]
    }
    #expect(differing == [])
  }
}
