import Statistics
import Testing

@Suite struct MannKendallTests {
  /// Of the 120 orders of five values only two have all pairs in one direction.
  @Test func `five rising waves have an exact p-value of one in sixty`() throws {
    let test = try #require(MannKendall([1, 2, 4, 8, 16]))
    #expect(test.score == 10)
    #expect(test.isExact)
    #expect(agrees(test.probability, 1.0 / 60))
    #expect(agrees(test.slope, 3.375))
  }

  /// n(n - 1)(2n + 5) less t(t - 1)(2t + 5) for the tie: 156 - 18 = 138, over 18.
  @Test func `ties use the normal approximation`() throws {
    let test = try #require(MannKendall([1, 1, 2, 3]))
    #expect(!test.isExact)
    #expect(test.score == 5)
    #expect(agrees(test.variance, 138.0 / 18))
  }

  @Test func `a flat or short series shows no trend`() throws {
    let flat = try #require(MannKendall([2, 2, 2, 2]))
    #expect(flat.score == 0)
    #expect(flat.probability == 1)
    #expect(flat.slope == 0)
    #expect(MannKendall([1, 2]) == nil)
  }

  @Test(.enabled(if: ReferenceData.isPresent))
  func `score, variance and slope agree with pymannkendall and scipy`() throws {
    let waves = try ReferenceData.json("waves.json")["waves"] as? [Double] ?? []
    let test = try #require(MannKendall(waves))
    let expected = try ReferenceData.oracle("mann_kendall")
    #expect(
      agrees([Double(test.score), test.variance, test.standardScore], Array(expected[..<3]))
    )
    #expect(agrees(test.slope, try ReferenceData.oracle("sen_slope")[0], within: 1e-12))
  }

  @Test(.enabled(if: ReferenceData.isPresent))
  func `exact p-values agree with the full table`() throws {
    let table = try ReferenceData.json("mk_exact.json") as? [String: [String: Double]] ?? [:]
    var checked = 0
    for (count, row) in table {
      let size = try #require(Int(count))
      for (score, expected) in row where size <= 30 {
        let series = try series(count: size, score: try #require(Int(score)))
        let test = try #require(MannKendall(series))
        #expect(test.score == Int(score))
        #expect(agrees(test.probability, expected, within: 1e-10))
        checked += 1
      }
    }
    #expect(checked > 100)
  }

  /// An order of 1 to n with the given score: each value goes in front of as many smaller ones as
  /// pairs still have to fall.
  private func series(count: Int, score: Int) throws -> [Double] {
    var falling = (count * (count - 1) / 2 - score) / 2
    var moves: [Int] = []
    for value in stride(from: count, through: 1, by: -1) {
      moves.append(min(falling, value - 1))
      falling -= moves[moves.count - 1]
    }
    var values: [Double] = []
    for (index, move) in moves.reversed().enumerated() {
      values.insert(Double(index + 1), at: index - move)
    }
    return values
  }
}
