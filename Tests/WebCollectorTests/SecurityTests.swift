import HTTPTypes
import Messages
import SurveyModel
import Testing
import WebTestDesk

@testable import WebCollector

@Suite struct SecurityTests {
  private func begun() async throws -> (TestBrowser, MemoryDesk) {
    let desk = MemoryDesk(
      [
        try Made.wave(Made.small), try Made.wave(Made.small, name: "w2", entry: .invitation),
      ],
      rights: [.invitation("GOOD"): "w2"]
    )
    var browser = TestBrowser(Made.site(desk))
    await browser.get("/w/w1")
    await browser.press()
    return (browser, desk)
  }

  private func header(_ name: String, _ browser: TestBrowser) -> String? {
    HTTPField.Name(name).flatMap { browser.answer.headers[$0] }
  }

  @Test(arguments: [
    "/", "/w/w1", "/w/none", "/w/w1/page?at=1", "/nowhere", "/assets/none.css", "/health",
    "/metrics", "/api/openapi.json", "/api/waves/w1", "/api/waves/none", "/resume", "/i/BAD",
    "/%ff",
  ])
  func `every answer keeps other sites, frames and guesses out`(target: String) async throws {
    var (browser, _) = try await begun()
    await browser.get(target)
    let policy = try #require(header("Content-Security-Policy", browser))
    #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
    #expect(!policy.contains("unsafe"))
    #expect(header("X-Content-Type-Options", browser) == "nosniff")
    #expect(header("Referrer-Policy", browser) == "no-referrer")
    #expect(header("Cache-Control", browser) == "no-store")
    #expect(header("Server", browser) == nil)
    #expect(!browser.page.contains("style=") && !browser.page.contains("<style"))
    #expect(!browser.page.contains(" onclick") && !browser.page.contains("http://"))
  }

