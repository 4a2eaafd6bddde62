import TextDisplay

/// Lines of text within a width, wrapped and indented by what they take on a terminal.
struct LineWriter: Sendable {
  let width: Int
  private(set) var lines: [String] = []

  init(width: Int) { self.width = max(24, width) }

  /// The text with a line break at its end.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// An empty line, unless one stands already or nothing does.
  mutating func space() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// A paragraph; its further lines begin where its text did.
  ///
  /// - Parameters:
  ///   - text: The text; line breaks in it stay.
  ///   - lead: What stands before the first line, such as a number.
  ///   - indent: The columns before everything.
  mutating func write(_ text: String, lead: String = "", indent: Int = 0) {
    var lead = String(repeating: " ", count: indent) + lead
    let hang = String(repeating: " ", count: min(TerminalText.width(of: lead), width / 2))
    for line in TerminalText.sanitizedLines(text).split(
      separator: "\n",
      omittingEmptySubsequences: false
    ) {
      let room = width - TerminalText.width(of: hang)
      for piece in TerminalText.wrapped(String(line), to: room) {
        lines.append(trimmed(lead + piece))
        lead = hang
      }
    }
  }

  /// A line as it is.
  mutating func line(_ text: String) { lines.append(trimmed(text)) }

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  /// A title with a rule of some sign below it.
  mutating func title(_ text: String, _ sign: Character) {
    write(text)
    let longest = lines.last.map { TerminalText.width(of: $0) } ?? 0
    line(String(repeating: sign, count: min(max(longest, 2), width)))
  }
}
