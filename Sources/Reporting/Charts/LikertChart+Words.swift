import Insight
import Messages
import SurveyModel

extension LikertChart {
  /// What the rows and the three parts of a bar are called.
  struct Words: Sendable {
    /// The heading of the rows.
    let row: Phrase
    /// The parts from the worst to the best.
    let parts: [Phrase]
    /// Which part the interval is of.
    let interval: Phrase

    /// Items by their answers.
    static let items = Words(
      row: Wording.item,
      parts: [Wording.unfavourable, Wording.neutral, Wording.favourable],
      interval: Wording.favourableInterval
    )
    /// Topics by how people speak of them.
    static let topics = Words(
      row: Wording.topic,
      parts: [.negative, .neutral, .positive].map { Wording.name(of: $0) },
      interval: Wording.positiveInterval
    )
  }

  /// The topics of comments by how people speak of them, in the order of the release.
  init(topics: [TopicRelease], language: Language) {
    self.init(
      topics.map { Row(title: $0.title[language], shares: $0.tones) },
      words: .topics
    )
  }
}