  @Test func `files may be kept for ever, under names made of their content`() async throws {
    var (browser, _) = try await begun()
    let style = try #require(browser.page.firstMatch(of: /\/assets\/style-[0-9a-f]{12}\.css/))
    await browser.get(String(style.output))
    #expect(browser.answer.status == 200)
    #expect(header("Cache-Control", browser) == "public, max-age=31536000, immutable")
    let script = try #require(
      browser.site.assets.file(named: String(browser.site.assets.script.dropFirst(8)))
    )
    #expect(
      style.output.utf8.count > 0 && script.text.utf8.count + browser.answer.body.count < 30_000
    )
  }

  @Test func `a form without its token, or with that of another session, is not taken`()
    async throws
  {
    var (browser, _) = try await begun()
    let form = PageForm(browser.page)
    var stranger = TestBrowser(browser.site)
    await stranger.get("/w/w1")
    await stranger.press()
    let foreign = PageForm(stranger.page).fields.first { $0.0 == "token" }
    for token in [nil, "", "00", foreign?.1, "ü"] {
      var attempt = browser
      let fields = form.fields.filter { $0.0 != "token" } + (token.map { [("token", $0)] } ?? [])
      await attempt.post("/w/w1/page", fields + [("q0", "1")])
      #expect(attempt.answer.status == 403)
      #expect(attempt.page.contains(FaultSentences.token.chinese))
    }
    await browser.fill(["q0": ["1"]])
    #expect(browser.address == "/w/w1/page?at=2")
  }

  @Test(arguments: [
    ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"],
    ["Origin": "https://evil.example"], ["Origin": "https://survey.example.evil.example"],
  ])
  func `what another site makes a browser send is refused`(more: [String: String]) async throws {
    var (browser, desk) = try await begun()
    browser.more = more
    for target in ["/w/w1/begin", "/w/w1/page", "/w/w1/submit", "/resume", "/answers", "/done"] {
      await browser.post(target, PageForm(browser.page).fields)
      #expect(browser.answer.status == 403)
    }
    await browser.json("PUT", "/api/waves/w1/responses/\(ResponseID().hexadecimal)", "{}")
    #expect(browser.answer.status == 403)
    let drafts = await desk.draftCount
    #expect(drafts == 1)
  }

  @Test(arguments: [
    ["Sec-Fetch-Site": "same-origin", "Origin": "null"], ["Origin": "null"],
    ["Origin": "https://Survey.Example"], [:],
  ])
  func `what a page of the site sends is taken`(more: [String: String]) async throws {
    var (browser, _) = try await begun()
    browser.more = more
    await browser.fill(["q0": ["1"]])
    #expect(browser.address == "/w/w1/page?at=2")
  }

  @Test func `beginning always makes a new code, whatever cookie was there`() async throws {
    var (browser, _) = try await begun()
    let first = browser.cookie
    browser.cookie = "leye=d-CHOSEN-BY-ME"
    await browser.get("/w/w1")
    await browser.press()
    #expect(browser.cookie != first && browser.cookie == "leye=d-CODE-2")
  }

  @Test func `the cookie is for this site alone, and marked so behind TLS`() async throws {
    var (browser, _) = try await begun()
    await browser.send("POST", "/w/w1/begin", [], type: nil, follows: false)
    #expect(
      browser.answer.headers[.setCookie] == "leye=d-CODE-2; Path=/; HttpOnly; SameSite=Strict"
    )
    browser.isSecure = true
    await browser.send("POST", "/w/w1/begin", [], type: nil, follows: false)
    #expect(
      browser.answer.headers[.setCookie]
        == "__Host-leye=d-CODE-3; Path=/; HttpOnly; SameSite=Strict; Secure"
    )
    #expect(header("Strict-Transport-Security", browser) != nil)
  }

  @Test(arguments: [
    "leye=", "leye=d-", "leye=x-CODE-1", "leye=d-../../x", "leye=d-a b", "=", ";;;", "leye",
    "leye=d-" + String(repeating: "A", count: 65), "other=d-CODE-1", "leye=d-C%4FDE-1",
  ])
  func `a cookie that is none of ours counts as none`(cookie: String) async throws {
    var (browser, _) = try await begun()
    browser.cookie = cookie
    await browser.get("/w/w1/page?at=1")
    #expect(browser.answer.status == 404)
    #expect(browser.page.contains(FaultSentences.noSession.english))
    #expect(browser.page.contains(FaultSentences.noSession.chinese))
  }

  @Test(arguments: [
    "/../etc/passwd", "/assets/../../x", "/assets/%2e%2e%2fx", "/assets/..", "//", "/w//page",
    "/w/%00", "/w/..%2f..%2fx", "/w/w1/page/x", "/api", "/api/waves", "/api/waves/w1/x", "w", "",
    "/%", "/%zz", "/w/%c0%ae", "*", "/w/w1%0d%0aSet-Cookie:x=1",
  ])
  func `there is nothing elsewhere, and it is said in both languages`(target: String)
    async throws
  {
    var (browser, _) = try await begun()
    await browser.get(target)
    #expect(browser.answer.status == 404)
    if !target.hasPrefix("/api") {
      #expect(browser.page.contains(FaultSentences.notFound.chinese))
      #expect(browser.page.contains(FaultSentences.notFound.english))
    }
    #expect(browser.answer.headers[.setCookie] == nil)
  }

  @Test func `methods are what an address takes`() async throws {
    var (browser, _) = try await begun()
    for (method, target, allowed) in [
      ("POST", "/", "GET, HEAD, OPTIONS"), ("PUT", "/w/w1/page", "GET, POST, HEAD, OPTIONS"),
      ("GET", "/w/w1/submit", "POST, OPTIONS"), ("DELETE", "/answers", "GET, POST, HEAD, OPTIONS"),
      ("GET", "/api/waves/w1/responses/1", "PUT, OPTIONS"), ("TRACE", "/", "GET, HEAD, OPTIONS"),
    ] {
      await browser.send(method, target, [], type: nil)
      #expect(browser.answer.status == 405)
      #expect(browser.answer.headers[.allow] == allowed)
    }
    await browser.send("OPTIONS", "/w/w1/page", [], type: nil)
    #expect(browser.answer.status == 204)
    await browser.send("HEAD", "/w/w1", [], type: nil)
    #expect(browser.answer.status == 200)
  }

  @Test func `bodies that are too large, compressed or of another type are refused`() async throws {
    var (browser, _) = try await begun()
    let form = "application/x-www-form-urlencoded"
    await browser.send("POST", "/w/w1/page", Array(repeating: 65, count: 262_145), type: form)
    #expect(browser.answer.status == 413)
    await browser.send("POST", "/w/w1/page", Array("a=b".utf8), type: "multipart/form-data")
    #expect(browser.answer.status == 415)
    await browser.send("POST", "/w/w1/page", Array("q=%ff".utf8), type: form)
    #expect(browser.answer.status == 400)
    let many = Array(String(repeating: "a=b&", count: FormFields.limit + 1).utf8)
    await browser.send("POST", "/w/w1/page", many, type: form)
    #expect(browser.answer.status == 400)
    browser.more = ["Content-Encoding": "gzip"]
    await browser.send("POST", "/w/w1/page", Array("a=b".utf8), type: form)
    #expect(browser.answer.status == 415)
  }

  @Test func `who tries codes is held up, and nobody else`() async throws {
    var (browser, _) = try await begun()
    var statuses: [Int] = []
    for index in 0..<25 {
      await browser.post("/resume", [("code", "WRONG-\(index)")])
      statuses.append(browser.answer.status)
    }
    #expect(statuses == Array(repeating: 422, count: 20) + Array(repeating: 429, count: 5))
    await browser.post("/w/w2/begin", [("code", "GOOD")])
    #expect(browser.answer.status == 429)
    browser.sender = "192.0.2.7"
    await browser.post("/w/w2/begin", [("code", "GOOD")])
    #expect(browser.address == "/w/w2/page?at=1")
  }

  @Test func `whoever begins without a code is held up only after very many times`() async throws {
    let wave = try Made.wave(Made.small)
    var browser = TestBrowser(Made.site(MemoryDesk([wave])))
    let gate = try #require(browser.site.beginnings)
    for _ in 0..<4_999 { gate.count(browser.sender, now: 1_750_000_000_000) }
    await browser.send("POST", "/w/w1/begin", [], type: nil, follows: false)
    #expect(browser.answer.status == 303)
    await browser.send("POST", "/w/w1/begin", [], type: nil, follows: false)
    #expect(browser.answer.status == 429)
    #expect(gate.isOpen(for: browser.sender, now: 1_750_000_000_200))
    #expect(gate.isOpen(for: "192.0.2.77", now: 1_750_000_000_000))
  }

  @Test func `a ballot wave brings the script for ballots, what it needs, and what else helps`()
    async throws
  {
    let wave = try Made.wave(
      Made.small,
      entry: .ballot(BallotParameters(wave: "DIG", modulus: "MOD", exponent: "AQAB"))
    )
    let site = Site(
      desk: MemoryDesk(
        [wave, try Made.wave(Made.small, name: "w2")],
        rights: [.ballot("B"): "w1"]
      ),
      settings: .init(ballotScript: "'ballot'", now: { 0 })
    )
    var browser = TestBrowser(site)
    await browser.get("/w/w1")
    #expect(
      browser.page.contains(
        "data-ballots=\"/api/waves/w1/ballots\" data-wave=\"DIG\" data-modulus=\"MOD\" data-exponent=\"AQAB\""
      )
    )
    #expect(browser.page.contains("<noscript>"))
    #expect(browser.page.contains("src=\"\(site.assets.ballotScript)\" defer"))
    await browser.get(site.assets.ballotScript)
    #expect(browser.page == "'ballot'")
    await browser.get("/b/b")
    #expect(browser.page.contains("type=\"hidden\" id=\"code\" name=\"code\" value=\"b\""))
    await browser.get("/w/w2")
    #expect(!browser.page.contains("ballot"))
  }

  @Test func `an invitation is checked before the first question, and counts once`() async throws {
    var (browser, desk) = try await begun()
    await browser.get("/w/w2")
    await browser.press()
    #expect(browser.answer.status == 422 && browser.page.contains(WebSentences.codeMissing.chinese))
    await browser.fill(["code": ["BAD"]])
    #expect(browser.answer.status == 403)
    #expect(browser.page.contains(DeskFault.unknownRight.phrase.chinese))
    await browser.get("/i/good")
    #expect(browser.page.contains("type=\"hidden\" id=\"code\" name=\"code\" value=\"good\""))
    await browser.press()
    let other = browser
    await browser.fill(["q0": ["1"]])
    await browser.fill([:])
    await browser.press()
    #expect(browser.address == "/w/w2/thanks?lang=zh")
    await browser.get("/i/good")
    await browser.press()
    #expect(browser.answer.status == 409)
    #expect(browser.page.contains(DeskFault.rightUsed.phrase.chinese))
    let stored = await desk.stored
    #expect(stored.count == 1 && other.cookie != browser.cookie)
  }

  @Test func `a unit in the address is chosen already, and nothing else can be`() async throws {
    let wave = try Made.wave(
      """
      {"elements": [{"type": "dropdown", "name": "unit", "leye": {"bind": "unit"}}]}
      """
    )
    var browser = TestBrowser(Made.site(MemoryDesk([wave])))
    for (unit, chosen) in [("east", ["east"]), ("nowhere", []), ("%3Cb%3E", [])] {
      await browser.get("/w/w1?unit=\(unit)")
      await browser.press()
      let values = PageForm(browser.page).fields.filter { $0.0 == "q0" }.map(\.1)
      #expect(values == chosen)
    }
  }
}
