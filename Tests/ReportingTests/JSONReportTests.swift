import Foundation
import Insight
import Messages
import TestSupport
import Testing
import TextDisplay

@testable import Reporting

struct JSONReportTests {
  @Test func `comments as JSON`() throws {
    let json = JSONReport().render(Examples.comments, source: "意见 2018–2020.csv")
    expectSnapshot(json, named: "comments", extension: "json")
    try expectReadable(json)
  }

  @Test func `a wave as JSON`() throws {
    let json = JSONReport().render(Examples.wave)
    expectSnapshot(json, named: "wave", extension: "json")
    try expectReadable(json)
  }

  @Test func `a wave with comments as JSON`() throws {
    let json = JSONReport().render(Examples.waveWithComments)
    expectSnapshot(json, named: "wave-comments", extension: "json")
    try expectReadable(json)
  }

  @Test func `several waves as JSON`() throws {
    let json = JSONReport().render(Examples.trend)
    expectSnapshot(json, named: "trend", extension: "json")
    try expectReadable(json)
    let items = JSONReport().render(Examples.itemTrend)
    expectSnapshot(items, named: "trend-items", extension: "json")
    try expectReadable(items)
  }

  @Test func `a hidden cell says nothing else`() {
    #expect(JSONReport().cell(.hidden, .share).text() == #"{"hidden": true}"#)
  }

  @Test func `a small group's figures have no more decimals than a printed report`() {
    let small = Estimate(
      value: 61.714285,
      lower: 50.123456,
      upper: 73.3,
      count: PublishedCount(7)
    )
    #expect(
      JSONReport().estimate(small, .index).text() == """
        {
          "value": 61.7,
          "lower": 50.1,
          "upper": 73.3,
          "count": {"lowest": 5, "highest": 9}
        }
        """
    )
  }

  @Test func `strings read back as they were`() throws {
    let text = "\"\\/\u{0}\u{1F}\u{7F}\u{2028}\u{202E}\n\t😀工\u{10FFFD}e\u{301}"
    let json = JSONValue.array([.string(text)]).text()
    let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String]
    let first = try #require(read?.first)
    #expect(Array(first.unicodeScalars) == Array(text.unicodeScalars))
    #expect(!json.unicodeScalars.contains { TerminalText.sanitized(String($0)) != String($0) })
  }

  @Test func `numbers are finite and short`() {
    let values: [Double] = [0.1, -0.0, 72, .nan, .infinity, 1e-7, -3.25]
    let text = JSONValue.array(values.map(JSONValue.number)).text()
    #expect(
      text == """
        [
          0.1,
          0,
          72,
          null,
          null,
          1e-07,
          -3.25
        ]
        """
    )
  }

  private func expectReadable(_ json: String) throws {
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(object?["version"] as? Int == 1)
    #expect(json.hasSuffix("}\n"))
  }
}
