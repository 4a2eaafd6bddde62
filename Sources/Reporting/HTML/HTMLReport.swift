public import Insight
public import Messages
import SurveyModel

/// Renders releases as one self-contained HTML file each.
///
/// The file has no script and refers to nothing outside itself, so it can be sent, archived, printed
/// on A4 and read on a phone. Charts are SVG with a table of their figures behind each. All text is
/// escaped; a content security policy forbids whatever might slip through.
///
/// ## Usage
/// ```swift
/// let page = HTMLReport(language: .chinese).render(release)
/// ```
public struct HTMLReport: Sendable {
  /// The language of the report's own words and of titles.
  public let language: Language

  let numerals = Numerals.page
  static let hidden = "·"

  /// Creates a renderer.
  ///
  /// - Parameter language: The language of the report's own words and of titles.
  public init(language: Language) {
    self.language = language
  }

  /// The report on a body of comments.
  ///
  /// - Parameters:
  ///   - release: What is published of the comments.
  ///   - source: Where the comments are from, such as a file name.
  ///   - isSynthetic: True when the comments were made up by a generator.
  /// - Returns: A whole HTML file.
  public func render(
    _ release: CommentRelease,
    source: String,
    isSynthetic: Bool = false
  ) -> String {
    let page = HTMLPage(
      language: language,
      title: Wording.comments[language],
      details: [source, Wording.extent(of: release)[language]],
      isSynthetic: isSynthetic
    )
    return page.render([key(of: release)] + commentSections(release))
  }

  /// The report on one wave.
  ///
  /// - Parameters:
  ///   - release: What is published of the wave, narrowed to its readers.
  ///   - profile: For whom it is, which decides the layout.
  /// - Returns: A whole HTML file.
  public func render(_ release: WaveRelease, for profile: ReportProfile = .organiser) -> String {
    let span = Wording.span(from: release.opens, to: release.closes)?[language]
    let wave = [release.wave, span].compactMap { $0 }.joined(separator: Wording.separator)
    guard profile != .everyone else {
      let page = HTMLPage(
        language: language,
        title: Wording.youSaid[language],
        details: ["\(release.title[language])\(Wording.separator)\(wave)"],
        isSynthetic: release.isSynthetic
      )
      return page.render(everyoneSections(release))
    }
    let leader = release.title(ofLeader: profile)
    let page = HTMLPage(
      language: language,
      title: release.title[language],
      details: [
        wave,
        Wording.responses(of: release, numerals: numerals)[language],
        leader.map { Wording.forLeader(of: $0[language])[language] } ?? "",
      ],
      isSynthetic: release.isSynthetic
    )
    return page.render(waveSections(release))
  }

  /// The report on several waves.
  ///
  /// - Parameter release: What is published of the waves.
  /// - Returns: A whole HTML file.
  public func render(_ release: TrendRelease) -> String {
    let ends = [release.waves.first, release.waves.last].compactMap { $0 }
    let page = HTMLPage(
      language: language,
      title: Wording.trend[language],
      details: [release.waves.count > 1 ? ends.joined(separator: " – ") : ends.first ?? ""],
      isSynthetic: release.isSynthetic
    )
    return page.render(trendSections(release))
  }

  // MARK: Parts that all reports share

  /// A section under a heading.
  func section(_ title: String, note: String = "", _ body: [Markup]) -> Markup {
    .element(
      "section",
      [:],
      .element("h2", [:], .text(title)),
      note.isEmpty ? .empty : self.note(note, isLead: true),
      Markup(body)
    )
  }

  /// A remark in small letters; one that leads to a drawing stays with it on paper.
  func note(_ text: String, isLead: Bool = false) -> Markup {
    .element("p", ["class": isLead ? "note lead" : "note"], .text(text))
  }

  /// Why cells are hidden, nothing where none is.
  func hiddenNote(_ phrase: Phrase, when isNeeded: Bool) -> Markup {
    isNeeded ? note("\(Self.hidden) \(phrase[language])") : .empty
  }

  /// The few figures to see first, each with a line that says what it is.
  func keyFigures(_ figures: [(value: String, name: String)]) -> Markup {
    guard !figures.isEmpty else { return .empty }
    return .element(
      "ul",
      ["class": "key"],
      Markup(
        figures.map {
          .element("li", [:], .element("strong", [:], .text($0.value)), span($0.name))
        }
      )
    )
  }

  /// What the colours mean.
  func legend(_ entries: [(style: String, name: String)]) -> Markup {
    .element(
      "ul",
      ["class": "legend"],
      Markup(
        entries.map { entry in
          .element(
            "li",
            [:],
            .element(
              "svg",
              ["aria-hidden": "true"],
              SVG.rect(x: 0, width: 100, y: 0, height: 12, entry.style)
            ),
            .text(entry.name)
          )
        }
      )
    )
  }

  /// A label with a drawing beside it, or below it on a phone.
  func row(
    _ label: String,
    detail: String = "",
    style: String = "row",
    _ drawing: Markup
  ) -> Markup {
    .element(
      "div",
      ["class": style],
      .element(
        "div",
        ["class": "label"],
        .text(label),
        detail.isEmpty ? .empty : .element("small", [:], .text(detail))
      ),
      drawing
    )
  }

  /// Rows of a chart; where there are many, the page may turn between them on paper.
  func rows(_ rows: [Markup]) -> Markup {
    .element("figure", rows.count > 10 ? ["class": "rows"] : [:], Markup(rows))
  }

  func span(_ text: String) -> Markup { .element("span", [:], .text(text)) }

  /// A table cell for an estimate, or the mark of a hidden one.
  func cell(
    _ cell: Cell<Estimate>,
    detail: (Estimate) -> String = { _ in "" },
    style: (Estimate) -> String = { _ in "" },
    _ text: (Estimate) -> String
  ) -> HTMLTable.Cell {
    guard let estimate = cell.value else { return .init(text: Self.hidden, style: "hidden") }
    return .init(text: text(estimate), detail: detail(estimate), style: style(estimate))
  }
}
