import GRDB
public import SurveyModel

extension Store {
  /// How many responses of a wave came each way, and how many have begun one.
  ///
  /// The numbers are those of the file: what is shown of them must pass disclosure control.
  ///
  /// - Parameter wave: The wave.
  /// - Returns: The responses by collector, and the drafts.
  /// - Throws: A ``StoreFault``.
  /// - Complexity: Linear in the number of responses.
  public func collection(of wave: Wave) throws -> (collectors: [Collector: Int], drafts: Int) {
    try read { db in
      let sql = #"SELECT "collector", count(*) FROM "response" WHERE "wave" = ? GROUP BY 1"#
      var collectors: [Collector: Int] = [:]
      for row in try Row.fetchAll(db, sql: sql, arguments: [wave.id]) {
        if let collector = Collector(rawValue: row[0]) { collectors[collector] = row[1] }
      }
      let drafts = #"SELECT count(*) FROM "draft" WHERE "wave" = ?"#
      return (collectors, try Int.fetchOne(db, sql: drafts, arguments: [wave.id]) ?? 0)
    }
  }
}
