import Messages
import Testing

@testable import Insight

/// What the proof takes for the number of people by whom two waves differ.
@Suite struct PrivacyProofTests {
  private typealias Moves = (joined: Int, left: Int)

  /// A wave of two crews; in the second wave people came and left.
  private func wave(_ counts: [Int], _ moves: [Moves?]) -> (WaveAccumulator, [UnitHeadcount]) {
    let names = ["a", "b"]
    let roster =
      [UnitHeadcount(name: "plant", joined: moves[0].map { _ in 0 }, left: moves[0].map { _ in 0 })]
      + names.indices.map {
        UnitHeadcount(
          name: names[$0],
          parent: "plant",
          headcount: counts[$0],
          joined: moves[$0]?.joined,
          left: moves[$0]?.left
        )
      }
    var wave = WaveAccumulator(plan: Samples.plan(), roster: roster)
    for (name, count) in zip(names, counts) {
      for number in 0..<count {
        wave.add(Samples.answers(pay: Double(1 + number % 5), load: 3, unit: name))
      }
    }
    return (wave, roster)
  }

  private func comparison(
    _ counts: [Int],
    _ moves: [Moves?],
    told: Bool
  ) throws -> PrivacyProof.Attack {
    let (first, roster) = wave([60, 100], [nil, nil])
    let plan = Samples.plan()
    let before = EarlierFigures(
      of: first.release(of: WaveDescription(name: "1")),
      plan: plan,
      roster: roster,
      tally: first.tally
    )
    let (second, now) = wave(counts, moves)
    // What a release without the gate would show is attacked where the gate is to be left out.
    let release = second.release(
      of: WaveDescription(name: "2"),
      earlier: told ? [before] : []
    )
    let proof = PrivacyProof(
      of: release,
      plan: plan,
      roster: now,
      tally: second.tally,
      earlier: [before],
      rules: DisclosureRules()
    )
    return try #require(proof.attacks.first { $0.name == "comparison" })
  }

  @Test func `people who came and left count, not the difference of head-counts`() throws {
    // One more in each crew, but twenty came and nineteen left.
    let many = try comparison([61, 101], [(20, 19), (20, 19)], told: true)
    #expect(many.isRepelled)
    #expect(many.result.english.contains("39 people"))
    let few = try comparison([61, 107], [(1, 0), (7, 0)], told: false)
    #expect(!few.isRepelled)
    #expect(few.result.english.contains("is 1 people"))
  }

  @Test func `without joined and left the head-counts speak`() throws {
    #expect(try !comparison([61, 107], [nil, nil], told: false).isRepelled)
    #expect(try comparison([61, 107], [nil, nil], told: true).isRepelled)
  }
}
