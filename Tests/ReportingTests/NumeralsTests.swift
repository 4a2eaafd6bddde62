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

  @Test func `what everybody in a small group answered is not told`() {
    for share in [0.9, 0.95, 1] {
      let estimate = Estimate(value: share, lower: 0.7, upper: 1, count: PublishedCount(8))
      #expect(numerals.share(share, of: estimate.count) == "≥ 90 %")
      #expect(numerals.shareInterval(estimate) == "–")
      #expect(estimate.drawnShare == 0.9)
      #expect(!JSONReport().estimate(estimate, .share).text().contains("\(share)1"))
    }
    #expect(numerals.share(0, of: PublishedCount(8)) == "≤ 10 %")
    #expect(numerals.share(0, of: PublishedCount(exact: 8)) == "0 %")
    #expect(numerals.share(1, of: PublishedCount(80)) == "100 %")
  }
}
