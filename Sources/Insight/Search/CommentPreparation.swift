import Segmentation
public import Sentiment
import SurveyModel

/// Makes comments ready for search.
public struct CommentPreparation: Sendable {
  private let scorer: Scorer
  private let names: PersonNames

  /// Creates a preparation.
  ///
  /// - Parameters:
  ///   - scorer: What cuts and scores comments.
  ///   - names: Names of people to mask wherever they stand, beside what the mask finds by itself.
  public init(scorer: Scorer, names: PersonNames = PersonNames()) {
    self.scorer = scorer
    self.names = names
  }

  /// A comment without blanks around it and with personal data masked.
  ///
  /// - Parameter original: The comment as written.
  /// - Returns: The text to search and show; nil for one that is empty or says nothing, as 无 does.
  public func text(of original: String) -> String? {
    let trimmed = original.trimmingWhitespace
    guard !trimmed.isEmpty, !scorer.saysNothing(trimmed) else { return nil }
    return PersonalDataMask.masked(trimmed, names: names)
  }

  /// Cuts and scores a comment.
  ///
  /// - Parameter text: The comment as ``text(of:)`` returned it.
  /// - Returns: The comment made ready.
  /// - Complexity: Linear in the length of the text.
  public func read(_ text: String) -> ReadComment {
    let segmented = scorer.segmenter.segment(text)
    let score = scorer.score(text)
    let content = Set(scorer.contentWords(in: segmented))
    // Words of one character count where the word lists know them: 贵, 累, 脏.
    let known = Set(
      score.evidence.filter { $0.kind == .polarity || $0.kind == .topic }.map(\.range)
    )
    let labels = PersonalDataMask.labelRanges(in: text)
    var words: [ReadComment.Word] = []
    var sentence = 0
    for token in segmented.tokens {
      if token.kind == .sentenceEnd { sentence += 1 }
      let range = segmented.originalRange(token)
      guard token.isWord, !labels.contains(where: { $0.overlaps(range) }) else { continue }
      let word = segmented.string(token)
      words.append(
        ReadComment.Word(
          text: word,
          range: range,
          sentence: sentence,
          isContent: content.contains(word) || known.contains(range)
        )
      )
    }
    return ReadComment(
      text: text,
      label: score.label,
      topics: score.topics.map(\.topic),
      words: words
    )
  }
}

extension PersonalDataMask {
  /// Where a masked text holds labels instead of personal data, as ranges of UTF-8 offsets.
  static func labelRanges(in text: String) -> [Range<Int>] {
    guard text.utf8.contains(0xEF) else { return [] }
    return Kind.allCases.flatMap { kind in
      text.ranges(of: kind.label).map { range in
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return start..<start + kind.label.utf8.count
      }
    }
  }
}
