import Foundation
import Messages
import SurveyModel
import Testing

/// Reads a survey definition, failing the test where it has faults.
func survey(_ json: String) throws -> Survey {
  let (survey, diagnostics) = SurveyReader.read(Array(json.utf8), file: "test.json")
  #expect(diagnostics.filter { $0.severity == .error }.map(\.problem.english) == [])
  return try #require(survey)
}

/// Reads a survey of the folder `Fixtures`.
func fixture(_ name: String) throws -> Survey {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/\(name)")
  return try survey(try String(contentsOf: file, encoding: .utf8))
}

/// A folder that is removed when the closure returns.
@discardableResult
func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("leye-\(UUID().uuidString)", isDirectory: true)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}

/// A file with a content that is removed when the closure returns.
@discardableResult
func withFile<Result>(
  _ bytes: some Sequence<UInt8>,
  named name: String = "answers.csv",
  _ body: (String) throws -> Result
) throws -> Result {
  try withTemporaryFolder { folder in
    let file = folder.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    return try body(file.path)
  }
}
