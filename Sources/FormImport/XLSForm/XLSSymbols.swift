import Messages

/// Something of an XLSForm that conditions can name.
struct XLSSymbol: Sendable, Equatable {
  enum Kind: Sendable {
    case value
    case multiple
    case group
    case repeating
  }

  /// The name in the survey.
  let name: String
  let kind: Kind
  /// The repeats it stands in, from the outermost on.
  let path: [String]
}

/// The names of an XLSForm: each row gets one that is unique in the whole survey.
struct XLSSymbols {
  private(set) var byName: [String: XLSSymbol] = [:]
  private var byRow: [Int: XLSSymbol] = [:]
  private var taken: Set<String> = []

  /// The symbol of a row.
  ///
  /// - Parameter row: The row.
  /// - Returns: Nil for rows that close a group.
  func symbol(of row: XLSRow) -> XLSSymbol? { byRow[row.number] }

  /// Goes through all rows once, before anything is built.
  ///
  /// - Parameters:
  ///   - rows: The rows of the survey sheet.
  ///   - types: Their types.
  ///   - log: Takes notes on names that had to change.
  init(rows: [XLSRow], types: [XLSType], _ log: NoteLog) {
    var path: [String] = []
    var open: [Bool] = []
    taken = Set(rows.compactMap { $0["name"] })
    var used: Set<String> = []
    for (row, type) in zip(rows, types) where row["type"] != nil {
      let kind: XLSSymbol.Kind
      switch type {
      case .endGroup, .endRepeat, .endLoop:
        if open.popLast() == true { path.removeLast() }
        continue
      case .select(.multiple, _, _), .select(.rank, _, _), .selectFromFile(.multiple, _):
        kind = .multiple
      case .beginGroup: kind = .group
      case .beginRepeat, .beginLoop: kind = .repeating
      default: kind = .value
      }
      let name = uniqueName(of: row, type, &used, log)
      let symbol = XLSSymbol(name: name, kind: kind, path: path)
      byRow[row.number] = symbol
      if let written = row["name"] {
        if byName[written] == nil { byName[written] = symbol }
        if case .select(_, _, hasOther: true) = type, !taken.contains(written + "_other") {
          // What people add stands in a question of its own there, in the comment here.
          byName[written + "_other"] = XLSSymbol(name: name + "-Comment", kind: .value, path: path)
        }
      }
      if kind == .repeating {
        path.append(name)
        open.append(true)
      } else if kind == .group {
        open.append(false)
      }
    }
  }

  private mutating func uniqueName(
    of row: XLSRow,
    _ type: XLSType,
    _ used: inout Set<String>,
    _ log: NoteLog
  ) -> String {
    let written = row["name"] ?? ""
    let plain = String(written.map { "{}".contains($0) ? "_" : $0 })
    if !plain.isEmpty, plain == written, used.insert(plain).inserted { return plain }
    var name = plain.isEmpty ? "row_\(row.number)" : "\(plain)_\(row.number)"
    while taken.contains(name) || !used.insert(name).inserted { name += "_" }
    taken.insert(name)
    guard type != .pageBreak, type != .note || !plain.isEmpty else { return name }
    let problem =
      written.isEmpty
      ? Phrase("The row has no name.", "这一行没有名称。")
      : Phrase("The name is taken or holds braces.", "名称重复或含有花括号。")
    log.approximated(
      row.place,
      problem,
      Phrase("It is called “\(name.quotable)”.", "改称“\(name.quotable)”。")
    )
    return name
  }
}
