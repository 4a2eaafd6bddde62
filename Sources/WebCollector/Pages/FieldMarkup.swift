import Messages
import SurveyModel

/// The fields of one question with its title, hints and faults.
struct FieldMarkup: Sendable {
  let page: QuestionMarkup
  let question: AskedQuestion
  let name: FieldName

  var language: Language { page.language }

  /// The fields, tied to their title as screen readers need it.
  var content: Markup {
    switch question.kind {
    case .text(let line): labelled([input(line)])
    case .comment(let text): labelled([area(text)])
    case .choice(let list) where list.isSearched: labelled([menu(list)])
    case .slider(let slider) where !slider.isRange: labelled([number(slider)])
    case .choice(let list): grouped([radios(list.choices, chosen: list.chosen)])
    case .choices(let list): grouped([boxes(list)])
    case .rating(let scale): grouped([self.scale(scale)])
    case .boolean(let both): grouped([radios(both.choices, chosen: both.chosen, isInLine: true)])
    case .slider(let slider): grouped([ends(slider)])
    case .ranking(let list): grouped([ranks(list)])
    case .matrix(let grid): grouped(rows(of: grid))
    case .entries: heading
    case .reading, .unaskable: .empty
    }
  }

  private var heading: Markup {
    Markup([
      .tag("h2", ["id": name.base, "tabindex": "-1"], title),
      .paragraphs(question.description, class: "hint"), faults,
    ])
  }

  private func labelled(_ fields: [Markup]) -> Markup {
    Markup([.tag("label", ["for": name.base, "class": "title"], title), hint, faults])
      + Markup(fields) + others
  }

  private func grouped(_ fields: [Markup]) -> Markup {
    .tag(
      "fieldset",
      ["aria-describedby": describedBy],
      [.tag("legend", ["class": "title"], title), hint, faults] + fields + [others]
    )
  }

  /// The title with what stands for a star.
  private var title: [Markup] {
    let words =
      question.title.isEmpty ? question.path.inner.last?.name ?? question.path.name : question.title
    guard question.isNeeded(inRow: nil) else { return [.lines(words)] }
    return [
      .lines(words), .text(" "),
      .tag("span", ["class": "required"], WebSentences.required[language]),
    ]
  }

  private var limit: Phrase? {
    switch question.kind {
    case .choices(let list): WebSentences.limits(fewest: list.fewest, most: list.most)
    case .ranking(let list): list.ranksSome ? WebSentences.rankSome : WebSentences.rankAll
    case .slider(let slider):
      WebSentences.between(
        Value.number(slider.minimum).answerKey ?? "",
        Value.number(slider.maximum).answerKey ?? ""
      )
    case .text(let text), .comment(let text): text.maxLength.map(WebSentences.atMostCharacters)
    default: nil
    }
  }

  private var hint: Markup {
    let texts =
      question.description.split(separator: "\n").map(String.init)
      + (limit.map { [$0[language]] } ?? [])
    if texts.isEmpty { return .empty }
    return .tag(
      "div",
      ["class": "hint", "id": "\(name.base)-hint"],
      texts.map { .tag("p", [:], $0) }
    )
  }

  private var faults: Markup {
    let phrases = page.faults(of: question, name)
    if phrases.isEmpty { return .empty }
    return .tag(
      "div",
      ["class": "fault", "id": "\(name.base)-fault"],
      phrases.map { phrase in
        .tag(
          "p",
          [:],
          [
            .tag("span", ["class": "unseen"], WebSentences.faultMark[language] + " "),
            .text(phrase[language]),
          ]
        )
      }
    )
  }

  /// The ids of hint and faults, nil where there is neither.
  var describedBy: String? {
    let ids = [(hint, "hint"), (faults, "fault")].filter { !$0.0.isEmpty }
    return ids.isEmpty ? nil : ids.map { "\(name.base)-\($0.1)" }.joined(separator: " ")
  }

  var invalid: String? { page.faults(of: question, name).isEmpty ? nil : "true" }

  /// The texts that go with choices, and the comment.
  private var others: Markup {
    var fields: [Markup] = []
    for (index, choice) in question.choices.enumerated() where choice.hasComment {
      if choice.role == .other {
        fields.append(
          line(
            name.other,
            WebSentences.specify(choice.text)[language],
            question.otherText,
            goesWith: choice
          )
        )
      } else if choice.role == .listed {
        fields.append(
          line(
            name.choice(index),
            WebSentences.with(choice.text)[language],
            choice.comment,
            goesWith: choice
          )
        )
      }
    }
    if let label = question.commentLabel {
      fields.append(
        Markup([
          .tag("label", ["for": name.comment], label),
          .textArea(
            ["id": name.comment, "name": name.comment, "rows": "2", "autocomplete": "off"],
            question.comment
          ),
        ])
      )
    }
    return Markup(fields)
  }

  private func line(
    _ field: String,
    _ label: String,
    _ value: String,
    goesWith choice: AskedChoice
  ) -> Markup {
    .tag(
      "div",
      ["class": "with", "data-with": choice.fieldValue, "data-of": name.answer],
      [
        .tag("label", ["for": field], label),
        .tag(
          "input",
          ["type": "text", "id": field, "name": field, "value": value, "autocomplete": "off"]
        ),
      ]
    )
  }
}
