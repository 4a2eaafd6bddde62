import GRDB
public import SurveyModel

/// How many responses with an answer are wanted: the next one is turned away.
public struct WaveQuota: Sendable, Hashable {
  /// The key of the answer; nil for all responses of the wave.
  public let question: String?
  /// The answer, or one of the answers where several may be given; nil for all responses.
  public let value: String?
  /// How many are wanted.
  public let most: Int
  /// How many there are.
  public let taken: Int

  /// Creates a quota.
  ///
  /// - Parameters:
  ///   - question: The key of the answer; nil for all responses of the wave.
  ///   - value: The answer; nil for all responses.
  ///   - most: How many are wanted.
  ///   - taken: How many there are.
  public init(question: String? = nil, value: String? = nil, most: Int, taken: Int = 0) {
    self.question = question
    self.value = value
    self.most = most
    self.taken = taken
  }

  /// Whether a response counts towards the quota.
  ///
  /// - Parameter response: The response.
  /// - Returns: True where it gives the answer, also as one of several.
  public func counts(_ response: Response) -> Bool {
    guard let question else { return true }
    switch response.answers[question] {
    case .array(let values): return values.contains { Self.text(of: $0) == value }
    case let answer?: return Self.text(of: answer) == value
    case nil: return false
    }
  }

  /// An answer as a quota names it.
  ///
  /// - Parameter value: The answer.
  /// - Returns: A text as it is, a number or truth value as in JSON; nil for everything else.
  public static func text(of value: Value) -> String? {
    switch value {
    case .text(let text): text
    case .number, .boolean: value.canonicalJSON
    default: nil
    }
  }
}

/// The quotas of a wave, followed inside a transaction.
struct QuotaCounting {
  private let db: Database
  private let wave: Wave
  private let quotas: [WaveQuota]

  /// Begins.
  ///
  /// - Throws: An error of SQLite.
  init(in wave: Wave, _ db: Database) throws {
    self.db = db
    self.wave = wave
    quotas = try WaveQuota.all(of: wave, db)
  }

  /// Counts a response that is stored in the same transaction.
  ///
  /// - Parameters:
  ///   - response: The response.
  ///   - isLimited: True where it is turned away when a quota is full.
  /// - Throws: ``AccessFault/quotaFull(wave:)`` or an error of SQLite.
  func add(_ response: Response, isLimited: Bool) throws {
    for quota in quotas where quota.counts(response) {
      let limit = isLimited ? #" AND "taken" < "most""# : ""
      try change(quota, by: 1, where: limit)
      guard db.changesCount == 1 else { throw AccessFault.quotaFull(wave: wave.name) }
    }
  }

  /// Counts a response no longer that is erased in the same transaction.
  ///
  /// - Throws: An error of SQLite.
  func remove(_ response: Response) throws {
    for quota in quotas where quota.counts(response) {
      try change(quota, by: -1, where: #" AND "taken" > 0"#)
    }
  }

  private func change(_ quota: WaveQuota, by step: Int, where condition: String) throws {
    try db.cachedStatement(
      sql: #"""
        UPDATE "quota" SET "taken" = "taken" + ?
        WHERE "wave" = ? AND "question" = ? AND "value" = ?\#(condition)
        """#
    ).execute(arguments: [step, wave.id, quota.question ?? "", quota.value ?? ""])
  }
}

extension WaveQuota {
  /// The quotas of a wave, that of all responses first.
  ///
  /// - Throws: An error of SQLite.
  static func all(of wave: Wave, _ db: Database) throws -> [WaveQuota] {
    let sql = #"""
      SELECT nullif("question", ''), nullif("value", ''), "most", "taken" FROM "quota" WHERE "wave" = ?
      ORDER BY "question", "value"
      """#
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [wave.id]).map {
      WaveQuota(question: $0[0], value: $0[1], most: $0[2], taken: $0[3])
    }
  }
}

extension Store {
  /// The quotas of a wave, with how many responses count towards each.
  ///
  /// - Parameter wave: The wave.
  /// - Returns: The quotas, that of all responses first.
  /// - Throws: A ``StoreFault``.
  public func quotas(of wave: Wave) throws -> [WaveQuota] {
    try read { try WaveQuota.all(of: wave, $0) }
  }
}
