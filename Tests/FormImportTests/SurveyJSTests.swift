import SurveyModel
import Testing

@testable import FormImport

/// JSON of SurveyJS passes as it is.
@Suite struct SurveyJSTests {
  @Test func `every token stays as it is written`() throws {
    let json =
      #"{"elements":[{"type":"text","name":"a","max":12345678901234567890,"min":1.50e2,"#
      + #""x":"\u00e9\/","unknown":{},"list":[]}],"zz":null}"#
    let imported = try Imported(Array(json.utf8), named: "a.json")
    #expect(
      imported.form.json == #"""
        {
          "elements": [
            {
              "type": "text",
              "name": "a",
              "max": 12345678901234567890,
              "min": 1.50e2,
              "x": "\u00e9\/",
              "unknown": {},
              "list": []
            }
          ],
          "zz": null
        }

        """#
    )
    #expect(imported.form.notes.isEmpty)
    let again = try Imported(Array(imported.form.json.utf8), named: "a.json")
    #expect(again.form.json == imported.form.json)
  }

  @Test func `a key that stands twice is noted`() throws {
    let json = #"{"elements": [], "title": "a", "title": "b"}"#
    let imported = try Imported(Array(json.utf8), named: "a.json")
    #expect(
      imported.sentences == [
        "Line 1, column 32: The key “title” stands twice in this object. "
          + "Both stay as they are written; the last one counts."
      ]
    )
  }

  @Test func `JSON that is no survey is refused`() {
    for json in ["[]", "{\"name\": 1}", "{", "{\"elements\": [}"] {
      guard case .json? = fault(of: Array(json.utf8), named: "a.json") else {
        Issue.record("\(json) passed")
        continue
      }
    }
  }
}
