import Foundation
import GRDB
import SurveyModel

/// Makes the index of comments anew, in steps that leave the file to others in between.
///
/// While it is made, the one row of `comment_words` holds a random mark instead of a digest. A response
/// that comes, an index that is emptied, and another program that begins the same all take the mark
/// away, and then the work so far counts for nothing.
struct SearchIndexing {
  let store: Store
  let words: SearchWords
  var holding = SearchHolding.none

  /// The responses read in one transaction: a moment's work.
  private static let batch = 2000
  /// How often it begins in steps before it takes the file for itself until it is done.
  private static let attempts = 3

  /// Makes the index anew.
  ///
  /// - Throws: A ``ResponseFault`` or a ``StoreFault``; the index counts as outdated then.
  func rebuild() throws {
    let known = try store.read(knownResponses)
    for _ in 0..<Self.attempts where try rebuildInSteps(known) { return }
    try store.write { db in
      let mark = try begin(db)
      var progress = Progress(held: try heldResponses(beside: known, db))
      while try add(upTo: .max, db, &progress) {}
      try finish(mark, progress, db)
    }
  }

  /// - Returns: False where something came between.
  private func rebuildInSteps(_ known: Set<ResponseID>) throws -> Bool {
    let mark = try store.write(begin)
    var progress = Progress(held: try store.read { try heldResponses(beside: known, $0) })
    var isComplete = false
    while !isComplete {
      let isUndisturbed = try store.write { db in
        guard try holds(mark, db) else { return false }
        isComplete = try !add(upTo: Self.batch, db, &progress)
        if isComplete { try finish(mark, progress, db) }
        return true
      }
      guard isUndisturbed else { return false }
    }
    return true
  }

  /// How far the work is.
  private struct Progress {
    /// The waves with the keys of their surveys.
    var plans: [Int64: Plan]?
    /// The last response read.
    var last = Data()
    /// How many comments are indexed.
    var number = 0
    /// How many people wrote one.
    var people: [Group: Int] = [:]
    /// By wave that is held to its rules the responses whose comments are taken in.
    let held: [Int64: Set<ResponseID>]
  }

  /// What the index needs to know of a wave.
  private struct Plan {
    let name: String
    /// The keys of the answers that are comments, in order.
    let comments: [String]
    /// The key of the answer that names the unit.
    let unit: String?
  }

  private struct Group: Hashable {
    let wave: Int64
    let unit: String
  }

  private func begin(_ db: Database) throws -> String {
    try Self.empty(db)
    let mark = "making \(UUID().uuidString)"
    try setDigest(mark, db)
    return mark
  }

