import Insight
import Testing

@testable import Reporting

struct NumeralsTests {
  private let numerals = Numerals.text

  @Test(arguments: [
    (0.285, 2, "0.29"), (-0.004, 2, "0.00"), (2.5, 0, "3"), (-2.5, 0, "-3"), (0, 1, "0.0"),
    (61.34999, 1, "61.3"), (1e15, 1, "–"), (Double.nan, 1, "–"), (-Double.infinity, 0, "–"),
    (0.05, 1, "0.1"), (1.005, 2, "1.01"), (99.96, 1, "100.0"),
  ])
  func `a fixed count of decimals`(number: Double, decimals: Int, text: String) {
    #expect(numerals.fixed(number, decimals: decimals) == text)
  }

  @Test func `shares, scores and indices`() {
    #expect(numerals.share(0.7249) == "72 %")
    #expect(numerals.score(0.314) == "+0.31")
    #expect(numerals.score(-0.314) == "-0.31")
    #expect(Numerals.page.score(-0.314) == "−0.31")
    #expect(numerals.score(0.001) == "0.00")
    #expect(numerals.index(63.449) == "63.4")
  }

  @Test func `a bound is told as one, without an interval`() {
    func estimate(_ value: Double, _ bound: Estimate.Bound) -> Estimate {
      Estimate(value: value, lower: 0.123, upper: 0.987, count: PublishedCount(300), bound: bound)
    }
    let share = estimate(0.9, .atLeast)
    #expect(numerals.share(share) == "≥ 90 %")
    #expect(numerals.percentage(share) == "≥90")
    #expect(numerals.shareInterval(share) == "–")
    #expect(numerals.share(estimate(0.1, .atMost)) == "≤ 10 %")
    #expect(numerals.index(estimate(95, .atLeast)) == "≥ 95")
    #expect(numerals.index(estimate(5, .atMost)) == "≤ 5")
    #expect(numerals.indexInterval(estimate(95, .atLeast)) == "–")
    #expect(numerals.indexDetail(estimate(95, .atLeast)) == "n 300")
    #expect(numerals.score(estimate(-0.9, .atMost)) == "≤ -0.90")
    #expect(numerals.scoreInterval(estimate(-0.9, .atMost)) == "–")
    #expect(numerals.recommendation(estimate(80, .atLeast)) == "≥ +80")
    for measure in [Measure.share, .score, .index, .recommendation] {
      let json = JSONReport().estimate(estimate(0.5, .atLeast), measure).text()
      #expect(json.contains(#""bound": "at_least""#))
      #expect(json.contains(#""lower": null"#) && !json.contains("123") && !json.contains("987"))
    }
  }

  @Test func `what stands for itself is told, whatever the size of the group`() {
    let everybody = Estimate(value: 1, lower: 0.8, upper: 1, count: PublishedCount(8))
    #expect(numerals.share(everybody) == "100 %")
    #expect(numerals.index(Estimate(value: 95, lower: 90, upper: 100, count: .init(8))) == "95.0")
  }

  @Test(arguments: [
    ([5, 30, 31], ["8 %", "45 %", "47 %"]), ([22, 22, 22], ["34 %", "33 %", "33 %"]),
    ([1, 99, 100], ["1 %", "49 %", "50 %"]), ([0, 0, 7], ["0 %", "0 %", "100 %"]),
  ])
  func `the shares of an item sum to a hundred`(counts: [Int], texts: [String]) {
    let total = counts.reduce(0, +)
    let shares = counts.map { Double($0) / Double(total) }
    let item = ItemShares(
      unfavourable: .init(shares[0]),
      neutral: .init(shares[1]),
      favourable: Estimate(value: shares[2], lower: 0, upper: 1, count: .init(exact: total))
    )
    #expect(numerals.shares(item) == texts)
  }

  @Test func `a share that must not be told is left blank`() {
    let favourable = Estimate(
      value: 0.1,
      lower: 0,
      upper: 0.1,
      count: PublishedCount(50),
      bound: .atMost
    )
    let shares = ItemShares(
      unfavourable: .init(0.85, .atLeast),
      neutral: nil,
      favourable: favourable
    )
    #expect(numerals.shares(shares) == ["≥ 85 %", "–", "≤ 10 %"])
    #expect(JSONReport().share(shares.neutral, of: favourable.count).text() == "null")
  }
}
