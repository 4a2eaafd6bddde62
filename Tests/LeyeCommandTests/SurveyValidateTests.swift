import TestSupport
import Testing

@Suite struct SurveyValidateTests {
  private static let form = #"""
    {"elements": [
      {"type": "text", "name": "age", "inputType": "number", "isRequired": true, "min": 16},
      {"type": "radiogroup", "name": "shift", "choices": ["day", "night"]},
      {"type": "comment", "name": "why", "visibleIf": "{shift} = 'night'"}
    ]}
    """#

  @Test func `each set of answers is judged on a line of its own`() throws {
    let desk = try Desk()
    try desk.folder.write(Self.form, as: "form.json")
    let answers = [
      #"{"age": 30, "shift": "night", "why": "tired"}"#, #"{"age": 12, "shift": "noon"}"#,
      #"{"shift": "day", "why": "secret", "shfit": 1}"#, "oops",
    ]
    let outcome = try desk.run(
      "survey",
      "validate",
      "form.json",
      input: answers.joined(separator: "\n")
    )
    #expect(outcome.code == 65)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(
      lines.first
        == #"{"completed":{"age":30,"shift":"night","why":"tired"},"errors":[],"leftOut":[],"valid":true}"#
    )
    #expect(lines[1].contains(#""type":"below-minimum""#))
    #expect(lines[1].contains(#""question":"shift","type":"not-offered""#))
    #expect(lines[2].contains(#""completed":{"shift":"day"}"#))
    #expect(lines[2].contains(#""leftOut":["why"]"#))
    #expect(lines[2].contains("No question has this name. Did you mean “shift”?"))
    #expect(lines[3] == #"{"error":"invalid-json","line":4}"#)
    #expect(!outcome.errors.contains("secret"))
  }

  @Test func `what take refuses is not valid here either`() throws {
    let desk = try Desk()
    let form = #"""
      {"elements": [
        {"type": "matrix", "name": "m", "columns": [1, 2], "rows": ["r1", "r2"]},
        {"type": "checkbox", "name": "c", "choices": ["x", "y"], "maxSelectedChoices": 1,
         "hasComment": true}
      ]}
      """#
    try desk.folder.write(form, as: "form.json")
    let answers = [#"{"m": {"r3": 1}}"#, #"{"c": ["x"], "c-Comment": 4}"#, #"{"c": ["x", "x"]}"#]
    let outcome = try desk.run(
      "survey",
      "validate",
      "form.json",
      input: answers.joined(separator: "\n")
    )
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines[0].contains(#""part":"r3","question":"m","type":"unknown-row""#))
    #expect(lines[1].contains(#""question":"c-Comment","type":"comment-not-text""#))
    // A choice given twice counts once.
    #expect(lines[2].contains(#""completed":{"c":["x"]}"#) && lines[2].hasSuffix(#""valid":true}"#))
  }

  @Test func `the exit code tells whether all are valid`() throws {
    let desk = try Desk()
    try desk.folder.write(Self.form, as: "form.json")
    try desk.folder.write(#"{"age": 30}"# + "\n", as: "good.jsonl")
    try desk.folder.write(#"{"age": 3}"# + "\n", as: "bad.jsonl")
    #expect(try desk.run("survey", "validate", "form.json", "good.jsonl").code == 0)
    #expect(try desk.run("survey", "validate", "form.json", "good.jsonl", "bad.jsonl").code == 1)
    #expect(try desk.run("survey", "validate", "none.json", "good.jsonl").code == 66)
    let chinese = try desk.chinese.run("survey", "validate", "form.json", "bad.jsonl")
    #expect(chinese.output.contains("16"))
  }

  @Test func `answers may be a JSON file with one object or a list`() throws {
    let desk = try Desk()
    try desk.folder.write(Self.form, as: "form.json")
    func lines(_ answers: String) throws -> [String] {
      let outcome = try desk.run("survey", "validate", "form.json", input: answers)
      return outcome.output.split(separator: "\n").map { line in
        line.contains(#""valid":true"#)
          ? "valid" : line.contains("invalid-json") ? "broken" : "wrong"
      }
    }
    #expect(try lines("{\n  \"age\": 30,\n  \"shift\": \"day\"\n}\n") == ["valid"])
    #expect(try lines("{\n \"age\": 30\n}\n{\n \"age\": 3\n}") == ["valid", "wrong"])
    let list =
      "\u{FEFF}[\n  {\"age\": 30},\n  {\n \"age\":\n 3}\n , {\"why\": \"],[{\\\"\", \"age\": 20}]\n\n"
    #expect(try lines(list) == ["valid", "wrong", "valid"])
    #expect(try lines("[]\n") == [])
    #expect(try lines(#"[{"age": 30}, {"age": 31}]"#) == ["valid", "valid"])
    // Faults stay faults.
    #expect(try lines(#"[{"age": 30}, "#) == ["valid", "broken"])
    #expect(try lines(#"[{"age": 30},]"#) == ["valid", "broken"])
    #expect(try lines(#"[{"age": 30}, {"age""#) == ["valid", "broken", "broken"])
    #expect(try lines("[{\"age\": 3\n0}]") == ["broken"])
    #expect(try lines("{\"age\": 30}\n{\"age\n{\"age\": 31}\n") == ["valid", "broken", "valid"])
    // However the input is cut into blocks.
    let many = (0..<40_000).map { "  {\n    \"age\": \($0 % 2 == 0 ? 30 : 3)\n  }" }
    let outcome = try lines("[\n" + many.joined(separator: ",\n") + "\n]\n")
    #expect(outcome.count == 40_000)
    #expect(
      outcome.enumerated().allSatisfy { $0.element == ($0.offset % 2 == 0 ? "valid" : "wrong") }
    )
  }
}
