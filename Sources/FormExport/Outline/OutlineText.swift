import Messages
public import SurveyModel
import TextDisplay

/// Renders an outline for the terminal: everything a form asks, with its conditions in words.
public struct OutlineText: Sendable {
  let outline: FormOutline
  var writer: LineWriter

  var language: Language { outline.language }

  /// Prepares to render.
  ///
  /// - Parameters:
  ///   - outline: The outline.
  ///   - width: The columns of the terminal.
  public init(_ outline: FormOutline, width: Int = 80) {
    self.outline = outline
    writer = LineWriter(width: min(width, 110))
  }

  /// The whole outline.
  ///
  /// - Returns: Text that ends in a line break.
  public func text() -> String {
    var copy = self
    copy.writeHead()
    for (index, page) in outline.pages.enumerated() {
      copy.writer.space()
      let place = Phrase("Page \(index + 1)", "第 \(index + 1) 页")[language]
      let title = page.title.isEmpty ? place : "\(place) · \(page.title)"
      copy.writer.title("\(title)  [\(page.name)]", "─")
      copy.writeParts(of: page, indent: 0)
    }
    copy.writeScoring()
    copy.writeRules()
    return copy.writer.text
  }

  private mutating func writeHead() {
    let title = outline.title.isEmpty ? PaperWords.untitled[language] : outline.title
    writer.title(title, "═")
    if !outline.description.isEmpty { writer.write(PlainText.words(of: outline.description)) }
    let count = outline.questions.count { !$0.kind.isDisplayOnly }
    let pages = outline.pages.count
    let languages = outline.locales.joined(separator: ", ")
    let english =
      "\(pages) \(pages == 1 ? "page" : "pages"), \(count) \(count == 1 ? "question" : "questions")"
    writer.write(
      Phrase(
        english + (languages.isEmpty ? "" : " · languages: \(languages)"),
        "共 \(pages) 页 \(count) 题" + (languages.isEmpty ? "" : " · 语言：\(languages)")
      )[language]
    )
  }

  mutating func writeParts(of group: OutlineGroup, indent: Int) {
    if !group.description.isEmpty {
      writer.write(PlainText.words(of: group.description), indent: indent)
    }
    if group.isHidden { writer.write(OutlineWords.hidden[language], lead: "· ", indent: indent) }
    if group.isReadOnly {
      writer.write(OutlineWords.readOnly[language], lead: "· ", indent: indent)
    }
    write(group.conditions, indent: indent)
    write(group.elements, indent: indent)
  }

  mutating func write(_ elements: [OutlineElement], indent: Int) {
    for element in elements {
      switch element {
      case .question(let question):
        if indent == 0 { writer.space() }
        write(question, indent: indent)
      case .group(let group):
        writer.space()
        let title = group.title.isEmpty ? OutlineWords.panel[language] : group.title
        let name = group.name.isEmpty ? "" : "  [\(group.name)]"
        writer.write(title + name, lead: "■ ", indent: indent)
        writeParts(of: group, indent: indent + 2)
      }
    }
  }

  mutating func write(_ conditions: [OutlineCondition], indent: Int) {
    for condition in conditions {
      let line = OutlineWords.condition(condition.role, condition.words)[language]
      writer.write(line, lead: "▸ ", indent: indent)
    }
  }
}
