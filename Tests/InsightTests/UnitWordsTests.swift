import Foundation
import Statistics
import SurveyModel
import TestSupport
import Testing

@testable import Insight

/// Words typical of units: who they are told of, and of how many people.
@Suite struct UnitWordsTests {
  private static let roster = [
    UnitHeadcount(name: "plant"), UnitHeadcount(name: "mill", parent: "plant"),
    UnitHeadcount(name: "crane", parent: "mill"), UnitHeadcount(name: "office", parent: "plant"),
  ]

  /// People of a unit of whom so many use each word.
  private typealias Crew = (unit: String, people: Int, words: [(word: String, users: Int)])

  private func wave(_ crews: [Crew]) -> WaveRelease {
    var wave = WaveAccumulator(plan: Samples.plan(), roster: Self.roster)
    for crew in crews {
      for number in 0..<crew.people {
        let answers = Samples.answers(pay: 3, load: 3, unit: crew.unit)
        wave.add(answers)
        let words = crew.words.filter { number < $0.users }.map(\.word)
        // Twice by the same person: people count.
        wave.add(
          comments: [
            Samples.comment("一句", -0.5, words: words), Samples.comment("又一句", 0.2, words: words),
          ],
          of: answers
        )
      }
    }
    return wave.release(of: WaveDescription(name: "w"))
  }

  private func words(_ release: WaveRelease, _ unit: String) -> [String] {
    release.unitWords?.units.first { $0.unit == unit }?.words.map(\.word) ?? []
  }

  @Test func `a unit's words are found with how many people use them`() throws {
    let release = wave([
      ("crane", 60, [("高温", 40), ("食堂", 20)]), ("office", 100, [("高温", 12), ("食堂", 33)]),
    ])
    let unit = try #require(release.unitWords?.units.first { $0.unit == "crane" })
    #expect(unit.people == PublishedCount(60) && unit.others == PublishedCount(100))
    #expect(unit.words.map(\.word) == ["高温"])
    #expect(unit.words[0].count == 40 && unit.words[0].otherCount == 10)
    #expect(unit.words[0].logRatio == 2.5)
    // G² of 40 of 60 against 10 of 100, as published, to the nearest half.
    #expect(unit.words[0].logLikelihood == 57.5)
    // The mill has nobody but the crane: the same people under another name.
    #expect(words(release, "mill") == ["高温"])
    // Everybody is in the plant: there is nobody to compare with.
    #expect(words(release, "plant").isEmpty)
  }

