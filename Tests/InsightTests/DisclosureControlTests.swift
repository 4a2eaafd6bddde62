import Insight
import TestSupport
import Testing

@Suite struct DisclosureControlTests {
  private func shown(_ counts: [Int], total: Int, minimum: Int = 5) -> [Bool] {
    DisclosureControl.shown(
      counts.map { DisclosureControl.Group(parent: nil, count: $0) },
      total: total,
      minimum: minimum
    )
  }

  @Test func `rules are lifted to the floors and never lowered`() {
    #expect(DisclosureRules(minimumGroup: 1, minimumComments: 2) == DisclosureRules())
    let strict = DisclosureRules(minimumGroup: 8, minimumComments: 20)
    #expect(strict.raised(to: DisclosureRules()) == strict)
    #expect(DisclosureRules().raised(to: strict) == strict)
  }

  @Test func `groups below the threshold are hidden`() {
    #expect(shown([5, 9, 5], total: 19) == [true, true, true])
    #expect(shown([4, 1, 9], total: 14) == [false, false, true])
  }

  @Test func `a lone small group takes the smallest sibling with it`() {
    #expect(shown([3, 9, 7], total: 19) == [false, true, false])
  }

  @Test func `of equal siblings the later is hidden`() {
    #expect(shown([3, 7, 7], total: 17) == [false, true, false])
  }

  @Test func `respondents of no group count as left over`() {
    #expect(shown([9, 7], total: 18) == [true, false])
    #expect(shown([9, 7], total: 21) == [true, true])
  }

  @Test func `an empty group hides nothing else and looks like a small one`() {
    #expect(shown([0, 9, 7], total: 16) == [false, true, true])
  }

  @Test func `a whole below the threshold shows nothing`() {
    #expect(shown([2, 2], total: 4) == [false, false])
  }

  @Test func `below a hidden group everything is hidden`() {
    let groups = [
      DisclosureControl.Group(parent: nil, count: 3),
      DisclosureControl.Group(parent: nil, count: 12),
      DisclosureControl.Group(parent: nil, count: 20),
      DisclosureControl.Group(parent: 1, count: 6), DisclosureControl.Group(parent: 1, count: 6),
    ]
    #expect(
      DisclosureControl.shown(groups, total: 35, minimum: 5) == [false, false, true, false, false]
    )
  }

  /// The whole and every shown group, less its shown subgroups, is nobody or at least k; and no sum
  /// or difference of up to seven shown figures singles out fewer.
  @Test(arguments: 0..<200)
  func `no difference of shown figures isolates a small set in a random tree`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let minimum = [5, 6, 10][seed % 3]
    let size = Int.random(in: 1...40, using: &generator)
    var parents: [Int?] = []
    var own: [Int] = []
    for place in 0..<size {
      let isTop = place == 0 || Int.random(in: 0..<4, using: &generator) == 0
      parents.append(isTop ? nil : Int.random(in: 0..<place, using: &generator))
      own.append(
        Bool.random(using: &generator) ? Int.random(in: 0...14, using: &generator) : 0
      )
    }
    var counts = own
    for place in stride(from: size - 1, through: 0, by: -1) {
      if let parent = parents[place] { counts[parent] += counts[place] }
    }
    let unnamed = Int.random(in: 0...6, using: &generator)
    let tops = parents.indices.filter { parents[$0] == nil }
    let total = tops.reduce(unnamed) { $0 + counts[$1] }
    let groups = zip(parents, counts).map { DisclosureControl.Group(parent: $0, count: $1) }
    let isShown = DisclosureControl.shown(groups, total: total, minimum: minimum)

    for place in groups.indices where isShown[place] {
      #expect(counts[place] >= minimum)
      if let parent = parents[place] { #expect(isShown[parent]) }
    }
    guard total >= minimum else { return }
    for parent in [nil] + groups.indices.filter({ isShown[$0] }).map(Optional.some) {
      let children = groups.indices.filter { parents[$0] == parent && isShown[$0] }
      let whole = parent.map { counts[$0] } ?? total
      let rest = whole - children.reduce(0) { $0 + counts[$1] }
      #expect(rest == 0 || rest >= minimum)
    }
    expectNoIsolation(parents, own, isShown, unnamed: unnamed, minimum: minimum)
  }

  /// Tries every combination with coefficients -1, 0 and 1 of some shown figures.
  private func expectNoIsolation(
    _ parents: [Int?],
    _ own: [Int],
    _ isShown: [Bool],
    unnamed: Int,
    minimum: Int
  ) {
    // Which shown figures, the whole as nil, hold the respondents directly in each group.
    let figures: [Int?] = [nil] + own.indices.filter { isShown[$0] }.prefix(6).map(Optional.some)
    let holders = own.indices.map { place -> Set<Int?> in
      var found: Set<Int?> = [nil]
      var next: Int? = place
      while let group = next {
        found.insert(group)
        next = parents[group]
      }
      return found
    }
    let combinations = figures.reduce(1) { count, _ in count * 3 }
    for code in 0..<combinations {
      var rest = code
      var weights: [Int?: Int] = [:]
      for figure in figures {
        weights[figure] = rest % 3 - 1
        rest /= 3
      }
      let factors = holders.map { $0.reduce(0) { $0 + (weights[$1] ?? 0) } }
      let outside = weights[nil] ?? 0
      let used = own.indices.filter { own[$0] > 0 }.map { factors[$0] }
      guard used.allSatisfy({ $0 == 0 || $0 == 1 }), unnamed == 0 || outside == 0 || outside == 1
      else { continue }
      let isolated =
        own.indices.reduce(0) { $0 + own[$1] * factors[$1] } + unnamed * outside
      #expect(isolated == 0 || isolated >= minimum)
    }
  }
}
