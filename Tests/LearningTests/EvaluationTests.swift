import Sentiment
import Testing

@testable import Learning

/// Judging scores by gold labels.
@Suite struct EvaluationTests {
  @Test func `the measures are those worked out by hand`() {
    var matrix = ConfusionMatrix(labels: [.positive, .negative])
    for _ in 0..<6 { matrix.add(.positive, for: .positive) }
    for _ in 0..<2 { matrix.add(.negative, for: .positive) }
    for _ in 0..<3 { matrix.add(.negative, for: .negative) }
    matrix.add(.positive, for: .negative)
    for _ in 0..<2 { matrix.add(nil, for: .negative) }
    #expect(matrix.labels == [.negative, .positive])
    #expect(matrix.count == 14)
    #expect(matrix.tieCount == 2)
    #expect(matrix.accuracy == 9.0 / 14)
    let negative = matrix.measures(of: .negative)
    #expect(negative.precision == 3.0 / 5)
    #expect(negative.recall == 3.0 / 6)
    #expect(negative.f1 == 6.0 / 11)
    #expect(negative.support == 6)
    #expect(matrix.measures(of: .positive).f1 == 12.0 / 15)
    #expect(matrix.macroF1 == (6.0 / 11 + 12.0 / 15) / 2)
    #expect(matrix[.negative, nil] == 2)
    #expect(matrix[.positive, .negative] == 2)
  }

  @Test func `an empty matrix has no share`() {
    let matrix = ConfusionMatrix(labels: [.positive, .negative])
    #expect(matrix.accuracy == 0)
    #expect(matrix.macroF1 == 0)
    #expect(Evaluation(labels: [SentimentLabel.positive]).coverage == 0)
  }

  private static func score(_ value: Double, _ label: SentimentLabel) -> CommentScore {
    CommentScore(value: value, label: label, evidence: [], topics: [], sentences: [])
  }

  @Test func `with two classes the sign decides and 0 is a tie`() {
    var evaluation = Evaluation(labels: [SentimentLabel.negative, .positive])
    evaluation.add(Self.score(0.02, .neutral), for: .positive)
    evaluation.add(Self.score(-0.5, .mixed), for: .negative)
    evaluation.add(Self.score(0, .neutral), for: .negative)
    #expect(evaluation.hasTwoClasses)
    #expect(evaluation.matrix.tieCount == 1)
    #expect(evaluation.matrix.accuracy == 2.0 / 3)
    #expect(evaluation.coverage == 0)
  }

  @Test func `with four classes the label decides`() {
    var evaluation = Evaluation(labels: [SentimentLabel.negative, .neutral])
    evaluation.add(Self.score(0, .neutral), for: .neutral)
    evaluation.add(Self.score(-0.5, .mixed), for: .negative)
    #expect(!evaluation.hasTwoClasses)
    #expect(evaluation.matrix.labels == [.negative, .mixed, .neutral, .positive])
    #expect(evaluation.matrix.tieCount == 0)
    #expect(evaluation.matrix[.negative, .mixed] == 1)
    // Beside it the sign of the score, of those that are negative or positive.
    #expect(evaluation.signs.count == 1 && evaluation.signs[.negative, .negative] == 1)
    #expect(evaluation.matrix.accuracy == 0.5)
  }

  @Test(arguments: [
    ("1", SentimentLabel.positive), ("0", .negative), ("-1", .negative), ("Positive", .positive),
    ("负面", .negative), ("中性", .neutral), ("mixed", .mixed), ("NEG", .negative),
  ])
  func `labels are read as people write them`(text: String, label: SentimentLabel) {
    #expect(SentimentLabel(gold: text) == label)
    #expect(SentimentLabel(gold: text + "x") == nil)
  }

  @Test func `parts hold the same share of each class, and equal comments stay together`() {
    let comments = (0..<100).map { number in
      RatedComment(
        text: number % 10 == 0 ? "同一句" : "第\(number)句",
        isPositive: number % 4 == 0,
        domain: number < 50 ? "one" : "two"
      )
    }
    let parts = CrossValidation.parts(of: comments, count: 5)
    #expect(Set(parts) == Set(0..<5))
    let same = comments.indices.filter { comments[$0].text == "同一句" }.map { parts[$0] }
    #expect(Set(same).count == 1)
    for part in 0..<5 {
      let positive = comments.indices.count { parts[$0] == part && comments[$0].isPositive }
      #expect((3...9).contains(positive))
    }
    #expect(CrossValidation.parts(of: comments, count: 5) == parts)
  }

  @Test func `weights are judged by comments they were not learned from`() throws {
    let words = ["热水", "噪声"]
    let comments = ["one", "two"].flatMap { domain in
      (0..<60).map { number in
        RatedComment(
          text: "\(words[number % 2])，第\(number)车间",
          isPositive: number % 2 == 0,
          domain: domain
        )
      }
    }
    let validation = CrossValidation(
      learner: try WeightLearner(files: Lists.all),
      comments: comments
    )
    var rounds: Set<Int> = []
    let folds = try validation.folds(3) { rounds.insert($0.round) }
    #expect(rounds == [1, 2, 3])
    #expect(folds.keys.sorted() == ["one", "two"])
    #expect(folds.values.reduce(0) { $0 + $1.matrix.count } == 120)
    #expect(folds.values.allSatisfy { $0.matrix.macroF1 == 1 && $0.coverage == 1 })
    var steps: Set<Int> = []
    let others = try validation.leavingOutDomains { steps.insert($0.round) }
    #expect(steps == [1, 2, 3, 4, 5, 6])
    let one = try #require(others["one"])
    #expect(one.elsewhere.matrix.accuracy == 1)
    #expect(one.adapted.matrix.accuracy == 1)
    #expect(one.adapted.matrix.count == 60)
    #expect(one.gain == 0)
  }
}