  @Test(arguments: [0, 3, 9])
  func `too few people on either side tell nothing`(few: Int) {
    #expect(
      words(wave([("crane", 60, [("高温", 40)]), ("office", 100, [("高温", few)])]), "crane").isEmpty
    )
    let rare = wave([("crane", 30, [("停电", few)]), ("office", 300, [("停电", 11)])])
    #expect(rare.unitWords?.units.isEmpty == true)
    let small = wave([("crane", few, [("停电", few)]), ("office", 300, [("停电", 11)])])
    #expect(words(small, "crane").isEmpty && words(small, "mill").isEmpty)
  }

  @Test func `who uses it beside a unit below is not singled out`() {
    // 40 of the crane and 3 of the mill itself: with both told, the 3 could be worked out.
    let release = wave([
      ("crane", 60, [("高温", 40)]), ("mill", 30, [("高温", 3)]), ("office", 200, [("高温", 20)]),
    ])
    #expect(words(release, "mill") == ["高温"])
    #expect(words(release, "crane").isEmpty)
  }

  @Test func `names and numbers are no words`() {
    let release = wave([
      ("crane", 60, [("13812345678", 40), ("王班长", 40)]),
      ("office", 100, [("13812345678", 12), ("王班长", 12)]),
    ])
    #expect(release.unitWords?.units.isEmpty == true)
    #expect(PersonalDataMask.removed(from: "找王班长，电话13812345678") == "找，班长，，")
    #expect(PersonalDataMask.removed(from: "食堂太贵") == "食堂太贵")
  }

  @Test func `names of a list are left out too`() {
    let release = wave([
      ("crane", 60, [("司徒万里", 40), ("高温", 40)]),
      ("office", 100, [("司徒万里", 12), ("高温", 12)]),
    ])
    #expect(Set(words(release, "crane")) == ["司徒万里", "高温"])
    let masked = release.masking(PersonNames(["司徒万里"]))
    #expect(words(masked, "crane") == ["高温"])
    #expect(masked.unitWords?.units.map(\.unit) == ["mill", "crane"])
    #expect(masked.units == release.units && masked.findings == release.findings)
  }

  @Test func `words without a pattern are hardly ever told`() {
    var chance = SplitMix64(seed: 11)
    var tested = 0
    var found = 0
    for _ in 0..<20 {
      var wave = WaveAccumulator(plan: Samples.plan(), roster: Self.roster)
      for number in 0..<240 {
        let answers = Samples.answers(pay: 3, load: 3, unit: number < 90 ? "crane" : "office")
        let words = (0..<40).filter { _ in Double.random(in: 0..<1, using: &chance) < 0.35 }
          .map { "词\($0)" }
        wave.add(comments: [Samples.comment("一句", -0.2, words: words)], of: answers)
      }
      let release = wave.release(of: WaveDescription(name: "w"))
      tested += 1
      if release.unitWords?.units.isEmpty == false { found += 1 }
    }
    // Nothing differs: with the correction one wave in twenty has any word, without it nearly all would.
    #expect(found * 4 <= tested)
  }

  @Test func `other readers get their part, an open wave none`() throws {
    let release = wave([
      ("crane", 60, [("高温", 40), ("奖金", 10)]), ("office", 100, [("高温", 12), ("奖金", 70)]),
    ])
    #expect(Set(release.unitWords?.units.map(\.unit) ?? []) == ["crane", "mill", "office"])
    let leader = try #require(release.narrowed(to: .leader(unit: "mill")))
    #expect(leader.unitWords?.units.map(\.unit) == ["mill", "crane"])
    #expect(release.narrowed(to: .everyone)?.unitWords == nil)
    #expect(release.whileOpen.unitWords == nil)
    let copy = try JSONDecoder().decode(WaveRelease.self, from: JSONEncoder().encode(release))
    #expect(copy == release)
  }

  /// A wave in which everybody comments, most of the first crew on the heat.
  private func gated(_ first: Int, _ second: Int) -> (
    wave: WaveAccumulator, roster: [UnitHeadcount]
  ) {
    let roster = [
      UnitHeadcount(name: "plant"), UnitHeadcount(name: "a", parent: "plant", headcount: first),
      UnitHeadcount(name: "b", parent: "plant", headcount: second),
    ]
    var wave = WaveAccumulator(plan: Samples.plan(), roster: roster)
    for (unit, count, users) in [("a", first, 40), ("b", second, 12)] {
      for number in 0..<count {
        let answers = Samples.answers(pay: Double(1 + number % 5), load: 3, unit: unit)
        wave.add(answers)
        let words = number < users ? ["高温"] : ["食堂"]
        wave.add(comments: [Samples.comment("一句", -0.5, words: words)], of: answers)
      }
    }
    return (wave, roster)
  }

  @Test(arguments: [(60, 100, true), (61, 107, false), (70, 100, true)])
  func `words of a unit that few joined wait`(first: Int, second: Int, isTold: Bool) throws {
    let before = gated(60, 100)
    let shown = before.wave.release(of: WaveDescription(name: "1"))
    #expect(words(shown, "a") == ["高温"])
    let told = EarlierFigures(
      of: shown,
      plan: Samples.plan(),
      roster: before.roster,
      tally: before.wave.tally
    )
    // No topic is told, so the words alone make it a figure that was told.
    #expect(shown.unitTopics?.topics == [])
    #expect(told.figures[WaveHistory.commenters]?.shown == ["a", "b"])
    let after = gated(first, second).wave
    let release = after.release(of: WaveDescription(name: "2"), earlier: [told])
    #expect(!release.isWithheld)
    #expect((words(release, "a") == ["高温"]) == isTold)
  }

  /// Over random trees: take told groups off each other in every way the tree allows.
  @Test func `no set of users below the minimum can be told apart`() throws {
    var told = 0
    for seed in 0..<40 as Range<UInt64> {
      let (release, roster, users) = randomWave(seed: seed)
      for (word, users) in users {
        let units = release.units.filter { $0.words.contains { $0.word == word } }
        told += units.count
        let pieces = Self.pieces(of: users, roster, shown: Set(units.map(\.unit)))
        #expect(pieces.allSatisfy { $0 == 0 || $0 >= 10 }, "\(seed) \(word): \(pieces)")
      }
    }
    #expect(told > 40)
  }

  /// A tree with people who use words at random, each unit its own way.
  private func randomWave(
    seed: UInt64
  ) -> (release: UnitWordsRelease, roster: [UnitHeadcount], users: [String: [String: Int]]) {
    var chance = SplitMix64(seed: seed)
    let roster = (0..<14).map { place in
      UnitHeadcount(
        name: "u\(place)",
        parent: place < 2 ? nil : "u\(Int.random(in: 0..<place, using: &chance))"
      )
    }
    var wave = WaveAccumulator(plan: Samples.plan(), roster: roster)
    var users: [String: [String: Int]] = [:]
    for unit in roster {
      let rates = (0..<6).map { _ in Double.random(in: 0..<1, using: &chance) }
      for _ in 0..<Int.random(in: 0...40, using: &chance) {
        let answers = Samples.answers(pay: 3, load: 3, unit: unit.name)
        let words = rates.indices
          .filter { Double.random(in: 0..<1, using: &chance) < rates[$0] }.map { "词\($0)" }
        wave.add(comments: [Samples.comment("一句", -0.2, words: words)], of: answers)
        for word in words { users[word, default: [:]][unit.name, default: 0] += 1 }
      }
    }
    let release = wave.release(of: WaveDescription(name: "w")).unitWords
    return (release ?? UnitWordsRelease(units: []), roster, users)
  }

  /// How many users the piece of each shown unit without those shown below it has, and what is left of all.
  private static func pieces(
    of users: [String: Int],
    _ roster: [UnitHeadcount],
    shown: Set<String>
  ) -> [Int] {
    guard !shown.isEmpty else { return [] }
    var pieces: [String: Int] = [:]
    for (unit, count) in users {
      var holder: String? = unit
      while let name = holder, !shown.contains(name) {
        holder = roster.first { $0.name == name }?.parent
      }
      pieces[holder ?? "", default: 0] += count
    }
    return Array(pieces.values)
  }
}
