import Credentials
import DataExport
import Messages
import SurveyStore
import TableImport

/// Picks from a table of invitations those that are not used.
enum ReminderFile {
  private static let codes = ["code", "代码", "邀请码"]

  /// What became of a table of invitations.
  struct Result: Sendable {
    /// The rows of the unused ones below the head, as CSV.
    let table: String
    /// How many are not used.
    let unused: Int
    /// How many rows the table has.
    let all: Int
  }

  /// The rows whose code has bought nothing.
  ///
  /// - Parameters:
  ///   - path: A table that `leye invite` has written; its columns are kept.
  ///   - wave: The wave.
  ///   - store: The data file.
  ///   - form: How the fields become CSV.
  /// - Returns: The rows, in order of the table.
  /// - Throws: ``TableFault``, ``ReminderFault`` or a ``StoreFault``.
  static func unused(
    in path: String,
    of wave: Wave,
    _ store: Store,
    _ form: CSVText
  ) throws -> Result {
    var names: [String] = []
    var column = 0
    var rows: [(fields: [String], hash: [UInt8])] = []
    try TableReader(path: path).read { header in
      names = header.names
      guard let place = names.firstIndex(where: { codes.contains($0.lowercased()) }) else {
        _ = try header.column(named: "code")
        return
      }
      column = place
    } row: { row in
      guard let hash = Self.hash(of: row[column], wave) else {
        throw ReminderFault(path: path, line: row.line)
      }
      rows.append((names.indices.map { row[$0] }, hash))
    }
    let unused = try store.unused(among: rows.map(\.hash), in: wave)
    let left = rows.filter { unused.contains($0.hash) }
    func line(_ fields: [String]) -> String {
      form.row(fields.map { $0.isEmpty ? .empty : .text($0) })
    }
    return Result(
      table: form.beginning + line(names) + left.map { line($0.fields) }.joined(),
      unused: left.count,
      all: rows.count
    )
  }

  private static func hash(of code: String, _ wave: Wave) -> [UInt8]? {
    switch try? AccessCode(reading: code) {
    case .invitation(let token): token.storedHash(wave: wave.name)
    case .paperBallot(let ballot): ballot.storedHash(wave: wave.name)
    case .receipt, nil: nil
    }
  }
}

/// A row without a code; the code is not repeated.
struct ReminderFault: Fault {
  let path: String
  let line: Int
  let category = FaultCategory.badData

  var phrase: Phrase {
    Phrase(
      "\(path):\(line): this is no invitation code. Give the table that leye invite has written.",
      "\(path):\(line)：这不是邀请码。请给出 leye invite 写出的表格。"
    )
  }
}
