import Messages
import SurveyModel
import SurveySession

/// All answers of a session in words, page by page.
struct AnswerList: Sendable {
  let session: Session
  /// The address of the pages to change them on; nil where they stand.
  var pages: String?

  private var language: Language { session.language }

  var markup: Markup {
    Markup(session.form.pages.map(section))
  }

  private func section(_ page: AskedPage) -> Markup {
    var parts: [Markup] = []
    var lines: [Markup] = []
    for part in page.parts {
      if case .entry(let heading, _, _, _) = part {
        parts.append(list(lines))
        lines = []
        parts.append(.tag("h3", [:], heading.title))
      } else {
        lines += part.steps.filter { !$0.isEntriesEnd }.map { line($0, on: page) }
      }
    }
    parts.append(list(lines))
    guard !parts.allSatisfy(\.isEmpty) else { return .empty }
    let title = page.title.isEmpty ? Markup.empty : .tag("h2", [:], [.lines(page.title)])
    return .tag("section", ["class": "answers"], [title] + parts)
  }

  private func list(_ lines: [Markup]) -> Markup {
    lines.isEmpty ? .empty : .tag("dl", [:], lines)
  }

  private func line(_ step: Step, on page: AskedPage) -> Markup {
    guard let question = session.question(of: step) else { return .empty }
    var title =
      question.title.isEmpty ? step.path.inner.last?.name ?? step.question : question.title
    var answer = question.summary(in: language)
    var target = FieldName(of: step.path, in: session.order)?.base ?? ""
    if let row = step.row, case .matrix(let grid) = question.kind,
      let index = grid.rows.firstIndex(where: { $0.value.answerKey == row })
    {
      title = grid.rows[index].text
      answer = question.cellText(inRow: row, in: language)
      if index > 0, let name = FieldName(of: step.path, in: session.order) {
        target = name.row(index)
      }
    }
    let place = session.order.rank(ofPage: page.name).map { $0 + 1 } ?? 1
    let link =
      pages.map { address in
        Markup.tag(
          "dd",
          ["class": "change"],
          [
            .tag(
              "a",
              ["href": "\(address)?at=\(place)#\(target)"],
              [
                .text(WebSentences.change[language]),
                .tag("span", ["class": "unseen"], [.text(" " + title)]),
              ]
            )
          ]
        )
      } ?? .empty
    return .tag(
      "div",
      [:],
      [
        .tag("dt", [:], [.lines(title)]),
        answer.isEmpty
          ? .tag("dd", ["class": "none"], WebSentences.notAnswered[language])
          : .tag("dd", [:], [.lines(answer)]), link,
      ]
    )
  }
}
