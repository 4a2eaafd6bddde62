public import SurveyModel

/// What an import adds responses with; it lives as long as the import.
public struct ImportWriter: ~Copyable {
  /// How many responses were added that were not stored before.
  public private(set) var storedCount = 0
  /// How many responses were added that had been stored before.
  public private(set) var alreadyStoredCount = 0

  private let insertion: ResponseInsertion
  private let path: String
  /// The fault of SQLite that ended the import: what is added afterwards must not slip in alone.
  private var fault: (any Error)?

  /// Begins an import.
  ///
  /// - Parameters:
  ///   - insertion: What inserts into the wave, within the transaction of the import.
  ///   - path: The path of the data file, for faults.
  init(insertion: ResponseInsertion, path: String) {
    self.insertion = insertion
    self.path = path
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
      let outcome = try StoreFault.translating(path: path) { try insertion.insert(response) }
      switch outcome {
      case .stored: storedCount += 1
      case .alreadyStored: alreadyStoredCount += 1
      }
      return outcome
    } catch let error as ResponseFault {
      throw error
    } catch {
      fault = error
      throw error
    }
  }

  /// Ends the import.
  ///
  /// - Throws: The fault that ended the import, also where the caller overlooked it.
  func finish() throws {
    if let fault { throw fault }
    try StoreFault.translating(path: path) { try insertion.finish() }
  }
}

@available(*, unavailable)
extension ImportWriter: Sendable {}
