import Messages
import SurveyModel
import SurveySession

/// One page of a survey, to be filled in.
struct SurveyPage: Sendable {
  let visit: Visit
  let token: String
  /// True where everything that is wrong is told.
  var showsProblems = false
  /// What happened just before.
  var notice: Phrase?

  private var language: Language { visit.session.language }
  private var fields: QuestionMarkup {
    QuestionMarkup(session: visit.session, unread: visit.unread, showsProblems: showsProblems)
  }

  /// The page with its frame; nil at the end.
  var frame: PageFrame? {
    guard let page = visit.session.pageHere else { return nil }
    let faults = FaultSummary(fields: fields, page: page)
    return PageFrame(
      language: language,
      title: heading(of: page),
      // The same words once are enough.
      name: page.title.isEmpty ? "" : visit.title,
      isFaulty: !faults.isEmpty,
      content: [
        notice.map { .tag("p", ["class": "notice", "role": "status"], $0[language]) } ?? .empty,
        faults.markup, form(page),
      ]
    )
  }

  /// What stands on the page, for a page that is open already.
  var fragment: String {
    visit.session.pageHere.map { fields.parts(of: $0).html } ?? ""
  }

  private func form(_ page: AskedPage) -> Markup {
    let base = "/w/\(PercentCoding.encoded(visit.wave.name))"
    let isLive = visit.wave.livePages.contains(page.name)
    return .tag(
      "form",
      [
        "method": "post", "action": "\(base)/page", "id": "form", "novalidate": "",
        "autocomplete": "off", "data-live": isLive ? "\(base)/fragment" : nil,
        "data-keep": visit.session.responseID.hexadecimal.prefix(8) + "-\(visit.number)",
        "data-left": WebSentences.left[language], "data-too-much": WebSentences.tooMuch[language],
        "data-lost": FaultSentences.lost[language],
      ],
      [
        // What Enter in a text presses; the buttons of panels must not be the first.
        button("next", "", style: "default", isUnseen: true), hidden("token", token),
        hidden("revision", String(visit.revision)), hidden("at", String(visit.number)), bar,
        .tag("h1", [:], [.lines(heading(of: page))]),
        .paragraphs(page.description, class: "lead"),
        .tag("div", ["id": "parts"], [fields.parts(of: page)]),
        isLive ? update : .empty, actions,
      ]
    )
  }

  private func heading(of page: AskedPage) -> String {
    page.title.isEmpty ? visit.title : page.title
  }

  private var bar: Markup {
    let pages = visit.session.form.pages
    let number = (pages.firstIndex { $0.name == visit.session.pageHere?.name } ?? 0) + 1
    let other: Language = language == .chinese ? .english : .chinese
    return .tag(
      "div",
      ["class": "bar"],
      [
        .tag("p", ["class": "progress"], WebSentences.page(number, of: pages.count)[language]),
        .tag(
          "button",
          [
            "type": "submit", "class": "language", "name": "go", "value": other.rawValue,
            "lang": other == .chinese ? "zh-Hans" : "en",
          ],
          WebSentences.otherLanguage[language]
        ),
      ]
    )
  }

  private var update: Markup {
    .tag(
      "div",
      ["class": "update", "id": "update"],
      [
        .tag("p", ["class": "hint"], WebSentences.updateHint[language]),
        button("update", WebSentences.update[language], style: "quiet"),
      ]
    )
  }

  private var actions: Markup {
    var trial = visit.session
    return .tag(
      "div",
      ["class": "actions"],
      [
        button("next", WebSentences.next[language], style: "main"),
        trial.back() ? button("back", WebSentences.back[language], style: "plain") : .empty,
        button("leave", WebSentences.leave[language], style: "plain"),
      ]
    )
  }

  private func button(
    _ value: String,
    _ text: String,
    style: String,
    isUnseen: Bool = false
  ) -> Markup {
    .tag(
      "button",
      [
        "type": "submit", "name": "go", "value": value, "class": style,
        "tabindex": isUnseen ? "-1" : nil, "aria-hidden": isUnseen ? "true" : nil,
      ],
      text
    )
  }

  private func hidden(_ name: String, _ value: String) -> Markup {
    .tag("input", ["type": "hidden", "name": name, "value": value])
  }
}

extension AskedQuestion {
  /// What a link to the question leads to: its first field, or its place where it has none.
  fileprivate func anchor(_ name: FieldName) -> String {
    switch kind {
    case .matrix(let grid) where grid.rows.isEmpty || grid.columns.isEmpty: name.box
    case .choice(let list) where !list.isSearched && list.choices.isEmpty: name.box
    case .choices(let list) where list.choices.isEmpty: name.box
    case .ranking(let list) where list.choices.isEmpty: name.box
    case .rating(let scale) where scale.choices.isEmpty: name.box
    default: name.base
    }
  }
}

/// The list of what is to be mended, each leading to its field.
struct FaultSummary: Sendable {
  private let items: [(target: String, text: String)]
  private let language: Language

  /// Gathers the faults of a page.
  init(fields: QuestionMarkup, page: AskedPage) {
    language = fields.language
    var items: [(String, String)] = []
    for question in page.questions where question.isAsked {
      guard let name = fields.name(of: question.path) else { continue }
      let title = question.title.isEmpty ? question.path.inner.last?.name ?? "" : question.title
      for phrase in fields.faults(of: question, name) {
        items.append((question.anchor(name), "\(title) – \(phrase[fields.language])"))
      }
      guard case .matrix(let grid) = question.kind else { continue }
      for (index, row) in grid.rows.enumerated() {
        for phrase in fields.faults(of: question, row: row.value.answerKey ?? row.text) {
          items.append(
            (index == 0 ? name.base : name.row(index), "\(row.text) – \(phrase[fields.language])")
          )
        }
      }
    }
    self.items = items
  }

  var isEmpty: Bool { items.isEmpty }

  var markup: Markup {
    if items.isEmpty { return .empty }
    return .tag(
      "div",
      ["class": "summary", "id": "summary", "role": "alert", "tabindex": "-1"],
      [
        .tag("h2", [:], WebSentences.fault[language]),
        .tag(
          "ul",
          [:],
          items.map { item in
            .tag("li", [:], [.tag("a", ["href": "#\(item.target)"], item.text)])
          }
        ),
      ]
    )
  }
}
