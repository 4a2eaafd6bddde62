import Sentiment
import SurveyModel

extension CommentScore {
  /// The score with everything it rests on, as stored and as `leye explain --json` prints it.
  ///
  /// Places are UTF-8 offsets in the comment, from and to.
  var json: Value {
    .object([
      "score": .number(value),
      "label": .text(label.rawValue),
      "topics": .array(
        topics.map { topic in
          .object(["topic": .text(topic.topic), "score": .number(topic.value)])
        }
      ),
      "evidence": .array(
        evidence.map { evidence in
          .object([
            "kind": .text(evidence.kind.rawValue),
            "word": .text(evidence.word),
            "from": .number(Double(evidence.range.lowerBound)),
            "to": .number(Double(evidence.range.upperBound)),
            "contribution": .number(evidence.contribution),
          ])
        }
      ),
    ])
  }
}
