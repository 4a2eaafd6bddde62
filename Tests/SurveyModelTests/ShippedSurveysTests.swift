import Foundation
import Messages
import SurveyModel
import Testing

@Suite struct ShippedSurveysTests {
  @Test func `the surveys that are shipped have no faults`() throws {
    let file = URL(filePath: #filePath).resolvingSymlinksInPath()
    let root = file.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appending(path: "Surveys")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    for name in names.sorted()
    where name.hasSuffix(".json") && !name.hasSuffix(".schema.json") {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      let (survey, diagnostics) = SurveyReader.read(bytes, file: name)
      #expect(diagnostics.map(\.phrase.english).isEmpty)
      #expect(survey?.digest.count == 64)
    }
  }
}
