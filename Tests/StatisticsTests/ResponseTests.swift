import Statistics
import Testing

@Suite struct ResponseTests {
  @Test func `rates of a worked example`() throws {
    let counts = try #require(ResponseCounts(complete: 60, partial: 15, silent: 20, unknown: 5))
    #expect(counts.total == 100)
    #expect([counts.rate1, counts.rate2, counts.completionRate] == [0.6, 0.75, 0.8])
    let roster = try #require(ResponseCounts(roster: 40, complete: 10, partial: 6))
    #expect(roster == ResponseCounts(complete: 10, partial: 6, silent: 24))
    #expect(roster.rate2 == 0.4)
  }

  @Test func `nobody asked has no rate and nobody begun no completion`() throws {
    #expect(ResponseCounts(complete: 0, partial: 0, silent: 0) == nil)
    #expect(ResponseCounts(roster: 0, complete: 0, partial: 0) == nil)
    #expect(ResponseCounts(roster: 5, complete: 4, partial: 2) == nil)
    #expect(ResponseCounts(complete: -1, partial: 2, silent: 5) == nil)
    #expect(ResponseCounts(complete: .max, partial: 1, silent: 0) == nil)
    #expect(ResponseCounts(roster: .max, complete: .max, partial: .max) == nil)
    let silent = try #require(ResponseCounts(roster: 1_000_000_000, complete: 0, partial: 0))
    #expect(silent.rate2 == 0)
    #expect(silent.completionRate == nil)
  }

  /// Of 10 people 6 answered, 3 of them in favour: at worst 3, at best 7.
  @Test func `worst-case bounds of a share, a mean and a recommendation score`() throws {
    let share = try #require(Proportion(successes: 3, of: 6))
    #expect(share.worstCaseBounds(population: 10) == Interval(lower: 0.3, upper: 0.7))
    #expect(share.worstCaseBounds(population: 5) == nil)
    let mean = try #require(Moments([2, 4, 5, 5]).worstCaseBounds(population: 10, range: 1...5))
    #expect(agrees([mean.lower, mean.upper], [(16.0 + 6) / 10, (16.0 + 30) / 10]))
    let score = RecommendationScore(promoters: 5, passives: 2, detractors: 1)
    #expect(score.worstCaseBounds(population: 10) == Interval(lower: 20, upper: 60))
  }

  @Test func `a census has no doubt and silence leaves the whole scale`() {
    let moments = Moments([2, 4, 5, 5])
    #expect(moments.worstCaseBounds(population: 4, range: 1...5) == Interval(lower: 4, upper: 4))
    #expect(Moments().worstCaseBounds(population: 9, range: 1...5) == Interval(lower: 1, upper: 5))
    #expect(Moments().worstCaseBounds(population: 0, range: 1...5) == nil)
    #expect(moments.worstCaseBounds(population: 3, range: 1...5) == nil)
    #expect(moments.worstCaseBounds(population: 9, range: 0...3) == nil)
    #expect(Moments([.nan]).worstCaseBounds(population: 9, range: 0...3) == nil)
    #expect(moments.worstCaseBounds(population: 9, range: 0...(.infinity)) == nil)
    #expect(RecommendationScore().worstCaseBounds(population: 0) == nil)
    let all = RecommendationScore(promoters: 1, passives: 0, detractors: 0)
    #expect(all.worstCaseBounds(population: 0) == nil)
  }

  /// Whatever the silent would have answered lies inside the bounds.
  @Test func `every completion of the answers lies inside the bounds`() throws {
    let answered = [1.0, 3, 4]
    let bounds = try #require(Moments(answered).worstCaseBounds(population: 6, range: 1...5))
    var seen: [Double] = []
    for first in 1...5 {
      for second in 1...5 {
        for third in 1...5 {
          seen.append(Moments(answered + [first, second, third].map(Double.init)).mean)
        }
      }
    }
    #expect(agrees(seen.min(), bounds.lower))
    #expect(agrees(seen.max(), bounds.upper))
  }
}