  private func holds(_ mark: String, _ db: Database) throws -> Bool {
    try String.fetchOne(db, sql: #"SELECT "digest" FROM "comment_words""#) == mark
  }

  private func finish(_ mark: String, _ progress: Progress, _ db: Database) throws {
    let statement = try db.makeStatement(
      sql: #"INSERT INTO "comment_people" ("wave", "unit", "people") VALUES (?, ?, ?)"#
    )
    for (group, count) in progress.people {
      try statement.execute(arguments: [group.wave, group.unit, count])
    }
    // One segment: less to read, and nothing left of the way it was written.
    try Self.command("optimize", db)
    try db.execute(sql: #"DELETE FROM "comment_words""#)
    try setDigest(words.digest, db)
  }

  private func setDigest(_ digest: String, _ db: Database) throws {
    let sql = #"INSERT INTO "comment_words" ("digest") VALUES (?)"#
    try db.execute(sql: sql, arguments: [digest])
  }

  /// Empties the index, as must be done before a response is erased or changed.
  ///
  /// - Parameter db: The connection, inside the transaction that erases.
  /// - Throws: An error of SQLite.
  static func empty(_ db: Database) throws {
    for table in ["comment_words", "comment_people", "comment"] {
      try db.execute(sql: "DELETE FROM \"\(table)\"")
    }
    try command("delete-all", db)
  }

  private static func command(_ name: String, _ db: Database) throws {
    let sql = #"INSERT INTO "comment_index" ("comment_index") VALUES (?)"#
    try db.execute(sql: sql, arguments: [name])
  }

  /// Indexes the comments of the next responses in order of their identities.
  ///
  /// - Returns: False where there were none left.
  private func add(upTo limit: Int, _ db: Database, _ progress: inout Progress) throws -> Bool {
    let plans = try progress.plans ?? plans(db)
    progress.plans = plans
    let index = try db.cachedStatement(
      sql: #"INSERT INTO "comment_index" ("rowid", "words") VALUES (?, ?)"#
    )
    let comment = try db.cachedStatement(
      sql: #"INSERT INTO "comment" ("number", "response", "question") VALUES (?, ?, ?)"#
    )
    let sql = """
      SELECT \(Response.columns), "response"."wave" FROM "response"
      WHERE "response"."id" > ? ORDER BY "response"."id" LIMIT ?
      """
    let rows = try Row.fetchCursor(db, sql: sql, arguments: [progress.last, limit])
    var isAtEnd = true
    while let row = try rows.next() {
      isAtEnd = false
      let wave: Int64 = row[5]
      progress.last = row[0]
      guard let plan = plans[wave] else { continue }
      let response = try Response(row: row, wave: plan.name)
      guard progress.held[wave]?.contains(response.id) ?? true else { continue }
      let before = progress.number
      for question in plan.comments {
        guard
          case .text(let original)? = response.answers[question],
          let text = words.prepare(original)
        else { continue }
        progress.number += 1
        try SearchWords.$current.withValue(words) {
          try index.execute(arguments: [progress.number, text])
        }
        try comment.execute(arguments: [progress.number, response.id.stored, question])
      }
      guard progress.number > before else { continue }
      let unit = plan.unit.flatMap { response.answers[$0]?.answerKey } ?? ""
      progress.people[Group(wave: wave, unit: unit), default: 0] += 1
    }
    return !isAtEnd
  }

  /// The responses whose comments the index holds.
  private func knownResponses(_ db: Database) throws -> Set<ResponseID> {
    let rows = try Row.fetchAll(db, sql: #"SELECT DISTINCT "response" FROM "comment""#)
    return Set(
      rows.compactMap { row in
        let bytes: Data = row[0]
        return ResponseID(bytes: Array(bytes))
      }
    )
  }

  /// By wave that is held to its rules the responses whose comments are taken in: those that were before, and the
  /// new ones where enough people have come.
  private func heldResponses(
    beside known: Set<ResponseID>,
    _ db: Database
  ) throws -> [Int64: Set<ResponseID>] {
    let sql = "SELECT \(Wave.columns) FROM \"wave\""
    let waves = try Row.fetchAll(db, sql: sql).map { try Wave(row: $0, path: store.path) }
    let watched = waves.compactMap { wave in holding.minimum(wave).map { (wave, $0) } }
    guard !watched.isEmpty else { return [:] }
    let plans = try plans(db)
    var held: [Int64: Set<ResponseID>] = [:]
    for (wave, minimum) in watched {
      guard let plan = plans[wave.id] else { continue }
      let authors = try authors(of: wave, plan, db)
      let told = authors.filter { !holding.isHeldBack($0) }
      let before = told.intersection(known)
      let mayTell =
        authors.count - told.count >= holding.leastHeldBack(wave)
        && told.count - before.count >= minimum
      held[wave.id] = mayTell ? told : before
    }
    return held
  }

  /// The responses of a wave that hold a comment.
  private func authors(of wave: Wave, _ plan: Plan, _ db: Database) throws -> Set<ResponseID> {
    let sql = "SELECT \(Response.columns) FROM \"response\" WHERE \"response\".\"wave\" = ?"
    let rows = try Row.fetchCursor(db, sql: sql, arguments: [wave.id])
    var authors: Set<ResponseID> = []
    while let row = try rows.next() {
      let response = try Response(row: row, wave: plan.name)
      let isAuthor = plan.comments.contains { question in
        guard case .text(let original)? = response.answers[question] else { return false }
        return words.prepare(original) != nil
      }
      if isAuthor { authors.insert(response.id) }
    }
    return authors
  }

  /// The waves with the keys of their surveys; a wave whose survey cannot be read has no comments.
  private func plans(_ db: Database) throws -> [Int64: Plan] {
    let sql = #"""
      SELECT "wave"."id", "wave"."name", "survey"."json"
      FROM "wave" JOIN "survey" ON "survey"."digest" = "wave"."survey"
      """#
    var plans: [Int64: Plan] = [:]
    for row in try Row.fetchAll(db, sql: sql) {
      let name: String = row[1]
      let json: Data = row[2]
      let survey = SurveyReader.read(Array(json), file: name).survey
      let questions = survey?.questions ?? []
      plans[row[0]] = Plan(
        name: name,
        comments: questions.compactMap { question in
          if case .comment = question.kind { question.key } else { nil }
        }.sorted(),
        unit: survey?.question(boundTo: .unit)?.key
      )
    }
    return plans
  }
}
