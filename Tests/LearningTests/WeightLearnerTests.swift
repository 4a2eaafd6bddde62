import Learning
import Sentiment
import Testing

/// Learning weights from rated comments.
@Suite struct WeightLearnerTests {
  /// Comments in which 热水 is good and 噪声 bad, and the rules know 好吃 and 难吃.
  private static let comments: [RatedComment] = (0..<120).map { number in
    let isPositive = number % 2 == 0
    let texts =
      isPositive
      ? ["宿舍有热水", "热水来了", "食堂好吃", "车间有空调"]
      : ["宿舍有噪声", "噪声来了", "食堂难吃", "车间有空调"]
    return RatedComment(text: texts[number / 2 % 4], isPositive: isPositive, domain: "made")
  }

  private func learn(
    _ comments: [RatedComment] = comments,
    _ change: (inout WeightLearner.Options) -> Void = { _ in }
  ) throws -> LearnedModel {
    var options = WeightLearner.Options()
    change(&options)
    return try WeightLearner(files: Lists.all, options: options).learn(comments)
  }

  @Test func `words get the sign of the comments they stand in`() throws {
    let model = try learn()
    let weights = Dictionary(uniqueKeysWithValues: model.words.words.map { ($0.word, $0) })
    #expect(try #require(weights["热水"]).weight > 0)
    #expect(try #require(weights["噪声"]).weight < 0)
    #expect(weights["热水"]?.count == 30)
    #expect(try #require(weights["热水"]?.z) > 2)
    // As frequent in good comments as in bad ones.
    #expect(weights["空调"] == nil)
    #expect(model.commentCount == 120)
  }

  @Test func `what the rules know already weighs less than what they do not`() throws {
    let model = try learn()
    let weights = Dictionary(uniqueKeysWithValues: model.words.words.map { ($0.word, $0.weight) })
    #expect(abs(weights["好吃"] ?? 0) < abs(try #require(weights["热水"])))
  }

  @Test func `the sum adds rules and weights, each word once`() throws {
    let model = try learn()
    let sums = ["热水", "热水热水", "abc"].map(model.sum)
    #expect(sums[0] ?? 0 > 0)
    #expect(sums[1] == sums[0])
    #expect(sums[2] == nil)
    let praise = model.sum(of: "食堂好吃") ?? 0
    #expect(praise > 0)
  }

  @Test func `words that say nothing by themselves get no weight`() throws {
    let comments = (0..<120).map { number in
      let isPositive = number % 2 == 0
      return RatedComment(
        text: isPositive ? "今年，七点，送，热水" : "去年，三点，给，噪声",
        isPositive: isPositive,
        domain: "made"
      )
    }
    let words = try learn(comments) { $0.includesPairs = false }.words.words.map(\.word)
    #expect(Set(words) == ["热水", "噪声"])
    let all = try learn(comments) {
      $0.includesPairs = false
      $0.sparesRuleWords = false
    }
    #expect(all.words.words.contains { $0.word == "今年" })
  }

  @Test func `rare words and weak ones are left out`() throws {
    #expect(try learn { $0.minimumCount = 31 }.words.words.allSatisfy { $0.count >= 31 })
    #expect(try learn { $0.threshold = 100 }.words.words.isEmpty)
    #expect(try learn { $0.leastWeight = 100 }.words.words.isEmpty)
  }

  @Test func `pairs of words are learned where they say more than the words`() throws {
    let texts = ["热水空调", "空调热水", "车间不热水", "车间不热水"]
    let comments = (0..<80).map { number in
      RatedComment(text: texts[number % 4], isPositive: number % 2 == 0, domain: "made")
    }
    let words = try learn(comments).words.words.map(\.word)
    #expect(Set(words).isSuperset(of: ["热水 空调", "空调 热水"]))
    #expect(try learn(comments) { $0.includesPairs = false }.words.words.map(\.word).isEmpty)
  }

  @Test func `learning twice gives the same, also beside weights learned before`() throws {
    let first = try learn()
    #expect(try learn().words == first.words)
    let file = (name: "observed.tsv", text: first.words.fileText(version: 1, licence: "test"))
    let again = try WeightLearner(files: Lists.all + [file]).learn(Self.comments)
    #expect(again.words == first.words)
  }

  @Test func `nothing is learned from nothing`() throws {
    #expect(try learn([]).words.words.isEmpty)
    let blank = [RatedComment(text: "", isPositive: true, domain: "made")]
    #expect(try learn(blank).words.words.isEmpty)
  }

  @Test func `progress ends the work where it throws`() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      _ = try WeightLearner(files: Lists.all).learn(Self.comments) { _ in throw Stop() }
    }
  }

  @Test func `faults of the word lists are told`() {
    #expect(throws: LexiconFaults.self) {
      _ = try WeightLearner(files: [(name: "x.tsv", text: "# kind: polarity\n好\tx\n")])
    }
  }
}
