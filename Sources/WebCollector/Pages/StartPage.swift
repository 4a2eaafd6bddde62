import Messages
import SurveyModel

/// What stands before the first question.
struct StartPage: Sendable {
  let wave: CollectionWave
  let language: Language
  /// The code that came with the address.
  var code = ""
  /// True where the code came with the address and stands in a hidden field.
  var hasCode = false
  /// The unit that came with the address.
  var unit = ""
  /// True where answers to it wait in this browser.
  var isBegun = false
  /// Why it could not begin.
  var fault: Phrase?
  /// The address of this page, for the other language.
  var address: String
  /// The script that makes a ballot of an invitation; empty where there is none.
  var ballotScript = ""

  var frame: PageFrame {
    let survey = wave.survey
    let title = survey.title[language].isEmpty ? wave.name : survey.title[language]
    let other: Language = language == .chinese ? .english : .chinese
    return PageFrame(
      language: language,
      title: title,
      otherLanguage: address + "?lang=" + other.rawValue
        + (unit.isEmpty ? "" : "&unit=" + PercentCoding.encoded(unit)),
      isFaulty: fault != nil,
      script: isBallot && !ballotScript.isEmpty ? ballotScript : nil,
      content: [
        .tag("h1", [:], [.lines(title)]), .paragraphs(survey.description[language], class: "lead"),
        .tag("p", ["class": "state"], wave.state.sentence[language]),
        wave.isOpen && isBegun ? begun : .empty, notice,
        wave.isOpen ? form : .empty,
        .tag(
          "p",
          ["class": "else"],
          [.tag("a", ["href": "/resume"], WebSentences.resume[language])]
        ),
      ]
    )
  }

  /// The way on for whoever has begun already.
  private var begun: Markup {
    .tag(
      "p",
      ["class": "notice"],
      [
        .text(WebSentences.begun[language] + " "),
        .tag(
          "a",
          ["href": "/w/\(PercentCoding.encoded(wave.name))/page"],
          WebSentences.goOn[language]
        ),
      ]
    )
  }

  private var isBallot: Bool {
    if case .ballot = wave.entry { true } else { false }
  }

  private var notice: Markup {
    let parts: [(Phrase, Phrase?)] = [
      (WebSentences.purpose, wave.notice.purpose),
      (WebSentences.responsible, wave.notice.responsible),
      (WebSentences.readers, wave.notice.readers),
      (WebSentences.anonymity, wave.protection),
      (WebSentences.retention, wave.notice.retention),
      (WebSentences.yourRights, WebSentences.rights),
    ]
    return .tag(
      "section",
      ["class": "before"],
      [.tag("h2", [:], WebSentences.before[language])]
        + parts.compactMap { title, text in
          text.map { text in
            .tag("h3", [:], title[language]) + .paragraphs(text[language])
          }
        }
    )
  }

  private var form: Markup {
    let base = "/w/\(PercentCoding.encoded(wave.name))"
    var ballot: BallotParameters?
    if case .ballot(let parameters) = wave.entry { ballot = parameters }
    func attribute(_ text: String) -> String? { ballot == nil ? nil : text }
    return .tag(
      "form",
      [
        "method": "post", "action": "\(base)/begin", "id": "begin", "autocomplete": "off",
        "data-ballots": attribute("/api/waves/\(PercentCoding.encoded(wave.name))/ballots"),
        "data-wave": ballot?.wave, "data-modulus": ballot?.modulus,
        "data-exponent": ballot?.exponent,
        "data-buying": attribute(WebSentences.buyingBallot[language]),
        "data-no-ballot": attribute(WebSentences.ballotWithoutScript[language]),
        "data-wrong-ballot": attribute(WebSentences.wrongBallot[language]),
        "data-no-answer": attribute(WebSentences.noBallotAnswer[language]),
      ],
      [
        .tag("input", ["type": "hidden", "name": "lang", "value": language.rawValue]),
        unit.isEmpty ? .empty : .tag("input", ["type": "hidden", "name": "unit", "value": unit]),
        codeField,
        .tag(
          "div",
          ["class": "actions"],
          [.tag("button", ["type": "submit", "class": "main"], WebSentences.begin[language])]
        ),
      ]
    )
  }

  private var codeField: Markup {
    if case .openLink = wave.entry { return faultMarkup }
    if hasCode {
      return .tag("input", ["type": "hidden", "id": "code", "name": "code", "value": code])
        + faultMarkup
    }
    let label = isBallot ? WebSentences.ballotCode : WebSentences.invitationCode
    let field = CodeField(label: label, hint: WebSentences.codeHint, value: code, fault: fault)
      .markup(language)
    guard isBallot else { return field }
    return .tag(
      "noscript",
      [:],
      [.tag("p", ["class": "notice"], WebSentences.ballotWithoutScript[language])]
    ) + field
  }

  private var faultMarkup: Markup {
    fault.map { .tag("p", ["class": "fault", "role": "alert"], $0[language]) } ?? .empty
  }
}

/// A field for a code that somebody types.
struct CodeField: Sendable {
  let label: Phrase
  let hint: Phrase
  var value = ""
  var fault: Phrase?

  func markup(_ language: Language) -> Markup {
    .tag(
      "div",
      ["class": fault == nil ? "question" : "question wrong", "id": "code-box"],
      [
        .tag("label", ["class": "title", "for": "code"], label[language]),
        .tag("p", ["class": "hint", "id": "code-hint"], hint[language]),
        fault.map {
          .tag("p", ["class": "fault", "id": "code-fault", "role": "alert"], $0[language])
        } ?? .empty,
        .tag(
          "input",
          [
            "type": "text", "id": "code", "name": "code", "value": value, "autocomplete": "off",
            "autocapitalize": "characters", "spellcheck": "false",
            "aria-describedby": fault == nil ? "code-hint" : "code-hint code-fault",
            "aria-invalid": fault == nil ? nil : "true",
          ]
        ),
      ]
    )
  }
}
