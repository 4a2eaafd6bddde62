import Foundation
import Messages
import TestSupport
import Testing

@testable import SurveyModel

/// JSON written in order.
@Suite struct JSONWriterTests {
  @Test func `members keep their order, short values stay on a line`() throws {
    let json =
      #"{"z":1,"a":[1,2,{"b":null}],"t":"\u0001\"\\\n","long":["#
      + (0..<30).map(String.init)
      .joined(separator: ",") + #"],"e":{},"n":[]}"#
    let form = try Form(jsonBytes: Array(json.utf8))
    #expect(
      form.documentText().hasPrefix(
        #"""
        {
          "z": 1,
          "a": [1, 2, {"b": null}],
          "t": "\u0001\"\\\n",
          "long": [
            0,
        """#
      )
    )
    #expect(form.documentText().hasSuffix("  \"e\": {},\n  \"n\": []\n}\n"))
  }

  @Test func `recorded forms read back as they were`() throws {
    guard let url = SharedData.url("surveyjs/surveys.jsonl") else { return }
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    for line in lines {
      // The form as it stands in the file, its order included.
      let start = try #require(line.firstRange(of: "\"json\": ")).upperBound
      let end = try #require(line.ranges(of: ", \"volatile\"").last).lowerBound
      let json = String(line[start..<end])
      let form = try Form(jsonBytes: Array(json.utf8))
      let text = form.documentText()
      #expect(try Value(json: text) == Value(json: json))
      #expect(Self.keys(in: text) == Self.keys(in: json))
      #expect(try Value(json: form.surveyJSText()) == Value(json: json))
    }
  }

  /// All keys and other texts of a JSON text in order.
  private static func keys(in json: String) -> [String] {
    var parser = JSONParser(Array(json.utf8), builder: JSONNodeBuilder(), stopsAtFirstFault: true)
    return parser.parse().map { keys(of: $0) } ?? []
  }

  private static func keys(of node: JSONNode) -> [String] {
    switch node.content {
    case .array(let nodes): nodes.flatMap { keys(of: $0) }
    case .object(let members): members.flatMap { [$0.key] + keys(of: $0.node) }
    case .text(let text): [text]
    default: []
    }
  }

  @Test func `only what Leye put there is taken out`() throws {
    let json = #"""
      {"leye": {"x": 1}, "other": {"leye": 2}, "pages": [{"leye": 3, "elements": [
        {"type": "matrix", "name": "m", "leye": {"scale": "s"}, "rows": [{"value": 1, "leye": {}}],
         "columns": [{"value": 1, "leye": {}}], "defaultValue": {"leye": 1}},
        {"type": "panel", "leye": {}, "elements": [{"type": "odd", "leye": {}, "choices": [
          {"value": "a", "leye": {}, "leyeNot": 1}]}]},
        {"type": "matrixdynamic", "name": "d", "columns": [{"name": "c", "leye": {},
          "choices": [{"value": 1, "leye": {}}]}]},
        {"type": "multipletext", "name": "t", "items": [{"name": "i", "leye": {}}]},
        {"type": "paneldynamic", "name": "p", "templateElements": [
          {"type": "text", "name": "q", "leye": {}}]}
      ]}]}
      """#
    let form = try Form(jsonBytes: Array(json.utf8))
    let kept = try Value(json: form.surveyJSText()).canonicalJSON
    #expect(kept.ranges(of: "\"leye\"").count == 2)
    #expect(kept.contains(#""other":{"leye":2}"#))
    #expect(kept.contains(#""defaultValue":{"leye":1}"#))
    #expect(kept.contains("leyeNot"))
  }
}
