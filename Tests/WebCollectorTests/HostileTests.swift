import Foundation
import SurveyModel
import TestSupport
import Testing
import TextDisplay
import WebTestDesk

@testable import WebCollector

/// Texts that break other programs, sent as answers and shown again.
@Suite struct HostileTests {
  /// How many texts go in at a time.
  private static let batch = 12

  private static let survey = """
    {"elements": [\((0..<batch).map {
      """
      {"type": "text", "name": "line\($0)"}, {"type": "comment", "name": "area\($0)"},
      {"type": "radiogroup", "name": "choice\($0)", "choices": ["a"], "showOtherItem": true}
      """
    }.joined(separator: ","))]}
    """

  /// Sends texts in every kind of field, hands them in, and expects them back byte for byte.
  private func send(_ texts: [String], _ desk: MemoryDesk, _ site: Site) async throws {
    // What a browser sends has its line ends as CR LF; NUL cannot come out of a field.
    let typed = texts.map { $0.replacing("\r\n", with: "\n").replacing("\0", with: "") }
      .filter { !$0.trimmingWhitespace.isEmpty }
    for start in stride(from: 0, to: typed.count, by: Self.batch) {
      try await sendBatch(Array(typed[start...].prefix(Self.batch)), desk, site)
    }
  }

  private func sendBatch(_ texts: [String], _ desk: MemoryDesk, _ site: Site) async throws {
    var browser = TestBrowser(site)
    await browser.get("/w/w1?lang=en")
    await browser.press()
    let form = PageForm(browser.page)
    let sent = texts.enumerated().flatMap { index, text in
      let first = 3 * index
      return [
        ("q\(first)", text), ("q\(first + 1)", text), ("q\(first + 2)", "other"),
        ("q\(first + 2)-other", text),
      ]
    }
    let names = Set(sent.map(\.0))
    let rest = form.fields.filter { !names.contains($0.0) }
    await browser.post(form.action, rest + sent + [("go", "update")])
    expectHarmless(browser.page)
    // The page holds them as they were; sending it again unseen changes nothing.
    let held = Dictionary(PageForm(browser.page).fields) { first, _ in first }
    for (name, text) in sent {
      #expect(held[name].map { Array($0.utf8) } == Array(text.utf8), "\(name)")
    }
    await browser.fill([:])
    #expect(browser.address == "/w/w1/review")
    expectHarmless(browser.page)
    await browser.press()
    #expect(browser.answer.status == 200)
    await browser.get("/answers")
    expectHarmless(browser.page)
    let stored = await desk.stored
    let answers = try #require(stored.first?.answers)
    for (index, text) in texts.enumerated() {
      for key in ["line\(index)", "area\(index)", "choice\(index)-Comment"] {
        guard case .text(let kept)? = answers[key] else {
          Issue.record("\(key) is not kept")
          continue
        }
        #expect(Array(kept.utf8) == Array(text.utf8), "\(key)")
      }
    }
    await browser.press()
    let left = await desk.stored
    #expect(left.isEmpty)
  }

  /// Expects that a page has the tags of the program and no others.
  private func expectHarmless(_ page: String) {
    let own: Set<String> = [
      "!DOCTYPE", "html", "head", "meta", "title", "link", "script", "body", "a", "main", "header",
      "p", "form", "input", "button", "div", "label", "textarea", "fieldset", "legend", "span",
      "h1",
      "h2", "dl", "dt", "dd", "section",
    ]
    for piece in page.unicodeScalars.split(separator: "<").dropFirst() {
      let name = piece.drop { $0 == "/" }
        .prefix { $0.properties.isAlphabetic || $0 == "!" || ("0"..."9").contains($0) }
      #expect(own.contains(String(name)), "\(String(piece.prefix(40)))")
    }
    #expect(page.split(separator: "<script").count == 2)
    guard let form = page.firstRange(of: "<dl>") else { return }
    // Where it is only read, nothing in it reorders or hides.
    let shown = page[form.lowerBound...].unicodeScalars
    #expect(!shown.contains { $0 != "\n" && TerminalText.isHarmful($0) })
  }

