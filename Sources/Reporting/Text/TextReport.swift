public import Insight
public import Messages
import SurveyModel
import TextDisplay

/// Renders releases as text for a terminal.
///
/// Lines are at most the given width; Chinese takes two columns a character. A figure that
/// disclosure control hides shows as `·`, explained once below.
///
/// ## Usage
/// ```swift
/// let report = TextReport(language: .chinese, width: 80, style: .plain)
/// print(report.render(release, source: "意见.csv"), terminator: "")
/// ```
public struct TextReport: Sendable {
  /// The language of the report's own words and of titles.
  public let language: Language
  /// The most columns of a line, at least 40.
  public let width: Int
  /// How emphasis is written.
  public let style: Style

  let numerals = Numerals.text
  /// The mark of a figure that is not shown.
  package static let hidden = "·"

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - language: The language of the report's own words and of titles.
  ///   - width: The most columns of a line; less than 40 counts as 40.
  ///   - style: How emphasis is written.
  public init(language: Language, width: Int = 80, style: Style = .plain) {
    self.language = language
    self.width = max(40, width)
    self.style = style
  }

  /// The report on a body of comments.
  ///
  /// - Parameters:
  ///   - release: What is published of the comments.
  ///   - source: Where the comments are from, such as a file name.
  ///   - isSynthetic: True when the comments were made up by a generator.
  /// - Returns: Lines, each ended by a line break.
  public func render(
    _ release: CommentRelease,
    source: String,
    isSynthetic: Bool = false
  ) -> String {
    var page = head(Wording.comments[language], isSynthetic: isSynthetic, details: [source])
    page += commentSections(release)
    return text(page)
  }

  /// The report on one wave.
  ///
  /// - Parameters:
  ///   - release: What is published of the wave, narrowed to its readers.
  ///   - profile: For whom it is, which decides the layout.
  /// - Returns: Lines, each ended by a line break.
  public func render(_ release: WaveRelease, for profile: ReportProfile = .organiser) -> String {
    text(profile == .everyone ? everyoneSections(release) : waveSections(release, for: profile))
  }

  /// The report on several waves.
  ///
  /// - Parameters:
  ///   - release: What is published of the waves.
  ///   - showsAllItems: True to show every item; else only those whose line is a signal.
  /// - Returns: Lines, each ended by a line break.
  public func render(_ release: TrendRelease, showsAllItems: Bool = false) -> String {
    text(trendSections(release, showsAllItems: showsAllItems))
  }

  // MARK: Parts that all reports share

  /// The top of a report: the warning where the data are made up, the title, where it is from.
  func head(_ title: String, isSynthetic: Bool, details: [String]) -> [String] {
    var lines: [String] = []
    if isSynthetic {
      lines += wrapped(Wording.synthetic[language]).map { style.apply($0, .warning) }
      lines.append("")
    }
    let title = TerminalText.truncated(TerminalText.sanitized(title), to: width)
    lines.append(style.apply(title, .heading))
    lines.append(String(repeating: "═", count: TerminalText.width(of: title)))
    for detail in details where !detail.isEmpty { lines += wrapped(detail) }
    return lines
  }

  /// A heading with an empty line above and the part after it.
  func section(_ title: String, note: String = "", _ body: [String]) -> [String] {
    let noted = note.isEmpty ? title : "\(title)\(Wording.separator)\(note)"
    return ["", style.apply(TerminalText.truncated(noted, to: width), .heading)] + body
  }

  /// The lines of a text at the report's width.
  func wrapped(_ text: String, indent: Int = 0) -> [String] {
    let space = String(repeating: " ", count: indent)
    return TerminalText.wrapped(TerminalText.sanitized(text), to: width - indent)
      .map { space + $0 }
  }

  /// A footnote in the quiet role.
  func note(_ text: String) -> [String] {
    wrapped(text).map { style.apply($0, .quiet) }
  }

  /// The footnote on hidden cells, nothing where none is hidden.
  func hiddenNote(_ phrase: Phrase, when isNeeded: Bool) -> [String] {
    isNeeded ? note("\(Self.hidden) \(phrase[language])") : []
  }

  /// A cell's text, or the mark of a hidden one.
  func text<Value>(_ cell: Cell<Value>, _ body: (Value) -> String) -> String {
    cell.value.map(body) ?? Self.hidden
  }

  private func text(_ lines: [String]) -> String {
    lines.map { $0 + "\n" }.joined()
  }
}

extension Cell {
  /// True where disclosure control hides the figure.
  var isHidden: Bool { value == nil }
}
