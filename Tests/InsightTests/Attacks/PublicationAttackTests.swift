import Statistics
import Testing

@testable import Insight

/// Attacks on single published figures: every way in which a small group can answer is tried, and what
/// is published of it put beside what is published of all others.
@Suite struct PublicationAttackTests {
  private let publication = Publication(policy: .banded)

  /// A group's answers below, on and above the middle.
  private typealias Answers = [Int]

  /// All groups of some sizes by what is published of them.
  private func cells(_ sizes: some Sequence<Int>, _ population: (Int) -> Int?)
    -> [Cell<ItemShares>: [Answers]]
  {
    var cells: [Cell<ItemShares>: [Answers]] = [:]
    for size in sizes {
      for favourable in 0...size {
        for unfavourable in 0...(size - favourable) {
          let neutral = size - favourable - unfavourable
          let counts = ItemCounts(
            unfavourable: unfavourable,
            neutral: neutral,
            favourable: favourable
          )
          let cell = publication.shares(counts, minimum: 5, population: population(size))
          cells[cell, default: []].append([unfavourable, neutral, favourable])
        }
      }
    }
    return cells
  }

  /// True where all answers, or all but one, are in one part or outside one.
  private func isNearlyUnanimous(_ answers: Answers) -> Bool {
    let size = answers.reduce(0, +)
    return answers.contains { $0 >= size - 1 } || answers[2] <= 1
  }

  private let populations: [(Int) -> Int?] = [{ _ in nil }, { $0 }, { $0 + 3 }, { _ in 70 }]

  /// The number of answers is told as a band.
  @Test(arguments: [5...9, 10...19])
  func `a share below twenty leaves several counts possible`(band: ClosedRange<Int>) {
    for population in [nil, band.upperBound, 25, 60] {
      for groups in cells(band, { _ in population }).values {
        for side in 0..<3 {
          #expect(Set(groups.map { $0[side] }).count > 1, "\(groups) of \(population ?? 0)")
        }
      }
    }
  }

  @Test(arguments: 5...9)
  func `below ten that holds even where the size is known`(size: Int) {
    for groups in cells([size], { $0 }).values {
      #expect(Set(groups.map { $0[2] }).count > 2, "\(groups)")
    }
  }

  @Test(arguments: 5...60)
  func `no share tells that all or all but one agree, even where the size is known`(size: Int) {
    for population in populations {
      for (cell, groups) in cells([size], population) {
        #expect(!groups.allSatisfy(isNearlyUnanimous), "\(cell) \(groups)")
      }
    }
  }

  /// One item of five answers is the coarsest index there is.
  @Test(arguments: 5...19)
  func `an index below twenty leaves several sums possible, even where the size is known`(size: Int)
  {
    for population in [nil, size, size + 3, 40] {
      var sums: [Estimate: Set<Int>] = [:]
      var isMixed: Set<Estimate> = []
      forEachGroup(of: size) { counts in
        var totals = Moments()
        for (answer, count) in counts.enumerated() {
          for _ in 0..<count { totals.add(Double(25 * answer)) }
        }
        let cell = publication.index(totals, population: population)
        let sum = counts.enumerated().reduce(0) { $0 + $1.offset * $1.element }
        sums[cell, default: []].insert(sum)
        if !counts.contains(where: { $0 >= size - 1 }) { isMixed.insert(cell) }
      }
      for (cell, sums) in sums {
        #expect(sums.count > 1, "\(cell)")
        #expect(isMixed.contains(cell), "\(cell) tells that all or all but one agree")
      }
    }
  }

  @Test func `a larger group of one mind looks like one that is not`() {
    for size in [20, 21, 25, 30] {
      var agree: Set<Estimate> = []
      var mixed: [Estimate] = []
      forEachGroup(of: size) { counts in
        let isAgreed = counts.contains { $0 >= size - 1 }
        var totals = Moments()
        for (answer, count) in counts.enumerated() {
          for _ in 0..<count { totals.add(Double(25 * answer)) }
        }
        let cell = publication.index(totals, population: nil)
        if isAgreed { agree.insert(cell) } else { mixed.append(cell) }
      }
      #expect(agree.subtracting(mixed).isEmpty)
    }
  }

  @Test(arguments: 10...40)
  func `no recommendation score tells that all or all but one agree`(size: Int) {
    var agree: Set<Estimate> = []
    var mixed: Set<Estimate> = []
    for promoters in 0...size {
      for detractors in 0...(size - promoters) {
        var score = RecommendationScore()
        let passives = size - promoters - detractors
        for (answer, count) in [(10.0, promoters), (7, passives), (0, detractors)] {
          for _ in 0..<count { score.add(answer) }
        }
        let cell = publication.recommendation(score, population: nil)
        if [promoters, passives, detractors].contains(where: { $0 >= size - 1 }) {
          agree.insert(cell)
        } else {
          mixed.insert(cell)
        }
      }
    }
    #expect(agree.isSubset(of: mixed))
  }

  @Test func `what is published is true`() {
    for (cell, groups) in (5...60).map({ cells([$0]) { _ in nil } }).joined() {
      guard let shares = cell.value else { continue }
      for answers in groups {
        let size = Double(answers.reduce(0, +))
        let parts = [
          shares.unfavourable, shares.neutral,
          .init(shares.favourable.value, shares.favourable.bound),
        ]
        for (part, count) in zip(parts, answers) {
          guard let part else { continue }
          let share = Double(count) / size
          switch part.bound {
          case .atLeast: #expect(share >= part.value - 1e-9, "\(cell) \(answers)")
          case .atMost: #expect(share <= part.value + 1e-9, "\(cell) \(answers)")
          case .exact: #expect(abs(share - part.value) <= 0.1001, "\(cell) \(answers)")
          }
        }
        let favourable = Double(answers[2]) / size
        #expect(shares.favourable.lower <= favourable + 1e-9, "\(cell) \(answers)")
        #expect(shares.favourable.upper >= favourable - 1e-9, "\(cell) \(answers)")
      }
    }
  }

  /// Every way in which so many people can give five answers.
  private func forEachGroup(of size: Int, _ body: ([Int]) -> Void) {
    func extend(_ counts: [Int], _ left: Int) {
      if counts.count == 4 {
        body(counts + [left])
        return
      }
      for next in 0...left { extend(counts + [next], left - next) }
    }
    extend([], size)
  }
}
