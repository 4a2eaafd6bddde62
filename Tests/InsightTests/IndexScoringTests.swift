import Foundation
import Insight
import SurveyModel
import TestSupport
import Testing

@Suite struct IndexScoringTests {
  private let scoring = IndexScoring(
    name: "leye",
    title: LocalizedText("乐业"),
    items: [
      Samples.item("a", scale: "s"), Samples.item("b", scale: "s", reversed: true),
      Samples.item("c", scale: "s"), Samples.item("d", scale: "s"), Samples.item("e", scale: "s"),
    ],
    minimumAnswered: 0.6
  )

  /// 4 of 1...5 is 75; a reversed 1 is 100; 1 is 0.
  @Test func `the score is the mean of the answered items after reversal`() throws {
    let score = try #require(scoring.score(["a": .number(4), "b": .number(1), "c": .number(1)]))
    #expect(abs(score - 175.0 / 3) < 1e-12)
  }

  @Test func `three of five items meet a share of 0.6 and two do not`() {
    #expect(scoring.score(["a": .number(5), "c": .number(5), "d": .number(5)]) == 100)
    #expect(scoring.score(["a": .number(5), "c": .number(5)]) == nil)
  }

  @Test func `answers out of range, of another kind or missing count as not given`() {
    let answers: [String: Value] = [
      "a": .number(6), "b": .text("x"), "c": .text("3"), "d": .number(3), "e": .null,
    ]
    #expect(scoring.score(answers) == nil)
    #expect(scoring.items.map { $0.score(answers) } == [nil, nil, 50, 50, nil])
  }

  @Test func `an index without items or answers has no score`() {
    let empty = IndexScoring(
      name: "x",
      title: LocalizedText("x"),
      items: [],
      minimumAnswered: 0
    )
    #expect(empty.score([:]) == nil)
    let lenient = IndexScoring(
      name: "x",
      title: LocalizedText("x"),
      items: scoring.items,
      minimumAnswered: 0
    )
    #expect(lenient.score([:]) == nil)
  }

  @Test func `raw scores are the mean, the sum and their place in a norm`() throws {
    func scoring(_ method: IndexDefinition.Method) -> IndexScoring {
      IndexScoring(
        name: "x",
        title: LocalizedText("x"),
        items: self.scoring.items,
        minimumAnswered: 0.6,
        method: method,
        norm: IndexNorm(mean: 3, deviation: 0.5, source: "made up")
      )
    }
    let answers: [String: Value] = ["a": .number(4), "b": .number(1), "c": .number(3)]
    #expect(scoring(.mean).rawScore(answers) == 4)
    #expect(scoring(.sum).rawScore(answers) == 20)
    #expect(scoring(.mean).standardScore(answers) == 2)
    #expect(scoring(.mean).rawScore(["a": .number(4)]) == nil)
  }

  /// `psych::scoreItems(impute = "none", missing = TRUE)` with the fourth item reversed.
  @Test func `scores equal those of psych`() throws {
    guard let table = SharedData.url("statistics/likert_missing.csv"),
      let oracle = SharedData.url("statistics/oracle_R.json")
    else { return }
    let members = try [String: Value](json: String(contentsOf: oracle, encoding: .utf8))
    guard case .array(let expected)? = members["score_mean_missing"] else {
      Issue.record("the recorded scores are missing")
      return
    }
    let rows = try String(contentsOf: table, encoding: .utf8).split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let names = ["q1", "q2", "q3", "q4", "q5", "q6"]
    let scoring = IndexScoring(
      name: "x",
      title: LocalizedText("x"),
      items: names.map { Samples.item($0, scale: "s", reversed: $0 == "q4") },
      minimumAnswered: 0
    )
    #expect(rows.count == expected.count + 1)
    for (row, score) in zip(rows.dropFirst(), expected) {
      let pairs = zip(rows[0], row).compactMap { name, cell in
        Double(cell).map { (name, Value.number($0)) }
      }
      let own = try #require(scoring.rawScore(Dictionary(pairs) { $1 }))
      #expect(abs(own - (score.number ?? .nan)) < 1e-12)
    }
  }
}
