import FormExport
import Messages
import SurveyModel
import TestSupport
import Testing

/// Outlines on the terminal.
@Suite struct OutlineTextTests {
  @Test func `outlines look as reviewed`() throws {
    func text(_ form: Form, _ language: Language) -> String {
      OutlineText(FormOutline(of: form, language: language)).text()
    }
    expectSnapshot(text(try Forms.survey("pulse"), .english), named: "show-pulse.en")
    expectSnapshot(text(try Forms.survey("visit"), .chinese), named: "show-visit.zh")
    expectSnapshot(text(try Forms.kinds(), .english), named: "show-kinds.en")
    expectSnapshot(text(try Forms.kinds(), .chinese), named: "show-kinds.zh")
    let json = FormOutline(of: try Forms.kinds(), language: .english).jsonText()
    expectSnapshot(json, named: "show-kinds.en", extension: "json")
  }

  @Test func `numbers are those respondents see`() throws {
    func numbers(_ json: String) throws -> [String] {
      FormOutline(of: try Forms.read(json), language: .english).questions.map(\.number)
    }
    let elements = #"""
      "pages": [{"elements": [{"type": "text", "name": "a"}, {"type": "html", "name": "h"},
        {"type": "text", "name": "b", "visible": false}, {"type": "text", "name": "c",
        "titleLocation": "hidden"}]}, {"elements": [{"type": "text", "name": "d"},
        {"type": "text", "name": "e", "visibleIf": "{a} = 1"}]}]
      """#
    #expect(try numbers("{\(elements)}") == ["1", "", "", "", "2", "3"])
    #expect(
      try numbers(#"{"showQuestionNumbers": "off", \#(elements)}"#) == ["", "", "", "", "", ""]
    )
    #expect(
      try numbers(#"{"showQuestionNumbers": "onPage", \#(elements)}"#)
        == ["1", "", "", "", "1", "2"]
    )
    #expect(
      try numbers(#"{"questionStartIndex": "C", \#(elements)}"#) == ["C", "", "", "", "D", "E"]
    )
  }

  @Test func `any form can be shown`() throws {
    for (id, form) in try Forms.recorded() {
      let outline = FormOutline(of: form, language: .chinese)
      let text = OutlineText(outline, width: 50).text()
      #expect(text.hasSuffix("\n"), "\(id)")
      _ = try Value(json: outline.jsonText())
    }
  }
}
