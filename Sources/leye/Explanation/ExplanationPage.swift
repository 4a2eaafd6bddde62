import Messages
import Reporting

/// Shows an explanation as one self-contained page without scripts.
///
/// Words of evidence carry their sign and number above them (`ruby`); colour only repeats what these
/// say. All text passes through ``Reporting/HTML/escape(_:)``.
struct ExplanationPage {
  let explanation: Explanation
  let language: Language

  /// The whole file.
  var html: String {
    let title = Phrase("How a comment gets its score", "一条意见的得分从何而来")[language]
    let digest = explanation.digest.prefix(12)
    let version = Phrase("Word lists and rules: \(digest)", "词表和规则的摘要：\(digest)")[language]
    return """
      <!DOCTYPE html>
      <html lang="\(language == .chinese ? "zh-Hans" : "en")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <title>\(HTML.escape(title))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <header>
      <h1>\(HTML.escape(title))</h1>
      <p class="score">\(HTML.escape(explanation.headline(in: language)))</p>
      </header>
      <main>
      <blockquote lang="zh"><p>\(marked)</p></blockquote>
      \(legend)\
      <p>\(words)</p>
      \(explanation.tables(in: language).map(section).joined())\
      </main>
      <footer><p>\(HTML.escape(version))</p></footer>
      </body>
      </html>

      """
  }

  private var marked: String {
    explanation.parts.map { part in
      let lines = part.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      let text = lines.map { HTML.escape(String($0)) }.joined(separator: "<br>\n")
      guard let mark = part.mark else { return text }
      let figures = HTML.escape(part.figures.joined(separator: " "))
      return "<ruby class=\"\(mark.style)\">\(text)<rp> (</rp><rt>\(figures)</rt><rp>) </rp></ruby>"
    }
    .joined()
  }

  private var legend: String {
    let marks = explanation.marks.map { mark in
      let words = HTML.escape("\(mark.sign) \(mark.phrase[language])")
      return "<li class=\"\(mark.style)\">\(words)</li>\n"
    }
    return marks.isEmpty ? "" : "<ul class=\"legend\">\n\(marks.joined())</ul>\n"
  }

  private var words: String {
    let words = explanation.words.joined(separator: " ")
    return HTML.escape(Phrase("Words: \(words)", "分词：\(words)")[language])
  }

  private func section(_ table: ExplanationTable) -> String {
    func cells(_ texts: [String], _ tag: String, _ scope: String) -> String {
      texts.enumerated().map { index, text in
        let number = table.numeric.contains(index) ? " class=\"n\"" : ""
        return "<\(tag)\(scope)\(number)>\(HTML.escape(text))</\(tag)>"
      }
      .joined()
    }
    let title = HTML.escape(table.title)
    let rows = table.rows.map { "<tr>\(cells($0, "td", ""))</tr>\n" }.joined()
    return """
      <section>
      <h2>\(title)</h2>
      <div class="scroll" tabindex="0" role="region" aria-label="\(title)">
      <table>
      <thead><tr>\(cells(table.columns, "th", " scope=\"col\""))</tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      </div>
      </section>

      """
  }

  private static let style = """
    :root {
      --paper: #fbf9f5; --ink: #23201c; --soft: #6a645b; --line: #ddd6ca;
      --praise: #1f6b3a; --blame: #a3271b; --request: #2a4f9c; --negation: #7a2f83;
      --degree: #1d656b; --contrast: #7d5200;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #181715; --ink: #ece7de; --soft: #a49d92; --line: #3b3732;
        --praise: #7fce98; --blame: #f0958a; --request: #9db9f5; --negation: #d79fe0;
        --degree: #83cdd3; --contrast: #e0b45f;
      }
    }
    body {
      background: var(--paper); color: var(--ink); margin: 0 auto; max-width: 60rem;
      padding: 16px; overflow-wrap: anywhere;
      font: 16px/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei",
        sans-serif;
    }
    h1 { font-size: 1.5rem; margin: 0 0 8px; } h2 { font-size: 1.125rem; margin: 24px 0 8px; }
    .score { font-size: 1.25rem; font-weight: 600; margin: 0; }
    blockquote { border-left: 4px solid var(--line); margin: 20px 0; padding: 4px 0 4px 14px; }
    blockquote p { font-size: 1.25rem; line-height: 2.4; margin: 0; }
    ruby { border-bottom: 2px solid; padding: 0 1px; } rt { font-size: .625em; }
    .praise { color: var(--praise); } .blame, .lack { color: var(--blame); }
    .request { color: var(--request); } .negation { color: var(--negation); }
    .degree { color: var(--degree); } .contrast { color: var(--contrast); }
    .topic { border-bottom-style: dotted; } .uncounted { color: var(--soft); }
    .legend { display: flex; flex-wrap: wrap; gap: 4px 18px; list-style: none; padding: 0; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th, td { border-bottom: 1px solid var(--line); padding: 5px 12px; text-align: left; }
    .n { text-align: right; white-space: nowrap; }
    footer { color: var(--soft); font-size: .875rem; margin-top: 32px; }
    """
}
