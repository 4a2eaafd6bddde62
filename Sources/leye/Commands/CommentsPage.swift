import Insight
import Messages
import Reporting
import SurveyModel
import TextDisplay

/// What a command of `leye comments` prints: a heading, where the comments are from, and the rest, or
/// one JSON object.
struct CommentsPage {
  let console: Console
  private let sources: [any CommentsSource]
  private let isJSON: Bool
  private let report: TextReport

  /// Prepares to print.
  init(sources: [any CommentsSource], console: Console, json: Bool) {
    self.sources = sources
    self.console = console
    isJSON = json
    report = console.textReport
  }

  /// Prepares to print what was found in one source.
  init(source: any CommentsSource, console: Console, json: Bool) {
    self.init(sources: [source], console: console, json: json)
  }

  /// The columns of a line.
  var width: Int { report.width }

  /// Prints what was found, or why nothing is published.
  ///
  /// - Parameters:
  ///   - title: The heading.
  ///   - text: The lines below it.
  ///   - json: The members of the object.
  /// - Throws: ``OutputFault``.
  func write(
    title: String,
    text: () -> [String],
    json: () -> [String: Value]
  ) throws {
    // Of two sides that are compared both must be open.
    guard sources.allSatisfy({ !$0.isShut }) else { return try writeHidden(title: title) }
    guard !isJSON else { return try write(json: json()) }
    try write(lines: head(title) + text() + foot)
  }

  /// Prints that nothing is published.
  ///
  /// - Parameter title: The heading.
  /// - Throws: ``OutputFault``.
  func writeHidden(title: String) throws {
    guard !isJSON else { return try write(json: ["hidden": .boolean(true)]) }
    try write(lines: head(title) + wrapped(CommentsWording.hidden))
  }

  /// The lines of a sentence.
  ///
  /// - Parameters:
  ///   - phrase: The sentence.
  ///   - indent: The columns left free before it.
  /// - Returns: Lines no wider than the page.
  func wrapped(_ phrase: Phrase, indent: Int = 0) -> [String] {
    let space = String(repeating: " ", count: indent)
    let text = TerminalText.sanitized(phrase[console.language])
    return TerminalText.wrapped(text, to: width - indent).map { space + $0 }
  }

  /// A text in bold where a terminal shows it.
  func strong(_ text: String) -> String {
    report.style == .ansi ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  private func head(_ title: String) -> [String] {
    let title = TerminalText.truncated(TerminalText.sanitized(title), to: width)
    var lines = sources.contains(where: \.isSynthetic) ? wrapped(CommentsWording.synthetic) : []
    lines += [strong(title), String(repeating: "═", count: TerminalText.width(of: title))]
    let names = sources.map(\.name).joined(separator: " ↔ ")
    return lines + (names.isEmpty || names == title ? [] : wrapped(Phrase(verbatim: names)))
  }

  /// The waves that were asked for and are not published.
  private var foot: [String] {
    let hidden = sources.flatMap(\.hidden)
    return hidden.isEmpty ? [] : [""] + wrapped(CommentsWording.leftOut(hidden))
  }

  private func write(lines: [String]) throws {
    try console.write(lines.joined(separator: "\n") + "\n")
  }

  private func write(json members: [String: Value]) throws {
    var members = members
    members["synthetic"] = .boolean(sources.contains(where: \.isSynthetic))
    members["leftOut"] = .array(sources.flatMap(\.hidden).map(Value.text))
    try console.write(Value.object(members).canonicalJSON + "\n")
  }
}

extension PublishedCount {
  /// The count as an object: both ends of its band.
  var json: Value {
    .object(["lowest": .number(Double(lowest)), "highest": .number(Double(highest))])
  }
}
