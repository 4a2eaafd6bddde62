import Messages
import SurveyModel
import SurveySession
import TextDisplay

/// What stands on a page of the survey, as fields to fill in.
struct QuestionMarkup: Sendable {
  let session: Session
  /// Texts that are no answers yet, by field.
  let unread: [String: String]
  /// True where everything that is wrong is told.
  let showsProblems: Bool

  var language: Language { session.language }

  /// The page from top to bottom.
  func parts(of page: AskedPage) -> Markup {
    Markup(page.parts.map(part))
  }

  private func part(_ part: AskedPart) -> Markup {
    switch part {
    case .panel(let heading, let depth):
      return .tag(
        "div",
        ["class": "panel \(inset(depth))"],
        [
          heading.title.isEmpty ? .empty : .tag("h2", [:], heading.title),
          .paragraphs(heading.description, class: "hint"),
        ]
      )
    case .entry(let heading, let path, let number, let depth):
      return .tag(
        "h3",
        [
          "class": "entry \(inset(depth))", "id": name(of: path).map { "\($0.base)-head\(number)" },
        ],
        heading.title
      )
    case .entryEnd(let entries, let path, let number, let depth):
      guard let name = name(of: path) else { return .empty }
      return .tag(
        "p",
        ["class": inset(depth), "id": "\(name.base)-end\(number)"],
        [
          button(
            "remove",
            "\(name.base)/\(number)",
            entries.removeText,
            style: "quiet",
            tail: number
          )
        ]
      )
    case .entriesEnd(let question, let entries, let depth):
      guard let name = name(of: question.path), entries.canAdd else { return .empty }
      return .tag(
        "p",
        ["class": inset(depth), "id": "\(name.base)-add"],
        [button("add", name.base, entries.addText, style: "quiet", tail: nil)]
      )
    case .question(let question, let depth): return self.question(question, depth: depth)
    }
  }

  private func button(
    _ name: String,
    _ value: String,
    _ text: String,
    style: String,
    tail: Int?
  ) -> Markup {
    var content = [Markup.text(text)]
    if let tail { content.append(.tag("span", ["class": "unseen"], " \(tail + 1)")) }
    return .tag(
      "button",
      ["type": "submit", "class": style, "name": name, "value": value],
      content
    )
  }

  func inset(_ depth: Int) -> String { "in\(min(depth, 3))" }

  func name(of path: QuestionPath) -> FieldName? { FieldName(of: path, in: session.order) }

  private func question(_ question: AskedQuestion, depth: Int) -> Markup {
    guard let name = name(of: question.path) else { return .empty }
    let box = name.box
    if case .reading(let text) = question.kind {
      let content =
        Markup.paragraphs(question.title) + .paragraphs(PlainText.words(of: text))
        + (question.answerText.isEmpty
          ? .empty : .tag("p", ["class": "computed"], [.lines(question.answerText)]))
      return content.isEmpty
        ? .empty
        : .tag("div", ["class": "read \(inset(depth))", "id": box, "data-read": ""], [content])
    }
    if !question.isAsked {
      let words: String
      if case .unaskable = question.kind {
        words = WebSentences.notHere[language]
      } else {
        words = question.answerText.isEmpty ? WebSentences.locked[language] : question.answerText
      }
      return .tag(
        "div",
        ["class": "question \(inset(depth))", "id": box, "data-read": ""],
        [
          .tag("p", ["class": "title"], question.title),
          .paragraphs(question.description, class: "hint"),
          .tag("p", ["class": "locked"], [.lines(words)]),
        ]
      )
    }
    return .tag(
      "div",
      [
        "class": "question \(inset(depth))" + (faults(of: question, name).isEmpty ? "" : " wrong"),
        "id": box,
      ],
      [
        .tag("input", ["type": "hidden", "name": "q", "value": name.base]),
        FieldMarkup(page: self, question: question, name: name).content,
      ]
    )
  }

  /// What is to be mended: the question as a whole.
  func faults(of question: AskedQuestion, _ name: FieldName) -> [Phrase] {
    if let text = unread[name.answer] {
      return [UnreadText.fault(text, unread[name.upper], of: question)]
    }
    guard showsProblems else { return [] }
    var met: Set<Phrase> = []
    return question.problems.filter { $0.row == nil }.map(\.phrase)
      .filter { met.insert($0).inserted }
  }

  /// What is to be mended: a row of a matrix.
  func faults(of question: AskedQuestion, row: String) -> [Phrase] {
    guard showsProblems else { return [] }
    return question.problems.filter { $0.row == row }.map(\.phrase)
  }
}

/// A text that is no answer.
enum UnreadText {
  /// Why it is none.
  static func fault(_ text: String, _ upper: String?, of question: AskedQuestion) -> Phrase {
    do {
      _ = try AnswerReader().read(upper.map { "\(text);\($0)" } ?? text, for: question)
      return AnswerFault.wrongInput(.number).phrase
    } catch {
      return error.phrase
    }
  }
}
