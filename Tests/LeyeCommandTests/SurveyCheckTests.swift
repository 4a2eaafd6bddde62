import Foundation
import TestSupport
import Testing

/// Checking surveys: `leye survey check`.
@Suite struct SurveyCheckTests {
  private static let faulty = """
    {
      "title": "坏",
      "elements": [
        {"type": "radiogrop", "name": "a", "choices": ["x"]},
        {"type": "text", "name": "b", "visibleIf": "{zz} = 1"},
        {"type": "text", "name": "b", "isRequird": true},
        {"type": "checkbox", "name": "c", "visibleIf": "{b} ="}
      ]
    }
    """

  private struct Finding: Decodable {
    let file: String
    let line: Int
    let column: Int
    let path: String
    let severity: String
    let code: String
    let problem: String
    let remedy: String
  }

  @Test func `all faults of a file are told at once with place and remedy`() throws {
    let desk = try Desk()
    try desk.folder.write(Self.faulty, as: "bad.json")
    let outcome = try desk.run("survey", "check", "bad.json")
    #expect(outcome.code == 1)
    #expect(outcome.errors.isEmpty)
    #expect(
      outcome.output == """
        bad.json:4:14: error: There is no question type “radiogrop”. Did you mean “radiogroup”?
            $.elements[0].type [unknown-type]
        bad.json:5:49: error: No question is named “zz”. Check the name in braces.
            $.elements[1].visibleIf [unknown-name]
        bad.json:6:30: error: The question name “b” is taken since line 5. \
        Give one of them another name.
            $.elements[2].name [duplicate-name]
        bad.json:6:35: warning: A text has no property “isRequird”. Did you mean “isRequired”?
            $.elements[2].isRequird [unknown-property]
        bad.json:7:5: error: The question has no choices. Add “choices”.
            $.elements[3] [choices-missing]
        bad.json:7:58: error: The expression ends where a value is expected. \
        Add the missing value, as in {age} > 18.
            $.elements[3].visibleIf [expression-syntax]
        1 file checked: 5 errors, 1 warning.

        """
    )
  }

  @Test func `the same faults are told in Chinese`() throws {
    let desk = try Desk().chinese
    try desk.folder.write(Self.faulty, as: "bad.json")
    let outcome = try desk.run("survey", "check", "bad.json")
    #expect(outcome.code == 1)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first == "bad.json:4:14: 错误：没有“radiogrop”这种题型。您是不是想写“radiogroup”？")
    #expect(lines.contains("bad.json:6:30: 错误：题目名称“b”在第 5 行已经用过。请给其中一个换个名称。"))
    #expect(lines.last == "检查了 1 个文件：5 个错误，1 个警告。")
  }

  @Test func `JSON has the same findings`() throws {
    let desk = try Desk()
    try desk.folder.write(Self.faulty, as: "bad.json")
    let outcome = try desk.run("survey", "check", "--json", "bad.json")
    #expect(outcome.code == 1)
    let findings = try JSONDecoder().decode([Finding].self, from: Data(outcome.output.utf8))
    #expect(findings.count == 6)
    #expect(findings.allSatisfy { $0.file == "bad.json" && !$0.problem.isEmpty })
    #expect(findings.allSatisfy { $0.line > 0 && $0.column > 0 && !$0.remedy.isEmpty })
    #expect(findings.filter { $0.severity == "warning" }.map(\.code) == ["unknown-property"])
    #expect(findings.first?.path == "$.elements[0].type")
  }

  @Test func `hints are told apart and fail nothing`() throws {
    let desk = try Desk()
    let form = #"{"elements": [{"type": "rating", "name": "a", "title": "难道食堂不好？"}]}"#
    try desk.folder.write(form, as: "hint.json")
    let outcome = try desk.run("survey", "check", "--strict", "hint.json")
    #expect(outcome.code == 0)
    #expect(
      outcome.output == """
        hint.json:1:57: hint: “难道” may lead people to an answer. Ask neutrally.
            $.elements[0].title [leading-question]
        1 file checked: 0 errors, 0 warnings, 1 hint.

        """
    )
    let json = try desk.run("survey", "check", "--json", "hint.json")
    let findings = try JSONDecoder().decode([Finding].self, from: Data(json.output.utf8))
    #expect(findings.map(\.severity) == ["hint"])
    let sarif = try desk.run("survey", "check", "--sarif", "hint.json")
    #expect(sarif.output.contains(#""level":"note""#))
    let chinese = try desk.chinese.run("survey", "check", "hint.json")
    #expect(chinese.output.contains("hint.json:1:57: 提示：“难道”可能带有引导性。请换成中性的问法。"))
    #expect(chinese.output.hasSuffix("检查了 1 个文件：0 个错误，0 个警告，1 条提示。\n"))
  }

  @Test func `SARIF has the same findings`() throws {
    struct Log: Decodable {
      struct Run: Decodable {
        struct Result: Decodable {
          struct Location: Decodable {
            struct Physical: Decodable {
              struct Artifact: Decodable { let uri: String }
              struct Region: Decodable {
                let startLine: Int
                let startColumn: Int
              }
              let artifactLocation: Artifact
              let region: Region
            }
            let physicalLocation: Physical
          }
          let ruleId: String
          let level: String
          let locations: [Location]
        }
        let columnKind: String
        let results: [Result]
      }
      let version: String
      let runs: [Run]
    }
    let desk = try Desk()
    try desk.folder.write(Self.faulty, as: "bad form.json")
    let outcome = try desk.run("survey", "check", "--sarif", "bad form.json")
    #expect(outcome.code == 1)
    let log = try JSONDecoder().decode(Log.self, from: Data(outcome.output.utf8))
    let run = try #require(log.runs.first)
    #expect(log.version == "2.1.0" && run.columnKind == "unicodeCodePoints")
    #expect(run.results.count == 6)
    let first = try #require(run.results.first)
    #expect(first.ruleId == "unknown-type" && first.level == "error")
    let place = try #require(first.locations.first?.physicalLocation)
    #expect(place.artifactLocation.uri == "bad%20form.json")
    #expect(place.region.startLine == 4 && place.region.startColumn == 14)
    #expect(try desk.run("survey", "check", "--sarif", "--json", "bad form.json").code == 2)
  }

  @Test func `warnings alone pass unless they are to count`() throws {
    let desk = try Desk()
    let survey = #"{"elements": [{"type": "text", "name": "a", "isRequird": true}]}"#
    try desk.folder.write(survey, as: "warn.json")
    let lax = try desk.run("survey", "check", "warn.json")
    #expect(lax.code == 0)
    #expect(lax.output.hasSuffix("1 file checked: 0 errors, 1 warning.\n"))
    #expect(try desk.run("survey", "check", "--strict", "warn.json").code == 1)
  }

  @Test func `broken JSON is told with its place`() throws {
    let desk = try Desk()
    let outcome = try desk.run("survey", "check", "-", input: "{\n  \"title\": \"x\",\n}\n")
    #expect(outcome.code == 1)
    #expect(outcome.output.hasPrefix("-:2:15: error: Nothing follows this comma. Remove it."))
  }

  @Test func `a missing file is told and the others are checked all the same`() throws {
    let desk = try Desk()
    let outcome = try desk.run("survey", "check", "./nope.json", "pulse")
    #expect(outcome.code == 66)
    #expect(outcome.errors == "leye: ./nope.json: there is no such file. Check the name.\n")
    #expect(outcome.output == "1 file checked: no faults.\n")
    let chinese = try desk.chinese.run("survey", "check", "./nope.json")
    #expect(chinese.code == 66)
    #expect(chinese.errors == "leye：./nope.json：没有这个文件。请检查文件名。\n")
    #expect(chinese.output.isEmpty)
    let name = try desk.run("survey", "check", "visits")
    #expect(name.code == 66)
    #expect(
      name.errors.hasPrefix(
        "leye: visits: there is no such file, and no such survey is shipped. Did you mean “visit”?"
      )
    )
    let folder = try desk.run("survey", "check", ".")
    #expect(folder.code == 66)
    #expect(folder.errors == "leye: .: this is a folder. Give the name of a file.\n")
  }

  @Test func `the shipped surveys have no faults`() throws {
    let desk = try Desk()
    let surveys = Program.package.appendingPathComponent("Surveys")
    let names = try FileManager.default.contentsOfDirectory(atPath: surveys.path)
      .filter { $0.hasSuffix(".json") }
    #expect(!names.isEmpty)
    let paths = names.map { surveys.appendingPathComponent($0).path }
    let outcome = try desk.program.run(["survey", "check", "--strict"] + paths)
    #expect(outcome.code == 0)
    #expect(outcome.output == "\(names.count - 1) files checked: no faults.\n")
    #expect(outcome.errors.hasSuffix("leye.schema.json: a JSON Schema, no survey; passed over.\n"))
  }
}
