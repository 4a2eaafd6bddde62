import Foundation
import Messages
import Sentiment
import SurveyModel
import TestSupport
import Testing

@testable import Insight
@testable import Reporting

/// JSON as the published schemas have it.
@Suite struct SchemaTests {
  private static let documents: [(schema: String, json: String)] = [
    ("leye-comments", JSONReport().render(Examples.comments, source: "意见.csv")),
    ("leye-wave", JSONReport().render(Examples.wave)),
    ("leye-wave", JSONReport().render(Examples.waveWithComments)),
    ("leye-wave", JSONReport().render(FindingReportTests.release)),
    ("leye-trend", JSONReport().render(Examples.trend)),
    ("leye-trend", JSONReport().render(Examples.longTrend)),
    ("leye-trend", JSONReport().render(Examples.itemTrend)),
    ("leye-alerts", JSONReport().render(alerts)),
  ]

  /// An alert of each sort.
  private static let alerts = AlertRelease(
    wave: "w",
    isSynthetic: true,
    earlierWaves: 3,
    alerts: [
      Alert(
        .fall(
          of: LocalizedText("t"),
          .sentiment,
          .init(expected: 0.2, observed: -0.1, waves: 2, latest: share),
          wave: "v"
        ),
        weight: .notice,
        unit: "a",
        unitTitle: LocalizedText("A"),
        chance: .init(probability: 0.001, tests: 40, wavesPerYear: 4),
        isContinued: true
      ),
      Alert(.low(of: LocalizedText("t"), share, limit: 50, wave: "w"), weight: .notice),
      Alert(.surveyChange(of: LocalizedText("t"), .withCare, [], wave: "w"), weight: .notice),
      Alert(.lowResponse(PublishedCount(40), of: 100, least: 0.5), weight: .notice),
      Alert(
        .responseFall(from: 0.8, to: PublishedCount(40), of: 100, wave: "v"),
        weight: .notice
      ),
      Alert(
        .topicBurst(LocalizedText("t"), from: 0.02, to: share, wave: "v"),
        weight: .notice
      ),
      Alert(
        .newWord("冒顶", PublishedCount(14), of: PublishedCount(200), wave: "v"),
        weight: .notice
      ),
      Alert(.urgent(.selfHarm, PublishedCount(2), wave: "w"), weight: .urgent),
    ]
  )
  private static let share = Examples.share(0.1, 0.05, PublishedCount(100))

  @Test(arguments: documents.indices)
  func `a report fits its schema`(place: Int) throws {
    let (name, json) = Self.documents[place]
    #expect(try SchemaCheck(name).problems(of: json) == [])
  }

  @Test(arguments: [
    (#""hidden": true"#, #""hidden": true, "n": 3"#, "not expected"),
    (#""version": 1"#, #""version": 2"#, "not 1"),
    (#""minimum_group": 5"#, #""minimum_group": 4"#, "below 5"),
    (#""responses""#, #""answers""#, "lacks responses"),
    (#""lowest": 486"#, #""lowest": "486""#, "no integer"),
  ])
  func `what does not fit is found`(part: String, other: String, problem: String) throws {
    let json = JSONReport().render(Examples.wave)
    #expect(json.contains(part))
    let found = try SchemaCheck("leye-wave").problems(of: json.replacing(part, with: other))
    #expect(found.contains { $0.contains(problem) }, "\(found)")
  }

  @Test(.enabled(if: OtherProgram.python(with: "jsonschema") != nil))
  func `jsonschema finds the same`() throws {
    let python = try #require(OtherProgram.python(with: "jsonschema"))
    let folder = try TemporaryFolder()
    let script = """
      import json, sys
      from jsonschema import Draft202012Validator
      schema, document = (json.load(open(path)) for path in sys.argv[1:3])
      Draft202012Validator.check_schema(schema)
      for error in Draft202012Validator(schema).iter_errors(document):
        print(error.json_path, error.message[:200])
      """
    for (name, json) in Self.documents {
      let path = try folder.write(json, as: "x.json")
      let schema = Program.package
        .appendingPathComponent("Documentation/schemas/\(name).schema.json").path
      let good = try OtherProgram.run(python, ["-c", script, schema, path])
      #expect(good.code == 0 && good.output.isEmpty, "\(good.output)\(good.errors)")
      let bad = json.replacing(#""version": 1"#, with: #""version": 2"#)
      let worse = try folder.write(bad, as: "y.json")
      let outcome = try OtherProgram.run(python, ["-c", script, schema, worse])
      #expect(outcome.output == "$.version 1 was expected\n")
    }
  }
}
