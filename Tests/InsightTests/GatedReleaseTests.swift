import Insight
import SurveyModel
import TestSupport
import Testing

/// The gate between waves as a release shows it.
@Suite struct GatedReleaseTests {
  private func roster(_ first: Int, _ second: Int) -> [UnitHeadcount] {
    [
      UnitHeadcount(name: "厂"),
      UnitHeadcount(name: "甲", parent: "厂", headcount: first),
      UnitHeadcount(name: "乙", parent: "厂", headcount: second),
    ]
  }

  private func wave(_ roster: [UnitHeadcount], _ first: Int, _ second: Int) -> WaveAccumulator {
    var wave = WaveAccumulator(plan: Samples.plan(), roster: roster)
    for (unit, count) in [("甲", first), ("乙", second)] {
      for number in 0..<count {
        wave.add(Samples.answers(pay: Double(1 + number % 5), load: 3, unit: unit))
      }
    }
    return wave
  }

  private func second(_ roster: [UnitHeadcount], _ first: Int, _ second: Int) -> WaveRelease {
    let before = self.roster(12, 30)
    let earlier = wave(before, 10, 25)
    let told = EarlierFigures(
      of: earlier.release(of: WaveDescription(name: "1")),
      plan: Samples.plan(),
      roster: before,
      tally: earlier.tally
    )
    return wave(roster, first, second).release(of: WaveDescription(name: "2"), earlier: [told])
  }

  @Test func `where nobody came or left everything shows again`() {
    let release = second(roster(12, 30), 10, 25)
    #expect(!release.isWithheld)
    #expect(release.units.allSatisfy { $0.scores[0].value != nil })
  }

  @Test func `one joiner in all keeps the whole wave back`() {
    let release = second(roster(13, 30), 11, 25)
    #expect(release.isWithheld)
    #expect(release.units.allSatisfy { $0.scores[0].value == nil })
    #expect(release.indices.allSatisfy { $0.score.value == nil })
    #expect(release.findings == nil)
  }

  @Test func `one joiner in a crew hides the crew where enough came elsewhere`() {
    let release = second(roster(13, 37), 11, 32)
    #expect(!release.isWithheld)
    #expect(release.indices[0].score.value != nil)
    #expect(release.units[1].scores[0].value == nil)
    // Beside the whole its figure would tell that of the crew.
    #expect(release.units[2].scores[0].value == nil)
  }
}
