import Insight
import SurveyModel

extension JSONReport {
  /// What is a signal and what is noise.
  func reading(_ reading: TrendReading, waves: [String]) -> JSONValue {
    .members([
      "signal": .bool(reading.isSignal),
      "change": reading.change.map { change in
        .members([
          "from": .string(waves.indices.contains(change.from) ? waves[change.from] : ""),
          "value": number(change.value), "lower": number(change.lower),
          "upper": number(change.upper),
          "probability": .number(Numerals.roughly(change.probability)),
        ])
      } ?? .null,
      "direction": reading.direction.map { direction in
        .members([
          "waves": .integer(direction.waves), "slope": number(direction.slope),
          "probability": .number(Numerals.roughly(direction.probability)),
        ])
      } ?? .null,
      "limits": reading.limits.map { limits in
        .members([
          "from": .string(waves.indices.contains(limits.from) ? waves[limits.from] : ""),
          "center": number(limits.center), "means": .array(limits.means.map(number)),
          "lower": .array(limits.lower.map(number)), "upper": .array(limits.upper.map(number)),
          "left": .bool(limits.isLeft),
        ])
      } ?? .null,
    ])
  }

  /// A topic over waves.
  func topicTrend(_ topic: TopicTrend, waves: [String]) -> JSONValue {
    .members([
      "name": .string(topic.name), "title": title(topic.title),
      "shares": .array(topic.shares.map { cell($0, .share) }),
      "scores": .array(topic.scores.map { cell($0, .score) }),
      "reading": topic.reading.map { reading($0, waves: waves) } ?? .null,
    ])
  }

  private func number(_ value: Double) -> JSONValue {
    .number(Numerals.rounded(value, decimals: 2))
  }
}
