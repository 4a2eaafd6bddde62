import Messages
import Sentiment
import SurveyModel
import Testing

@testable import Insight

@Suite struct CommentAlertTests {
  private func wave(
    topic: Int = 20,
    words: [String: Int] = [:],
    signs: [CommentWatch.SignCount] = [],
    people: Int = 400
  ) -> WaveRelease {
    let count = PublishedCount(people)
    let topics = [("pay", topic), ("food", 40), ("shifts", 60)].map { name, number in
      TopicRelease(
        name: name,
        title: LocalizedText(name),
        share: PublishedFigures.share(number, of: people),
        score: .hidden
      )
    }
    return WaveRelease(
      wave: "w",
      title: LocalizedText("w"),
      opens: nil,
      closes: nil,
      isSynthetic: true,
      responses: count,
      headcount: nil,
      minimumGroup: 5,
      indices: [],
      items: [],
      recommendation: nil,
      units: [],
      comments: .shown(
        CommentRelease(
          count: count,
          people: count,
          coverage: 1,
          firstDay: nil,
          lastDay: nil,
          shares: [],
          mean: Estimate(value: 0, lower: -0.1, upper: 0.1, count: count),
          topics: topics.filter { $0.share.value * Double(people) >= 9.5 },
          topicDomain: "workplace",
          topicCoverage: 1,
          typicalWords: [],
          sentences: [],
          months: [],
          groups: [],
          watch: CommentWatch(
            signs: signs,
            words: words.map { .init(word: $0.key, people: PublishedCount($0.value)) }
          )
        )
      )
    )
  }

  private func alerts(_ waves: [WaveRelease], off: Set<AlertSettings.Rule> = []) -> [Alert] {
    AlertSearch.alerts(
      in: TrendRelease(waves: waves.map(\.wave), isSynthetic: true, series: []),
      waves: waves,
      settings: AlertSettings(off: off)
    )
  }

  /// A wave of ten units of sixty who commented, with the share of one topic by unit; hidden where nil.
  private func wave(units shares: [Double?], of whole: Double = 0.2) -> WaveRelease {
    let base = wave(topic: Int(whole * 400))
    let count = PublishedCount(60)
    return WaveRelease(
      wave: "w",
      title: LocalizedText("w"),
      opens: nil,
      closes: nil,
      isSynthetic: true,
      responses: PublishedCount(600),
      headcount: nil,
      minimumGroup: 5,
      indices: [],
      items: [],
      recommendation: nil,
      units: shares.indices.map {
        UnitRelease(unit: "u\($0)", title: LocalizedText("U\($0)"), parent: nil, scores: [])
      },
      comments: base.comments,
      unitTopics: UnitTopicsRelease(
        topics: ["pay"],
        shares: Dictionary(
          uniqueKeysWithValues: shares.enumerated().map { place, share in
            let cell = share.map { share in
              Cell.shown(
                Estimate(value: share, lower: share - 0.1, upper: share + 0.1, count: count)
              )
            }
            return ("u\(place)", [cell ?? .hidden])
          }
        )
      )
    )
  }

  @Test func `a topic that grows in one unit is told for it, from published shares alone`() {
    let quiet: [Double?] = (0..<10).map { 0.2 + Double($0 % 3) * 0.02 }
    var loud = quiet
    loud[3] = 0.65
    let past = Array(repeating: wave(units: quiet), count: 4)
    #expect(alerts(past + [wave(units: quiet)]).isEmpty)
    let found = alerts(past + [wave(units: loud)])
    #expect(found.map(\.unit) == ["u3"])
    #expect(found.map(\.rule) == [.topicBurst])
    #expect((found.first?.chance?.perYear ?? 9) < 0.5)
    #expect(alerts(past + [wave(units: loud)], off: [.topicBurst]).isEmpty)
    // What was hidden before says nothing: it may have protected another unit.
    var hidden = quiet
    hidden[3] = nil
    let silent = Array(repeating: wave(units: hidden), count: 4)
    #expect(alerts(silent + [wave(units: loud)]).isEmpty)
    // What grows everywhere is told once.
    let all = alerts(past + [wave(units: quiet.map { $0.map { $0 * 3 } }, of: 0.6)])
    #expect(all.count == 1 && all.first?.unit == nil)
  }

  @Test func `a topic that doubles is told, one that stays is not`() {
    let quiet = Array(repeating: wave(), count: 4)
    #expect(alerts(quiet).isEmpty)
    let found = alerts(quiet + [wave(topic: 60)])
    guard case .topicBurst(let title, let before, let now, _)? = found.first?.event else {
      Issue.record("no burst")
      return
    }
    #expect(title[.english] == "pay")
    #expect(abs(before - 0.05) < 0.01)
    #expect(now.value == 0.15)
    #expect(alerts(quiet + [wave(topic: 60)], off: [.topicBurst]).isEmpty)
    // A topic told of for the first time may have been spoken of by nine.
    let hidden = Array(repeating: wave(topic: 0), count: 4)
    #expect(alerts(hidden + [wave(topic: 12)]).isEmpty)
    #expect(alerts(hidden + [wave(topic: 40)]).count == 1)
  }

  @Test func `a word is new where more use it than could have gone untold`() {
    let quiet = Array(repeating: wave(words: ["食堂": 40]), count: 3)
    #expect(alerts(quiet + [wave(words: ["食堂": 45, "宿舍": 14])]).isEmpty)
    let found = alerts(quiet + [wave(words: ["食堂": 45, "断电": 60])])
    #expect(found.map(\.rule) == [.newWord])
    guard case .newWord("断电", let count, _, _)? = found.first?.event else {
      Issue.record("no word")
      return
    }
    #expect(count.lowest == 60)
  }

  @Test func `a sign of danger is told at once, in a band`() {
    let sign = CommentWatch.SignCount(kind: .danger, people: PublishedCount(2))
    let found = alerts([wave(signs: [sign])])
    #expect(found.map(\.weight) == [.urgent])
    guard case .urgent(.danger, let people, _)? = found.first?.event else {
      Issue.record("no sign")
      return
    }
    #expect(people.text == "0–4")
    #expect(found.first?.unit == nil)
  }
}
