import Segmentation
import Sentiment

/// Scores texts, with memory that is used again for the next one.
///
/// Each thread has its own.
struct LineScorer: Sendable {
  /// What scores.
  let scorer: Scorer
  /// The reading of the text scored last.
  private(set) var sheet = ScoreSheet()
  private var segmented = SegmentedText()

  /// Takes over an engine.
  ///
  /// - Parameter scorer: The engine.
  init(_ scorer: Scorer) {
    self.scorer = scorer
  }

  /// Scores a text, into ``sheet``.
  ///
  /// - Parameter text: Valid UTF-8.
  mutating func score(_ text: Span<UInt8>) {
    scorer.segmenter.segment(text, into: &segmented)
    scorer.read(segmented, into: &sheet)
  }

  /// All that the score of the text scored last rests on.
  var detail: CommentScore { scorer.score(segmented) }

  /// Scores a text and writes the score as members of an object whose brace is open.
  ///
  /// - Parameters:
  ///   - text: Valid UTF-8.
  ///   - showsEvidence: True to write everything it rests on.
  ///   - output: Receives the members.
  mutating func write(_ text: Span<UInt8>, showsEvidence: Bool, to output: inout ByteWriter) {
    score(text)
    output.writeMembers(of: sheet, topics: scorer.lexicon.topics)
    if showsEvidence { output.writeEvidence(detail.evidence) }
  }
}
