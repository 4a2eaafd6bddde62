import Insight
import Messages
import Segmentation
import Sentiment
import SurveyModel
import TableImport

/// Reads comments from a table and scores them, some hundred at a time on all processors.
struct CommentTable {
  let reader: TableReader
  let text: [String]
  let time: String?
  let group: String?
  var period = Period.month
  let console: Console

  private struct Columns {
    let text: [Int]
    let time: Int?
    let group: Int?
  }

  /// A comment that waits to be scored.
  private struct Entry {
    let text: String
    let day: String?
    let group: String?

    /// The comment with its score, nil where it says nothing.
    func analysed(by scorer: Scorer) -> AnalysedComment? {
      guard !scorer.saysNothing(text) else { return nil }
      let segmented = scorer.segmenter.segment(text)
      return AnalysedComment(
        text: text,
        score: scorer.score(segmented),
        words: scorer.contentWords(in: segmented),
        day: day,
        group: group
      )
    }
  }

  private static let batchSize = 512

  /// The totals of all comments.
  ///
  /// - Parameter scorer: What scores them.
  /// - Returns: The totals.
  /// - Throws: A fault that says what went wrong and what to do.
  func analysis(with scorer: Scorer) throws -> CommentAnalysis {
    var analysis = CommentAnalysis(period: period)
    var columns: Columns?
    var undated = 0
    var empty = 0
    var waiting: [Entry] = []
    func scoreWaiting() {
      for comment in waiting.concurrentMap({ $0.analysed(by: scorer) }) {
        guard let comment else {
          empty += 1
          continue
        }
        if time != nil, comment.day == nil { undated += 1 }
        analysis.add(comment)
      }
      waiting.removeAll(keepingCapacity: true)
    }
    let summary = try reader.read { progress in
      try Interruption.check()
      let share = progress.share.map { " \(Int($0 * 100)) %" } ?? ""
      let count = analysis.count
      console.progress(
        Phrase("Reading …\(share), \(count) comments", "正在读取……\(share)，\(count) 条")
      )
    } header: { header in
      columns = Columns(
        text: try text.map(header.column(named:)),
        time: try time.map(header.column(named:)),
        group: try group.map(header.column(named:))
      )
    } row: { row in
      guard let columns else { return }
      let text = columns.text.map { row[$0].trimmingWhitespace }
        .filter { !$0.isEmpty }.joined(separator: "\n")
      guard !text.isEmpty else {
        empty += 1
        return
      }
      waiting.append(
        Entry(
          text: text,
          day: columns.time.flatMap { Self.day(row[$0]) },
          group: columns.group.map { row[$0].trimmingWhitespace }.flatMap { $0.isEmpty ? nil : $0 }
        )
      )
      if waiting.count == Self.batchSize { scoreWaiting() }
    }
    scoreWaiting()
    console.progress(nil)
    for warning in summary.warnings { console.warn(warning.phrase) }
    guard analysis.count > 0 else {
      warn(undated: 0, empty: empty)
      throw NoCommentsFault(path: reader.path)
    }
    if let time, undated == analysis.count { throw NoDatesFault(path: reader.path, column: time) }
    warn(undated: undated, empty: empty)
    return analysis
  }

  private static func day(_ text: String) -> String? {
    guard let date = TableDate.parse(text) else { return nil }
    let padded = [date.month, date.day].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(date.year)-\(padded[0])-\(padded[1])"
  }

  private func warn(undated: Int, empty: Int) {
    if undated > 0 {
      console.warn(
        Phrase(
          "\(undated) comments have no time that can be read; they are left out of the trend.",
          "\(undated) 条意见的时间无法识别，不计入走势。"
        )
      )
    }
    if empty > 0 {
      console.warn(
        Phrase(
          "\(empty) rows without a comment, or with one such as 无, were passed over.",
          "跳过了 \(empty) 行空白或只写“无”之类的意见。"
        )
      )
    }
  }
}

/// A column of times in which nothing can be read as a day.
struct NoDatesFault: Fault {
  let path: String
  let column: String
  let category = FaultCategory.badData

  var phrase: Phrase {
    Phrase(
      "\(path): in column “\(column)” no cell of a comment can be read as a day. Give the column of the time with "
        + "--time, or write days as 2026-01-31.",
      "\(path)：“\(column)”一列里没有一格能读作日期。请用 --time 给出时间所在的列，或把日期写成 2026-01-31 的样子。"
    )
  }
}

/// A table without any comment.
struct NoCommentsFault: Fault {
  let path: String
  let category = FaultCategory.badData

  var phrase: Phrase {
    Phrase(
      "\(path): no row has a comment. Check the columns given with --text.",
      "\(path)：没有一行含有意见。请检查 --text 给出的列。"
    )
  }
}
