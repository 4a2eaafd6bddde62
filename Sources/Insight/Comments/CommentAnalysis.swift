import Sentiment
import Statistics

/// The running totals of a body of comments, fed one at a time or one respondent at a time.
///
/// Where respondents are known, people count, not comments: each has one say in the mean score, in a
/// topic and in a word, however much they wrote. Shares of labels are of comments all the same.
///
/// Memory: some bytes for each distinct word of each comment, since which comments are the worst is
/// known only at the end; a fixed number of candidate sentences; nothing else grows with the number of
/// comments. The result does not depend on the order of the comments, but for the last bits of means.
///
/// ## Usage
/// ```swift
/// var analysis = CommentAnalysis()
/// for comment in comments { analysis.add(comment) }
/// let release = analysis.release(counts: .exact)
/// ```
public struct CommentAnalysis: Sendable {
  /// How many comments were added.
  public var count: Int { totals.count }
  /// How many people wrote them; a comment added alone counts as one.
  public var people: Int { totals.people }

  /// True when comments were added by respondent.
  var knowsPeople = false
  var totals = CommentTotals()
  /// How many people wrote the comments that were read for words and sentences.
  private(set) var readers = 0
  var firstDay: String?
  var lastDay: String?
  /// What dated comments are counted by.
  let period: Period
  var months: [String: Totals] = [:]
  var groups: [String: Totals] = [:]
  var words = WordTable()
  /// What was found of each comment, in the order they were added.
  private var verdicts: [(value: Double, isNegative: Bool)] = []
  /// By period what early warning counts; nothing where people are known, since then nothing is told by day.
  var spans: [String: PeriodTotals] = [:]
  /// The period of each comment in the order they were added, nil where unknown.
  var periods: [String?] = []
  var candidates = SentenceSample()

  /// Scores of a set of comments.
  struct Totals {
    var values = Moments()
    var negatives = 0

    mutating func add(_ score: CommentScore) {
      values.add(score.value)
      if score.label == .negative { negatives += 1 }
    }
  }

  /// Creates totals of no comments.
  ///
  /// - Parameter period: What dated comments are counted by.
  public init(period: Period = .month) {
    self.period = period
  }

  /// Takes in one comment.
  ///
  /// A day that does not begin like an ISO date counts as unknown.
  ///
  /// - Parameter comment: The comment with its score and words.
  public mutating func add(_ comment: AnalysedComment) {
    add(from: [comment])
  }

  /// Takes in all comments of one respondent.
  ///
  /// - Parameter comments: The comments with their scores and words; none changes nothing.
  public mutating func add(comments: [AnalysedComment]) {
    knowsPeople = true
    add(from: comments)
  }

  private mutating func add(from comments: [AnalysedComment]) {
    guard !comments.isEmpty else { return }
    readers += 1
    totals.add(comments.map(\.score))
    for comment in comments { addOne(comment) }
  }

  /// Takes in one comment of the latest person.
  private mutating func addOne(_ comment: AnalysedComment) {
    let score = comment.score
    let ids = words.add(comment.words, of: readers)
    verdicts.append((score.value, score.label == .negative))
    if score.label == .negative { candidates.add(comment, of: readers, words: ids) }
    if let day = comment.day.flatMap(Self.isoDay) {
      firstDay = min(firstDay ?? day, day)
      lastDay = max(lastDay ?? day, day)
      let text = period.text(ofDay: day)
      months[text, default: Totals()].add(score)
      if !knowsPeople { spans[text, default: PeriodTotals()].add(score) }
    }
    if !knowsPeople {
      periods.append(comment.day.flatMap(Self.isoDay).map { period.text(ofDay: $0) })
    }
    if let group = comment.group { groups[group, default: Totals()].add(score) }
  }

  /// People by word, in the worst comments, those labelled negative with a score in the lowest third of
  /// all, and in the rest.
  var wordCounts: WordTable.Counts {
    let sorted = verdicts.map(\.value).sorted()
    let limit = sorted.isEmpty ? -1 : sorted[(sorted.count + 2) / 3 - 1]
    return words.counts(isInGroup: verdicts.map { $0.isNegative && $0.value <= limit })
  }

  /// The first ten characters where they look like `2019-05-31`.
  private static func isoDay(_ text: String) -> String? {
    let bytes = Array(text.utf8.prefix(10))
    guard bytes.count == 10 else { return nil }
    for (place, byte) in bytes.enumerated() {
      let isDash = place == 4 || place == 7
      guard isDash ? byte == UInt8(ascii: "-") : (0x30...0x39).contains(byte) else { return nil }
    }
    let month = (bytes[5] - 0x30) * 10 + bytes[6] - 0x30
    let day = (bytes[8] - 0x30) * 10 + bytes[9] - 0x30
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    return String(text.utf8.prefix(10))
  }
}
