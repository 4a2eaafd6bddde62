@testable import DataExport

/// A table with everything that formats have trouble with.
enum Example {
  static let longText = String(repeating: "食堂太贵，排队太久。", count: 400)
  static let longLabel = String(repeating: "您对食堂的饭菜是否满意？", count: 10)

  static let variables = [
    DataVariable(
      name: "grid.canteen",
      label: "食堂 canteen",
      kind: .ordinal,
      valueLabels: [.init(1, "很不满意"), .init(5, "很满意"), .init(9, "说不清")],
      missingCodes: [9]
    ),
    DataVariable(name: "leye", label: longLabel, kind: .scale(decimals: 2)),
    DataVariable(name: "remark", label: "意见", kind: .text(bytes: longText.utf8.count)),
    DataVariable(name: "short", label: "", kind: .text(bytes: 7)),
  ]

  static let rows: [DataTable.Row] = [
    [.number(5), .number(66.666666666666667), .text(longText), .text("甲乙丙")],
    [.number(9), .missing, .text("=1+1"), .missing],
    [.missing, .number(-0.5), .missing, .text("a\0b")],
  ]

  static var table: DataTable {
    DataTable(
      title: "示例 Example",
      remarks: [String(repeating: "合成数据，不是真人的回答。", count: 8)],
      variables: variables,
      rows: rows
    )
  }
}
