import Messages
import SurveyModel
import SurveySession

/// The pages about codes: saved, thanks, going on, own answers.
enum CodePages {
  /// What was filled in is saved; here is the code.
  static func saved(_ visit: Visit, code: String) -> PageFrame {
    let language = visit.session.language
    return PageFrame(
      language: language,
      title: WebSentences.saved[language],
      name: visit.title,
      content: [
        .tag("h1", [:], WebSentences.saved[language]),
        shown(WebSentences.resumeCode, code, WebSentences.resumeCodeHint, language),
        .tag(
          "p",
          [:],
          [
            .tag(
              "a",
              ["class": "way", "href": "/w/\(PercentCoding.encoded(visit.wave.name))/page"],
              WebSentences.goOn[language]
            )
          ]
        ), clearing(language),
      ]
    )
  }

  /// The answers are stored.
  static func thanks(
    _ wave: CollectionWave,
    words: String,
    receipt: String?,
    _ language: Language
  ) -> PageFrame {
    PageFrame(
      language: language,
      title: WebSentences.thanks[language],
      name: wave.survey.title[language],
      content: [
        .tag("h1", ["id": "done"], WebSentences.thanks[language]), .paragraphs(words),
        receipt.map { shown(WebSentences.receipt, $0, WebSentences.receiptHint, language) }
          ?? .empty,
        receipt == nil
          ? .empty
          : .tag("p", [:], [.tag("a", ["href": "/answers"], WebSentences.showMine[language])]),
        clearing(language),
      ]
    )
  }

  /// Where a code is typed.
  static func resume(_ language: Language, fault: Phrase? = nil, notice: Phrase? = nil) -> PageFrame
  {
    let other: Language = language == .chinese ? .english : .chinese
    return PageFrame(
      language: language,
      title: WebSentences.resume[language],
      otherLanguage: "/resume?lang=\(other.rawValue)",
      isFaulty: fault != nil,
      content: [
        notice.map { .tag("p", ["class": "notice", "role": "status"], $0[language]) } ?? .empty,
        .tag("h1", [:], WebSentences.resume[language]),
        .tag(
          "form",
          ["method": "post", "action": "/resume", "autocomplete": "off"],
          [
            .tag("input", ["type": "hidden", "name": "lang", "value": language.rawValue]),
            CodeField(label: WebSentences.code, hint: WebSentences.resumeHint, fault: fault)
              .markup(language),
            .tag(
              "div",
              ["class": "actions"],
              [.tag("button", ["type": "submit", "class": "main"], WebSentences.goOn[language])]
            ),
          ]
        ),
      ]
    )
  }

  /// Where the code on a card is typed.
  static func entry(_ part: String, _ language: Language, fault: Phrase? = nil) -> PageFrame {
    let other: Language = language == .chinese ? .english : .chinese
    return PageFrame(
      language: language,
      title: WebSentences.ballotCode[language],
      otherLanguage: "/\(part)?lang=\(other.rawValue)",
      isFaulty: fault != nil,
      content: [
        .tag("h1", [:], WebSentences.ballotCode[language]),
        .tag(
          "form",
          ["method": "get", "action": "/\(part)", "autocomplete": "off"],
          [
            .tag("input", ["type": "hidden", "name": "lang", "value": language.rawValue]),
            CodeField(label: WebSentences.code, hint: WebSentences.codeHint, fault: fault)
              .markup(language),
            .tag(
              "div",
              ["class": "actions"],
              [.tag("button", ["type": "submit", "class": "main"], WebSentences.goOn[language])]
            ),
          ]
        ),
      ]
    )
  }

  /// The answers of the holder of a receipt.
  static func own(_ session: Session, _ wave: CollectionWave, token: String) -> PageFrame {
    let language = session.language
    let deletion = Markup.tag(
      "form",
      ["method": "post", "action": "/answers"],
      [
        .tag("input", ["type": "hidden", "name": "token", "value": token]),
        .tag("p", ["class": "hint"], WebSentences.deleteHint[language]),
        .tag("button", ["type": "submit", "class": "danger"], WebSentences.delete[language]),
      ]
    )
    return PageFrame(
      language: language,
      title: WebSentences.own[language],
      name: session.form.title,
      content: [
        .tag("h1", [:], WebSentences.own[language]),
        .tag("p", ["class": "state"], wave.state.sentence[language]),
        AnswerList(session: session).markup, wave.isOpen ? deletion : .empty, clearing(language),
      ]
    )
  }

  private static func shown(
    _ title: Phrase,
    _ code: String,
    _ hint: Phrase,
    _ language: Language
  ) -> Markup {
    .tag(
      "div",
      ["class": "receipt"],
      [
        .tag("h2", [:], title[language]), .tag("p", ["class": "code"], [.tag("code", [:], code)]),
        .tag("p", ["class": "hint"], hint[language]),
      ]
    )
  }

  /// A button that leaves nothing behind on a shared device.
  private static func clearing(_ language: Language) -> Markup {
    .tag(
      "form",
      ["method": "post", "action": "/done", "class": "clearing"],
      [.tag("button", ["type": "submit", "class": "plain"], WebSentences.finish[language])]
    )
  }
}
