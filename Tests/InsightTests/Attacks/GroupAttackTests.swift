import Insight
import SurveyModel
import TestSupport
import Testing

/// Attacks on the figures of groups of people: beside those of units, of other groups, and of another wave.
@Suite struct GroupAttackTests {
  /// Somebody who answers.
  private struct Person {
    let id: Int
    let unit: String
    let kind: String
    let level: String
    var isHeldBack = false

    var answers: [String: Value] {
      var answers = Samples.answers(pay: Double(1 + id % 5), load: 3, unit: unit)
      answers["kind"] = .text(kind)
      answers["level"] = .text(level)
      return answers
    }
  }

  private static func attribute(_ key: String, _ groups: [String]) -> WavePlan.Attribute {
    .init(
      key: key,
      title: LocalizedText(key),
      groups: groups.map { .init(name: $0, title: LocalizedText($0)) }
    )
  }

  private let plan = WavePlan(
    title: LocalizedText("问卷"),
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
    items: [Samples.item("p", scale: "pay"), Samples.item("l", scale: "load", reversed: true)],
    unitKey: "unit",
    recommendationKey: nil,
    hasComments: false,
    attributes: [
      attribute("kind", ["k1", "k2", "k3", "k4"]), attribute("level", ["l1", "l2", "l3"]),
    ]
  )

  /// A company in which many a level lies almost in one kind of work, and many a kind in one unit.
  private func company(using chance: inout SeededGenerator) -> [Person] {
    let stray = Int.random(in: 2...12, using: &chance)
    return (0..<Int.random(in: 40...120, using: &chance)).map { id in
      let kind = Int.random(in: 0..<4, using: &chance)
      let isStray = Int.random(in: 0..<100, using: &chance) < stray
      let level = isStray ? Int.random(in: 0..<3, using: &chance) : kind % 3
      let unit = Int.random(in: 0..<3, using: &chance) == 0 ? kind : 4 + id % 2
      return Person(
        id: id,
        unit: "u\(unit)",
        kind: "k\(min(5, kind + 1))",
        level: "l\(level + 1)"
      )
    }
  }

  private func release(_ people: [Person], earlier: [EarlierFigures] = []) -> WaveRelease {
    var told = WaveTally(plan: plan)
    var heldBack = told
    for person in people {
      if person.isHeldBack {
        heldBack.add(person.answers, unit: person.unit, plan: plan)
      } else {
        told.add(person.answers, unit: person.unit, plan: plan)
      }
    }
    var wave = WaveAccumulator(plan: plan)
    if people.contains(where: \.isHeldBack) {
      wave.add(told, heldBack: heldBack)
    } else {
      wave.add(told)
    }
    return wave.release(of: WaveDescription(name: "w"), earlier: earlier)
  }

  private func groups(_ place: Int, _ release: WaveRelease) -> Set<String> {
    let groups = release.findings?.attributes[place].groups ?? []
    return Set(groups.filter { $0.scores[0].value != nil }.map(\.name))
  }

  /// The people of each shown group of an attribute.
  private func sums(_ place: Int, _ release: WaveRelease, _ people: [Person]) -> [Set<Int>] {
    groups(place, release).sorted().map { name in
      ids(people.filter { !$0.isHeldBack && (place == 0 ? $0.kind : $0.level) == name })
    }
  }

  private func units(_ release: WaveRelease, _ people: [Person]) -> [Set<Int>] {
    release.units.filter { $0.scores[0].value != nil }.map { unit in
      ids(people.filter { $0.unit == unit.unit })
    }
  }

  private func ids(_ people: [Person]) -> Set<Int> { Set(people.map(\.id)) }

  @Test(arguments: 0..<120)
  func `groups beside units and beside groups of another question single nobody out`(seed: Int) {
    var chance = SeededGenerator(seed: UInt64(seed))
    var people = company(using: &chance)
    if !seed.isMultiple(of: 3) {
      for place in people.indices {
        people[place].isHeldBack = Int.random(in: 0..<4, using: &chance) == 0
      }
    }
    let release = release(people)
    let told = ids(people.filter { !$0.isHeldBack })
    let (kinds, levels) = (sums(0, release, people), sums(1, release, people))
    let units = units(release, people)
    for system in [[told] + kinds + levels, units + kinds, units + levels] {
      let found = SubtractionAttack([ids(people)] + system).fewestTold(below: 5)
      #expect(found == nil, "\(seed)")
    }
  }

  @Test func `some groups of both questions are shown`() {
    var both = 0
    for seed in 0..<60 {
      var chance = SeededGenerator(seed: UInt64(seed))
      let release = release(company(using: &chance))
      if !groups(0, release).isEmpty, !groups(1, release).isEmpty { both += 1 }
    }
    #expect(both > 10, "\(both)")
  }

  @Test func `a group that all but two of a group of another question are in hides the latter`() {
    var people: [Person] = []
    for id in 0..<100 {
      let kind = id < 25 ? "k1" : id.isMultiple(of: 2) ? "k2" : "k3"
      people.append(
        Person(id: id, unit: "u", kind: kind, level: id < 27 ? "l3" : id < 60 ? "l1" : "l2")
      )
    }
    let release = release(people)
    #expect(groups(0, release) == ["k1", "k2", "k3"])
    #expect(!groups(1, release).contains("l3"))
  }

  /// Two waves between which six people come, one of them to k1; a fifth is held back by lot in each.
  private func waves(seed: Int) -> [[Person]] {
    var chance = SeededGenerator(seed: UInt64(seed))
    let stayed = (0..<120).map { id in
      Person(id: id, unit: "u\(id % 2)", kind: "k\(1 + id % 3)", level: "l\(1 + id / 3 % 3)")
    }
    let came = (0..<6).map { number in
      let kind = number == 0 ? "k1" : "k2"
      return Person(id: 200 + number, unit: "u0", kind: kind, level: "l1")
    }
    return [stayed, stayed + came].map { people in
      people.map { person in
        var person = person
        person.isHeldBack = Int.random(in: 0..<5, using: &chance) == 0
        return person
      }
    }
  }

  private func told(of release: WaveRelease, _ people: [Person]) -> EarlierFigures {
    var tally = WaveTally(plan: plan)
    for person in people { tally.add(person.answers, unit: person.unit, plan: plan) }
    return EarlierFigures(of: release, plan: plan, roster: [], tally: tally)
  }

  @Test(arguments: 0..<40)
  func `groups of two waves tell of nobody who came`(seed: Int) {
    let waves = waves(seed: seed)
    let first = release(waves[0])
    let second = release(waves[1], earlier: [told(of: first, waves[0])])
    #expect(!groups(0, first).isEmpty && !groups(0, second).isEmpty, "\(seed)")
    for attribute in 0..<2 {
      let system =
        sums(attribute, first, waves[0]) + sums(attribute, second, waves[1])
        + waves.map { ids($0) }
      #expect(SubtractionAttack(system).fewestTold(below: 5) == nil, "\(seed)")
    }
  }

  @Test func `where nobody was held back a second wave has no groups, and without that they tell`()
  {
    let waves = waves(seed: 1).map {
      $0.map { person in
        var person = person
        person.isHeldBack = false
        return person
      }
    }
    let first = release(waves[0])
    let second = release(waves[1], earlier: [told(of: first, waves[0])])
    #expect(!groups(0, first).isEmpty)
    #expect(groups(0, second).isEmpty)
    let open = release(waves[1])
    let system = sums(0, first, waves[0]) + sums(0, open, waves[1])
    #expect(SubtractionAttack(system).fewestTold(below: 5) == 1)
  }
}
