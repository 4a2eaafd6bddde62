import Messages
import TextDisplay

/// Renders a questionnaire as CommonMark with tables.
struct PaperMarkdown: Sendable {
  let paper: Paper
  private var lines: [String] = []

  init(_ paper: Paper) { self.paper = paper }

  /// The whole questionnaire.
  func render() -> String {
    var copy = self
    copy.write("# " + Self.escape(paper.title))
    copy.write(Self.paragraphs(paper.intro))
    if !paper.head.isEmpty {
      copy.write(paper.head.map { "\(Self.escape($0)) \(Self.line)" }.joined(separator: "  "))
    }
    for remark in paper.remarks { copy.write(Self.escape(remark)) }
    for (index, page) in paper.pages.enumerated() {
      if index > 0 { copy.write("---") }
      copy.write(page, level: 2)
    }
    if !paper.closing.isEmpty || !paper.footer.isEmpty { copy.write("---") }
    copy.write(Self.paragraphs(paper.closing))
    for line in paper.footer { copy.write("*\(Self.escape(line))*") }
    return copy.lines.joined(separator: "\n") + "\n"
  }

  private static let line = #"\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_"#

  /// A block with an empty line before it.
  private mutating func write(_ block: String) {
    guard !block.isEmpty else { return }
    if !lines.isEmpty { lines.append("") }
    lines.append(block)
  }

  private mutating func write(_ group: PaperGroup, level: Int) {
    let signs = String(repeating: "#", count: min(level, 6))
    if !group.title.isEmpty { write("\(signs) \(Self.escape(group.title))") }
    write(Self.paragraphs(group.description))
    for note in group.notes { write("*\(Self.escape(note))*") }
    for block in group.blocks {
      switch block {
      case .words(let words): write(words.map(Self.escape).joined(separator: "  \n"))
      case .group(let inner): write(inner, level: level + 1)
      case .question(let question): write(question, level: level + 1)
      }
    }
  }

  private mutating func write(_ question: PaperQuestion, level: Int) {
    let number = question.number.isEmpty ? "" : Self.escape(question.number) + #"\. "#
    let star = question.isRequired ? #" \*"# : ""
    if !question.title.isEmpty { write("**\(number)\(Self.escape(question.title))**\(star)") }
    write(Self.paragraphs(question.description))
    for note in question.notes { write("*\(Self.escape(note))*") }
    write(question.space, level: level)
    if let comment = question.comment { write("\(Self.escape(comment.label)) \(Self.line)") }
    for detail in question.details { write(detail, level: level + 1) }
  }

  private mutating func write(_ space: PaperSpace, level: Int) {
    switch space {
    case .none: break
    case .line(let hint, _):
      write(Self.line + (hint.isEmpty ? "" : Self.escape(PaperWords.aside(hint)[paper.language])))
    case .lines(let count, _):
      write(Array(repeating: Self.line + Self.line, count: count).joined(separator: "\n\n"))
    case .choices(let choices, let mark):
      write(choices.map { "- " + Self.choice($0, mark) }.joined(separator: "\n"))
    case .scale(let choices, let lowest, let highest):
      let marks = choices.map { "\(PaperMark.one.sign(false)) \(Self.escape($0.text))" }
      let ends = ([Self.escape(lowest)] + marks + [Self.escape(highest)]).filter { !$0.isEmpty }
      write(ends.joined(separator: " \u{2003} "))
    case .grid(let columns, let rows, let mark):
      writeTable(columns, rows.map { ($0.title, $0.marks.map(mark.sign)) })
    case .table(let columns, let rows):
      let heads = columns.map { $0.title + ($0.hint.isEmpty ? "" : " (\($0.hint))") }
      writeTable(heads, rows.map { ($0.title, columns.map { $0.isBox ? "☐" : "" }) })
    case .fields(let fields):
      for field in fields { write(field, level: level) }
    case .copies(let groups):
      for group in groups { write(group, level: level + 1) }
    case .box: write(Self.escape(PaperWords.signature[paper.language]) + " " + Self.line)
    }
  }

  private static func choice(_ choice: PaperChoice, _ mark: PaperMark) -> String {
    var text = (mark == .rank ? #"\_\_"# : mark.sign(false)) + " " + escape(choice.text)
    if choice.line != nil { text += " " + line }
    if !choice.jump.isEmpty { text += " → *\(escape(choice.jump))*" }
    return text
  }

  private mutating func writeTable(_ heads: [String], _ rows: [(String, [String])]) {
    func row(_ cells: [String]) -> String {
      "| " + cells.joined(separator: " | ") + " |"
    }
    let table =
      [row([" "] + heads.map(Self.escape)), row(["---"] + heads.map { _ in ":---:" })]
      + rows.map { row([Self.escape($0)] + $1) }
    write(table.joined(separator: "\n"))
  }

  /// A text of several lines with its line breaks kept.
  private static func paragraphs(_ text: String) -> String {
    text.split(separator: "\n").map { escape(String($0)) }.joined(separator: "  \n")
  }

  /// A text in which nothing acts as Markdown or HTML.
  static func escape(_ text: String) -> String {
    var result = ""
    for character in TerminalText.sanitized(text) {
      if "\\`*_{}[]<>#|~&!$".contains(character) { result += "\\" }
      result.append(character)
    }
    // A list mark or a number at the start would begin a list.
    if let first = text.first, "-+".contains(first) { return "\\" + result }
    return result
  }
}
