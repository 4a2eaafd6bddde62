import Messages

/// The frame of a page: everything but the sections.
struct HTMLPage: Sendable {
  /// The language of the page's own words.
  let language: Language
  /// The title.
  let title: String
  /// What stands under the title: the wave, its dates, how many answered.
  let details: [String]
  /// True when the data were made up by a generator.
  let isSynthetic: Bool

  /// The whole file.
  ///
  /// - Parameter sections: The sections in order.
  /// - Returns: One self-contained HTML file without scripts or references to other files.
  func render(_ sections: [Markup]) -> String {
    let banner = isSynthetic ? Self.banner(language) : .empty
    let header = Markup.element(
      "header",
      [:],
      banner,
      .element("p", ["class": "kicker"], .text("乐业 Leye")),
      .element("h1", [:], .text(title)),
      Markup(details.filter { !$0.isEmpty }.map { .element("p", ["class": "meta"], .text($0)) })
    )
    let footer = Markup.element("footer", [:], .element("p", [:], .text(Wording.footer[language])))
    let body = header + .element("main", [:], Markup(sections)) + footer
    let tag = language == .chinese ? "zh-Hans" : "en"
    return """
      <!DOCTYPE html>
      <html lang="\(tag)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <title>\(HTML.escape(title))</title>
      <style>
      \(Self.style(isSynthetic: isSynthetic))
      </style>
      </head>
      <body>
      \(body.html)</body>
      </html>

      """
  }

  /// The label of made-up data, which stays in sight when printed too.
  private static func banner(_ language: Language) -> Markup {
    .element(
      "p",
      ["class": "synthetic", "role": "note"],
      .text(Wording.synthetic[language])
    )
  }

  private static let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
}
