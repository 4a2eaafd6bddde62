import Foundation
import Messages
import Segmentation
import Sentiment
import SurveyModel

/// A comment with its score and all it rests on, ready to be shown.
struct Explanation {
  /// A run of the text, with the words of the evidence that stand there.
  struct Part {
    let text: String
    let evidence: [Evidence]

    /// The mark that decides the look; nil for a run without evidence.
    var mark: EvidenceMark? {
      evidence.map { EvidenceMark($0) }.min { $0.rawValue < $1.rawValue }
    }

    /// The signs and numbers that stand beside the run, those of terms of the sum first.
    var figures: [String] {
      evidence
        .map { (mark: EvidenceMark($0), number: $0.contribution) }
        .sorted { $0.mark.rawValue < $1.mark.rawValue }
        .reduce(into: []) { figures, next in
          let figure = next.mark.figure(next.number)
          if !figures.contains(figure) { figures.append(figure) }
        }
    }
  }

  /// The comment.
  let text: String
  /// Its score.
  let score: CommentScore
  /// The same without words.
  let sheet: ScoreSheet
  /// The topics of the lexicon.
  let topics: [Topic]
  /// Its words in order, as they were scored.
  let words: [String]
  /// The titles of topics by name.
  let topicTitles: [String: LocalizedText]
  /// The digest of word lists and rules.
  let digest: String
  /// The constant of the score's formula.
  let squash: String

  /// Explains a comment.
  ///
  /// - Parameters:
  ///   - text: The comment.
  ///   - scorer: What scores it.
  init(_ text: String, by scorer: Scorer) {
    self.text = text
    let bytes = Array(text.utf8)
    var engine = LineScorer(scorer)
    engine.score(bytes.span)
    sheet = engine.sheet
    score = engine.detail
    topics = scorer.lexicon.topics
    var cutter = LineSegmenter(scorer.segmenter)
    cutter.segment(bytes.span)
    words = cutter.words.map { String(decoding: bytes[$0], as: UTF8.self) }
    topicTitles = scorer.lexicon.topicTitles
    digest = scorer.digest
    squash = scorer.squash.formatted(.number.locale(Locale(identifier: "en_US_POSIX")))
  }

  /// The evidence that the rules found; learned weights, which nearly every word has, are apart.
  var explicit: [Evidence] { score.evidence.filter { $0.kind != .observed } }

  /// The words with learned weights, the heaviest first.
  var observed: [Evidence] {
    score.evidence.filter { $0.kind == .observed }
      .sorted {
        (-abs($0.contribution), $0.range.lowerBound) < (-abs($1.contribution), $1.range.lowerBound)
      }
  }

  /// The marks that occur, in order.
  var marks: [EvidenceMark] {
    let marks = Set(explicit.map { EvidenceMark($0) })
    return EvidenceMark.allCases.filter(marks.contains)
  }

  /// The text in runs, those with evidence and those between; together they are the text.
  ///
  /// Of words that overlap the first is marked, the longest of those that begin at one place.
  var parts: [Part] {
    let bytes = Array(text.utf8)
    var parts: [Part] = []
    var end = 0
    func add(upTo start: Int) {
      guard start > end else { return }
      parts.append(Part(text: String(decoding: bytes[end..<start], as: UTF8.self), evidence: []))
    }
    let places = Dictionary(grouping: explicit, by: \.range)
    let ranges = places.keys.sorted {
      ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound)
    }
    for range in ranges where range.lowerBound >= end && !range.isEmpty {
      add(upTo: range.lowerBound)
      let word = String(decoding: bytes[range], as: UTF8.self)
      parts.append(Part(text: word, evidence: places[range] ?? []))
      end = range.upperBound
    }
    add(upTo: bytes.count)
    return parts
  }

  /// The title of a topic.
  func title(ofTopic name: String, in language: Language) -> String {
    topicTitles[name]?[language] ?? name
  }

  /// The text that stands at a range of UTF-8 offsets.
  func excerpt(_ range: Range<Int>) -> String {
    String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}

extension SentimentLabel {
  /// The label in words.
  var phrase: Phrase {
    switch self {
    case .negative: Phrase("negative", "负面")
    case .mixed: Phrase("mixed", "有褒有贬")
    case .neutral: Phrase("neutral", "中性")
    case .positive: Phrase("positive", "正面")
    }
  }
}
