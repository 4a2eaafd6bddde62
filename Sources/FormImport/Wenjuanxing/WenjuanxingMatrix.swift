import Messages

/// A question with rows and columns: a line of columns, then a line for each row.
struct WenjuanxingMatrix {
  /// What a cell takes.
  enum Cell { case single, multiple, text, number }

  private let rows: [String]
  private let columns: [String]
  private let block: WenjuanxingBlock
  private let log: NoteLog

  /// Reads the lines of a question.
  init(_ block: WenjuanxingBlock, _ log: NoteLog) {
    self.block = block
    self.log = log
    var rows: [String] = []
    var columns: [String] = []
    for (_, line) in block.body {
      if let listed = Self.listed(line, ["列", "选项", "评价"]) {
        columns = listed
      } else if let listed = Self.listed(line, ["行", "题目", "项目"]) {
        rows += listed
      } else if columns.isEmpty, rows.isEmpty, Self.words(line).count > 1 {
        columns = Self.words(line)
      } else {
        // In tables the circles of a row follow its words.
        let words = line.split { "○●□☐\t".contains($0) }.first.map(String.init) ?? line
        rows.append(WenjuanxingOption.text(of: words.trimmedBlanks))
      }
    }
    self.rows = rows
    self.columns = columns
  }

  private static func listed(_ line: String, _ names: [String]) -> [String]? {
    for name in names {
      for mark in ["：", ":"] where line.hasPrefix(name + mark) {
        return line.dropFirst(name.count + 1).split { "、,，;；\t ".contains($0) }
          .map { $0.trimmedBlanks }
      }
    }
    return nil
  }

  private static func words(_ line: String) -> [String] {
    line.split { "\t 　|".contains($0) }.map { $0.trimmedBlanks }.filter { !$0.isEmpty }
  }

  private static func choices(_ titles: [String]) -> FormValue {
    .array(
      titles.enumerated().map { index, title in
        .object(["value": .whole(index + 1), "text": .text(title)])
      }
    )
  }

  /// Fills a question in.
  ///
  /// - Parameters:
  ///   - object: The question.
  ///   - cell: What its cells take.
  func fill(_ object: inout FormObject, _ cell: Cell) {
    let rowList = Self.choices(rows)
    switch cell {
    case .single:
      object["type"] = .text("matrix")
      object["columns"] = Self.choices(columns.isEmpty ? (1...5).map(String.init) : columns)
      object["rows"] = rowList
      if block.isRequired { object["eachRowRequired"] = .boolean(true) }
      if columns.isEmpty {
        log.inferred(
          block.place,
          Phrase("No line names the columns.", "没有写列标题。"),
          Phrase("They are 1 to 5.", "按 1 到 5 处理。")
        )
      }
    case .multiple:
      object["type"] = .text("matrixdropdown")
      object["columns"] = .array([
        .object([
          "name": .text("choice"), "title": .text(" "), "cellType": .text("checkbox"),
          "choices": Self.choices(columns),
        ])
      ])
      object["rows"] = rowList
    case .text, .number:
      object["type"] = .text("matrixdropdown")
      let titles = columns.isEmpty ? [" "] : columns
      object["columns"] = .array(
        titles.enumerated().map { index, title in
          var column: FormObject = [
            "name": .text("\(index + 1)"), "title": .text(title), "cellType": .text("text"),
          ]
          if cell == .number { column["inputType"] = .text("number") }
          return .object(column)
        }
      )
      object["rows"] = rowList
    }
    guard rows.isEmpty else { return }
    log.approximated(
      block.place,
      Phrase("The matrix has no rows.", "矩阵题没有行。"),
      Phrase("Add them below rows.", "请在 rows 中补上。")
    )
  }
}
