import Insight
import SurveyModel
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
}
