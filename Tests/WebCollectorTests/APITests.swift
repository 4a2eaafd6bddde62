import HTTPTypes
import Messages
import SurveyModel
import Testing
import WebTestDesk

@testable import WebCollector

@Suite struct APITests {
  private let id = "0123456789abcdef0123456789abcdef"

  private func made() throws -> (TestBrowser, MemoryDesk) {
    let desk = MemoryDesk(
      [
        try Made.wave(Made.small), try Made.wave(Made.small, name: "w2", entry: .invitation),
        try Made.wave(
          Made.small,
          name: "w3",
          entry: .ballot(BallotParameters(wave: "DIG", modulus: "MOD", exponent: "AQAB"))
        ),
        try Made.wave(Made.small, name: "old", state: .closed),
      ],
      rights: [.invitation("GOOD"): "w2", .ballot("BALLOT"): "w3", .invitation("TOKEN"): "w3"]
    )
    return (TestBrowser(Made.site(desk)), desk)
  }

  private func members(_ browser: TestBrowser) throws -> [String: Value] {
    try [String: Value](json: browser.page)
  }

  @Test func `the form comes without what only reports need`() async throws {
    var (browser, _) = try made()
    await browser.get("/api/waves/w3")
    let wave = try members(browser)
    #expect(wave["state"] == .text("open") && wave["entry"] == .text("ballot"))
    #expect(
      wave["ballotKey"]
        == .object(["wave": .text("DIG"), "modulus": .text("MOD"), "exponent": .text("AQAB")])
    )
    #expect(wave["survey"] == .text(try Made.survey(Made.small).digest))
    #expect(wave["form"] == (try Value(json: Made.small)))
    await browser.get("/api/waves/none")
    #expect(browser.answer.status == 404)
    #expect(browser.answer.headers[.contentType] == "application/problem+json")
  }

  @Test func `a response is stored once, however often it is sent`() async throws {
    var (browser, desk) = try made()
    let body = #"{"answers":{"mood":2,"age":30},"language":"en"}"#
    await browser.json("PUT", "/api/waves/w1/responses/\(id)", body)
    #expect(browser.answer.status == 201)
    #expect(try members(browser)["receipt"] == .text("RECEIPT-1"))
    let uuid = "01234567-89AB-CDEF-0123-456789ABCDEF"
    await browser.json("PUT", "/api/waves/w1/responses/\(uuid)", body)
    #expect(browser.answer.status == 200)
    #expect(try members(browser)["receipt"] == nil)
    await browser.json("PUT", "/api/waves/w1/responses/\(id)", #"{"answers":{"mood":1}}"#)
    #expect(browser.answer.status == 409)
    #expect(try members(browser)["code"] == .text("other-body"))
    let stored = await desk.stored
    #expect(stored.map(\.answers) == [["mood": .number(2), "age": .number(30)]])
    #expect(stored.first?.language == .english)
  }

  @Test func `answers that are not valid are told by place, and not stored`() async throws {
    var (browser, desk) = try made()
    let body = #"{"answers":{"age":3,"more":true,"ages":1}}"#
    await browser.json("PUT", "/api/waves/w1/responses/\(id)", body)
    #expect(browser.answer.status == 422)
    guard case .array(let problems)? = try members(browser)["problems"] else {
      Issue.record("no problems")
      return
    }
    let places = problems.map { problem -> String in
      guard case .object(let members) = problem, case .text(let place)? = members["place"],
        case .text(let code)? = members["code"]
      else { return "" }
      return "\(place) \(code)"
    }
    #expect(places == ["mood required", "age below-minimum", "text required", "ages unknown-name"])
    let stored = await desk.stored
    #expect(stored.isEmpty)
    await browser.json("POST", "/api/waves/w1/validate", body)
    #expect(browser.answer.status == 200)
    #expect(try members(browser)["valid"] == .boolean(false))
    #expect(try members(browser)["problems"] == .array(problems))
  }

  @Test func `a right to answer counts once, and only in its wave`() async throws {
    var (browser, _) = try made()
    func put(_ wave: String, _ more: String) async -> Int {
      await browser.json(
        "PUT",
        "/api/waves/\(wave)/responses/\(ResponseID().hexadecimal)",
        #"{"answers":{"mood":2}\#(more)}"#
      )
      return browser.answer.status
    }
    #expect(await put("w2", "") == 403)
    #expect(await put("w2", #","invitation":"BAD""#) == 403)
    #expect(await put("w3", #","ballot":"GOOD""#) == 403)
    #expect(await put("w2", #","invitation":"GOOD""#) == 201)
    #expect(await put("w2", #","invitation":"GOOD""#) == 409)
    #expect(await put("w3", #","ballot":"BALLOT""#) == 201)
    #expect(await put("w1", #","survey":"abc""#) == 409)
    #expect(await put("old", "") == 403)
  }

  @Test func `a blinded ballot is signed once an invitation`() async throws {
    var (browser, _) = try made()
    let blinded = Array(repeating: UInt8(250), count: 256)
    func ask(_ token: String, _ bytes: [UInt8], _ wave: String = "w3") async -> Int {
      let body = #"{"token":"\#(token)","blinded":"\#(Base64.text(of: bytes))"}"#
      await browser.json("POST", "/api/waves/\(wave)/ballots", body)
      return browser.answer.status
    }
    #expect(await ask("TOKEN", blinded) == 200)
    #expect(try members(browser)["signature"] == .text(Base64.text(of: blinded)))
    #expect(await ask("TOKEN", blinded) == 200)
    #expect(await ask("TOKEN", Array(repeating: 1, count: 256)) == 409)
    #expect(await ask("TOKEN", [1, 2]) == 422)
    #expect(await ask("BAD", blinded) == 403)
    #expect(await ask("TOKEN", blinded, "w1") == 404)
    await browser.json("POST", "/api/waves/w3/ballots", #"{"token":"TOKEN","blinded":"*"}"#)
    #expect(browser.answer.status == 400)
  }

  @Test(arguments: [
    "{\"answers\":{\"mood\":2},\"language\":{}}", "{\"answers\":{\"mood\":2},\"survey\":null}", "",
    "[]", "null", "{", "{\"answers\":[]}", "{\"answers\":{}", "{}", "\u{FEFF}",
    "{\"answers\":" + String(repeating: "[", count: 65),
    "{\"answers\":{\"mood\":" + String(repeating: "[", count: 70)
      + String(repeating: "]", count: 70)
      + "}}",
  ])
  func `what is no object with answers is refused`(body: String) async throws {
    var (browser, desk) = try made()
    for (method, target) in [
      ("PUT", "/api/waves/w1/responses/\(id)"), ("POST", "/api/waves/w1/validate"),
    ] {
      await browser.json(method, target, body)
      #expect(browser.answer.status == 400)
      #expect(browser.answer.headers[.contentType] == "application/problem+json")
    }
    let stored = await desk.stored
    #expect(stored.isEmpty)
  }

  @Test func `an id is a UUID or 32 digits`() async throws {
    var (browser, _) = try made()
    for id in ["1", "g123456789abcdef0123456789abcdef", self.id + "00"] {
      await browser.json("PUT", "/api/waves/w1/responses/\(id)", #"{"answers":{"mood":2}}"#)
      #expect(browser.answer.status == 400)
    }
  }

  @Test func `health and counts say nothing of anybody`() async throws {
    var (browser, desk) = try made()
    await browser.get("/health")
    #expect(browser.page == #"{"status":"ok"}"#)
    for number in 10..<23 {
      await browser.json(
        "PUT",
        "/api/waves/w1/responses/\(String(repeating: "\(number)", count: 16))",
        #"{"answers":{"mood":2}}"#
      )
    }
    await browser.get("/metrics")
    #expect(browser.page.contains("\nleye_responses_total 10\n"))
    #expect(browser.page.contains("\nleye_requests_total{status=\"2xx\"} 10\n"))
    #expect(
      browser.page.contains("\nleye_up 1\n") && browser.page.contains("\nleye_open_waves 3\n")
    )
    await desk.fail(with: .broken)
    await browser.get("/health")
    #expect(browser.answer.status == 503)
    await browser.get("/metrics")
    #expect(browser.page.contains("\nleye_up 0\n"))
  }

  @Test func `the description is the one in the documentation`() async throws {
    var (browser, _) = try made()
    await browser.get("/api/openapi.json")
    let file = RepositoryFile.text("Sources/WebCollector/Assets/openapi.json")
    #expect(browser.page == file)
    guard case .object(let paths)? = try members(browser)["paths"] else {
      Issue.record("no paths")
      return
    }
    for (path, item) in paths {
      let segments = path.dropFirst().split(separator: "/").map {
        $0.hasPrefix("{id") ? "1" : $0.hasPrefix("{") ? "w1" : String($0)
      }
      let route = try #require(Route(segments))
      guard case .object(let members) = item else { continue }
      #expect(
        Set(members.keys.filter { $0 != "parameters" }.map { $0.uppercased() })
          == Set(route.methods)
      )
      #expect(route.isForPrograms)
    }
  }

  @Test func `bytes are written as base64 and read again`() {
    for count in 0...10 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 89 + 200) }
      let text = Base64.text(of: bytes)
      #expect(Base64.bytes(of: text) == bytes)
      let plain = text.replacing("-", with: "+").replacing("_", with: "/")
      #expect(
        Base64.bytes(of: plain + String(repeating: "=", count: (4 - text.count % 4) % 4)) == bytes
      )
    }
    #expect(Base64.text(of: Array("foob".utf8)) == "Zm9vYg")
    for text in ["A", "A===", "AB=C", "AAAAA", "!"] {
      #expect(Base64.bytes(of: text) == nil)
    }
  }
}
