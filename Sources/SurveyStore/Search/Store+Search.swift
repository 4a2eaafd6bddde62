import Foundation
import GRDB
public import SurveyModel

/// Whether the comments can be searched as they are now.
public enum SearchIndexState: Sendable, Hashable {
  /// The index holds all comments, cut with the words asked for.
  case current
  /// Responses have come since, or other words cut them: the next search makes it anew.
  case outdated
}

extension Store {
  /// Whether the index of comments is up to date.
  ///
  /// - Parameter words: The words the search would use.
  /// - Returns: The state; a file that was never searched is outdated.
  /// - Throws: A ``StoreFault``.
  /// - Complexity: Constant.
  public func searchIndexState(for words: SearchWords) throws -> SearchIndexState {
    try read { db in
      let digest = try String.fetchOne(db, sql: #"SELECT "digest" FROM "comment_words""#)
      return digest == words.digest ? .current : .outdated
    }
  }

  /// Makes the index of comments anew where it is not up to date.
  ///
  /// It is made in steps, between which others can write; where they do so again and again, the last
  /// attempt keeps them waiting until it is done.
  ///
  /// - Parameters:
  ///   - words: How to cut the comments.
  ///   - holding: Which comments of which waves wait; every call for a file must give the same.
  /// - Throws: A ``ResponseFault`` or a ``StoreFault``; the index stays outdated then.
  /// - Complexity: Linear in the text of all comments: a few seconds for 100,000 short ones.
  public func refreshSearchIndex(
    for words: SearchWords,
    holding: SearchHolding = .none
  ) throws {
    guard try searchIndexState(for: words) == .outdated else { return }
    try SearchIndexing(store: self, words: words, holding: holding).rebuild()
  }

  /// The responses of a wave whose comments the index holds.
  ///
  /// - Parameters:
  ///   - wave: The wave.
  ///   - words: The words the index was made with.
  /// - Returns: The identities.
  /// - Throws: A ``StoreFault``.
  public func indexedResponses(of wave: Wave, words: SearchWords) throws -> Set<ResponseID> {
    try read { db in
      try checkSearchIndex(for: words, db)
      let sql = #"""
        SELECT DISTINCT "comment"."response" FROM "comment"
          JOIN "response" ON "response"."id" = "comment"."response"
        WHERE "response"."wave" = ?
        """#
      let rows = try Row.fetchAll(db, sql: sql, arguments: [wave.id])
      return Set(
        rows.compactMap { row in
          let bytes: Data = row[0]
          return ResponseID(bytes: Array(bytes))
        }
      )
    }
  }

  /// Empties the index of comments; the next search makes it anew.
  ///
  /// No response can be erased before: its words would stay behind.
  ///
  /// - Throws: A ``StoreFault``.
  public func emptySearchIndex() throws {
    try write(SearchIndexing.empty)
  }

  /// Calls a function with each response of a wave that has comments matching a query, in order of the
  /// random identity.
  ///
  /// Sees what ``refreshSearchIndex(for:)`` has indexed. Texts are handed over as the words prepared
  /// them, and where the hits are in them.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - wave: The wave.
  ///   - words: The words that cut the query and the comments.
  ///   - body: What to do with a response and its matching comments, in order of the question.
  /// - Throws: A ``ResponseFault``, a ``StoreFault``, or what the function throws.
  public func forEachHit(
    of query: SearchQuery,
    in wave: Wave,
    words: SearchWords,
    _ body: (Response, [SearchHit]) throws -> Void
  ) throws {
    let sql = """
      SELECT \(Response.columns), "comment"."question"
      FROM "comment_index"
        JOIN "comment" ON "comment"."number" = "comment_index"."rowid"
        JOIN "response" ON "response"."id" = "comment"."response"
      WHERE "comment_index" MATCH ? AND "response"."wave" = ?
      ORDER BY "comment"."number"
      """
    try read { db in
      try checkSearchIndex(for: words, db)
      let rows = try Row.fetchCursor(db, sql: sql, arguments: [query.pattern, wave.id])
      var latest: (response: Response, hits: [SearchHit])?
      while let row = try rows.next() {
        let response = try Response(row: row, wave: wave.name)
        if let found = latest, found.response.id != response.id {
          if !found.hits.isEmpty { try body(found.response, found.hits) }
          latest = nil
        }
        var found = latest ?? (response, [])
        if let hit = SearchHit(of: query, question: row[5], in: response, words: words) {
          found.hits.append(hit)
        }
        latest = found
      }
      if let latest, !latest.hits.isEmpty { try body(latest.response, latest.hits) }
    }
  }

  /// How many people of each unit wrote a comment in a wave, as far as the index knows.
  ///
  /// - Parameters:
  ///   - wave: The wave.
  ///   - words: The words the index was made with.
  /// - Returns: The numbers by the name of the unit, without its subunits; the empty name for no unit.
  /// - Throws: A ``StoreFault``.
  public func commenters(in wave: Wave, words: SearchWords) throws -> [String: Int] {
    try read { db in
      try checkSearchIndex(for: words, db)
      let sql = #"SELECT "unit", "people" FROM "comment_people" WHERE "wave" = ?"#
      let rows = try Row.fetchAll(db, sql: sql, arguments: [wave.id])
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as String, $0[1] as Int) })
    }
  }

  /// Makes sure that the index is whole; responses may have come since it was made.
  ///
  /// - Throws: ``StoreFault/busy(path:)`` where another program makes it anew or has emptied it, so that
  ///   half of the hits would pass for all.
  private func checkSearchIndex(for words: SearchWords, _ db: Database) throws {
    let digest = try String.fetchOne(db, sql: #"SELECT "digest" FROM "comment_words""#)
    guard digest != words.digest else { return }
    let sql = #"SELECT EXISTS (SELECT 1 FROM "comment")"#
    guard digest == nil, try Bool.fetchOne(db, sql: sql) == true else {
      throw StoreFault.busy(path: path)
    }
  }
}

/// A comment that a query finds.
public struct SearchHit: Sendable, Hashable {
  /// The comment as the words prepared it.
  public let text: String
  /// Where it holds what the query looks for: UTF-8 offsets in the text.
  public let ranges: [Range<Int>]

  /// Checks what the index has found; nil where it does not match after all.
  init?(of query: SearchQuery, question: String, in response: Response, words: SearchWords) {
    guard
      case .text(let original)? = response.answers[question], let text = words.prepare(original),
      let ranges = query.hits(in: SearchableText(text, words: words))
    else { return nil }
    self.text = text
    self.ranges = ranges
  }
}
