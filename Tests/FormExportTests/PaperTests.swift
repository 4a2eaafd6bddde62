import FormExport
import Foundation
import Messages
import SurveyModel
import TestSupport
import Testing
import TextDisplay

/// Questionnaires on paper.
@Suite struct PaperTests {
  @Test func `shipped surveys look as reviewed`() throws {
    let visit = PaperQuestionnaire(of: try Forms.survey("visit"), language: .chinese)
    expectSnapshot(visit.text(), named: "paper-visit.zh")
    expectSnapshot(visit.markdown(), named: "paper-visit.zh", extension: "md")
    expectSnapshot(visit.html(), named: "paper-visit.zh", extension: "html")
    let pulse = PaperQuestionnaire(of: try Forms.survey("pulse"), language: .english)
    expectSnapshot(pulse.text(), named: "paper-pulse.en")
    let main = PaperQuestionnaire(of: try Forms.survey("leye-aijia"), language: .chinese)
    expectSnapshot(main.text(), named: "paper-leye-aijia.zh")
    let training = PaperQuestionnaire(of: try Forms.survey("training-needs"), language: .english)
    expectSnapshot(training.markdown(), named: "paper-training-needs.en", extension: "md")
  }

  @Test func `every kind of question has its space`() throws {
    let paper = PaperQuestionnaire(of: try Forms.kinds(), language: .english)
    expectSnapshot(paper.text(), named: "paper-kinds.en")
    expectSnapshot(paper.markdown(), named: "paper-kinds.en", extension: "md")
    expectSnapshot(paper.html(), named: "paper-kinds.en", extension: "html")
    let chinese = PaperQuestionnaire(of: try Forms.kinds(), language: .chinese)
    expectSnapshot(chinese.text(), named: "paper-kinds.zh")
  }

  @Test func `choices say where to go on, and questions who answers them`() throws {
    let form = try Forms.read(
      #"""
      {"elements": [
        {"type": "radiogroup", "name": "a", "choices": ["x", "y", "z"]},
        {"type": "text", "name": "b", "visibleIf": "{a} = 'x'"},
        {"type": "text", "name": "c", "visibleIf": "{a} anyof ['x', 'y']"},
        {"type": "text", "name": "d"},
        {"type": "boolean", "name": "e"},
        {"type": "comment", "name": "f", "visibleIf": "{e} = true"}
      ]}
      """#
    )
    let text = PaperQuestionnaire(of: form, language: .english).text()
    #expect(text.contains("○ x\n"))
    #expect(text.contains("○ y  → go to question 3"))
    #expect(text.contains("○ z  → go to question 4"))
    #expect(text.contains("○ No  → go to the end"))
    #expect(text.contains("Only if question 1 is one of “x”, “y”."))
    #expect(PaperQuestionnaire(of: form, language: .chinese).text().contains("○ 否  → 跳到结尾"))
  }

  @Test func `data cannot become tags or act on a page`() throws {
    let form = try Forms.read(
      #"""
      {"title": "<script>alert(1)</script>", "elements": [
        {"type": "text", "name": "a", "title": "</p><img src=x onerror=y> \u202e \u0007 **b** |"},
        {"type": "radiogroup", "name": "c", "choices": ["<b>", "\"'&"]}
      ]}
      """#
    )
    let paper = PaperQuestionnaire(of: form, language: .english)
    let html = paper.html()
    #expect(TagChecker.fault(in: html) == nil)
    #expect(!html.contains("<script") && !html.contains("<img") && !html.contains("\u{202E}"))
    #expect(!html.contains("http:") && !html.contains("https:") && !html.contains("url("))
    #expect(html.contains("&lt;script&gt;"))
    #expect(paper.markdown().contains(#"\*\*b\*\* \|"#))
    #expect(!paper.text().contains("\u{7}"))
  }

  @Test func `every title stands in every rendering`() throws {
    let forms = try Forms.shipped.map { ($0, try Forms.survey($0)) } + [("kinds", Forms.kinds())]
    for (name, form) in forms {
      for language in Language.allCases {
        let paper = PaperQuestionnaire(of: form, language: language)
        let html = paper.html().squeezed
        let text = paper.text().squeezed
        let markdown = paper.markdown().filter { $0 != "\\" }.squeezed
        let sheet = XLSForm(of: form, language: language).rows(of: "survey")
        let labels = sheet.compactMap { $0["label"] }.joined(separator: "\n").squeezed
        for title in FormOutline(of: form, language: language).titles where !title.contains("{") {
          let wanted = title.squeezed
          #expect(text.contains(wanted), "\(name) text: \(title)")
          #expect(markdown.contains(wanted), "\(name) markdown: \(title)")
          #expect(labels.contains(wanted), "\(name) xlsform: \(title)")
          let escaped = wanted.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
          #expect(html.contains(escaped), "\(name) html: \(title)")
        }
      }
    }
  }

  @Test func `any form can be printed`() throws {
    for (id, form) in try Forms.recorded() {
      let language = Language.allCases[id.utf8.count % 2]
      let paper = PaperQuestionnaire(of: form, language: language)
      #expect(TagChecker.fault(in: paper.html()) == nil, "\(id)")
      let text = paper.text(width: 60)
      let squeezed = text.squeezed
      for title in FormOutline(of: form, language: language).titles where !title.contains("{") {
        let shown = TerminalText.sanitized(title).squeezed
        #expect(shown.isEmpty || squeezed.contains(shown), "\(id): \(title)")
      }
      #expect(!paper.markdown().isEmpty)
    }
  }
}
