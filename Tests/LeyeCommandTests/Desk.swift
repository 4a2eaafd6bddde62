import Foundation
import SurveyModel
import SurveyStore
import TestSupport

/// A folder with a data file, and the program to use on it.
struct Desk {
  let folder: TemporaryFolder
  var program: Program

  /// A row of `leye wave list --json`.
  struct Wave: Decodable, Equatable {
    let name: String
    let status: String
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
  func count(in name: String) throws -> Int {
    let store = try Store(path: path("leye.sqlite"), mode: .mustExist)
    return try store.responseCount(in: try store.wave(named: name))
  }

  /// Waits until a wave has its first responses.
  func waitForResponses(in name: String) throws {
    while try count(in: name) == 0 { Thread.sleep(forTimeInterval: 0.01) }
  }

  /// The names of the files in the folder.
  var files: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()) ?? []
  }

  /// The place of a file in the folder.
  func file(_ name: String) -> URL { folder.url.appendingPathComponent(name) }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { folder.url.appendingPathComponent(name).path }

  /// The answers of a wave as stored, in order of their text.
  func bodies(of name: String) throws -> [String] {
    let store = try Store(path: path("leye.sqlite"), mode: .mustExist)
    var bodies: [String] = []
    try store.forEachResponse(in: try store.wave(named: name)) { response in
      bodies.append(Value.object(response.answers).canonicalJSON)
    }
    return bodies.sorted()
  }
}

extension Program.Outcome {
  /// The resume code that was shown, nil where none was.
  var resumeCode: String? {
    output.firstMatch(of: /--resume ((?:[0-9A-Z]{4}-){4}[0-9A-Z]{2})/).map { String($0.1) }
  }

  /// The output with every resume code replaced, since codes are random.
  var maskedOutput: String {
    output.replacing(/--resume (?:[0-9A-Z]{4}-){4}[0-9A-Z]{2}/, with: "--resume CODE")
      .replacing(/receipt (?:[0-9A-Z]{4}-){4}[0-9A-Z]{2}/, with: "receipt CODE")
  }
}
