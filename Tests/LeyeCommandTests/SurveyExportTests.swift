import Foundation
import SurveyModel
import TestSupport
import Testing

/// `leye survey export`.
@Suite struct SurveyExportTests {
  @Test func `a form for SurveyJS has no keys of Leye`() throws {
    let desk = try Desk()
    let outcome = try desk.run("survey", "export", "leye-aijia", "--to", "surveyjs")
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
    #expect(!outcome.output.contains("\"leye\":"))
    #expect(outcome.output.hasPrefix("{\n  \"locale\": \"zh-cn\",\n  \"title\": {"))
  }

  @Test func `paper speaks the language wanted`() throws {
    let desk = try Desk()
    let text = try desk.run("survey", "export", "visit", "--to", "text", "--language", "zh")
    #expect(text.output.contains("跳到第 11 题"))
    let markdown = try desk.run("survey", "export", "visit", "--to", "markdown")
    #expect(markdown.output.hasPrefix("# "))
    let html = try desk.run("survey", "export", "pulse", "--to", "html", "--output", "pulse.html")
    #expect(html.code == 0)
    #expect(html.output.isEmpty)
    #expect(html.errors == "Written: pulse.html\n")
    let page = try String(contentsOf: desk.file("pulse.html"), encoding: .utf8)
    #expect(page.contains("<html lang=\"en\">"))
    #expect(page.contains("This questionnaire is anonymous."))
  }

  @Test func `a spreadsheet comes with notes on what is lost`() throws {
    let desk = try Desk()
    try desk.folder.write(
      #"""
      {"elements": [{"type": "text", "name": "a", "width": "5%", "visibleIf": "{b} = 1"}],
       "triggers": [{"type": "complete", "expression": "{a} = 'x'"}]}
      """#,
      as: "form.json"
    )
    let english = try desk.run(
      "survey",
      "export",
      "form.json",
      "--to",
      "xlsform",
      "--output",
      "form.xlsx"
    )
    #expect(english.code == 0)
    #expect(
      english.errors == """
        the trigger “end the form” (a is “x”) is left out.
        a: left out: width.
        a: “{b} = 1” cannot be written as XPath ({b}); shown always.
        Written: form.xlsx

        """
    )
    let bytes = try Data(contentsOf: desk.file("form.xlsx"))
    #expect(bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    let chinese = try desk.chinese.program.shell(
      #""$LEYE" survey export form.json --to xlsform > piped.xlsx"#
    )
    #expect(chinese.errors.contains("a：“{b} = 1”无法写成 XPath（{b}），总是显示。"))
    let piped = try Data(contentsOf: desk.file("piped.xlsx"))
    #expect(piped.starts(with: [0x50, 0x4B, 0x03, 0x04]))
  }

  @Test func `an export never replaces its form, and faults end as elsewhere`() throws {
    let desk = try Desk()
    let json = #"{"elements": []}"#
    try desk.folder.write(json, as: "form.json")
    let same = try desk.run(
      "survey",
      "export",
      "form.json",
      "--to",
      "surveyjs",
      "--output",
      "form.json"
    )
    #expect(same.code == 2)
    #expect(same.errors.contains("would replace the form"))
    #expect(try String(contentsOf: desk.file("form.json"), encoding: .utf8) == json)
    #expect(try desk.run("survey", "export", "none.json", "--to", "html").code == 66)
    let lost = try desk.run(
      "survey",
      "export",
      "form.json",
      "--to",
      "html",
      "--output",
      "none/form.html"
    )
    #expect(lost.code == 73)
    let odd = try desk.chinese.run("survey", "export", "form.json", "--to", "pdf")
    #expect(odd.code == 2)
    #expect(odd.errors.contains("pdf"))
    #expect(try desk.run("survey", "export", "form.json").code == 2)
  }
}
