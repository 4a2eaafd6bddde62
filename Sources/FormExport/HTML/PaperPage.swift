import Messages

/// Renders a questionnaire as one HTML file for A4 paper.
struct PaperPage: Sendable {
  let paper: Paper

  init(_ paper: Paper) { self.paper = paper }

  /// The whole file.
  func render() -> String {
    let pages = paper.pages.map { section($0, isPage: true) }
    let body = header + Tag.of("main", pages) + footer
    return """
      <!DOCTYPE html>
      <html lang="\(Tag.code(of: paper.language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="referrer" content="no-referrer">
      <title>\(Tag.escaped(paper.title))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      \(body.html)</body>
      </html>

      """
  }

  private var header: Tag {
    let fields = paper.head.map { label in
      Tag.of("span", class: "field", [.text(label + " "), Tag.of("span", class: "line", "")])
    }
    return .of(
      "header",
      [Tag.of("h1", paper.title)] + lines(paper.intro, class: "intro")
        + (fields.isEmpty ? [] : [.of("p", class: "head", fields)])
        + paper.remarks.map { .of("p", class: "remark", $0) }
    )
  }

  private var footer: Tag {
    let closing = lines(paper.closing, class: "closing")
    let promises = paper.footer.map { Tag.of("p", class: "promise", $0) }
    return closing.isEmpty && promises.isEmpty ? .empty : .of("footer", closing + promises)
  }

  /// A paragraph for each line of a text.
  func lines(_ text: String, class style: StaticString) -> [Tag] {
    text.split(separator: "\n").map { .of("p", class: style, String($0)) }
  }

  func section(_ group: PaperGroup, isPage: Bool) -> Tag {
    var parts: [Tag] = []
    if !group.title.isEmpty {
      parts.append(isPage ? .of("h2", group.title) : .of("h3", group.title))
    }
    parts += lines(group.description, class: "description")
    parts += group.notes.map { .of("p", class: "note", $0) }
    parts += group.blocks.map(block)
    return .of("section", class: isPage ? "page" : "panel", parts)
  }

  private func block(_ block: PaperBlock) -> Tag {
    switch block {
    case .words(let words): .of("div", class: "words", words.map { .of("p", $0) })
    case .group(let group): section(group, isPage: false)
    case .question(let question): self.question(question)
    }
  }

  func question(_ question: PaperQuestion) -> Tag {
    var title: [Tag] = []
    if !question.number.isEmpty {
      title.append(.of("span", class: "number", question.number + "."))
      title.append(.text(" "))
    }
    title.append(.text(question.title))
    if question.isRequired { title.append(.of("span", class: "star", " *")) }
    var parts: [Tag] = []
    if !question.title.isEmpty || !question.number.isEmpty {
      parts.append(.of("p", class: "title", title))
    }
    parts += lines(question.description, class: "description")
    parts += question.notes.map { .of("p", class: "note", $0) }
    parts += space(question.space)
    if let comment = question.comment {
      let label = Tag.of("span", class: "label", comment.label)
      parts.append(.of("p", class: "written", [label, .text(" "), .of("span", class: "line", "")]))
    }
    parts += question.details.map { section($0, isPage: false) }
    return .of("div", class: isWhole(question.space) ? "question whole" : "question", parts)
  }

  /// True for what should not be parted by the end of a page.
  private func isWhole(_ space: PaperSpace) -> Bool {
    switch space {
    case .copies, .fields: false
    case .choices(let choices, _): choices.count <= 20
    case .grid(_, let rows, _), .table(_, let rows): rows.count <= 14
    default: true
    }
  }
}
