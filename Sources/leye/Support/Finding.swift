import Messages
import SurveyModel
import TextDisplay

/// A diagnostic with the file it is about.
struct Finding {
  let file: String
  let diagnostic: Diagnostic

  /// Problem and remedy as one text.
  func message(in language: Language) -> String {
    [diagnostic.problem[language], diagnostic.remedy[language]]
      .joined(separator: language == .chinese ? "" : " ")
  }

  /// The finding as `file:line:column: error: problem remedy`, with path and code below.
  func line(in language: Language) -> String {
    let place = "\(file):\(diagnostic.position.line):\(diagnostic.position.column)"
    let separator = language == .chinese ? "：" : ": "
    let words = message(in: language)
    return TerminalText.sanitizedLines(
      "\(place): \(diagnostic.level[language])\(separator)\(words)\n"
        + "    \(diagnostic.path) [\(diagnostic.code)]"
    )
  }

  /// The findings as one JSON array.
  static func json(_ findings: [Finding], language: Language) -> String {
    let objects = findings.map { finding in
      let diagnostic = finding.diagnostic
      return Value.object([
        "file": .text(finding.file),
        "line": .number(Double(diagnostic.position.line)),
        "column": .number(Double(diagnostic.position.column)),
        "path": .text(diagnostic.path),
        "severity": .text(diagnostic.level.english),
        "code": .text(diagnostic.code),
        "problem": .text(diagnostic.problem[language]),
        "remedy": .text(diagnostic.remedy[language]),
      ])
    }
    return Value.array(objects).canonicalJSON + "\n"
  }
}
