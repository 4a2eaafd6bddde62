import Insight
import Messages
import SurveyModel
import Testing

@testable import Reporting

struct PublishedPartsTests {
  private func comments(
    months: [PeriodRelease] = [],
    groups: [GroupRelease] = [],
    people: PublishedCount? = nil
  ) -> CommentRelease {
    CommentRelease(
      count: PublishedCount(exact: 300),
      people: people,
      coverage: 1,
      firstDay: nil,
      lastDay: nil,
      shares: Examples.comments.shares,
      mean: Examples.comments.mean,
      topics: Examples.comments.topics,
      topicDomain: "workplace",
      topicCoverage: 0.5,
      typicalWords: Examples.comments.typicalWords,
      sentences: [
        TellingSentence(text: "没有人管", score: -0.5, topics: ["nursery", "unlisted", "pay"])
      ],
      months: months,
      groups: groups
    )
  }

  private func month(_ period: String, _ count: Int = 40) -> PeriodRelease {
    let exact = PublishedCount(exact: count)
    let isShown = count >= 5
    return PeriodRelease(
      period: period,
      count: exact,
      mean: isShown ? .shown(Examples.share(-0.1, 0.1, exact)) : .hidden,
      negative: isShown ? .shown(Examples.share(0.4, 0.1, exact)) : .hidden
    )
  }

  private func wave(responses: Int, headcount: Int?) -> WaveRelease {
    WaveRelease(
      wave: "w",
      title: LocalizedText("t"),
      opens: nil,
      closes: nil,
      isSynthetic: false,
      responses: PublishedCount(responses),
      headcount: headcount,
      minimumGroup: 5,
      indices: [],
      items: [],
      recommendation: nil,
      units: [],
      comments: nil
    )
  }

  @Test func `a sentence names only topics that are published`() {
    let release = comments()
    let text = TextReport(language: .english).render(release, source: "x")
    #expect(text.contains("-0.50 · Pay\n"))
    let page = HTMLReport(language: .english).render(release, source: "x")
    let json = JSONReport().render(release, source: "x")
    #expect(json.contains(#""pay""#))
    for output in [text, page, json] { #expect(!output.contains("unlisted")) }
    #expect(!page.contains("− · ") && !text.contains("Child care · Pay"))
  }

  @Test func `more responses than people on the roster give no rate`() {
    let over = Wording.responses(of: wave(responses: 48, headcount: 40), numerals: .text)
    #expect(
      over
        == Phrase(
          "48 responses, more than the 40 people of the roster: no response rate",
          "收回 48 份，多于名册上的 40 人，不计应答率"
        )
    )
    let full = Wording.responses(of: wave(responses: 40, headcount: 40), numerals: .text)
    #expect(full.english == "40 of 40 people responded, a response rate of 100 %")
    let band = Wording.responses(of: wave(responses: 12, headcount: 11), numerals: .text)
    #expect(band.english == "10–19 responses, 11 people on the roster")
  }

  @Test func `a survey without scored items says so`() {
    let release = wave(responses: 30, headcount: nil)
    let text = TextReport(language: .chinese).render(release)
    #expect(text.contains("这份问卷没有计分题；选择题的结果目前还不在报告之列。"))
    let page = HTMLReport(language: .english).render(release)
    #expect(page.contains("This survey has no scored items;"))
    #expect(!TextReport(language: .english).render(Examples.wave).contains("no scored items"))
  }

  @Test func `thousands of groups stay a short table`() {
    let shown = (0..<75).map { place in
      GroupRelease(
        group: "组\(place)",
        mean: .shown(Examples.comments.mean),
        negative: .shown(Examples.comments.shares[0].share)
      )
    }
    let hidden = (0..<3000).map { GroupRelease(group: "小\($0)", mean: .hidden, negative: .hidden) }
    let release = comments(groups: shown + hidden)
    let text = TextReport(language: .english).render(release, source: "x")
    let page = HTMLReport(language: .english).render(release, source: "x")
    for output in [text, page] {
      #expect(output.contains("组59"))
      #expect(!output.contains("组60") && !output.contains("小1"))
      #expect(output.contains("15 smaller groups are left out here."))
      #expect(output.contains("3000 groups are too small to show."))
    }
    let none = TextReport(language: .chinese).render(comments(groups: hidden), source: "x")
    #expect(none.contains("分组比较\n3000 个组意见太少，不公布。"))
  }

  @Test func `months left out are a break in text and drawing`() {
    let apart = comments(months: [month("2012-11"), month("2012-12"), month("2019-03")])
    let text = TextReport(language: .english).render(apart, source: "x")
    #expect(text.contains("Month        11     12      ┊     03"))
    #expect(text.contains("┊ months without comments are left out"))
    let page = HTMLReport(language: .english).render(apart, source: "x")
    #expect(page.contains("class=\"break\""))
    #expect(page.matches(of: #/class="line"/#).count == 1)
    let next = comments(months: [month("2018-11"), month("2018-12"), month("2019-01")])
    #expect(!TextReport(language: .english).render(next, source: "x").contains("┊"))
    let whole = HTMLReport(language: .english).render(next, source: "x")
    #expect(!whole.contains("class=\"break\""))
    #expect(whole.matches(of: #/class="line"/#).count == 2)
  }

  @Test func `a month without comments interrupts the line and counts nothing`() {
    let release = comments(months: [month("2018-11"), month("2018-12", 0), month("2019-01")])
    let text = TextReport(language: .english).render(release, source: "x")
    #expect(text.contains("Comments     40      0     40"))
    let page = HTMLReport(language: .english).render(release, source: "x")
    #expect(!page.contains("class=\"line\""))
  }

  @Test func `where people are known the words count people`() {
    let release = comments(people: PublishedCount(212))
    let text = TextReport(language: .english).render(release, source: "x")
    #expect(text.contains("300 comments by 212 people"))
    #expect(text.contains("Counted in people."))
    #expect(text.contains("50 % of those who commented touch on a topic"))
    #expect(TextReport(language: .english).render(comments(), source: "x").contains("in comments"))
  }
}
