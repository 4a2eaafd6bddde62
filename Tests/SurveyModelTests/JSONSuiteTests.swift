import Foundation
import SurveyModel
import TestSupport
import Testing

@Suite struct JSONSuiteTests {
  @Test func `the JSON test suite is accepted and refused as it should be`() throws {
    guard let folder = SharedData.url("bad-input/JSONTestSuite/test_parsing") else { return }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    var counts = ["y": 0, "n": 0, "i": 0]
    for name in names where name.hasSuffix(".json") {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      let isAccepted = (try? Value(jsonBytes: bytes)) != nil
      _ = SurveyReader.read(bytes, file: name)
      counts[String(name.prefix(1)), default: 0] += 1
      switch name.prefix(1) {
      case "y": #expect(isAccepted, "\(name)")
      case "n": #expect(!isAccepted, "\(name)")
      default: break
      }
    }
    print("JSON test suite: \(counts)")
  }
}
