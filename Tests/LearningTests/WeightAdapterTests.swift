import Learning
import Sentiment
import Testing

/// Weights learned elsewhere and the comments of a domain.
@Suite struct WeightAdapterTests {
  /// Comments in which 热水 is good and 噪声 bad.
  private static let comments: [RatedComment] = (0..<120).map { number in
    let isPositive = number % 2 == 0
    let texts =
      isPositive
      ? ["宿舍有热水", "热水来了", "食堂好吃", "车间有空调"]
      : ["宿舍有噪声", "噪声来了", "食堂难吃", "车间有空调"]
    return RatedComment(text: texts[number / 2 % 4], isPositive: isPositive, domain: "made")
  }

  private static let elsewhere = ObservedWeights(words: [
    ObservedWord(word: "热水", weight: -1, count: 900),
    ObservedWord(word: "班车", weight: 1, count: 700),
    ObservedWord(word: "空调", weight: 0.4, count: 800),
  ])

  private func adapt(
    _ weights: ObservedWeights,
    to comments: [RatedComment] = comments,
    _ change: (inout WeightAdapter.Options) -> Void = { _ in }
  ) throws -> LearnedModel {
    var options = WeightAdapter.Options()
    change(&options)
    let learner = try WeightLearner(files: Lists.all)
    return try WeightAdapter(learner, options: options).adapt(weights, to: comments)
  }

  private static func weights(of model: LearnedModel) -> [String: ObservedWord] {
    Dictionary(uniqueKeysWithValues: model.words.words.map { ($0.word, $0) })
  }

  @Test func `a word that weighs something else here gets the weight it has here`() throws {
    let words = Self.weights(of: try adapt(Self.elsewhere))
    let hot = try #require(words["热水"])
    #expect(hot.weight > 0)
    #expect(hot.count == 30)
    #expect(try #require(hot.z) > 2)
    #expect(try #require(words["噪声"]).weight < 0)
  }

  @Test func `what holds elsewhere holds here as far as the comments bear it out`() throws {
    // 空调 is good elsewhere, 班车 too; these comments know 空调 only, and there it is good.
    let comments = (0..<120).map { number in
      RatedComment(
        text: number % 2 == 0 ? "车间有空调" : "车间有噪声",
        isPositive: number % 2 == 0,
        domain: "made"
      )
    }
    let words = Self.weights(of: try adapt(Self.elsewhere, to: comments))
    let bus = try #require(words["班车"])
    #expect(bus.weight > 0)
    #expect(bus.count == 700)
    #expect(bus.z == nil)
    // Where they say the opposite, nothing is left of it.
    let turned = comments.map {
      RatedComment(text: $0.text, isPositive: !$0.isPositive, domain: "made")
    }
    #expect(Self.weights(of: try adapt(Self.elsewhere, to: turned))["班车"] == nil)
  }

  @Test func `a word that few comments hold leans on the words it shares characters with`() throws {
    let comments = (0..<120).map { number in
      RatedComment(
        text: number % 2 == 0 ? ["热水", "热饭"][number / 2 % 2] : "噪声",
        isPositive: number % 2 == 0,
        domain: "made"
      )
    }
    let rare = ObservedWeights(words: [ObservedWord(word: "热汤", weight: 0.01, count: 50)])
    #expect(try #require(Self.weights(of: try adapt(rare, to: comments))["热汤"]).weight > 0.05)
  }

  @Test func `what the rules say is overruled only where the comments stand out`() throws {
    // 好吃 stands in bad comments alone; what the rules say of 难吃 is right.
    let comments = (0..<150).map { number in
      RatedComment(
        text: ["不难吃", "难吃", "不难吃", "难吃", "好吃"][number % 5],
        isPositive: number % 5 == 0 || number % 5 == 2,
        domain: "made"
      )
    }
    let none = ObservedWeights(words: [])
    #expect(try #require(Self.weights(of: try adapt(none, to: comments))["好吃"]).weight < 0)
    let strict = try adapt(none, to: comments) { $0.contraryThreshold = 1000 }
    #expect(Self.weights(of: strict)["好吃"] == nil)
  }

  @Test func `words of grammar count here, numbers and times do not`() throws {
    let comments = (0..<120).map { number in
      RatedComment(
        text: number % 2 == 0 ? "我们，今年，三点" : "噪声",
        isPositive: number % 2 == 0,
        domain: "made"
      )
    }
    let words = Self.weights(of: try adapt(ObservedWeights(words: []), to: comments))
    #expect(words["我们"] != nil)
    #expect(words["今年"] == nil)
    #expect(words["三点"] == nil)
  }

  @Test func `no word of fewer comments than the minimum is written down`() throws {
    let model = try adapt(Self.elsewhere) { $0.minimumCount = 31 }
    #expect(model.words.words.allSatisfy { $0.count >= 31 })
    #expect(try adapt(Self.elsewhere) { $0.leastWeight = 100 }.words.words.isEmpty)
  }

  @Test func `adapting twice gives the same, and nothing comes of nothing`() throws {
    #expect(try adapt(Self.elsewhere).words == adapt(Self.elsewhere).words)
    #expect(try adapt(ObservedWeights(words: []), to: []).words.words.isEmpty)
  }

  @Test func `progress ends the work where it throws`() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      _ = try WeightAdapter(try WeightLearner(files: Lists.all))
        .adapt(Self.elsewhere, to: Self.comments) { _ in throw Stop() }
    }
  }
}
