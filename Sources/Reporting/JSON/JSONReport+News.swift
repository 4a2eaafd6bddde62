import Insight
import Messages

extension JSONReport {
  /// What wants attention in dated comments; null without times.
  func news(_ news: CommentNews?) -> JSONValue {
    guard let news else { return .null }
    return .members([
      "period": .string(news.period.rawValue), "newest": .string(news.newest),
      "earlier": .integer(news.earlier),
      "alerts": .array(
        news.alerts.map { alert($0, text: Wording.news($0, numerals: .text)) }
      ),
      "bursts": .array(news.bursts.map(burst)),
    ])
  }

  private func burst(_ burst: TopicStretch) -> JSONValue {
    .members([
      "topic": .string(burst.name), "title": title(burst.title), "first": .string(burst.first),
      "last": .string(burst.last), "share": estimate(burst.share, .share),
      "usual": .number(Numerals.rounded(burst.usual, decimals: 4)),
      "probability": .number(Numerals.roughly(burst.probability)),
      "text": title(Wording.stretch(burst, numerals: .text)),
    ])
  }
}