  private func made() throws -> (MemoryDesk, Site) {
    let desk = MemoryDesk([try Made.wave(Self.survey)])
    return (desk, Made.site(desk))
  }

  @Test func `texts that are tags, quotes, controls and ends of lines come back as they were`()
    async throws
  {
    let (desk, site) = try made()
    try await send(
      [
        "<script>alert(1)</script>", "</textarea><img src=x onerror=alert(1)>", "\" onfocus=\"x",
        "' autofocus '", "&amp;&lt;&#60;", "\u{202E}gnp.exe", "a\u{301}\u{301}\u{301}", "\n\nfirst",
        "\u{1B}[31m", "a\u{0}b", "\u{FEFF}x", "=cmd|' /C calc'!A0", "{{7*7}}",
        "%0d%0aSet-Cookie:x=1",
        "一行\n二行\n", "👨‍👩‍👧", "--><svg onload=x>", "]]>", " \u{3000}两边空白 ", "\u{2028}x",
      ],
      desk,
      site
    )
  }

  @Test(.enabled(if: SharedData.url("bad-input/blns") != nil))
  func `the big list of naughty strings comes back as it was`() async throws {
    let folder = try #require(SharedData.url("bad-input/blns"))
    let (desk, site) = try made()
    let strings = try JSONDecoder().decode(
      [String].self,
      from: Data(contentsOf: folder.appendingPathComponent("blns.json"))
    )
    #expect(strings.count > 300)
    try await send(strings, desk, site)
  }

  @Test(
    .enabled(if: SharedData.url("bad-input/PayloadsAllTheThings") != nil),
    arguments: ["bad-input/PayloadsAllTheThings", "bad-input/own", "bad-input/csv-spectrum"]
  )
  func `files of attacks come back as they were, line by line`(path: String) async throws {
    let folder = try #require(SharedData.url(path))
    let (desk, site) = try made()
    var lines: [String] = []
    for case let file as URL in FileManager.default.enumerator(
      at: folder,
      includingPropertiesForKeys: nil
    )
      ?? .init()
    {
      guard let data = try? Data(contentsOf: file) else { continue }
      let text = String(decoding: data, as: UTF8.self)
      lines += text.split(separator: "\n").prefix(40).map(String.init)
    }
    #expect(lines.count > 10)
    try await send(lines, desk, site)
  }

  @Test(.enabled(if: SharedData.url("bad-input/JSONTestSuite") != nil))
  func `JSON that breaks parsers is refused or judged, and never stored`() async throws {
    let folder = try #require(SharedData.url("bad-input/JSONTestSuite/test_parsing"))
    let (desk, site) = try made()
    var browser = TestBrowser(site)
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(file)))
      guard bytes.count <= Site.bodyLimit else { continue }
      let isMalformed = file.hasPrefix("n_")
      let wrapped = Array(#"{"answers":{"line":"#.utf8) + bytes + Array("}}".utf8)
      for body in [bytes, wrapped] {
        await browser.send("POST", "/api/waves/w1/validate", body, type: "application/json")
        let status = browser.answer.status
        #expect(status == 400 || !isMalformed && status == 200, "\(file): \(status)")
        let target = "/api/waves/w1/responses/\(ResponseID().hexadecimal)"
        await browser.send("PUT", target, body, type: "application/json")
        #expect([400, 422, 201].contains(browser.answer.status), "\(file)")
        #expect(!isMalformed || browser.answer.status == 400, "\(file)")
      }
    }
    for response in await desk.stored {
      switch response.answers["line"] {
      case nil, .text, .number, .boolean: continue
      case let other: Issue.record("\(String(describing: other))")
      }
    }
  }
}
