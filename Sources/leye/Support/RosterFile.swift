import Messages
import SurveyStore
import TableImport

/// Reads the units of a wave from a CSV file.
enum RosterFile {
  private static let columns = [
    "unit": ["unit", "name", "单位", "单位编号", "编号"],
    "parent": ["parent", "上级", "上级单位"],
    "headcount": ["headcount", "人数", "在册人数"],
    "title": ["title", "名称", "单位名称"],
  ]

  /// The units in order of the file.
  ///
  /// - Parameter path: A file with the columns unit, parent, headcount and title; only the first is
  ///   needed. Chinese names of the columns are known too.
  /// - Returns: The units.
  /// - Throws: ``TableFault`` or ``RosterFileFault``.
  static func units(in path: String) throws -> [WaveUnit] {
    var units: [WaveUnit] = []
    var places: [String: Int] = [:]
    try TableReader(path: path).read { header in
      for (key, names) in columns {
        if let column = header.names.firstIndex(where: { names.contains($0.lowercased()) }) {
          places[key] = column
        }
      }
      if places["unit"] == nil { _ = try header.column(named: "unit") }
    } row: { row in
      func cell(_ key: String) -> String? {
        guard let column = places[key] else { return nil }
        let text = row[column].trimmingSpaces
        return text.isEmpty ? nil : text
      }
      guard let name = cell("unit") else {
        throw RosterFileFault(path: path, line: row.line, problem: .noUnit)
      }
      var headcount: Int?
      if let text = cell("headcount") {
        guard let number = Int(text), number >= 0 else {
          throw RosterFileFault(path: path, line: row.line, problem: .badHeadcount)
        }
        headcount = number
      }
      units.append(
        WaveUnit(name: name, parent: cell("parent"), title: cell("title"), headcount: headcount)
      )
    }
    return units
  }
}

/// A row of the roster that cannot be used.
struct RosterFileFault: Fault {
  enum Problem {
    case noUnit
    case badHeadcount
  }
  let path: String
  let line: Int
  let problem: Problem

  var category: FaultCategory { .badData }

  var phrase: Phrase {
    let words =
      switch problem {
      case .noUnit:
        Phrase("the unit has no name. Fill the column “unit”.", "单位没有名字。请填写 unit 一列。")
      case .badHeadcount:
        Phrase(
          "the head-count is not a whole number. Write digits only.",
          "人数不是整数。请只写数字。"
        )
      }
    return Phrase("\(path):\(line): \(words.english)", "\(path):\(line)：\(words.chinese)")
  }
}

extension String {
  /// The text without white space at both ends.
  var trimmingSpaces: String {
    let body = drop(while: \.isWhitespace)
    guard let last = body.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(body[...last])
  }
}
