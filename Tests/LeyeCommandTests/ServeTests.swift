import Credentials
import Foundation
import SurveyModel
import SurveyStore
import TestSupport
import Testing

/// `leye serve` over a real socket and a real data file.
@Suite(.serialized) struct ServeTests {
  private static let id = "00112233445566778899aabbccddeeff"

  @Test func `a survey is filled in on pages, taken up elsewhere, handed in, seen and deleted`()
    async throws
  {
    let desk = try Desk()
    try desk.open("w")
    let web = try WebDesk(desk)
    let start = try await web.send("GET", "/w/w?lang=en")
    #expect(start.status == 200 && start.body.contains("Pulse"))
    let begun = try await web.form("/w/w/begin", "lang=en")
    #expect(begun.status == 303)
    let cookie = try #require(begun.field("set-cookie")?.prefix { $0 != ";" }).description
    let page = try await web.send("GET", "/w/w/page?at=1", ["Cookie": cookie])
    #expect(page.status == 200 && page.body.contains("<form"))
    let hidden = page.body.matches(of: /type="hidden" name="([^"]+)" value="([^"]*)"/)
      .map { "\($0.1)=\(Self.encoded(String($0.2)))" }
    let comment = try #require(page.body.firstMatch(of: /<textarea[^>]*name="([^"]+)"/)?.1)
    let fields = hidden + ["\(Self.encoded(String(comment)))=\(Self.encoded("食堂太远"))", "go=next"]
    let sent = try await web.form("/w/w/page", fields.joined(separator: "&"), cookie: cookie)
    #expect(sent.status == 303, "\(sent.body)")
    // The draft lies in the file: the code goes on in a terminal, and nothing is handed in yet.
    #expect(try desk.count(in: "w") == 0)
    let code = try #require(cookie.firstMatch(of: /[0-9A-Z]{4}(?:-[0-9A-Z]{2,4})+/)).output
      .description
    #expect(
      try Store(path: desk.path("leye.sqlite")).draft(code: code.replacing("-", with: "")) != nil
    )
    let review = try await web.send("GET", "/w/w/review", ["Cookie": cookie])
    #expect(review.body.contains("食堂太远"))
    let tokens = review.body.matches(of: /type="hidden" name="([^"]+)" value="([^"]*)"/)
      .map { "\($0.1)=\(Self.encoded(String($0.2)))" }
    let handed = try await web.form("/w/w/submit", tokens.joined(separator: "&"), cookie: cookie)
    #expect(handed.status == 303, "\(handed.body)")
    #expect(try desk.bodies(of: "w") == [#"{"trouble":"食堂太远"}"#])
    let again = try await web.form("/w/w/submit", tokens.joined(separator: "&"), cookie: cookie)
    #expect(again.status < 500)
    #expect(try desk.count(in: "w") == 1)
    // The receipt is the code.
    let store = try Store(path: desk.path("leye.sqlite"))
    #expect(try store.ownResponse(code: code.replacing("-", with: "")) != nil)
    let outcome = web.end()
    #expect(outcome.code == 0)
    #expect(!outcome.output.contains("食堂") && outcome.errors.isEmpty)
  }

  @Test func `programs hand in once, and a closed wave takes nothing`() async throws {
    let desk = try Desk()
    try desk.open("w")
    let web = try WebDesk(desk)
    let path = "/api/waves/w/responses/\(Self.id)"
    let body = #"{"answers":{"trouble":"食堂"},"language":"zh"}"#
    let first = try await web.json("PUT", path, body)
    #expect(first.status == 201, "\(first.body)")
    #expect(try await web.json("PUT", path, body).status == 200)
    let other = try await web.json("PUT", path, body.replacing("食堂", with: "宿舍"))
    #expect(other.status == 409)
    let receipt = try #require(first.members["receipt"] as? String)
    let store = try Store(path: desk.path("leye.sqlite"))
    #expect(try store.ownResponse(code: receipt.replacing("-", with: "")) != nil)
    #expect(try desk.run("wave", "close", "w").code == 0)
    let late = try await web.json("PUT", path.replacing("00112233", with: "ffffffff"), body)
    #expect(late.status == 403)
    // The very same one is answered alike after the wave has closed.
    #expect(try await web.json("PUT", path, body).status == 200)
    #expect(web.end().code == 0)
    #expect(try desk.count(in: "w") == 1)
  }

  @Test func `an anonymous ballot is bought, spent once and good for one wave`() async throws {
    let desk = try Desk()
    for wave in ["a", "b"] {
      let opened = try desk.run("wave", "open", wave, "--survey", "pulse", "--invited")
      #expect(opened.code == 0, "\(opened.errors)")
    }
    let people = try desk.folder.write("name\n王大一\n李小二\n", as: "people.csv")
    _ = try desk.run(
      "invite",
      "a",
      "--people",
      people,
      "--output",
      "a.csv",
      "--base",
      "http://x.example"
    )
    let codes = try String(contentsOfFile: desk.path("a.csv"), encoding: .utf8)
      .matches(of: /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){6}/).map { String($0.output) }
    #expect(codes.count == 2)
    let web = try WebDesk(desk)
    let shown = try await web.send("GET", "/api/waves/a")
    let parameters = try #require(shown.members["ballotKey"] as? [String: String])
    let store = try Store(path: desk.path("leye.sqlite"))
    let stored = try #require(try store.entry(of: try store.wave(named: "a")).ballotKey)
    let key = try BallotAuthority(derRepresentation: stored, wave: "a").key
    #expect(parameters["modulus"] == key.scriptParameters.modulus)
    #expect(parameters["wave"] == key.scriptParameters.wave)

    let request = try BallotRequest(for: key)
    func buy(_ code: String, _ blinded: String) async throws -> WebDesk.Answer {
      try await web.json(
        "POST",
        "/api/waves/a/ballots",
        #"{"token":"\#(code)","blinded":"\#(blinded)"}"#
      )
    }
    let signed = try await buy(codes[0], request.blinded.text)
    #expect(signed.status == 200, "\(signed.body)")
    let text = try #require(signed.members["signature"] as? String)
    // The same request again is answered alike; another one is not.
    #expect(try await buy(codes[0], request.blinded.text).members["signature"] as? String == text)
    let second = try BallotRequest(for: key)
    #expect(try await buy(codes[0], second.blinded.text).status == 409)
    let ballot = try request.finalized(try BlindSignature(reading: text), with: key)

    func hand(_ wave: String, _ id: String, _ ballot: String) async throws -> Int {
      try await web.json(
        "PUT",
        "/api/waves/\(wave)/responses/\(id)",
        #"{"answers":{"trouble":"食堂"},"language":"zh","ballot":"\#(ballot)"}"#
      ).status
    }
    let other = Self.id.replacing("00", with: "ff")
    #expect(try await hand("b", Self.id, ballot.text) >= 400)
    #expect(try await hand("a", Self.id, ballot.text) == 201)
    #expect(try await hand("a", Self.id, ballot.text) == 200)
    #expect(try await hand("a", other, ballot.text) == 409)
    // An invitation is no ballot.
    #expect(try await hand("a", other, codes[1]) >= 400)
    #expect(try desk.count(in: "a") == 1)
    #expect(web.end().code == 0)
    #expect(try store.entry(of: try store.wave(named: "a")).used == 1)
    try store.close()
    try Self.expectNoTrace(
      of: codes + [ballot.text, "127.0.0.1", "王大一"],
      in: desk,
      but: ["a.csv", "people.csv"]
    )
  }

  @Test(
    .enabled(if: OtherProgram.python(with: "selenium") != nil),
    .enabled(if: OtherProgram.find("chromedriver") != nil)
  )
  func `a browser changes an invitation into a ballot that nobody can tell`() throws {
    let python = try #require(OtherProgram.python(with: "selenium"))
    let desk = try Desk()
    _ = try desk.run("wave", "open", "春", "--survey", "pulse", "--invited")
    let people = try desk.folder.write("name\n王大一\n", as: "people.csv")
    _ = try desk.run(
      "invite",
      "春",
      "--people",
      people,
      "--output",
      "a.csv",
      "--base",
      "http://x.example"
    )
    let path = try #require(
      try String(contentsOfFile: desk.path("a.csv"), encoding: .utf8)
        .firstMatch(of: /http:\/\/x\.example(\/[^"]+)"/)?.1
    )
    let web = try WebDesk(desk)
    let script = Program.package.appendingPathComponent("Tests/WebCollectorTests/Browser/flows.py")
    let outcome = try OtherProgram.run(
      python,
      [script.resolvingSymlinksInPath().path, "http://127.0.0.1:\(web.port)", "ballot"],
      in: desk.folder.url,
      environment: ["LEYE_INVITATION": String(path)]
    )
    #expect(outcome.code == 0, "\(outcome.output)\(outcome.errors.suffix(2_000))")
    #expect(web.end().code == 0)
    #expect(try desk.bodies(of: "春") == [#"{"trouble":"食堂太远"}"#])
  }

  @Test func `a confidential invitation opens the pages and fills in the unit`() async throws {
    let desk = try Desk()
    let pulse = Program.package.appendingPathComponent("Surveys/pulse.json")
    let survey = try String(contentsOf: pulse, encoding: .utf8)
      .replacing(#""anonymity": "anonymous""#, with: #""anonymity": "confidential""#)
    let form = try desk.folder.write(survey, as: "form.json")
    let roster = try desk.folder.write("unit,title\nmill,磨\nkiln,窑\n", as: "units.csv")
    let opened = try desk.run(
      "wave",
      "open",
      "c",
      "--survey",
      form,
      "--roster",
      roster,
      "--invited"
    )
    #expect(opened.code == 0, "\(opened.errors)")
    let people = try desk.folder.write("name,unit\n一,kiln\n", as: "people.csv")
    _ = try desk.run(
      "invite",
      "c",
      "--people",
      people,
      "--output",
      "c.csv",
      "--base",
      "http://x.example"
    )
    let code = try #require(
      try String(contentsOfFile: desk.path("c.csv"), encoding: .utf8)
        .firstMatch(of: /\/i\/([0-9A-Z]+)/)?.1
    )
    let web = try WebDesk(desk)
    #expect(try await web.send("GET", "/i/\(code)").status == 200)
    // The address on the card is typed without its code, which is asked for there.
    #expect(try await web.send("GET", "/i").body.contains("name=\"code\""))
    let typed = try await web.send("GET", "/i?code=\(code)&lang=zh")
    #expect(typed.field("location") == "/i/\(code)?lang=zh")
    #expect(try await web.form("/w/c/begin", "lang=zh").status == 422)
    let begun = try await web.form("/w/c/begin", "lang=zh&code=\(code)")
    #expect(begun.status == 303, "\(begun.body)")
    let cookie = try #require(begun.field("set-cookie")?.prefix { $0 != ";" }).description
    let page = try await web.send("GET", "/w/c/page?at=1", ["Cookie": cookie])
    #expect(page.body.contains(/<option[^>]*value="[^"]*"[^>]*selected[^>]*>窑|selected[^>]*>窑/))
    #expect(web.end().code == 0)
  }

  @Test func `nothing acknowledged is lost when the server is killed`() async throws {
    let desk = try Desk()
    try desk.open("w")
    var acknowledged: Set<String> = []
    for round in 0..<4 {
      let web = try WebDesk(desk)
      let killer = Task {
        try await Task.sleep(for: .milliseconds(150 + 60 * round))
        web.program.interrupt(with: SIGKILL)
      }
      acknowledged.formUnion(
        await withTaskGroup(of: [String].self) { group in
          for worker in 0..<4 {
            group.addTask { await Self.handIn(to: web, "\(round)\(worker)") }
          }
          return await group.reduce(into: []) { $0 += $1 }
        }
      )
      try await killer.value
      _ = web.program.finish()
    }
    let store = try Store(path: desk.path("leye.sqlite"))
    var stored: Set<String> = []
    try store.forEachResponse(in: try store.wave(named: "w")) { response in
      stored.insert(response.id.hexadecimal)
    }
    #expect(!acknowledged.isEmpty)
    #expect(acknowledged.subtracting(stored).isEmpty)
    #expect(try store.integrityProblems.isEmpty)
  }

  /// Hands in one response after another until the server is gone.
  private static func handIn(to web: WebDesk, _ prefix: String) async -> [String] {
    var done: [String] = []
    for number in 0..<500 {
      let id = prefix + String(repeating: "0", count: 26) + String(1000 + number)
      let answer = try? await web.json(
        "PUT",
        "/api/waves/w/responses/\(id)",
        #"{"answers":{"trouble":"食堂"},"language":"zh"}"#
      )
      guard answer?.status == 201 else { return done }
      done.append(id)
    }
    return done
  }

  @Test(arguments: [
    ["--port", "70000"], ["--batch", "0"], ["--wave", "none"], ["--host", "no such host"],
  ])
  func `wrong usage is told at once`(arguments: [String]) throws {
    let desk = try Desk()
    try desk.open("w")
    let outcome = try desk.program.run(["serve", "--port", "0"] + arguments)
    #expect(outcome.code != 0)
    #expect(!outcome.errors.isEmpty)
  }

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
  }

  /// No file of the folder holds a text.
  private static func expectNoTrace(of texts: [String], in desk: Desk, but own: [String]) throws {
    for file in desk.files where !own.contains(file) {
      let bytes = try Data(contentsOf: desk.file(file))
      for text in texts {
        #expect(bytes.range(of: Data(text.utf8)) == nil, "\(file)")
        let plain = text.replacing("-", with: "")
        #expect(bytes.range(of: Data(plain.utf8)) == nil, "\(file)")
      }
    }
  }
}
