import Insight
import Messages
import SurveyModel
import SurveyStore
import TableImport

/// Comments of a CSV file, which its reader holds anyway; each row counts as a person.
struct CommentsFile: CommentsSource {
  let reader: TableReader
  let text: [String]
  let group: String?
  let words: SearchWords
  let gate: CommentGate
  let comments: CommentPreparation

  var name: String { reader.path == "-" ? Interface.text("standard input", "标准输入") : reader.path }
  var isSynthetic: Bool { false }
  var hidden: [String] { [] }
  var isShut: Bool { false }
  var units: KeywordUnits? { nil }

  func forEachMatch(
    of query: SearchQuery,
    _ body: (CommentAuthor, CommentGate) throws -> Void
  ) throws {
    try forEachText { unit, text in
      guard let hits = query.hits(in: SearchableText(text, words: words)) else { return }
      let comment = CommentAuthor.Comment(comments.read(text), hits: hits)
      try body(CommentAuthor(unit: unit, comments: [comment]), gate)
    }
  }

  func forEachAuthor(
    marking query: SearchQuery?,
    _ body: (CommentAuthor, CommentGate) throws -> Void
  ) throws {
    try forEachText { unit, text in
      let hits = query.flatMap { $0.hits(in: SearchableText(text, words: words)) } ?? []
      let comment = CommentAuthor.Comment(comments.read(text), hits: hits)
      try body(CommentAuthor(unit: unit, comments: [comment]), gate)
    }
  }

  /// Calls a function with each comment that says something, and its unit.
  private func forEachText(_ body: (String?, String) throws -> Void) throws {
    let console = Interface.console
    var columns: (text: [Int], group: Int?) = ([], nil)
    var count = 0
    let summary = try reader.read { _ in
      try Interruption.check()
      console.progress(Phrase("Reading … \(count) comments", "正在读取……\(count) 条"))
    } header: { header in
      columns = (
        try text.map(header.column(named:)), try group.map(header.column(named:))
      )
    } row: { row in
      let joined = columns.text.map { row[$0].trimmingWhitespace }
        .filter { !$0.isEmpty }.joined(separator: "\n")
      guard let text = comments.text(of: joined) else { return }
      count += 1
      try body(columns.group.map { row[$0].trimmingWhitespace }, text)
    }
    console.progress(nil)
    for warning in summary.warnings { console.warn(warning.phrase) }
    guard count > 0 else { throw NoCommentsFault(path: reader.path) }
  }
}
