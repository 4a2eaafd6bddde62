import Messages
import SurveyModel
import TableImport

/// Reads whom to invite from a CSV file.
enum PeopleFile {
  /// Somebody to be invited.
  struct Person: Sendable, Hashable {
    /// The name or number; empty where the table has none.
    let label: String
    /// The unit; nil where none is named.
    let unit: String?
    /// What else the row holds, such as a telephone number, for whoever sends the invitation.
    let others: [String]
  }

  private static let labels = ["person", "name", "label", "number", "姓名", "工号", "编号", "员工"]
  private static let units = ["unit", "单位", "单位编号", "班组", "部门"]

  /// The people in order of the file.
  ///
  /// - Parameter path: A file with the columns person and unit, in English or Chinese, both optional; the other
  ///   columns are kept.
  /// - Returns: The people, at least one, and the names of the other columns.
  /// - Throws: ``TableFault`` or ``PeopleFileFault``.
  static func people(in path: String) throws -> (people: [Person], others: [String]) {
    var people: [Person] = []
    var label: Int?
    var unit: Int?
    var others: [(place: Int, name: String)] = []
    var malformed: Int?
    try TableReader(path: path).read { header in
      let names = header.names.map { $0.lowercased() }
      label = names.firstIndex { labels.contains($0) }
      unit = names.firstIndex { units.contains($0) }
      others = header.names.enumerated().filter { $0.offset != label && $0.offset != unit }
        .map { ($0.offset, $0.element) }
    } row: { row in
      if row.hasMalformedBytes { malformed = malformed ?? row.line }
      let name = unit.map { row[$0].trimmingWhitespace } ?? ""
      people.append(
        Person(
          label: label.map { row[$0].trimmingWhitespace } ?? "",
          unit: name.isEmpty ? nil : name,
          others: others.map { row[$0.place] }
        )
      )
    }
    if let malformed {
      throw PeopleFileFault(path: path, problem: .malformedBytes(line: malformed))
    }
    guard !people.isEmpty else { throw PeopleFileFault(path: path, problem: .empty) }
    return (people, others.map(\.name))
  }
}

/// A table of people that cannot be used.
struct PeopleFileFault: Fault {
  /// What can be wrong with it.
  enum Problem {
    case empty
    case malformedBytes(line: Int)
  }

  let path: String
  let problem: Problem
  let category = FaultCategory.badData

  var phrase: Phrase {
    switch problem {
    case .empty:
      Phrase(
        "\(path): nobody stands below the header. Write one person a row.",
        "\(path)：表头下面没有人。请每行写一个人。"
      )
    case .malformedBytes(let line):
      Phrase(
        "\(path):\(line): the row has bytes that are not valid in the file's encoding. Save the file as UTF-8.",
        "\(path):\(line)：该行含有不符合文件编码的字节。请把文件另存为 UTF-8。"
      )
    }
  }
}
