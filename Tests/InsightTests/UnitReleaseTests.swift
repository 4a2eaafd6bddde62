import Insight
import SurveyModel
import TestSupport
import Testing

@Suite struct UnitReleaseTests {
  private func units(
    _ counts: KeyValuePairs<String?, Int>,
    roster: [UnitHeadcount] = [],
    pay: Double? = 3
  ) -> [UnitRelease] {
    var wave = WaveAccumulator(plan: Samples.plan(), roster: roster)
    for (unit, count) in counts {
      for _ in 0..<count { wave.add(Samples.answers(pay: pay, unit: unit)) }
    }
    return wave.release(of: WaveDescription(name: "w")).units
  }

  private let roster = [
    UnitHeadcount(name: "厂", title: LocalizedText("一厂"), headcount: nil),
    UnitHeadcount(name: "甲", parent: "厂", headcount: 30),
    UnitHeadcount(name: "乙", parent: "厂", headcount: 8),
    UnitHeadcount(name: "丙", parent: "厂", headcount: 6),
    UnitHeadcount(name: "空", parent: "厂", headcount: 0),
  ]

  private func isShown(_ units: [UnitRelease]) -> [Bool] { units.map { $0.scores[0].value != nil } }

  @Test func `a parent includes its units and a small one hides a second`() {
    let units = units(["甲": 20, "乙": 6, "丙": 3], roster: roster)
    #expect(units.map(\.unit) == ["厂", "甲", "乙", "丙", "空"])
    #expect(units.map(\.parent) == [nil, "厂", "厂", "厂", "厂"])
    #expect(units[0].title == LocalizedText("一厂"))
    #expect(isShown(units) == [true, true, false, false, false])
    #expect(units[0].scores[0].value?.count == PublishedCount(29))
  }

  @Test func `hidden cells of empty, small and protected units are the same value`() {
    let units = units(["甲": 20, "乙": 6, "丙": 3], roster: roster)
    #expect(units[2].scores == units[3].scores)
    #expect(units[3].scores == units[4].scores)
  }

  @Test func `answers that name no unit of the roster are left over at the top`() {
    let units = units(["甲": 20, "乙": 6, "外": 2, nil: 1], roster: roster)
    // 29 in all, 26 in the plant: to show the plant would isolate 3.
    #expect(isShown(units) == [false, false, false, false, false])
  }

  @Test func `a census of a unit uses its own head-count`() {
    let units = units(["甲": 30], roster: roster)
    let estimate = Estimate(value: 50, lower: 50, upper: 50, count: PublishedCount(30))
    #expect(units[1].scores == [.shown(estimate)])
  }

  @Test func `without a roster the units are those enough answers name`() {
    let units = units(["乙": 9, "甲": 7, "丙": 2, nil: 3])
    #expect(
      units.map(\.unit) == ["乙", "甲"]
    )
    #expect(units.map(\.parent) == [nil, nil])
    #expect(isShown(units) == [true, true])
  }

  @Test func `units show by those who answered the index`() {
    var wave = WaveAccumulator(plan: Samples.plan(), roster: roster)
    for _ in 0..<4 { wave.add(Samples.answers(pay: 3, unit: "甲")) }
    for _ in 0..<9 { wave.add(Samples.answers(unit: "甲")) }
    let release = wave.release(of: WaveDescription(name: "w"))
    #expect(isShown(release.units) == [false, false, false, false, false])
    #expect(release.responses == PublishedCount(13))
    #expect(release.headcount == 44)
  }

  @Test func `a roster with a circle, a stranger and a double still gives a tree`() {
    let odd = [
      UnitHeadcount(name: "a", parent: "b", headcount: 5),
      UnitHeadcount(name: "b", parent: "a", headcount: 5),
      UnitHeadcount(name: "c", parent: "nowhere"), UnitHeadcount(name: "c", parent: "a"),
    ]
    let units = units(["a": 6, "b": 6, "c": 6], roster: odd)
    #expect(units.map(\.unit) == ["a", "b", "c"])
    #expect(units.map(\.parent) == [nil, "a", nil])
    #expect(units.map { $0.scores[0].value?.count.text } == ["10–19", "5–9", "5–9"])
  }

  /// Random rosters and answers: what the release shows obeys threshold and remainder.
  @Test(arguments: 0..<60)
  func `a released tree never leaves a small remainder`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed) + 1000)
    let roster = (0..<12).map { place in
      UnitHeadcount(
        name: "u\(place)",
        parent: place == 0 || Int.random(in: 0..<4, using: &generator) == 0
          ? nil : "u\(Int.random(in: 0..<place, using: &generator))"
      )
    }
    var wave = WaveAccumulator(plan: Samples.plan(), roster: roster)
    var own: [String: Int] = [:]
    var total = 0
    for unit in roster.map(\.name) + ["unknown"] {
      let count = Int.random(in: 0...9, using: &generator)
      for respondent in 0..<count {
        let answered = respondent % 4 != 3
        wave.add(Samples.answers(pay: answered ? 3 : nil, unit: unit))
        if answered { own[unit, default: 0] += 1 }
        if answered { total += 1 }
      }
    }
    let units = wave.release(of: WaveDescription(name: "w")).units
    func size(_ unit: String) -> Int {
      (own[unit] ?? 0)
        + roster.filter { $0.parent == unit }.reduce(0) { $0 + size($1.name) }
    }
    let shown = Set(units.filter { $0.scores[0].value != nil }.map(\.unit))
    for parent in [nil] + shown.map(Optional.some) {
      let children = roster.filter { $0.parent == parent && shown.contains($0.name) }
      let rest = (parent.map(size) ?? total) - children.reduce(0) { $0 + size($1.name) }
      #expect(rest == 0 || rest >= 5 || (parent == nil && shown.isEmpty))
    }
    #expect(shown.allSatisfy { size($0) >= 5 })
  }
}
