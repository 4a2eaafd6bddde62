import SurveyModel
import Testing

@testable import Insight

/// What those who did not answer could change.
@Suite struct WorstCaseTests {
  private func cases(_ people: Int, of headcount: Int?, recommendation: Double? = 10)
    -> [WorstCase]
  {
    var wave = WaveAccumulator(plan: Samples.plan())
    for number in 0..<people {
      wave.add(
        Samples.answers(
          pay: number.isMultiple(of: 2) ? 4 : 2,
          load: 3,
          recommendation: number.isMultiple(of: 4) ? recommendation : 8
        )
      )
    }
    let description = WaveDescription(name: "w", headcount: headcount)
    return wave.release(of: description).findings?.worstCases ?? []
  }

  @Test func `everybody else at either end`() throws {
    let cases = cases(100, of: 200)
    #expect(cases.map(\.kind) == [.index, .recommendation, .item, .item])
    // A mean of 50 of half the people: 25 to 75, and as much as a rounded figure leaves open.
    #expect(cases[0].figure.value == 50)
    #expect(cases[0].lower == 24.9 && cases[0].upper == 75.1)
    // A quarter are promoters, nobody is a detractor: (25 - 100) / 200 to (25 + 100) / 200.
    #expect(cases[1].figure.value == 25)
    #expect(cases[1].lower == -37.6 && cases[1].upper == 62.6)
    // Half of the half are favourable.
    #expect(cases[2].lower == 0.249 && cases[2].upper == 0.751)
    #expect(cases.allSatisfy { $0.population == 200 })
  }

  @Test func `nothing where all answered, more than there are, or nobody knows`() {
    #expect(cases(100, of: 100).isEmpty)
    #expect(cases(100, of: 90).isEmpty)
    #expect(cases(100, of: nil).isEmpty)
  }

  @Test func `a bound counts as all it stands for, a band as its least`() throws {
    let bound = Estimate(value: 95, lower: 95, upper: 100, count: .init(40), bound: .atLeast)
    let found = try #require(
      WorstCase(.index, name: "i", title: LocalizedText("i"), figure: bound, population: 50)
    )
    #expect(found.lower == 76 && found.upper == 100)
    let small = Estimate(value: 60, lower: 40, upper: 80, count: .init(14))
    let wide = try #require(
      WorstCase(.index, name: "i", title: LocalizedText("i"), figure: small, population: 20)
    )
    // Ten of twenty between 57.5 and 62.5.
    #expect(wide.lower == 28.7 && wide.upper == 81.3)
  }

  @Test func `they are left out of open waves and of other readers' reports`() throws {
    var wave = WaveAccumulator(plan: Samples.plan())
    for _ in 0..<50 { wave.add(Samples.answers(pay: 3, load: 3)) }
    let release = wave.release(of: WaveDescription(name: "w", headcount: 80))
    #expect(release.findings?.worstCases.isEmpty == false)
    #expect(release.whileOpen.findings == nil)
    #expect(release.narrowed(to: .everyone)?.findings == nil)
  }
}
