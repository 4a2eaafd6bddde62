import Messages

/// What stands around every page.
struct PageFrame: Sendable {
  let language: Language
  /// The title of the window.
  var title: String
  /// What stands above the content; the survey's name.
  var name = ""
  /// The address of the page in the other language, where a link leads there.
  var otherLanguage: String?
  /// True where something is to be mended; the title says so first.
  var isFaulty = false
  /// A further script of the page.
  var script: String?
  var content: [Markup]

  /// The whole page.
  func html(_ assets: Assets) -> String {
    let head: [Markup] = [
      .tag("meta", ["charset": "utf-8"]),
      .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      .tag("meta", ["name": "robots", "content": "noindex, nofollow"]),
      .tag("meta", ["name": "color-scheme", "content": "light dark"]),
      .tag("title", [:], windowTitle),
      .tag("link", ["rel": "icon", "href": assets.icon]),
      .tag("link", ["rel": "stylesheet", "href": assets.style]),
      .tag("script", ["src": assets.script, "defer": ""]),
      script.map { Markup.tag("script", ["src": $0, "defer": ""]) } ?? .empty,
    ]
    let body = Markup.tag(
      "body",
      [:],
      [
        .tag("a", ["class": "skip", "href": "#main"], WebSentences.skip[language]), header,
        .tag("main", ["id": "main", "tabindex": "-1"], content),
      ]
    )
    let page = Markup.tag("html", ["lang": tag(language)], [Markup.tag("head", [:], head), body])
    return "<!DOCTYPE html>\n" + page.html
  }

  private var windowTitle: String {
    isFaulty ? WebSentences.titleFault[language] + title : title
  }

  private var header: Markup {
    let link =
      otherLanguage.map { target in
        Markup.tag(
          "a",
          [
            "class": "language", "href": target,
            "lang": tag(language == .chinese ? .english : .chinese),
          ],
          WebSentences.otherLanguage[language]
        )
      } ?? .empty
    if name.isEmpty, link.isEmpty { return .empty }
    return .tag("header", [:], [name.isEmpty ? .empty : .tag("p", ["class": "name"], name), link])
  }

  private func tag(_ language: Language) -> String { language == .chinese ? "zh-Hans" : "en" }
}
