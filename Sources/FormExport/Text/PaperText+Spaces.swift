import Messages
import TextDisplay

extension PaperText {
  /// Writes the space for an answer.
  mutating func write(_ space: PaperSpace, indent: Int) {
    switch space {
    case .none: break
    case .line(let hint, let written):
      let aside =
        hint.isEmpty || !written.isEmpty ? "" : PaperWords.aside(hint)[paper.language]
      writer.write(Self.blank(written, 32) + aside, indent: indent)
    case .lines(let count, let written):
      if written.isEmpty {
        let line = String(repeating: "_", count: max(16, min(writer.width, 76) - indent))
        for _ in 0..<count { writer.write(line, indent: indent) }
      } else {
        writer.write(written, indent: indent)
      }
    case .choices(let choices, let mark): write(choices, mark, indent: indent)
    case .scale(let choices, let lowest, let highest):
      write(choices, .one, indent: indent, lowest: lowest, highest: highest)
    case .grid(let columns, let rows, let mark): writeGrid(columns, rows, mark, indent: indent)
    case .table(let columns, let rows): writeTable(columns, rows, indent: indent)
    case .fields(let fields): for field in fields { writeField(field, indent: indent) }
    case .copies(let groups): for group in groups { write(group, indent: indent) }
    case .box:
      writer.write(PaperWords.signature[paper.language] + " " + Self.blank("", 32), indent: indent)
    }
  }

  private mutating func write(
    _ choices: [PaperChoice],
    _ mark: PaperMark,
    indent: Int,
    lowest: String = "",
    highest: String = ""
  ) {
    let texts = choices.map { choice in
      var text = choice.text
      if let line = choice.line { text += " " + Self.blank(line, 16) }
      if !choice.jump.isEmpty { text += "  → " + choice.jump }
      return text
    }
    let signs = choices.map { choice in
      if !choice.rank.isEmpty { return choice.rank + "." }
      return mark.sign(choice.isMarked)
    }
    let line = zip(signs, texts).map { "\($0) \($1)" }.joined(separator: "   ")
    let ends = [lowest, highest].map(TerminalText.sanitized)
    let whole = ([ends[0], line, ends[1]].filter { !$0.isEmpty }).joined(separator: "   ")
    if TerminalText.width(of: whole) + indent <= writer.width,
      choices.allSatisfy({ $0.jump.isEmpty })
    {
      writer.write(whole, indent: indent)
      return
    }
    if !lowest.isEmpty || !highest.isEmpty, TerminalText.width(of: line) + indent <= writer.width,
      let low = choices.first, let high = choices.last
    {
      let ends = [(low.text, lowest), (high.text, highest)].filter { !$0.1.isEmpty }
      writer.write(ends.map { "\($0.0) = \($0.1)" }.joined(separator: "   "), indent: indent)
      writer.write(line, indent: indent)
      return
    }
    for (index, text) in texts.enumerated() {
      var text = text
      if index == 0, !lowest.isEmpty { text += " – \(lowest)" }
      if index == texts.count - 1, !highest.isEmpty { text += " – \(highest)" }
      writer.write(text, lead: "\(signs[index]) ", indent: indent)
    }
  }

  /// A field of several on lines of their own: its label and a line.
  private mutating func writeField(_ field: PaperQuestion, indent: Int) {
    guard case .line(let hint, let written) = field.space else {
      return write(field, indent: indent)
    }
    let aside =
      hint.isEmpty || !written.isEmpty ? "" : PaperWords.aside(hint)[paper.language]
    let star = field.isRequired ? " *" : ""
    writer.write(field.title + star + ": " + Self.blank(written, 24) + aside, indent: indent)
    for problem in field.problems { writer.write(problem, lead: "! ", indent: indent) }
  }

  /// Columns are named above and marked under their numbers, so that long texts fit any width.
  private mutating func writeGrid(
    _ columns: [String],
    _ rows: [PaperRow],
    _ mark: PaperMark,
    indent: Int
  ) {
    let room = writer.width - indent
    let cell = columns.map { max(TerminalText.width(of: TerminalText.sanitized($0)), 2) + 2 }
    let fits = cell.reduce(0, +) <= room / 2
    let heads = fits ? columns : columns.indices.map { String($0 + 1) }
    if !fits {
      let key = columns.enumerated().map { "\($0 + 1) = \($1)" }.joined(separator: "   ")
      writer.write(key, indent: indent)
    }
    let widths = fits ? cell : columns.map { _ in 4 }
    let side = max(8, room - widths.reduce(0, +))
    writeRow("", cells: heads, widths, side: side, indent: indent)
    for row in rows {
      writeRow(row.title, cells: row.marks.map(mark.sign), widths, side: side, indent: indent)
    }
  }

  private mutating func writeTable(
    _ columns: [PaperColumn],
    _ rows: [PaperRow],
    indent: Int
  ) {
    for column in columns where !column.hint.isEmpty {
      writer.write("\(column.title): \(column.hint)", indent: indent)
    }
    let room = writer.width - indent
    let titles = rows.map { TerminalText.width(of: TerminalText.sanitized($0.title)) }
    let side = min(max((titles.max() ?? 0) + 2, 4), room / 3)
    let share = max(6, (room - side) / max(columns.count, 1))
    guard share * columns.count + side <= room else {
      for row in rows {
        writer.write(row.title, lead: "– ", indent: indent)
        for (column, cell) in zip(columns, row.cells) {
          writer.write("\(column.title): \(Self.blank(cell, 12))", indent: indent + 2)
        }
      }
      return
    }
    let widths = columns.map { _ in share }
    writeRow("", cells: columns.map(\.title), widths, side: side, indent: indent)
    for row in rows {
      let cells = zip(columns, row.cells).map { column, cell in
        column.isBox && cell.isEmpty ? "☐" : Self.blank(cell, share - 2)
      }
      writeRow(row.title, cells: cells, widths, side: side, indent: indent)
    }
  }

  /// A row of a table; a cell that is too long takes more lines.
  private mutating func writeRow(
    _ title: String,
    cells: [String],
    _ widths: [Int],
    side: Int,
    indent: Int
  ) {
    let margin = String(repeating: " ", count: indent)
    func pieces(_ text: String, _ width: Int) -> [String] {
      TerminalText.wrapped(TerminalText.sanitized(text), to: max(width - 1, 4))
    }
    let parts = [pieces(title, side)] + zip(cells, widths).map { pieces($0, $1) }
    for line in 0..<(parts.map(\.count).max() ?? 0) {
      let columns = zip(parts, [side] + widths).map { part, width in
        TerminalText.padded(line < part.count ? part[line] : "", to: width)
      }
      writer.line(margin + columns.joined())
    }
  }
}
