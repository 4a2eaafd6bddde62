import Messages
import SurveyModel
import Testing

/// A survey text with marks such as `⟦unknown-property⟧` in front of each place with a fault.
struct Marked {
  /// A fault: its place and its code.
  struct Fault: Hashable, CustomStringConvertible {
    let line: Int
    let column: Int
    let code: String

    var description: String { "\(line):\(column) \(code)" }
  }

  /// The text without marks.
  var text = ""
  /// The faults that are marked, in order.
  var faults: [Fault] = []

  init(_ marked: String) {
    var rest = marked[...]
    while let open = rest.firstIndex(of: "⟦"), let close = rest.firstIndex(of: "⟧") {
      text += rest[..<open]
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let column = (lines.last?.count ?? 0) + 1
      let code = String(rest[rest.index(after: open)..<close])
      faults.append(Fault(line: lines.count, column: column, code: code))
      rest = rest[rest.index(after: close)...]
    }
    text += rest
  }

  /// The diagnostics of the text.
  var diagnostics: [Diagnostic] {
    SurveyReader.read(Array(text.utf8), file: "form.json").diagnostics
  }
}

/// Expects exactly the marked faults, in order.
func expectFaults(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let marked = Marked(text)
  let found = marked.diagnostics.map { diagnostic in
    Marked.Fault(
      line: diagnostic.position.line,
      column: diagnostic.position.column,
      code: diagnostic.code
    )
  }
  #expect(found == marked.faults, sourceLocation: sourceLocation)
}

/// Expects exactly the marked faults among the elements of a page.
func expectFaults(elements: String, sourceLocation: SourceLocation = #_sourceLocation) {
  expectFaults("{\"elements\": [\n\(elements)\n]}", sourceLocation: sourceLocation)
}

/// The survey in a text, which must have no errors.
func survey(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Survey {
  let (survey, diagnostics) = SurveyReader.read(Array(text.utf8), file: "form.json")
  let errors = diagnostics.filter { $0.severity == .error }.map(\.phrase.english)
  #expect(errors.isEmpty, sourceLocation: sourceLocation)
  return try #require(survey, sourceLocation: sourceLocation)
}

/// The survey of some elements.
func survey(elements: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Survey {
  try survey("{\"elements\": [\(elements)]}", sourceLocation: sourceLocation)
}

extension Survey {
  /// What is asked with some answers at the start of 2024.
  func asked(_ answers: [String: Value] = [:], in language: Language = .english) -> AskedForm {
    AskedForm(survey: self, answers: answers, now: 1_704_067_200_000, language: language)
  }
}
