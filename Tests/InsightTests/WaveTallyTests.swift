import Insight
import Sentiment
import Statistics
import SurveyModel
import TestSupport
import Testing

@Suite struct WaveTallyTests {
  private let plan = WavePlan(
    title: LocalizedText("乐业"),
    settings: SurveySettings(
      indices: [
        IndexDefinition(
          name: "leye",
          title: LocalizedText("乐业"),
          minimumAnswered: 0.5,
          scales: [
            ScaleDefinition(name: "pay", title: LocalizedText("收入")),
            ScaleDefinition(name: "load", title: LocalizedText("负荷")),
          ]
        )
      ],
      minimumGroup: 5,
      minimumComments: 10,
      anonymity: .anonymous
    ),
    items: [
      Samples.item("p", scale: "pay"), Samples.item("l", scale: "load", reversed: true),
    ],
    unitKey: "unit",
    recommendationKey: "r",
    hasComments: true,
    attributes: [
      .init(
        key: "level",
        title: LocalizedText("等级"),
        groups: [
          .init(name: "low", title: LocalizedText("初级")),
          .init(name: "high", title: LocalizedText("高级")),
        ]
      )
    ]
  )

  /// Responses of which pay and the recommendation move together.
  private func responses(_ count: Int, seed: UInt64) -> [[String: Value]] {
    var chance = SplitMix64(seed: seed)
    return (0..<count).map { number in
      let pay = Int.random(in: 1...5, using: &chance)
      var answers = Samples.answers(
        pay: Double(pay),
        load: Double(Int.random(in: 1...5, using: &chance)),
        unit: ["甲", "乙", "丙"][number % 3],
        recommendation: Double(min(10, 2 * pay + Int.random(in: -1...1, using: &chance)))
      )
      answers["level"] = .text(pay > 3 ? "high" : "low")
      return answers
    }
  }

  private func tally(_ responses: [[String: Value]]) -> WaveTally {
    var tally = WaveTally(plan: plan)
    for answers in responses {
      let unit = answers["unit"]?.answerKey ?? ""
      tally.add(answers, unit: unit, plan: plan)
      tally.add(
        comments: [Samples.comment("食堂太贵", -0.5, topic: "canteen").score],
        unit: unit,
        plan: plan
      )
    }
    return tally
  }

  private func release(of tally: WaveTally) -> WaveRelease {
    var wave = WaveAccumulator(plan: plan)
    wave.add(tally)
    return wave.release(of: WaveDescription(name: "w"))
  }

  @Test func `parts stored and read again are the same tally`() throws {
    let all = tally(responses(200, seed: 1))
    var read = WaveTally(plan: plan)
    for part in all.parts { try read.merge(all.bytes(of: part), as: part, plan: plan) }
    #expect(read == all)
    #expect(read.responses == 200)
    #expect(read.commenters == 200)
  }

  @Test func `tallies of two halves together release what that of all does`() {
    let answers = responses(300, seed: 2)
    var halves = tally(Array(answers[..<130]))
    halves.merge(tally(Array(answers[130...])))
    let (one, other) = (release(of: halves), release(of: tally(answers)))
    #expect(one.indices == other.indices)
    #expect(one.units == other.units)
    #expect(one.items == other.items)
    #expect(one.recommendation == other.recommendation)
    #expect(one.comments == other.comments)
    let scores = [one, other].map { release in
      release.findings?.attributes.flatMap { $0.groups.map(\.scores) }
    }
    #expect(scores[0] == scores[1])
    let fits = [one, other].compactMap { $0.findings?.drivers?.fit }
    #expect(fits.count == 2 && fits[0] == fits[1])
  }

  @Test func `bytes that no tally wrote are refused and nothing traps`() throws {
    let all = tally(responses(40, seed: 3))
    var chance = SplitMix64(seed: 4)
    var refused = 0
    for part in all.parts {
      let bytes = all.bytes(of: part)
      for length in 0..<min(bytes.count, 60) {
        var read = WaveTally(plan: plan)
        if (try? read.merge(Array(bytes.prefix(length)), as: part, plan: plan)) == nil {
          refused += 1
        }
      }
      for _ in 0..<500 {
        var damaged = bytes
        damaged[Int.random(in: 0..<bytes.count, using: &chance)] = UInt8.random(
          in: 0...255,
          using: &chance
        )
        var read = WaveTally(plan: plan)
        try? read.merge(damaged, as: part, plan: plan)
        read.merge(all)
      }
    }
    #expect(refused > 200)
  }

  @Test func `reliability and drivers are those of the answers themselves`() throws {
    let answers = responses(200, seed: 5)
    let findings = try #require(release(of: tally(answers)).findings)
    let rows = answers.map { answers in
      [plan.items[0], plan.items[1]].map { item -> Double? in
        item.score(answers).map { $0 / 25 + 1 }
      }
    }
    let expected = try #require(Reliability.cronbach(rows))
    let found = try #require(findings.reliability.first)
    #expect(abs(found.alpha - expected.alpha) < 0.0051)
    #expect(found.count == 200)
    // Told to hundredths, whatever the answers.
    let measures = [found.alpha, findings.drivers?.fit] + found.items.map(\.correlation)
    for case let measure? in measures { #expect(measure == (measure * 100).rounded() / 100) }
    let drivers = try #require(findings.drivers)
    #expect(drivers.count == 200)
    #expect(drivers.shares.map(\.name) == ["pay", "load"])
    #expect(drivers.fit > 0.8)
    #expect(abs(drivers.shares.reduce(0) { $0 + $1.share } - drivers.fit) < 0.016)
  }

  @Test func `fewer than a hundred answers have no drivers`() throws {
    let findings = try #require(release(of: tally(responses(99, seed: 6))).findings)
    #expect(findings.drivers == nil)
    #expect(findings.reliability.isEmpty)
  }

  @Test func `groups that differ are a signal`() throws {
    let findings = try #require(release(of: tally(responses(200, seed: 7))).findings)
    let groups = try #require(findings.attributes.first).groups
    #expect(groups.map(\.name) == ["low", "high"])
    for group in groups {
      let difference = try #require(group.differences[0].value)
      #expect(difference.isSignal)
      #expect((difference.difference.value > 0) == (group.name == "high"))
    }
  }

  @Test func `a group that with a unit would give one person away is hidden`() throws {
    // All of 甲 are of the one group, and one of 乙.
    var answers = (0..<6).map { _ in Samples.answers(pay: 4, load: 2, unit: "甲") }
    answers += (0..<20).map { _ in Samples.answers(pay: 2, load: 4, unit: "乙") }
    for place in answers.indices { answers[place]["level"] = .text(place <= 6 ? "high" : "low") }
    let release = release(of: tally(answers))
    #expect(release.units.allSatisfy { $0.scores[0].value != nil })
    let groups = try #require(release.findings?.attributes.first).groups
    #expect(groups.allSatisfy { $0.scores[0].value == nil })
  }
}
