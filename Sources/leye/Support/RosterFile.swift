import Messages
import SurveyModel
import SurveyStore
import TableImport

/// Reads the units of a wave from a CSV file.
enum RosterFile {
  private static let columns = [
    "unit": ["unit", "name", "单位", "单位编号", "编号"],
    "parent": ["parent", "上级", "上级单位"],
    "headcount": ["headcount", "人数", "在册人数"],
    "title": ["title", "名称", "单位名称"],
    "joined": ["joined", "新进人数", "新进"],
    "left": ["left", "离开人数", "离开"],
  ]

  /// The units in order of the file.
  ///
  /// - Parameter path: A file with the columns unit, parent, headcount, title, joined and left; only the first
  ///   is needed. Chinese names of the columns are known too.
  /// - Returns: The units, at least one.
  /// - Throws: ``TableFault``, or ``RosterFileFault`` with all rows that cannot be used.
  static func units(in path: String) throws -> [WaveUnit] {
    var units: [WaveUnit] = []
    var faults: [RosterFileFault.Row] = []
    var places: [String: Int] = [:]
    try TableReader(path: path).read { header in
      for (key, names) in columns {
        if let column = header.names.firstIndex(where: { names.contains($0.lowercased()) }) {
          places[key] = column
        }
      }
      if places["unit"] == nil { _ = try header.column(named: "unit") }
    } row: { row in
      do throws(RosterFileFault.Problem) {
        units.append(try unit(row, places))
      } catch {
        faults.append(RosterFileFault.Row(line: row.line, problem: error))
      }
    }
    guard faults.isEmpty else { throw RosterFileFault(path: path, rows: faults) }
    guard !units.isEmpty else { throw EmptyRosterFault(path: path) }
    return units
  }

  private static func unit(
    _ row: TableRow,
    _ places: [String: Int]
  ) throws(RosterFileFault.Problem) -> WaveUnit {
    func cell(_ key: String) -> String? {
      guard let column = places[key] else { return nil }
      let text = row[column].trimmingWhitespace
      return text.isEmpty ? nil : text
    }
    guard !row.hasMalformedBytes else { throw .malformedBytes }
    guard let name = cell("unit") else { throw .noUnit }
    func number(_ key: String) throws(RosterFileFault.Problem) -> Int? {
      guard let text = cell(key) else { return nil }
      guard let number = NumberCell.whole(text), number >= 0 else { throw .badHeadcount }
      return number
    }
    return WaveUnit(
      name: name,
      parent: cell("parent"),
      title: cell("title"),
      headcount: try number("headcount"),
      joined: try number("joined"),
      left: try number("left")
    )
  }
}

/// Rows of the roster that cannot be used.
struct RosterFileFault: Fault {
  /// What can be wrong with a row.
  enum Problem: Error {
    case noUnit
    case badHeadcount
    case malformedBytes
  }
  /// A row with what is wrong with it.
  struct Row {
    let line: Int
    let problem: Problem
  }
  /// How many rows are told.
  private static let limit = 20

  let path: String
  /// The rows in order, at least one.
  let rows: [Row]

  var category: FaultCategory { .badData }

  var phrase: Phrase {
    let shown = rows.prefix(Self.limit).map { row in
      let words = row.problem.words
      return Phrase(
        "\(path):\(row.line): \(words.english)",
        "\(path):\(row.line)：\(words.chinese)"
      )
    }
    let rest = rows.count - shown.count
    return Phrase(
      shown.map(\.english).joined(separator: "\n")
        + (rest > 0 ? "\nand \(rest) more \(rest == 1 ? "row" : "rows")." : ""),
      shown.map(\.chinese).joined(separator: "\n") + (rest > 0 ? "\n另有 \(rest) 行。" : "")
    )
  }
}

extension RosterFileFault.Problem {
  fileprivate var words: Phrase {
    switch self {
    case .noUnit:
      Phrase("the unit has no name. Fill the column “unit”.", "单位没有名字。请填写 unit 一列。")
    case .badHeadcount:
      Phrase(
        "a number of people is not a whole number. Write digits only.",
        "人数不是整数。请只写数字。"
      )
    case .malformedBytes:
      Phrase(
        "the row has bytes that are not valid in the file's encoding. Save the file as UTF-8.",
        "该行含有不符合文件编码的字节。请把文件另存为 UTF-8。"
      )
    }
  }
}

/// A roster without any unit.
struct EmptyRosterFault: Fault {
  let path: String
  let category = FaultCategory.badData

  var phrase: Phrase {
    Phrase(
      "\(path): the roster names no unit. Write one unit a row below the header, or leave out "
        + "--roster.",
      "\(path)：名册里没有单位。请在表头下面每行写一个单位，或去掉 --roster。"
    )
  }
}
