import Foundation
import GRDB
import SurveyModel

extension Store {
  /// Stores finished responses in one transaction, each with all that hangs on it or not at all.
  ///
  /// With a response its right is spent, its draft erased and its receipt stored. What is wrong with one
  /// leaves the others as they are.
  ///
  /// - Parameters:
  ///   - submissions: The responses with their waves.
  ///   - today: The day as ISO 8601; only compared with the waves' dates.
  /// - Returns: For each what came of it: a ``ResponseFault``, ``AccessFault`` or ``WaveFault`` where it was
  ///   refused. All are on the disk when this returns.
  /// - Throws: A ``StoreFault``; nothing has changed then.
  public func save(
    _ submissions: [(wave: Wave, submission: Submission)],
    today: String
  ) throws -> [Result<SaveOutcome, any Error>] {
    try write { db in
      var insertions: [Int64: Result<ResponseInsertion, any Error>] = [:]
      let results = try submissions.map { wave, submission in
        let known =
          try insertions[wave.id]
          ?? Self.refusal { try insertion(into: wave, today: today, db) }
        insertions[wave.id] = known
        return try Self.refusal { try known.get().insertWhole(submission) }
      }
      for case .success(let insertion) in insertions.values { try insertion.finish() }
      return results
    }
  }

  /// What a body comes to, where what it throws concerns one response only.
  ///
  /// - Throws: Whatever else the body throws.
  private static func refusal<T>(_ body: () throws -> T) throws -> Result<T, any Error> {
    do {
      return .success(try body())
    } catch let fault as ResponseFault {
      return .failure(fault)
    } catch let fault as AccessFault {
      return .failure(fault)
    } catch let fault as WaveFault {
      return .failure(fault)
    }
  }
}

extension ResponseInsertion {
  /// Inserts a response, spends its right, erases its draft and stores its receipt, or does nothing.
  ///
  /// - Parameter submission: The response with all that hangs on it.
  /// - Returns: Whether it is new.
  /// - Throws: A ``ResponseFault`` or an ``AccessFault``; or an error of SQLite.
  func insertWhole(_ submission: Submission) throws -> SaveOutcome {
    var outcome = SaveOutcome.alreadyStored
    var fault: (any Error)?
    try db.inSavepoint {
      do {
        outcome = try insertInSteps(submission)
        return .commit
      } catch let error as DatabaseError {
        throw error
      } catch let error {
        fault = error
        return .rollback
      }
    }
    if let fault { throw fault }
    return outcome
  }

  private func insertInSteps(_ submission: Submission) throws -> SaveOutcome {
    let response = submission.response
    var isHolder = true
    if let code = submission.code, let revision = submission.revision {
      try db.cachedStatement(
        sql: #"""
          DELETE FROM "draft" WHERE "code_hash" = ? AND "response_id" = ? AND "revision" = ?
          """#
      ).execute(
        arguments: [Data(KeyedIdentity.ofDraft(code: code)), response.id.stored, revision]
      )
      isHolder = db.changesCount == 1
    }
    do {
      let outcome = try insert(response, right: submission.right, code: submission.code)
      guard isHolder || outcome == .alreadyStored else {
        throw ResponseFault.draftElsewhere(wave: wave.name)
      }
      return outcome
    } catch ResponseFault.conflict where !isHolder {
      throw ResponseFault.draftElsewhere(wave: wave.name)
    }
  }
}
