import Foundation
import Insight
import SurveyModel
import TestSupport
import Testing

struct ReportProfileTests {
  private static let profiles: [ReportProfile] = [
    .organiser, .leader(unit: "炼钢厂"), .leader(unit: "转炉"), .leader(unit: "轧钢厂"), .everyone,
  ]

  /// Every leaf of the JSON of a value with the name of its member, and how often it occurs.
  private static func leaves(_ release: WaveRelease) throws -> [String: Int] {
    let data = try JSONEncoder().encode(release)
    let tree = try JSONSerialization.jsonObject(with: data)
    var found: [String: Int] = [:]
    func walk(_ node: Any, _ name: String) {
      if let members = node as? [String: Any] {
        for (key, value) in members { walk(value, key) }
      } else if let entries = node as? [Any] {
        for entry in entries { walk(entry, name) }
      } else {
        found["\(name)=\(node)", default: 0] += 1
      }
    }
    walk(tree, "")
    return found
  }

  @Test func `no profile shows what the organiser's report does not`() throws {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<50 {
      let release = Self.release(&generator)
      let all = try Self.leaves(release)
      for profile in Self.profiles {
        let narrowed = try #require(release.narrowed(to: profile))
        for (leaf, count) in try Self.leaves(narrowed) {
          #expect(count <= all[leaf, default: 0], "\(profile): \(leaf)")
        }
        #expect(narrowed.narrowed(to: profile) == narrowed)
      }
      #expect(release.narrowed(to: .organiser) == release)
    }
  }

  @Test func `a leader sees the own unit, those below and the one above`() throws {
    var generator = SeededGenerator(seed: 7)
    let release = Self.release(&generator)
    func units(_ name: String) -> [String]? {
      release.narrowed(to: .leader(unit: name))?.units.map(\.unit)
    }
    #expect(units("炼钢厂") == ["公司", "炼钢厂", "转炉", "炉前班"])
    #expect(units("转炉") == ["炼钢厂", "转炉", "炉前班"])
    #expect(units("轧钢厂") == ["公司", "轧钢厂"])
    #expect(units("无此单位") == nil)
    let leader = try #require(release.narrowed(to: .leader(unit: "转炉")))
    #expect(leader.comments?.value?.sentences.isEmpty == true)
    #expect(leader.comments?.value?.groups.isEmpty == true)
    let topics = try #require(leader.unitTopics)
    #expect(topics.shares(of: "转炉") == release.unitTopics?.shares(of: "转炉"))
    #expect(topics.shares(of: "轧钢厂").allSatisfy { $0 == .hidden })
  }

  @Test func `everyone sees no unit, no comment, and the items of both ends`() throws {
    var generator = SeededGenerator(seed: 11)
    let release = Self.release(&generator)
    let everyone = try #require(release.narrowed(to: .everyone))
    #expect(everyone.units.isEmpty && everyone.unitTopics == nil)
    let comments = try #require(everyone.comments?.value)
    #expect(comments.sentences.isEmpty && comments.typicalWords.isEmpty)
    #expect(comments.groups.isEmpty && comments.months.isEmpty)
    #expect(comments.topics == release.comments?.value?.topics)
    #expect(everyone.items.allSatisfy { $0.shares != .hidden })
    #expect(
      everyone.items.count
        == release.strongestItems(most: 3).count + release.weakestItems(most: 3).count
    )
  }

  @Test func `no item is both among the best and among the worst`() {
    for count in 0...8 {
      var generator = SeededGenerator(seed: 3)
      let release = Self.release(&generator, items: count)
      let best = release.strongestItems(most: 3).map(\.name)
      let worst = release.weakestItems(most: 3).map(\.name)
      #expect(Set(best).isDisjoint(with: worst))
      #expect(best.count == worst.count && best.count <= 3)
    }
  }

  // MARK: Made-up releases

  private static func release(_ generator: inout SeededGenerator, items: Int = 9) -> WaveRelease {
    func estimate() -> Estimate {
      let value = Double.random(in: 0...1, using: &generator)
      let count = PublishedCount(Int.random(in: 5...300, using: &generator))
      return Estimate(value: value, lower: value / 2, upper: (value + 1) / 2, count: count)
    }
    func cell() -> Cell<Estimate> {
      Bool.random(using: &generator) ? .shown(estimate()) : .hidden
    }
    let tree = [
      ("公司", nil), ("炼钢厂", "公司"), ("转炉", "炼钢厂"), ("炉前班", "转炉"), ("轧钢厂", "公司"),
    ]
    let topics = ["pay", "canteen"]
    return WaveRelease(
      wave: "2025",
      title: LocalizedText("问卷"),
      opens: "2025-01-01",
      closes: nil,
      isSynthetic: true,
      responses: PublishedCount(310),
      headcount: 400,
      minimumGroup: 5,
      indices: [
        IndexRelease(name: "leye", title: LocalizedText("乐业"), score: cell(), scales: [])
      ],
      items: (0..<items).map { place in
        ItemRelease(
          name: "item\(place)",
          title: LocalizedText("第 \(place) 题"),
          scale: "leye",
          isReversed: false,
          shares: place % 4 == 3
            ? .hidden
            : .shown(ItemShares(unfavourable: nil, neutral: nil, favourable: estimate()))
        )
      },
      recommendation: cell(),
      units: tree.map { UnitRelease(unit: $0.0, parent: $0.1, scores: [cell()]) },
      comments: .shown(comments(estimate, cell, topics)),
      unitTopics: UnitTopicsRelease(
        topics: topics,
        shares: Dictionary(uniqueKeysWithValues: tree.map { ($0.0, [cell(), cell()]) })
      )
    )
  }

  private static func comments(
    _ estimate: () -> Estimate,
    _ cell: () -> Cell<Estimate>,
    _ topics: [String]
  ) -> CommentRelease {
    CommentRelease(
      count: PublishedCount(120),
      people: PublishedCount(90),
      coverage: 0.8,
      firstDay: nil,
      lastDay: nil,
      shares: LabelShare.Label.allCases.map { LabelShare(label: $0, share: estimate()) },
      mean: estimate(),
      topics: topics.map {
        TopicRelease(name: $0, title: LocalizedText($0), share: estimate(), score: cell())
      },
      topicDomain: "workplace",
      topicCoverage: 0.5,
      typicalWords: [
        TypicalWord(word: "奖金", count: 20, otherCount: 3, logLikelihood: 12, logRatio: 2)
      ],
      sentences: [TellingSentence(text: "奖金太少。", score: -0.6, topics: ["pay"])],
      months: [
        PeriodRelease(period: "2025-01", count: PublishedCount(120), mean: cell(), negative: cell())
      ],
      groups: [GroupRelease(group: "转炉", mean: cell(), negative: cell())]
    )
  }
}
