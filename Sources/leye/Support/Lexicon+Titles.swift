import Sentiment
import SurveyModel

extension Lexicon {
  /// The titles of the topics by name, for reports.
  var topicTitles: [String: LocalizedText] {
    let titles = topics.map { topic in
      (topic.name, LocalizedText(texts: ["en": topic.english, "zh-cn": topic.chinese]))
    }
    return Dictionary(titles) { first, _ in first }
  }
}
