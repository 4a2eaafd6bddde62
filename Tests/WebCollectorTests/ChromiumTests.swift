import Dispatch
import Foundation
import Messages
import SurveyModel
import TestSupport
import Testing
import WebCollector
import WebTestDesk

/// The pages in a real browser, and the addresses for programs under a tester of OpenAPI.
@Suite(.serialized) struct ChromiumTests {
  /// The rules of axe, where they are named; else the script looks among the Python packages.
  private var axe: String { ProcessInfo.processInfo.environment["LEYE_AXE"] ?? "" }

  private func desk() throws -> MemoryDesk {
    let text = RepositoryFile.text("Tests/WebCollectorTests/Browser/survey.json")
    return MemoryDesk(
      [
        try Made.wave(text, name: "survey"),
        try Made.wave(
          RepositoryFile.text("Tests/WebCollectorTests/Browser/kinds.json"),
          name: "kinds"
        ),
        try Made.wave(text, name: "survey-invited", entry: .invitation),
        try Made.wave(
          text,
          name: "survey-ballot",
          entry: .ballot(BallotParameters(wave: "AAAA", modulus: "AAAA", exponent: "AQAB"))
        ),
      ],
      rights: [.invitation("INVITED-SURVEY"): "survey-invited", .ballot("BALLOT"): "survey-ballot"]
    )
  }

  /// Runs a program beside the server, whose own work needs the threads of this process.
  private func run(_ program: URL, _ arguments: [String], in folder: URL) async throws
    -> Program.Outcome
  {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Result { try OtherProgram.run(program, arguments, in: folder) })
      }
    }
  }

  @Test(
    .enabled(if: OtherProgram.python(with: "selenium") != nil),
    .enabled(if: OtherProgram.find("chromedriver") != nil),
    arguments: [
      "en", "en-dark", "zh", "zh-dark", "kinds", "kinds-zh", "bare", "live", "tabs", "invited",
      "resume",
    ]
  )
  func `surveys are filled in with Chromium, on every page accessible`(flow: String) async throws {
    let python = try #require(OtherProgram.python(with: "selenium"))
    let script = Program.package.appendingPathComponent("Tests/WebCollectorTests/Browser/flows.py")
    try await LiveServer.serve(desk()) { port in
      let folder = try TemporaryFolder()
      let outcome = try await run(
        python,
        [script.resolvingSymlinksInPath().path, "http://127.0.0.1:\(port)", flow, "", axe],
        in: folder.url
      )
      #expect(outcome.code == 0, "\(outcome.output)\(outcome.errors.suffix(2_000))")
    }
  }

  @Test(
    .enabled(if: OtherProgram.python(with: "schemathesis") != nil),
    arguments: ["survey", "survey-invited", "survey-ballot"]
  )
  func `every address for programs does what its description says`(wave: String) async throws {
    let python = try #require(OtherProgram.python(with: "schemathesis"))
    try await LiveServer.serve(desk()) { port in
      let folder = try TemporaryFolder()
      let settings = folder.url.appendingPathComponent("schemathesis.toml")
      // Whether answers are valid is for the form to say, not for the description: 422 is an answer.
      let text = """
        [parameters]
        wave = "\(wave)"
        [checks.positive_data_acceptance]
        expected-statuses = ["2xx", 401, 403, 404, 409, 422, 429]
        """
      try Data(text.utf8).write(to: settings)
      let address = "http://127.0.0.1:\(port)"
      let outcome = try await run(
        python,
        [
          "-m", "schemathesis.cli", "--config-file", settings.path, "run",
          "\(address)/api/openapi.json", "--url", address, "--max-examples", "30", "--no-color",
        ],
        in: folder.url
      )
      #expect(outcome.code == 0, "\(outcome.output)\(outcome.errors.suffix(2_000))")
    }
  }
}
