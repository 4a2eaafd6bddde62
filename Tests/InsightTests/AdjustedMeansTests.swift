import Foundation
import Statistics
import SurveyModel
import TestSupport
import Testing

@testable import Insight

/// Unit means drawn towards those of their level, and what follows from published figures.
@Suite struct AdjustedMeansTests {
  private static let crews = (0..<12).map { "crew\($0)" }
  private static let roster =
    [UnitHeadcount(name: "plant", headcount: 1000)]
    + crews.map { UnitHeadcount(name: $0, parent: "plant") }

  /// Crews of 6 to 28 people around their own level.
  private func release(seed: UInt64 = 3) -> WaveRelease {
    var chance = SplitMix64(seed: seed)
    var wave = WaveAccumulator(plan: Samples.plan(), roster: Self.roster)
    for (place, crew) in Self.crews.enumerated() {
      for _ in 0..<(6 + 2 * place) {
        let level = Double.random(in: 1...4, using: &chance).rounded() + Double(place % 2)
        wave.add(Samples.answers(pay: level, load: 3, unit: crew))
      }
    }
    return wave.release(of: WaveDescription(name: "w"))
  }

  @Test func `figures lie between the unit's own and that of its level`() throws {
    let release = release()
    let deviation = try #require(release.deviation(ofIndex: 0))
    let crews = release.units.filter { $0.parent != nil }
    let told = crews.compactMap { unit -> (own: Estimate, adjusted: Estimate)? in
      guard let own = unit.scores[0].value, own.bound == .exact else { return nil }
      return unit.adjusted[0].map { (own, $0) }
    }
    #expect(told.count >= 8)
    // Calculated again from what is printed.
    let means = try #require(
      UnitMeans(
        means: told.map(\.own.value),
        variances: told.map { entry in
          let count = entry.own.count.lowest
          let step = count < 10 ? 10.0 : count < 20 ? 5.0 : 0.1
          return deviation * deviation / Double(count) + step * step / 12
        }
      )
    )
    for (entry, unit) in zip(told, means.units) {
      #expect(abs(entry.adjusted.value - unit.shrunkenMean) <= 0.05 + 1e-9)
      let ends = [entry.own.value, means.center].sorted()
      #expect((ends[0] - 0.1...ends[1] + 0.1).contains(entry.adjusted.value))
      #expect(entry.adjusted.lower <= entry.adjusted.value)
      #expect(entry.adjusted.upper >= entry.adjusted.value)
      #expect(entry.adjusted.count == entry.own.count)
    }
    // The plant is alone on its level.
    #expect(release.units[0].adjusted == [nil])
  }

  @Test func `nothing but published figures goes in`() throws {
    let release = release()
    let bare = release.with(
      units: release.units.map {
        UnitRelease(unit: $0.unit, title: $0.title, parent: $0.parent, scores: $0.scores)
      }
    )
    #expect(bare.units.allSatisfy { $0.adjusted == [nil] })
    // From a copy that knows no answers.
    let copy = try JSONDecoder().decode(WaveRelease.self, from: JSONEncoder().encode(bare))
    #expect(copy.withAdjustedMeans == release)
  }

  @Test func `a compact release has them again, other readers what the organiser has`() throws {
    let release = release()
    let bytes = try JSONEncoder().encode(CompactRelease(release, roster: Self.roster))
    let compact = try JSONDecoder().decode(CompactRelease.self, from: bytes)
    #expect(compact.release(roster: Self.roster) == release)
    let crew = try #require(release.units.first { $0.adjusted[0] != nil })
    let leader = try #require(release.narrowed(to: .leader(unit: crew.unit)))
    #expect(leader.units.first { $0.unit == crew.unit } == crew)
    #expect(release.whileOpen.units.allSatisfy { $0.adjusted == [nil] })
  }

  @Test func `hidden units and bounds have none`() {
    for unit in release().units where unit.scores[0].value?.bound != .exact {
      #expect(unit.adjusted == [nil])
    }
  }

  @Test func `intervals of small units follow from published figures`() throws {
    let release = release()
    let spread = try #require(release.deviation(ofIndex: 0)).rounded()
    #expect(spread != 20)
    let small = release.units.compactMap { $0.scores[0].value }
      .filter { $0.count.highest < 20 && $0.bound == .exact }
    #expect(!small.isEmpty)
    for score in small {
      let reach = max(5, 1.96 * spread / Double(score.count.lowest).squareRoot())
      #expect(score.lower <= score.value - reach && score.upper >= score.value + reach)
      #expect(score.lower > score.value - reach - 10 && score.upper < score.value + reach + 10)
    }
  }
}
