import Foundation
import TestSupport

/// A folder with a data file, and the program to use on it.
struct Desk {
  let folder: TemporaryFolder
  var program: Program

  /// A row of `leye wave list --json`.
  struct Wave: Decodable, Equatable {
    let name: String
    let status: String
    let responses: Int
    let synthetic: Bool
    let opens: String?
    let closes: String?
  }

  /// Sets up an empty folder.
  init(_ environment: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    program = Program(in: folder.url, environment: environment)
  }

  /// The same folder with the interface in Chinese.
  var chinese: Desk {
    var desk = self
    desk.program.environment["LANG"] = "zh_CN.UTF-8"
    return desk
  }

  /// Runs the program.
  func run(_ arguments: String..., input: String = "") throws -> Program.Outcome {
    try program.run(arguments, input: input)
  }

  /// Opens a wave, with the pulse survey where nothing else is said.
  func open(_ name: String, survey: String = "pulse", roster: String? = nil) throws {
    let extra = try roster.map { ["--roster", try folder.write($0, as: "roster.csv")] } ?? []
    let outcome = try program.run(["wave", "open", name, "--survey", survey] + extra)
    guard outcome.code == 0 else { throw Refusal(errors: outcome.errors) }
  }

  /// What a command needed by the test itself said when it failed.
  struct Refusal: Error {
    let errors: String
  }

  /// The waves of the data file.
  func waves() throws -> [Wave] {
    let outcome = try run("wave", "list", "--json")
    guard outcome.code == 0 else { throw Refusal(errors: outcome.errors) }
    return try JSONDecoder().decode([Wave].self, from: Data(outcome.output.utf8))
  }

  /// How many responses a wave has.
  func count(in wave: String) throws -> Int? {
    try waves().first { $0.name == wave }?.responses
  }

  /// The names of the files in the folder.
  var files: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()) ?? []
  }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { folder.url.appendingPathComponent(name).path }

  /// The answers of a wave as stored, in order of their text; nil where there is no `sqlite3`.
  func bodies(of wave: String, file: String = "leye.sqlite") throws -> [String]? {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3") else {
      print("skipped: no sqlite3 to look into the data file with")
      return nil
    }
    let query = """
      SELECT "response"."body" FROM "response" JOIN "wave" ON "wave"."id" = "response"."wave"
      WHERE "wave"."name" = '\(wave)' ORDER BY "response"."body"
      """
    let outcome = try program.start(
      ["-readonly", path(file), query],
      of: URL(fileURLWithPath: "/usr/bin/sqlite3")
    ).finish()
    guard outcome.code == 0 else { throw Refusal(errors: outcome.errors) }
    return outcome.output.split(separator: "\n").map(String.init)
  }
}

extension Program.Outcome {
  /// The resume code that was shown, nil where none was.
  var resumeCode: String? {
    output.firstMatch(of: /--resume ([A-Z2-9]{5}-[A-Z2-9]{5})/).map { String($0.1) }
  }

  /// The output with every resume code replaced, since codes are random.
  var maskedOutput: String {
    output.replacing(/--resume [A-Z2-9]{5}-[A-Z2-9]{5}/, with: "--resume CODE")
  }
}
