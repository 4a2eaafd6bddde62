import GRDB
public import SurveyModel

/// What an import adds responses with; it lives as long as the import.
public struct ImportWriter: ~Copyable {
  /// How many responses were added that were not stored before.
  public private(set) var storedCount = 0
  /// How many responses were added that had been stored before.
  public private(set) var alreadyStoredCount = 0

  private let db: Database
  private let wave: Wave
  private let today: String
  private let path: String
  private let batchSize: Int
  /// The open transaction, nil between two batches.
  private var batch: ResponseInsertion?
  private var batchCount = 0
  /// The fault of SQLite that ended the import: what is added afterwards must not slip in alone.
  private var fault: (any Error)?

  /// Begins an import.
  ///
  /// - Parameters:
  ///   - wave: The wave the responses answer.
  ///   - today: The day as ISO 8601.
  ///   - batchSize: How many responses one transaction holds.
  ///   - path: The path of the data file, for faults.
  ///   - db: The connection, outside of a transaction.
  init(into wave: Wave, today: String, batchSize: Int, path: String, _ db: Database) {
    self.wave = wave
    self.today = today
    self.batchSize = batchSize
    self.path = path
    self.db = db
  }

  /// Adds a response.
  ///
  /// - Parameter response: The response.
  /// - Returns: Whether it is new.
  /// - Throws: A ``ResponseFault`` for this response, which leaves the others as they are; the
  ///   import may go on. A ``StoreFault`` or `CancellationError`, after which it cannot go on.
  @discardableResult
  public mutating func add(_ response: Response) throws -> SaveOutcome {
    if let fault { throw fault }
    do {
      try Task.checkCancellation()
      return try StoreFault.translating(path: path) { try insert(response) }
    } catch let error as ResponseFault {
      throw error
    } catch {
      fault = error
      throw error
    }
  }

  private mutating func insert(_ response: Response) throws -> SaveOutcome {
    let batch = try openBatch()
    let outcome = try batch.insert(response)
    switch outcome {
    case .stored: storedCount += 1
    case .alreadyStored: alreadyStoredCount += 1
    }
    batchCount += 1
    if batchCount >= batchSize { try commit() }
    return outcome
  }

  private mutating func openBatch() throws -> ResponseInsertion {
    if let batch { return batch }
    try db.beginTransaction(.immediate)
    let insertion = try ResponseInsertion(into: wave, today: today, path: path, db)
    batch = insertion
    return insertion
  }

  private mutating func commit() throws {
    try db.commit()
    batch = nil
    batchCount = 0
  }

  /// Stores the last batch.
  ///
  /// - Throws: The fault that ended the import, also where the caller overlooked it.
  mutating func finish() throws {
    if let fault { throw fault }
    if batch != nil { try commit() }
  }

  /// Undoes the batch that is not stored yet.
  ///
  /// - Throws: An error of SQLite.
  mutating func abandon() throws {
    batch = nil
    try db.rollback()
  }
}

@available(*, unavailable)
extension ImportWriter: Sendable {}
