import AlertSimulation
import Testing

/// A small run of what Documentation/ALERTS.md tells in full.
@Suite struct AlertSimulationTests {
  private static let seed: UInt64 = 20_260

  /// A fifth of the crews: the budget of false alarms is of the company, whatever its size.
  private static var company: Company {
    var company = Company()
    company.crews = 80
    company.words = 1000
    return company
  }

  @Test func `a quiet year brings at most one false alarm a month`() {
    let found = AlertExperiment(Self.company, years: 6, seed: Self.seed)
    #expect(found.years == 6)
    #expect(found.falseAlarmsPerMonth <= 1)
    // A rule that never speaks would pass too: some false alarms are the price of true ones.
    #expect(found.falseAlarmsPerMonth > 0.1)
  }

  @Test func `a fall of half a point in a crew of twenty is found within two waves`() {
    var change = Change()
    change.drop = 0.5
    change.crews = [20, 20]
    var company = Self.company
    company.indices = 1
    let found = AlertExperiment(company, change, years: 20, seed: Self.seed)
    // Forty falls: were they found in 80 % of runs, fewer than 65 % would be found once in a hundred times.
    #expect(found.falls[20]?.cases == 40)
    #expect(found.falls[20]?.withinTwo ?? 0 > 0.65)
    #expect(found.falls[20]?.atOnce ?? 1 < 1)
  }

  @Test func `a topic that doubles in the whole company is found in the first wave`() {
    var change = Change()
    change.topicFactor = 2
    var company = Company()
    // Topics count of all who comment: as many crews as the company has, one index.
    company.indices = 1
    company.words = 200
    let found = AlertExperiment(company, change, years: 4, seed: Self.seed)
    #expect(found.topic.cases == 4)
    #expect(found.topic.first >= 3)
  }
}
