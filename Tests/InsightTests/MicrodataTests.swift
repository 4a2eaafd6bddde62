import Foundation
import Insight
import Messages
import SurveyModel
import TestSupport
import Testing

@testable import Insight

/// De-identified extracts: which columns, which answers, in which order.
@Suite struct MicrodataTests {
  private static let survey = """
    {
      "leye": {"indices": [{"name": "leye", "scales": [{"name": "work"}]}], "minimumGroup": 5},
      "pages": [{"name": "p", "elements": [
        {"type": "dropdown", "name": "unit", "choices": ["a", "b"], "leye": {"bind": "unit"}},
        {"type": "radiogroup", "name": "level", "choices": [1, 2], "leye": {"bind": "level"}},
        {"type": "matrix", "name": "grid", "columns": [1, 2, 3, 4, 5],
         "rows": [{"value": "x", "leye": {"scale": "work"}}, {"value": "y", "leye": {"scale": "work", "reverse": true}}]},
        {"type": "rating", "name": "recommend", "rateMin": 0, "rateMax": 10, "leye": {"measure": "recommendation"}},
        {"type": "radiogroup", "name": "age", "choices": ["young", "old"], "hasOther": true},
        {"type": "checkbox", "name": "wants", "choices": ["pay", "rest"]},
        {"type": "text", "name": "phone"}, {"type": "comment", "name": "trouble"}
      ]}]
    }
    """

  private func plan(adding addition: String? = nil) throws -> MicrodataPlan {
    let reading = SurveyReader.read(Array(Self.survey.utf8), file: "survey.json")
    return try MicrodataPlan(survey: try #require(reading.survey), adding: addition)
  }

  @Test func `only what is scored is in, and nothing that places a person`() throws {
    let plan = try plan()
    #expect(plan.variables.map(\.name) == ["grid.x", "grid.y", "recommend"])
    #expect(plan.scores.map(\.name) == ["leye", "work"])
    #expect(plan.others == ["age", "wants"])
  }

  @Test func `one closed question may be added, a text or a place may not`() throws {
    #expect(
      try plan(adding: "age").variables.map(\.name) == ["grid.x", "grid.y", "recommend", "age"]
    )
    #expect(
      try plan(adding: "wants").variables.map(\.name).suffix(2) == ["wants.pay", "wants.rest"]
    )
    for (name, refusal) in [
      ("unit", MicrodataPlan.Refusal.placesPerson("unit")), ("level", .placesPerson("level")),
      ("phone", .notClosed("phone")), ("trouble", .notClosed("trouble")), ("z", .unknown("z")),
    ] {
      #expect(throws: refusal) { try plan(adding: name) }
    }
  }

  /// So many responses with these answers to `grid.x`, and alternating ones to the rest.
  private func release(
    _ answers: [Int],
    adding addition: String? = nil,
    seed: UInt64 = 1
  ) throws -> MicrodataRelease {
    var rows = MicrodataRows(plan: try plan(adding: addition))
    for (place, answer) in answers.enumerated() {
      let even = place.isMultiple(of: 2)
      rows.add([
        "unit": .text("a"), "trouble": .text("绝不外传"), "phone": .text("13800138000"),
        "age": .text(place < 2 ? "other" : even ? "young" : "old"),
        "age-Comment": .text("绝不外传"), "recommend": .number(even ? 9 : 3),
        "grid": .object(["x": .number(Double(answer)), "y": .number(even ? 2 : 4)]),
      ])
    }
    var generator = SeededGenerator(seed: seed)
    return rows.release(minimumGroup: 5, using: &generator)
  }

  private func rows(_ release: MicrodataRelease) -> [[Double?]] {
    var rows: [[Double?]] = []
    release.forEachRow { rows.append($0) }
    return rows
  }

  @Test func `an answer of fewer than five goes with its neighbour`() throws {
    let answers = [1, 1, 2] + Array(repeating: 4, count: 8) + Array(repeating: 5, count: 9)
    let release = try release(answers)
    let x = try #require(release.variables.first { $0.name == "grid.x" })
    // 1 and 2 are three people, so they go with 4; nobody gave 3.
    #expect(x.codes.map(\.number) == [4, 3, 5])
    #expect(x.codes[0].titles.map { $0[.english] } == ["1", "2", "4"])
    #expect(release.changes.contains(.joined(variable: "grid.x")))
    let values = rows(release).compactMap { $0[0] }
    #expect(values.count == 20)
    #expect(Set(values) == [4, 5])
    #expect(values.count { $0 == 4 } == 11)
  }

  @Test func `a question that nearly all answer alike is left out`() throws {
    let release = try release([1, 1] + Array(repeating: 5, count: 18))
    #expect(release.changes == [.leftOut(variable: "grid.x")])
    #expect(release.variables.map(\.name) == ["grid.y", "recommend"])
    // The scores rest on what is left: y, reversed, is 75 or 25.
    let scores = Set(rows(release).compactMap { $0[2] })
    #expect(scores == [75, 25])
  }

  @Test func `scores can be calculated from the row itself`() throws {
    let answers = (0..<40).map { 1 + $0 % 5 }
    let release = try release(answers)
    #expect(release.changes.isEmpty)
    for row in rows(release) {
      let x = try #require(row[0])
      let y = try #require(row[1])
      #expect(row[3] == (25 * (x - 1) + 25 * (5 - y)) / 2)
      #expect(row[4] == row[3])
    }
  }

  @Test func `no order may put rare answers of a question without order together with any`() throws
  {
    let release = try release((0..<40).map { 1 + $0 % 5 }, adding: "age")
    let age = try #require(release.variables.first { $0.name == "age" })
    // Two wrote something of their own, which is not told.
    #expect(release.changes == [.joined(variable: "age")])
    #expect(age.codes.count == 2)
    #expect(rows(release).allSatisfy { $0.count == 6 })
  }

  @Test func `every answer told was given by five or by nobody, whatever the answers`() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let size = Int.random(in: 10...40, using: &generator)
      let answers = (0..<size).map { _ in
        min(
          5,
          1 + Int.random(in: 0...9, using: &generator) * Int.random(in: 0...1, using: &generator)
        )
      }
      let release = try release(answers, adding: "age")
      let rows = rows(release)
      for column in release.variables.indices {
        let counts = Dictionary(grouping: rows.compactMap { $0[column] }) { $0 }.mapValues(\.count)
        #expect(counts.values.allSatisfy { $0 >= 5 }, "\(counts)")
        #expect(counts.count >= 2)
      }
    }
  }

  @Test func `the order is not that of the responses, and another each time`() throws {
    let answers = (0..<40).map { 1 + $0 / 8 }
    let first = rows(try release(answers, seed: 1)).map { $0[0] }
    let second = rows(try release(answers, seed: 2)).map { $0[0] }
    #expect(first != answers.map { Double($0) })
    #expect(first != second)
    #expect(first.compactMap(\.self).sorted() == answers.map { Double($0) })
  }
}
