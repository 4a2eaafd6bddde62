import Statistics
import SurveyModel
import Testing

@testable import Insight

/// What is published of a group beside its mean must not fix what the mean leaves open.
@Suite struct GroupDifferenceAttackTests {
  private let plan = WavePlan(
    title: LocalizedText("乐业"),
    settings: SurveySettings(
      indices: [
        IndexDefinition(
          name: "leye",
          title: LocalizedText("乐业"),
          minimumAnswered: 1,
          scales: [ScaleDefinition(name: "pay", title: LocalizedText("收入"))]
        )
      ],
      minimumGroup: 5,
      minimumComments: 10,
      anonymity: .anonymous
    ),
    items: [Samples.item("p", scale: "pay")],
    unitKey: nil,
    recommendationKey: nil,
    hasComments: false,
    attributes: [
      .init(
        key: "level",
        title: LocalizedText("等级"),
        groups: [
          .init(name: "own", title: LocalizedText("一")),
          .init(name: "rest", title: LocalizedText("二")),
        ]
      )
    ]
  )

  /// The same answers in a company of sixty, whoever is of the group: twelve of each.
  private static let company = [12, 12, 12, 12, 12]

  /// What is published of two groups, of which the first gave so many of each answer.
  private func published(_ own: [Int]) throws -> [AttributeRelease.Group] {
    var wave = WaveAccumulator(plan: plan)
    var tally = WaveTally(plan: plan)
    for (place, all) in Self.company.enumerated() {
      for number in 0..<all {
        var answers = Samples.answers(pay: Double(place + 1))
        answers["level"] = .text(number < own[place] ? "own" : "rest")
        tally.add(answers, unit: "", plan: plan)
      }
    }
    wave.add(tally)
    let release = wave.release(of: WaveDescription(name: "w"))
    return try #require(release.findings?.attributes.first?.groups)
  }

  /// Groups of some sizes with all sums they can have, each as flat and as drawn apart as answers can be.
  private static func groups(_ sizes: ClosedRange<Int>) -> [[Int]] {
    var found: [[Int]] = []
    for size in sizes {
      for low in 0...size where low <= 12 {
        for high in 0...(size - low) where high <= 12 {
          let rest = size - low - high
          if rest <= 12 { found.append([low, 0, rest, 0, high]) }
          if rest <= 24 {
            found.append([low, (rest + 1) / 2, 0, rest / 2, high].map { min($0, 12) })
          }
        }
      }
    }
    return found.filter { sizes.contains($0.reduce(0, +)) }
  }

  @Test(arguments: [6...9, 10...19])
  func `a difference and its chance follow from the published means`(
    sizes: ClosedRange<Int>
  ) throws {
    var differences: [Estimate: Set<Estimate?>] = [:]
    var sums: [Estimate: Set<[Int]>] = [:]
    var chances: [[Cell<Estimate>]: Set<[Cell<GroupDifference>]>] = [:]
    for own in Self.groups(sizes) {
      let groups = try published(own)
      let score = try #require(groups[0].scores[0].value)
      differences[score, default: []].insert(groups[0].differences[0].value?.difference)
      let sum = own.enumerated().reduce(0) { $0 + $1.offset * $1.element }
      sums[score, default: []].insert([own.reduce(0, +), sum])
      chances[groups.map { $0.scores[0] }, default: []].insert(groups.map { $0.differences[0] })
    }
    #expect(differences.values.contains { $0.contains { $0 != nil } })
    // One score, one difference: it tells nothing that the score does not, and that leaves several sums.
    for (score, found) in differences {
      #expect(found.count == 1, "\(score)")
      #expect((sums[score]?.count ?? 0) > 1, "\(score)")
    }
    // The correction takes in all groups, so the chance follows from the scores of all of them.
    for (scores, found) in chances { #expect(found.count == 1, "\(scores)") }
  }

  @Test func `a chance is told as one of four classes`() {
    let levels = stride(from: 0.0, through: 1, by: 0.0001).map { ChanceBound($0).level }
    #expect(Set(levels) == [0.001, 0.01, 0.05, nil])
    #expect(ChanceBound(0.05).level == nil && !ChanceBound(0.05).isSignal)
    #expect(ChanceBound(0.0499).level == 0.05 && ChanceBound(0.0499).isSignal)
    #expect(ChanceBound(.nan).level == nil)
  }
}
