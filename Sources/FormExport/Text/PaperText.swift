import Messages
import TextDisplay

/// Renders a questionnaire as plain text.
struct PaperText: Sendable {
  let paper: Paper
  var writer: LineWriter

  init(_ paper: Paper, width: Int) {
    self.paper = paper
    writer = LineWriter(width: min(width, 110))
  }

  /// The whole questionnaire.
  func render() -> String {
    var copy = self
    copy.writeHead()
    for (index, page) in paper.pages.enumerated() {
      if index > 0 { copy.writer.line("\u{C}") }
      copy.write(page, level: 0, title: page.title)
    }
    copy.writer.space()
    if !paper.closing.isEmpty { copy.writer.write(paper.closing) }
    if !paper.footer.isEmpty {
      copy.writer.line(String(repeating: "─", count: copy.writer.width))
      for line in paper.footer { copy.writer.write(line) }
    }
    return copy.writer.text
  }

  /// One page or all of them, as respondents see them.
  func preview(page wanted: Int?) -> String {
    var copy = self
    if wanted == nil || wanted == 1 { copy.writeHead() }
    for (index, page) in paper.pages.enumerated() where wanted == nil || wanted == index + 1 {
      let place = Phrase(
        "Page \(index + 1) of \(paper.pages.count)",
        "第 \(index + 1) 页，共 \(paper.pages.count) 页"
      )[paper.language]
      let title = page.title.isEmpty ? place : "\(place) · \(page.title)"
      copy.write(page, level: 0, title: title)
    }
    if paper.pages.isEmpty {
      copy.writer.write(Phrase("Nothing shows.", "没有要显示的内容。")[paper.language])
    }
    return copy.writer.text
  }

  private mutating func writeHead() {
    writer.title(paper.title, "═")
    if !paper.intro.isEmpty { writer.write(paper.intro) }
    if !paper.head.isEmpty {
      writer.space()
      writer.line(paper.head.map { "\($0) ______________" }.joined(separator: "    "))
    }
    for remark in paper.remarks { writer.write(remark) }
  }

  private mutating func write(_ group: PaperGroup, level: Int, title: String) {
    writer.space()
    if level == 0, !title.isEmpty {
      writer.title(title, "─")
    } else if !title.isEmpty {
      writer.write(title, lead: "■ ")
    }
    if !group.description.isEmpty { writer.write(group.description) }
    for note in group.notes { writer.write(note, lead: "› ") }
    for block in group.blocks {
      writer.space()
      switch block {
      case .words(let lines): for line in lines { writer.write(line) }
      case .group(let inner): write(inner, level: level + 1, title: inner.title)
      case .question(let question): write(question, indent: 0)
      }
    }
  }

  mutating func write(_ question: PaperQuestion, indent: Int) {
    let lead = question.number.isEmpty ? "" : "\(question.number). "
    let inset = indent + (lead.isEmpty ? 0 : max(lead.count, 3))
    let star = question.isRequired ? " *" : ""
    if !question.title.isEmpty || !lead.isEmpty || !star.isEmpty {
      writer.write(
        question.title + star,
        lead: TerminalText.padded(lead, to: inset - indent),
        indent: indent
      )
    }
    if !question.description.isEmpty { writer.write(question.description, indent: inset) }
    for note in question.notes { writer.write(note, lead: "› ", indent: inset) }
    write(question.space, indent: inset)
    if let comment = question.comment {
      writer.write(comment.label + " " + Self.blank(comment.written, 24), indent: inset)
    }
    for problem in question.problems { writer.write(problem, lead: "! ", indent: inset) }
    for detail in question.details { write(detail, indent: inset) }
  }

  /// A part within a question.
  mutating func write(_ group: PaperGroup, indent: Int) {
    if !group.title.isEmpty { writer.write(group.title, lead: "■ ", indent: indent) }
    for block in group.blocks {
      switch block {
      case .words(let lines): for line in lines { writer.write(line, indent: indent + 2) }
      case .group(let inner): write(inner, indent: indent + 2)
      case .question(let question): write(question, indent: indent + 2)
      }
    }
    for note in group.notes { writer.write(note, lead: "› ", indent: indent) }
  }

  /// What is written, else a line to write on.
  static func blank(_ written: String, _ count: Int) -> String {
    written.isEmpty ? String(repeating: "_", count: count) : written
  }
}
