import Insight
import Sentiment
import SurveyModel

/// Small surveys, responses and comments for tests.
enum Samples {
  /// An item from 1 to 5.
  static func item(_ name: String, scale: String, reversed: Bool = false) -> Item {
    Item(
      name: name,
      title: LocalizedText(name),
      scale: scale,
      isReversed: reversed,
      minimum: 1,
      maximum: 5,
      key: name,
      row: nil
    )
  }

  /// One index 乐业 of two scales with one item each, half of which must be answered; with unit,
  /// recommendation and comments.
  static func plan(
    minimumGroup: Int = 5,
    minimumComments: Int = 10,
    hasComments: Bool = true
  ) -> WavePlan {
    WavePlan(
      title: LocalizedText("乐业"),
      settings: SurveySettings(
        indices: [
          IndexDefinition(
            name: "leye",
            title: LocalizedText("乐业"),
            minimumAnswered: 0.5,
            scales: [
              ScaleDefinition(name: "pay", title: LocalizedText("收入")),
              ScaleDefinition(name: "load", title: LocalizedText("负荷")),
            ]
          )
        ],
        minimumGroup: minimumGroup,
        minimumComments: minimumComments,
        anonymity: .anonymous
      ),
      items: [item("p", scale: "pay"), item("l", scale: "load", reversed: true)],
      unitKey: "unit",
      recommendationKey: "r",
      hasComments: hasComments
    )
  }

  /// The answers of one respondent.
  static func answers(
    pay: Double? = nil,
    load: Double? = nil,
    unit: String? = nil,
    recommendation: Double? = nil
  ) -> [String: Value] {
    var answers: [String: Value] = [:]
    answers["p"] = pay.map(Value.number)
    answers["l"] = load.map(Value.number)
    answers["unit"] = unit.map(Value.text)
    answers["r"] = recommendation.map(Value.number)
    return answers
  }

  /// A comment of one sentence with its words and one topic.
  static func comment(
    _ text: String,
    _ value: Double,
    words: [String] = [],
    topic: String? = nil,
    domain: String = "workplace",
    day: String? = nil,
    group: String? = nil
  ) -> AnalysedComment {
    let label: SentimentLabel = value < -0.1 ? .negative : value > 0.1 ? .positive : .neutral
    let range = 0..<text.utf8.count
    return AnalysedComment(
      text: text,
      score: CommentScore(
        value: value,
        label: label,
        evidence: value == 0
          ? [] : [Evidence(kind: .polarity, word: "词", range: range, contribution: value)],
        topics: topic.map { [TopicScore(topic: $0, domain: domain, weight: 1, value: value)] }
          ?? [],
        sentences: [
          SentenceScore(range: range, value: value, topics: topic.map { [$0] } ?? [])
        ]
      ),
      words: words,
      day: day,
      group: group
    )
  }
}
