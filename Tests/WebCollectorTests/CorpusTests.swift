import Foundation
import SurveyModel
import TestSupport
import Testing
import WebTestDesk

@testable import WebCollector

/// Forms of others, walked through: whatever an author writes makes pages that hold together.
@Suite struct CorpusTests {
  private struct Line: Decodable {
    let id: String
    let json: String
  }

  @Test(.enabled(if: SharedData.url("surveyjs/surveys.jsonl") != nil))
  func `every page of other people's forms has its fields labelled and its names once`()
    async throws
  {
    let file = try #require(SharedData.url("surveyjs/surveys.jsonl"))
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    var pages = 0
    for (number, text) in lines.enumerated() where number.isMultiple(of: 4) {
      let members = try [String: Value](json: String(text))
      guard let form = members["json"],
        let survey = SurveyReader.read(Array(form.canonicalJSON.utf8), file: "form").survey
      else { continue }
      let name = members["id"]?.answerKey ?? "\(number)"
      let wave = CollectionWave(
        name: "w1",
        survey: survey,
        state: .open(closes: nil),
        anonymity: .anonymous,
        entry: .openLink,
        notice: WaveNotice()
      )
      var browser = TestBrowser(Made.site(MemoryDesk([wave])))
      await browser.get("/w/w1")
      await browser.press()
      for _ in 0..<3 where browser.address.hasPrefix("/w/w1/page") {
        PageInvariants.expect(browser.page, form: name)
        #expect(browser.answer.status == 200, "\(name)")
        pages += 1
        await browser.fill([:])
      }
      #expect([200, 409].contains(browser.answer.status), "\(name) at \(browser.address)")
    }
    #expect(pages > 100)
    print("pages of other people's forms: \(pages)")
  }
}

/// What holds on every page.
enum PageInvariants {
  /// Expects that ids stand once, and that labels, descriptions and links lead to one.
  static func expect(_ page: String, form: String) {
    let tags = page.unicodeScalars.split(separator: "<").map { String($0.prefix { $0 != ">" }) }
    func values(_ name: String, of kinds: [String] = []) -> [String] {
      tags.filter { tag in kinds.isEmpty || kinds.contains { tag.hasPrefix("\($0) ") } }
        .compactMap { tag in
          tag.firstRange(of: " \(name)=\"").map {
            String(tag[$0.upperBound...].prefix { $0 != "\"" })
          }
        }
    }
    // Two questions or columns of one name are one answer, and its fields stand twice.
    let markers = tags.filter { $0.contains(" name=\"q\"") }
    guard Set(markers).count == markers.count else { return }
    let ids = values("id")
    let known = Set(ids)
    #expect(known.count == ids.count, "\(form): an id stands twice")
    for target in values("for")
      + values("aria-describedby").flatMap({ $0.split(separator: " ").map(String.init) })
    {
      #expect(known.contains(target), "\(form): nothing is \(target)")
    }
    for link in values("href", of: ["a"]) where link.hasPrefix("#") {
      #expect(known.contains(String(link.dropFirst())), "\(form): no anchor \(link)")
    }
    let labelled = Set(values("for"))
    for tag in tags where ["input ", "select ", "textarea "].contains(where: tag.hasPrefix) {
      guard !tag.contains("type=\"hidden\"") else { continue }
      let id = tag.firstRange(of: " id=\"").map {
        String(tag[$0.upperBound...].prefix { $0 != "\"" })
      }
      #expect(id.map(labelled.contains) ?? false, "\(form): a field without a label: \(tag)")
    }
  }
}
