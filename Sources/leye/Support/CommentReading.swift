import Insight
import Segmentation
import Sentiment
import SurveyModel

/// The comments of responses, as far as they say something.
struct CommentReading {
  let scorer: Scorer

  /// A comment that says something; nil for an empty one and for 无, 没意见 and the like.
  ///
  /// - Parameter answer: The answer to a question for comments.
  /// - Returns: The text without white space around it.
  func comment(_ answer: Value?) -> String? {
    guard let text = answer?.filledText, !scorer.saysNothing(text) else { return nil }
    return text
  }

  /// The scores of all comments of a respondent.
  func scores(_ answers: [String: Value], _ keys: [String]) -> [CommentScore] {
    keys.compactMap { comment(answers[$0]).map { scorer.score($0) } }
  }

  /// All comments of a respondent with their words, those of personal data left out: a name that many
  /// write, such as that of a superior, must not come out as typical of anybody.
  func analysed(_ answers: [String: Value], _ keys: [String]) -> [AnalysedComment] {
    keys.compactMap { comment(answers[$0]) }.map { text in
      let segmented = scorer.segmenter.segment(text)
      let rest = PersonalDataMask.removed(from: text)
      return AnalysedComment(
        text: text,
        score: scorer.score(segmented),
        words: scorer.contentWords(in: rest == text ? segmented : scorer.segmenter.segment(rest))
      )
    }
  }
}

extension Value {
  /// The text of an answer without white space around it; nil where nothing is left.
  var filledText: String? {
    guard case .text(let text) = self else { return nil }
    let trimmed = text.trimmingWhitespace
    return trimmed.isEmpty ? nil : trimmed
  }
}

extension Survey {
  /// The keys of the answers that are comments.
  var commentKeys: [String] {
    questions.compactMap { question in
      if case .comment = question.kind { question.key } else { nil }
    }
  }
}
