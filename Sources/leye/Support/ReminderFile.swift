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
    var rows: [(fields: [String], right: AnswerRight, hash: [UInt8])] = []
    try TableReader(path: path).read { header in
      names = header.names
      guard let place = names.firstIndex(where: { codes.contains($0.lowercased()) }) else {
        _ = try header.column(named: "code")
        return
      }
      column = place
    } row: { row in
      guard let found = Self.right(of: row[column], wave) else {
        throw ReminderFault(path: path, line: row.line, problem: .noCode)
      }
      rows.append((names.indices.map { row[$0] }, found.right, found.hash))
    }
    // A table of another wave would look as if everybody had answered.
    if !rows.isEmpty, try !rows.contains(where: { try store.knows($0.right, in: wave) }) {
      throw ReminderFault(path: path, line: 1, problem: .otherWave(wave.name))
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

  private static func right(
    of code: String,
    _ wave: Wave
  ) -> (right: AnswerRight, hash: [UInt8])? {
    switch try? AccessCode(reading: code) {
    case .invitation(let token):
      let hash = token.storedHash(wave: wave.name)
      return (.invitation(hash: hash), hash)
    case .paperBallot(let ballot):
      let hash = ballot.storedHash(wave: wave.name)
      return (.paperBallot(hash: hash), hash)
    case .receipt, nil: return nil
    }
  }
}

/// A table of invitations that cannot be used; no code is repeated.
struct ReminderFault: Fault {
  /// What can be wrong with it.
  enum Problem {
    case noCode
    case otherWave(String)
  }

  let path: String
  let line: Int
  let problem: Problem
  let category = FaultCategory.badData

  var phrase: Phrase {
    switch problem {
    case .noCode:
      Phrase(
        "\(path):\(line): this is no invitation code. Give the table that leye invite has written.",
        "\(path):\(line)：这不是邀请码。请给出 leye invite 写出的表格。"
      )
    case .otherWave(let wave):
      Phrase(
        "\(path): none of these codes is of wave “\(wave)”, or the wave is closed. Give the table of this wave.",
        "\(path)：其中没有批次“\(wave)”的代码，或该批次已关闭。请给出本批次的表格。"
      )
    }
  }
}
