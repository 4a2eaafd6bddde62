import Insight
import SurveyModel
import TestSupport
import Testing

/// Attacks on the figures of one release by subtraction.
@Suite struct ReleaseAttackTests {
  @Test func `a company of 100,000 keeps its crews closed to subtraction and shows most`() {
    var generator = SeededGenerator(seed: 2026)
    let company = LargeCompany(using: &generator)
    let threshold = company.groups.map { $0.count >= 5 }
    let shown = DisclosureControl.shown(company.groups, total: company.total, minimum: 5)
    let open = company.openWorkshops(threshold, minimum: 5)
    let possible = company.crews.count { threshold[$0] }
    let share = Double(company.crews.count { shown[$0] }) / Double(possible)
    // A threshold alone leaves about three workshops in ten open; the attack finds them.
    #expect(Double(open) / Double(company.workshops.count) > 0.25)
    #expect(company.openWorkshops(shown, minimum: 5) == 0)
    #expect(share > 0.78)
    print(
      "threshold alone: \(open) of \(company.workshops.count) workshops open;",
      "closed: \(Int((100 * share).rounded())) % of \(possible) crews shown"
    )
  }

  /// A survey whose two indices are answered by different people, and its units.
  private struct Survey {
    var wave: WaveAccumulator
    /// By index, its respondents by unit; nil for all.
    var respondents: [[String?: Set<Int>]]
    let roster: [UnitHeadcount]

    init(using generator: inout SeededGenerator) {
      let size = Int.random(in: 2...10, using: &generator)
      var roster: [UnitHeadcount] = []
      for place in 0..<size {
        let isTop = place == 0 || Int.random(in: 0..<4, using: &generator) == 0
        let parent = isTop ? nil : "\(Int.random(in: 0..<place, using: &generator))"
        roster.append(UnitHeadcount(name: "\(place)", parent: parent))
      }
      self.roster = roster
      func item(_ name: String) -> Item { Samples.item(name, scale: name) }
      let settings = SurveySettings(
        indices: ["p", "l"].map {
          IndexDefinition(
            name: $0,
            title: LocalizedText($0),
            minimumAnswered: 1,
            scales: [ScaleDefinition(name: $0, title: LocalizedText($0))]
          )
        },
        minimumGroup: 5,
        minimumComments: 10,
        anonymity: .anonymous
      )
      let plan = WavePlan(
        title: LocalizedText("x"),
        settings: settings,
        items: [item("p"), item("l")],
        unitKey: "unit",
        recommendationKey: nil,
        hasComments: false
      )
      wave = WaveAccumulator(plan: plan, roster: roster)
      respondents = [[:], [:]]
      var person = 0
      for unit in roster.map({ Optional($0.name) }) + [nil] {
        for _ in 0..<Int.random(in: 0...12, using: &generator) {
          person += 1
          var answers: [String: Value] = [:]
          answers["unit"] = unit.map(Value.text)
          for (place, key) in ["p", "l"].enumerated()
          where Int.random(in: 0..<8, using: &generator) > 0 {
            answers[key] = .number(Double(Int.random(in: 1...5, using: &generator)))
            respondents[place][nil, default: []].insert(person)
            var above = unit
            while let name = above {
              respondents[place][name, default: []].insert(person)
              above = roster.first { $0.name == name }?.parent
            }
          }
          wave.add(answers)
        }
      }
    }

    /// By index the people of each figure the release shows.
    var sums: [[Set<Int>]] {
      let release = wave.release(of: WaveDescription(name: "w"))
      return release.indices.indices.map { index in
        var sums: [Set<Int>] = []
        if release.indices[index].score.value != nil {
          sums.append(respondents[index][nil] ?? [])
        }
        for unit in release.units where unit.scores[index].value != nil {
          sums.append(respondents[index][unit.unit] ?? [])
        }
        return sums
      }
    }
  }

  @Test(arguments: 0..<150)
  func `no sums of a release tell of fewer than five`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for sums in Survey(using: &generator).sums {
      #expect(SubtractionAttack(sums).fewestTold(below: 5) == nil)
    }
  }

  @Test(arguments: 0..<150)
  func `two reports differ by nobody or by five and more`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for sums in Survey(using: &generator).sums {
      for one in sums {
        for other in sums {
          let difference = one.subtracting(other).count
          #expect(difference == 0 || difference >= 5)
        }
      }
    }
  }
}
