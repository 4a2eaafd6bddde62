import Foundation
import SurveyModel
import TestSupport
import Testing

@testable import Insight

@Suite struct TrainingTests {
  private static let survey: Survey? = {
    let path = Program.package.appendingPathComponent("Surveys/training-needs.json")
    guard let data = try? Data(contentsOf: path) else { return nil }
    return SurveyReader.read([UInt8](data), file: "training-needs.json").survey
  }()

  private func totals() throws -> TrainingAccumulator {
    let survey = try #require(Self.survey)
    return TrainingAccumulator(plan: try #require(TrainingPlan(survey: survey)))
  }

  /// Answers on two topics: what one knows, and needs.
  private func answers(
    _ category: String,
    _ level: String,
    safety: (Double, Double) = (2, 4),
    digital: (Double, Double)? = (3, 3)
  ) -> [String: Value] {
    var know: [String: Value] = ["safety_operation": .number(safety.0)]
    var need: [String: Value] = ["safety_operation": .number(safety.1)]
    if let digital {
      know["digital"] = .number(digital.0)
      need["digital"] = .number(digital.1)
    }
    return [
      "category": .text(category), "level": .text(level), "know": .object(know),
      "need": .object(need),
    ]
  }

  @Test func `the shipped survey has nine topics, five kinds of work and five levels`() throws {
    let plan = try totals().plan
    #expect(plan.topics.count == 9)
    #expect(plan.topics.first?.kind == TrainingKind(category: "safety", level: "basic"))
    #expect(plan.categories.map(\.name).first == "operation")
    #expect(plan.levels.count == 5)
    #expect(plan.range == 1...5)
  }

  @Test func `the gap is what is needed less what is known, the widest first`() throws {
    var totals = try totals()
    for number in 0..<40 {
      totals.add(
        answers(
          number.isMultiple(of: 2) ? "operation" : "maintenance",
          "junior",
          safety: (2, number.isMultiple(of: 4) ? 5 : 4),
          digital: (3, number.isMultiple(of: 3) ? 4 : 3)
        ),
        isHeldBack: number % 5 == 0
      )
    }
    let release = totals.release(wave: "w", isSynthetic: true)
    let all = try #require(release.groups.first)
    #expect(all.needs.prefix(2).map(\.topic.name) == ["safety_operation", "digital"])
    let gap = try #require(all.needs.first?.gap.value)
    #expect(gap.value == 2.25)
    #expect(gap.lower < 2.25 && gap.upper > 2.25)
    #expect(gap.count.text == "40")
    // Nobody said anything of the other topics; that looks like few.
    #expect(all.needs.suffix(7).allSatisfy { $0.gap == .hidden })
    #expect(release.ranked.first?.need.topic.name == "safety_operation")
  }

  @Test func `a small kind of work is hidden, with another where it could be told from the rest`()
    throws
  {
    var totals = try totals()
    for number in 0..<30 {
      totals.add(answers("operation", "junior"), isHeldBack: number.isMultiple(of: 5))
    }
    for _ in 0..<12 { totals.add(answers("maintenance", "senior"), isHeldBack: false) }
    for _ in 0..<2 { totals.add(answers("service", "senior"), isHeldBack: false) }
    let release = totals.release(wave: "w", isSynthetic: true)
    func gap(_ category: String) -> Cell<Estimate>? {
      release.groups.first { $0.category?.name == category && $0.level == nil }?.needs
        .first { $0.topic.name == "safety_operation" }?.gap
    }
    #expect(gap("operation")?.value != nil)
    #expect(gap("service") == .hidden)
    // 44 less 30 less 12 would be the two.
    #expect(gap("maintenance") == .hidden)
    #expect(release.groups.allSatisfy { $0.category == nil || $0.level == nil })
  }

  @Test func `a person who says only one of the two counts for neither`() throws {
    var totals = try totals()
    for _ in 0..<10 {
      totals.add(answers("operation", "junior", digital: nil), isHeldBack: false)
    }
    for _ in 0..<10 {
      totals.add(
        ["category": .text("operation"), "know": .object(["digital": .number(2)])],
        isHeldBack: false
      )
    }
    let release = totals.release(wave: "w", isSynthetic: true)
    let needs = try #require(release.groups.first).needs
    #expect(needs.first { $0.topic.name == "digital" }?.gap == .hidden)
    #expect(needs.first { $0.topic.name == "safety_operation" }?.gap.value?.count.text == "10–19")
  }

  @Test func `comments that speak of training are told from ten people on`() throws {
    var totals = try totals()
    for number in 0..<40 {
      totals.add(
        answers("operation", "junior"),
        comments: (1, number < 12),
        isHeldBack: false
      )
    }
    let release = totals.release(wave: "w", isSynthetic: true)
    #expect(release.groups.first?.comments.value?.value == 0.3)
    var few = try self.totals()
    for number in 0..<40 {
      few.add(answers("operation", "junior"), comments: (1, number < 9), isHeldBack: false)
    }
    #expect(few.release(wave: "w", isSynthetic: true).groups.first?.comments == .hidden)
  }

  @Test func `a level that lies in a kind of work but for two people is hidden`() {
    // 27 of the first level, 25 of whom are all the people of the first kind.
    let counts = [[25, 0, 0], [2, 40, 30], [0, 0, 0]]
    let margins = CrossControl.margins(counts, minimum: 5)
    #expect(margins.rows == [true, true, false])
    // And one more, whose total would leave that of the first.
    #expect(margins.columns == [false, true, false])
    let apart = CrossControl.margins([[25, 10, 0], [20, 40, 0], [0, 0, 0]], minimum: 5)
    #expect(apart.columns == [true, true, false])
  }

  @Test func `totals of random tables beside each other isolate nobody`() {
    var random = SeededGenerator(seed: 11)
    var both = 0
    for _ in 0..<300 {
      let counts = (0..<4).map { row in
        (0..<4).map { column in
          row == 3 || column == 3
            ? 0
            : Int.random(in: 0...2, using: &random) == 0
              ? Int.random(in: 5...40, using: &random) : Int.random(in: 0...6, using: &random)
        }
      }
      let shown = CrossControl.margins(counts, minimum: 5)
      var next = 0
      var people: [(row: Int, column: Int, id: Int)] = []
      for row in 0..<3 {
        for column in 0..<3 {
          for _ in 0..<counts[row][column] {
            people.append((row, column, next))
            next += 1
          }
        }
      }
      let rows = (0..<3).filter { shown.rows[$0] }
      let columns = (0..<3).filter { shown.columns[$0] }
      if !rows.isEmpty, !columns.isEmpty { both += 1 }
      let sums =
        [Set(0..<next)] + rows.map { row in Set(people.filter { $0.row == row }.map(\.id)) }
        + columns.map { column in Set(people.filter { $0.column == column }.map(\.id)) }
      #expect(SubtractionAttack(sums).fewestTold(below: 5) == nil)
    }
    #expect(both > 50, "\(both)")
  }

  @Test func `figures of groups leave out at least five people drawn by lot`() throws {
    for heldBack in [4, 5] {
      var totals = try totals()
      for number in 0..<60 {
        let category = number.isMultiple(of: 2) ? "operation" : "maintenance"
        let isHeldBack = number < 2 * heldBack
        totals.add(
          answers(category, "junior", safety: (2, isHeldBack ? 5 : 4)),
          isHeldBack: isHeldBack
        )
      }
      let release = totals.release(wave: "w", isSynthetic: true)
      let groups = release.groups.filter { $0.category != nil && $0.level == nil }
      let gaps = groups.compactMap { $0.needs.first?.gap.value }
      #expect(gaps.count == (heldBack < 5 ? 0 : 2))
      #expect(gaps.allSatisfy { $0.value == 2 && $0.count.text == "25" })
      #expect(release.groups.first?.needs.first?.gap.value?.count.text == "60")
    }
  }

  @Test func `a cell of two attributes needs fifty people and leaves nobody alone`() {
    let large = CrossControl.shown(
      [[60, 70], [80, 90]],
      rows: [true, true],
      columns: [true, true],
      minimum: 5
    )
    #expect(large == [[true, true], [true, true]])
    // Row and column totals less the cell would leave the three.
    let left = CrossControl.shown(
      [[60, 20], [20, 3]],
      rows: [true, true],
      columns: [true, true],
      minimum: 5
    )
    #expect(left == [[false, false], [false, false]])
    let hiddenTotal = CrossControl.shown(
      [[60, 70], [80, 90]],
      rows: [true, false],
      columns: [true, true],
      minimum: 5
    )
    #expect(hiddenTotal[1] == [false, false])
  }

  /// Every combination of published totals and cells that adds and takes off each at most once.
  @Test func `no combination of random tables isolates a few people`() {
    var random = SeededGenerator(seed: 7)
    var tables = 0
    for _ in 0..<300 {
      let counts = (0..<3).map { _ in
        (0..<3).map { _ in
          Bool.random(using: &random)
            ? Int.random(in: 0...8, using: &random) : Int.random(in: 45...90, using: &random)
        }
      }
      let rows = counts.map { $0.reduce(0, +) >= 5 }
      let columns = (0..<3).map { column in counts.reduce(0) { $0 + $1[column] } >= 5 }
      let shown = CrossControl.shown(counts, rows: rows, columns: columns, minimum: 5)
      // Without a shown cell the totals of one attribute at a time are all there is.
      guard rows.allSatisfy(\.self), columns.allSatisfy(\.self), shown.joined().contains(true)
      else { continue }
      tables += 1
      #expect(!Self.isolates(counts, shown))
    }
    #expect(tables > 20)
  }

  /// True where a sum of row totals less column totals, with shown cells taken off, counts only a few people.
  private static func isolates(_ counts: [[Int]], _ shown: [[Bool]]) -> Bool {
    func sign(_ code: Int, _ place: Int) -> Int {
      var rest = code
      for _ in 0..<place { rest /= 3 }
      return rest % 3 - 1
    }
    for code in 0..<729 {
      var number = 0
      var isUnion = true
      for row in 0..<3 {
        for column in 0..<3 {
          let weight = sign(code, row) + sign(code, 3 + column)
          if shown[row][column] { continue }
          if counts[row][column] == 0 { continue }
          if weight != 0, weight != 1 { isUnion = false }
          number += weight * counts[row][column]
        }
      }
      if isUnion, number > 0, number < 5 { return true }
    }
    return false
  }
}
