import Insight
import Messages
import SurveyModel
import TestSupport
import Testing
import TextDisplay

@testable import Reporting

struct TextReportTests {
  @Test(arguments: Language.allCases)
  func `a report on comments`(language: Language) {
    let report = TextReport(language: language, width: 80)
    let text = report.render(Examples.comments, source: "意见 2018–2020.csv")
    expectSnapshot(text, named: "comments-\(language.rawValue)")
    expectWidth(of: text, atMost: 80)
  }

  @Test(arguments: Language.allCases)
  func `a report on a wave`(language: Language) {
    let report = TextReport(language: language, width: 80)
    let text =
      report.render(Examples.wave) + "\n----\n" + report.render(Examples.waveWithComments)
    expectSnapshot(text, named: "wave-\(language.rawValue)")
    expectWidth(of: text, atMost: 80)
  }

  @Test(arguments: Language.allCases)
  func `a report on several waves`(language: Language) {
    let text = TextReport(language: language, width: 80).render(Examples.trend)
    expectSnapshot(text, named: "trend-\(language.rawValue)")
    expectWidth(of: text, atMost: 80)
  }

  @Test(arguments: Language.allCases)
  func `a report on items over waves`(language: Language) {
    let report = TextReport(language: language, width: 80)
    let text =
      report.render(Examples.itemTrend, showsAllItems: true) + "\n----\n"
      + report.render(Examples.itemTrend)
    expectSnapshot(text, named: "trend-items-\(language.rawValue)")
    expectWidth(of: text, atMost: 80)
  }

  @Test(arguments: [40, 60, 120])
  func `a report keeps to any width`(width: Int) {
    for language in Language.allCases {
      let report = TextReport(language: language, width: width)
      expectWidth(of: report.render(Examples.comments, source: "comments.csv"), atMost: width)
      expectWidth(of: report.render(Examples.wave), atMost: width)
      expectWidth(of: report.render(Examples.trend), atMost: width)
      expectWidth(of: report.render(Examples.itemTrend, showsAllItems: true), atMost: width)
    }
  }

  @Test func `a narrow report`() {
    let text = TextReport(language: .chinese, width: 40).render(Examples.comments, source: "a.csv")
    expectSnapshot(text, named: "comments-narrow-zh")
  }

  @Test func `colour changes nothing but colour`() {
    let plain = TextReport(language: .english).render(Examples.wave)
    let coloured = TextReport(language: .english, style: .ansi).render(Examples.wave)
    let bare = coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
    #expect(coloured != plain)
    #expect(bare == plain)
  }

  @Test func `made-up data are labelled on the first line`() throws {
    for language in Language.allCases {
      let report = TextReport(language: language)
      let texts = [
        report.render(Examples.comments, source: "x", isSynthetic: true),
        report.render(Examples.wave),
        report.render(Examples.trend),
      ]
      for text in texts { #expect(text.hasPrefix("SYNTHETIC DATA 合成数据")) }
    }
  }

  @Test func `a report without figures still stands`() {
    let empty = TrendRelease(waves: [], isSynthetic: false, series: [])
    #expect(
      TextReport(language: .english).render(empty)
        == "Trend\n═════\nThere is no wave to show yet.\n"
    )
  }

  @Test func `nothing in the data reaches the terminal as a command`() {
    let attack = "\u{1B}[2J\u{9B}31m\u{202E}evil\nline\u{2028}\u{E0041}\u{0}"
    let release = CommentRelease(
      count: PublishedCount(exact: 30),
      coverage: 1,
      firstDay: attack,
      lastDay: attack,
      shares: Examples.comments.shares,
      mean: Examples.comments.mean,
      topics: [
        TopicRelease(
          name: attack,
          title: LocalizedText(attack),
          share: Examples.comments.mean,
          score: .hidden
        )
      ],
      topicDomain: attack,
      topicCoverage: 1,
      typicalWords: [
        TypicalWord(word: attack, count: 1, otherCount: 0, logLikelihood: 1, logRatio: .infinity)
      ],
      sentences: [TellingSentence(text: attack, score: .nan, topics: [attack])],
      months: [
        PeriodRelease(
          period: attack,
          count: PublishedCount(exact: 3),
          mean: .hidden,
          negative: .hidden
        )
      ],
      groups: [GroupRelease(group: attack, mean: .hidden, negative: .hidden)]
    )
    // So wide that no line is wrapped by the report itself.
    let text = TextReport(language: .english, width: 120).render(release, source: attack)
    let bad = text.unicodeScalars.filter {
      $0 != "\n" && TerminalText.sanitized(String($0)) != String($0)
    }
    #expect(bad.isEmpty)
    #expect(text.split(separator: "\n").allSatisfy { !$0.hasPrefix("line") })
  }

  private func expectWidth(
    of text: String,
    atMost width: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for line in text.split(separator: "\n") {
      #expect(
        TerminalText.width(of: String(line)) <= width,
        "\(line)",
        sourceLocation: sourceLocation
      )
    }
  }
}
