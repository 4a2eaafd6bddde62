import Foundation
import SurveyModel
import Testing

/// `Surveys/leye.schema.json` by another program: the package jsonschema of Python.
@Suite struct SchemaTests {
  private static let surveys = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Surveys")

  /// Prints a line for each document on standard input: the number of faults.
  private static let program = """
    import json, sys, jsonschema
    schema = json.load(open(sys.argv[1]))
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    for line in sys.stdin: print(len(list(validator.iter_errors(json.loads(line)))))
    """

  /// The number of faults of each document; nil where Python or the package is missing.
  private static func faults(of documents: [String]) throws -> [Int]? {
    let folder = FileManager.default.temporaryDirectory
    let input = folder.appending(path: "leye-schema-\(UUID().uuidString)")
    try Data(documents.joined(separator: "\n").utf8).write(to: input)
    defer { try? FileManager.default.removeItem(at: input) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let schema = surveys.appending(path: "leye.schema.json").path
    process.arguments = ["python3", "-c", program, schema]
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      print("skipped: python3 with the package jsonschema is not here")
      return nil
    }
    return text.split(separator: "\n").compactMap { Int($0) }
  }

  @Test func `the shipped surveys follow the schema`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.surveys.path)
      .filter { $0.hasSuffix(".json") && !$0.hasSuffix(".schema.json") }
    let documents = try names.map { name in
      let bytes = [UInt8](try Data(contentsOf: Self.surveys.appending(path: name)))
      return try Value(jsonBytes: bytes).canonicalJSON
    }
    guard let faults = try Self.faults(of: documents) else { return }
    #expect(faults == documents.map { _ in 0 })
  }

  /// Forms that both the schema and our reader refuse, and some that both accept.
  private static let cases: [(settings: String, isSound: Bool)] = [
    (#"{"minimumGroup": 5}"#, true), (#"{"minimumGroup": 4}"#, false),
    (#"{"minimumComments": 9}"#, false), (#"{"minimumGrup": 5}"#, false),
    (#"{"alert": {"indexBelow": 50, "dropAtLeast": 10, "off": ["newWord"]}}"#, true),
    (#"{"alert": {"responseBelow": 40}}"#, false), (#"{"alert": {"off": ["newWords"]}}"#, false),
    (#"{"alert": {"indexBelow": -1}}"#, false), (#"{"alert": {"dropAtMost": 5}}"#, false),
    (#"{"alert": {"indices": {}}}"#, true), (#"{"alert": {"indices": []}}"#, false),
    (
      #"{"alert": {"indices": {"i": {"indexBelow": 50}}}, "indices": [{"name": "i", "scales": [{"name": "s"}]}]}"#,
      true
    ),
    (
      #"{"alert": {"indices": {"i": {"indexBelow": 101}}}, "indices": [{"name": "i", "scales": [{"name": "s"}]}]}"#,
      false
    ),
    (#"{"alert": {"off": [1]}}"#, false), (#"{"alerts": {}}"#, false),
    (#"{"anonymity": "secret"}"#, false), (#"{"anonymity": "named"}"#, true),
    (#"{"indices": [{"name": "i", "scales": [{"name": "s"}]}]}"#, true),
    (#"{"indices": [{"title": "i", "scales": [{"name": "s"}]}]}"#, false),
    (#"{"indices": [{"name": "i", "minimumAnswered": 2, "scales": [{"name": "s"}]}]}"#, false),
  ]

  @Test func `schema and reader agree on settings`() throws {
    let documents = Self.cases.map { sample in
      #"{"elements": [{"type": "rating", "name": "q", "leye": {"scale": "s"}}], "leye": "#
        + sample.settings + "}"
    }
    let read = documents.map { document in
      SurveyReader.read(Array(document.utf8), file: "form.json").diagnostics
        .filter { !$0.path.hasPrefix("$.elements") && $0.code != "index-without-items" }
    }
    #expect(read.map(\.isEmpty) == Self.cases.map(\.isSound))
    guard let faults = try Self.faults(of: documents) else { return }
    #expect(faults.map { $0 == 0 } == Self.cases.map(\.isSound))
  }

  @Test func `settings of questions and rows are checked too`() throws {
    let sound =
      #"{"elements": [{"type": "matrix", "name": "m", "rows": [{"value": "a", "leye": {"scale": "s"}}]}]}"#
    let faulty = sound.replacing(#""scale": "s""#, with: #""scales": "s""#)
    let panel = #"{"pages": [{"elements": [{"elements": [{"leye": {"bind": "team"}}]}]}]}"#
    guard let faults = try Self.faults(of: [sound, faulty, panel]) else { return }
    #expect(faults[0] == 0 && faults[1] > 0 && faults[2] > 0)
  }
}
