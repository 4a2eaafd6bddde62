import Messages

/// A page that says one thing and leads on.
struct MessagePage: Sendable {
  let title: Phrase
  let text: Phrase
  /// Where to go on: what it is called, and the address.
  var ways: [(Phrase, String)] = []
  /// What stands below, such as a form.
  var more: [Markup] = []

  /// The page in one language.
  func frame(_ language: Language) -> PageFrame {
    PageFrame(language: language, title: title[language], content: content(language))
  }

  /// The page in both languages, for those whose language is not known.
  func frameInBoth(_ language: Language) -> PageFrame {
    let other: Language = language == .chinese ? .english : .chinese
    let second = MessagePage(title: title, text: text, ways: ways).content(other, level: "h2")
    var frame = frame(language)
    frame.content.append(
      .tag("section", ["lang": other == .chinese ? "zh-Hans" : "en", "class": "other"], second)
    )
    return frame
  }

  private func content(_ language: Language, level: StaticString = "h1") -> [Markup] {
    [.tag(level, [:], title[language]), .paragraphs(text[language])] + more
      + ways.map { way in
        .tag("p", [:], [.tag("a", ["class": "way", "href": way.1], way.0[language])])
      }
  }
}
