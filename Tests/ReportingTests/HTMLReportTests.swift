import Foundation
import Insight
import Messages
import SurveyModel
import TestSupport
import Testing

@testable import Reporting

struct HTMLReportTests {
  private static let attacks = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x",
    "</title><b>", "&lt;already&gt;", "\u{202E}\u{2066}&#x3c;\u{0}<", "]]><svg/onload=x>",
  ]

  @Test func `a line over many waves has its control limits, and a ring where it leaves them`()
    throws
  {
    let page = HTMLReport(language: .english).render(Examples.longTrend)
    let limits = page.ranges(of: #"class="limit""#).count
    // Two limits and a level for each of ten waves, nine steps of the weighted mean, one ring.
    #expect(limits == 20)
    #expect(page.ranges(of: #"class="centre""#).count == 10)
    #expect(page.ranges(of: #"class="smooth""#).count == 9)
    #expect(page.ranges(of: #"class="ring""#).count == 1)
    #expect(page.contains("It has left the limits of the earlier waves."))
    #expect(!HTMLReport(language: .english).render(Examples.trend).contains(#"class="limit""#))
  }

  @Test func `escape leaves nothing that HTML could read`() {
    #expect(
      HTML.escape("<a href=\"x\" b='y'>&amp;")
        == "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;"
    )
    #expect(HTML.escape("工资\u{0}\u{202E}\n好") == "工资\u{FFFD}\u{FFFD} 好")
    for attack in Self.attacks {
      #expect(!HTML.escape(attack).contains { "<>\"'".contains($0) })
    }
  }

  @Test(arguments: Language.allCases)
  func `a page on comments`(language: Language) {
    let page = HTMLReport(language: language)
      .render(Examples.comments, source: "意见 2018–2020.csv")
    expectSnapshot(page, named: "comments-\(language.rawValue)", extension: "html")
  }

  @Test func `a page on a wave`() {
    let page = HTMLReport(language: .chinese).render(Examples.wave)
    expectSnapshot(page, named: "wave-zh", extension: "html")
  }

  @Test func `a page on several waves`() {
    let page = HTMLReport(language: .english).render(Examples.trend)
    expectSnapshot(page, named: "trend-en", extension: "html")
    let items = HTMLReport(language: .english).render(Examples.itemTrend)
    expectSnapshot(items, named: "trend-items-en", extension: "html")
  }

  @Test func `every page is well-formed and refers to nothing outside`() throws {
    for language in Language.allCases {
      for page in Self.pages(language) {
        // The part that has to be XML is all but the head, where HTML leaves tags open.
        let body = try #require(page.firstRange(of: "<body>"))
        let end = try #require(page.firstRange(of: "</body>"))
        let xml = page[body.lowerBound..<end.upperBound].replacing("&nbsp;", with: " ")
        #expect(TagBalance.problem(in: String(xml)) == nil)
        #expect(!page.contains("<script") && !page.contains("http://"))
        #expect(!page.contains("https://") && !page.contains("url(") && !page.contains("@import"))
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\""))
        #expect(page.contains("<meta charset=\"utf-8\">"))
        #expect(page.contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:"))
        #expect(!page.contains("NaN") && !page.contains("inf%"))
      }
    }
  }

  @Test func `every drawing has a name and a description`() {
    for page in Self.pages(.chinese) {
      let drawings = page.components(separatedBy: "role=\"img\"").dropFirst()
      #expect(!drawings.isEmpty)
      for drawing in drawings {
        let start = drawing.drop { $0 != ">" }.dropFirst()
        #expect(start.hasPrefix("<title>"))
        #expect(start.prefix(while: { $0 != "\n" }).contains("</title><desc>"))
      }
      #expect(page.contains("<caption>"))
    }
  }

  @Test func `made-up data are labelled before the title`() throws {
    let pages = [
      HTMLReport(language: .english).render(Examples.comments, source: "x", isSynthetic: true),
      HTMLReport(language: .english).render(Examples.wave),
      HTMLReport(language: .chinese).render(Examples.trend),
    ]
    for page in pages {
      let label = try #require(page.firstRange(of: "SYNTHETIC DATA 合成数据"))
      let title = try #require(page.firstRange(of: "<h1>"))
      #expect(label.lowerBound < title.lowerBound)
    }
  }

  @Test func `text from data stays text`() {
    for attack in Self.attacks {
      let trend = TrendRelease(
        waves: [attack, attack],
        isSynthetic: false,
        series: [
          TrendSeries(
            kind: .index(attack),
            title: LocalizedText(attack),
            unit: attack,
            points: [.hidden, .shown(Examples.comments.mean)]
          ),
          TrendSeries(
            kind: .sentiment,
            title: LocalizedText(attack),
            unit: nil,
            points: [.shown(Examples.comments.mean), .hidden]
          ),
        ]
      )
      let page = HTMLReport(language: .english).render(trend)
      #expect(!page.contains(attack))
      #expect(!page.contains("<img") && !page.contains("<b>") && !page.contains("onload=x>"))
      let comments = HTMLReport(language: .english).render(Examples.comments, source: attack)
      #expect(!comments.contains(attack))
    }
  }

  private static func pages(_ language: Language) -> [String] {
    PageExamples.pages(language).map(\.html)
  }
}

/// Checks that every tag is closed in order.
enum TagBalance {
  static func problem(in markup: String) -> String? {
    var open: [Substring] = []
    for match in markup.matches(of: #/<(/?)([a-z0-9]+)([^<>]*?)(/?)>/#) {
      if match.1 == "/" {
        guard open.popLast() == match.2 else { return "</\(match.2)>" }
      } else if match.4.isEmpty {
        open.append(match.2)
      }
    }
    return open.isEmpty ? nil : "<\(open[open.count - 1])>"
  }
}
