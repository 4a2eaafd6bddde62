import SurveyModel
import Testing

/// Surveys of thousands of questions end in time that grows with their size, on a single line too.
@Suite struct CheckSizeTests {
  private static let count = 5_000

  private func diagnostics(_ element: (Int) -> String) -> [Diagnostic] {
    let elements = (0..<Self.count).map(element).joined(separator: ", ")
    let text = "{\"elements\": [\(elements)]}"
    return SurveyReader.read(Array(text.utf8), file: "form.json", withHints: true).diagnostics
  }

  @Test func `a long chain of conditions is sound`() {
    let found = diagnostics { number in
      #"{"type": "text", "name": "q\#(number)", "visibleIf": "{q\#(max(number, 1) - 1)} = 1 or {q0} empty"}"#
    }
    #expect(found.isEmpty)
  }

  @Test func `one circle of all questions is told once`() {
    let found = diagnostics { number in
      #"{"type": "text", "name": "q\#(number)", "visibleIf": "{q\#((number + 1) % Self.count)} = 1"}"#
    }
    #expect(found.map(\.code) == ["circular-visibility"])
  }

  @Test func `thousands of unknown names are all told`() {
    let found = diagnostics { number in
      #"{"type": "text", "name": "q\#(number)", "visibleIf": "{p\#(number)} = 1"}"#
    }
    #expect(found.count == Self.count && found.allSatisfy { $0.code == "unknown-name" })
    #expect(Set(found.map(\.position.column)).count == Self.count)
  }
}
