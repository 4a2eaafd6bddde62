import Foundation
import Messages
import PromptCollector
import SurveyModel
import SurveySession
import Synchronization
import Testing

/// All that a person sees and types, in order.
final class Transcript: Sendable {
  private let store = Mutex("")

  /// The whole text.
  var text: String { store.withLock { $0 } }

  /// Adds to the text.
  func add(_ more: String) { store.withLock { $0 += more } }
}

/// Lines typed one after the other; then the input ends or is interrupted.
struct TypedLines: LineInput {
  var lines: ArraySlice<String>
  let last: InputLine
  let transcript: Transcript

  mutating func readLine(prompt: String) -> InputLine {
    guard let line = lines.popFirst() else {
      transcript.add(prompt + (last == .interrupted ? "^C\n" : "^D\n"))
      return last
    }
    transcript.add(prompt + line + "\n")
    return .line(line)
  }
}

/// A screen that keeps what it shows.
struct Paper: TextOutput {
  let transcript: Transcript

  mutating func write(_ text: String) { transcript.add(text) }
}

/// A person at a prompt.
struct Respondent {
  /// The survey filled in.
  let survey: Survey
  /// All that was seen and typed.
  let transcript = Transcript()
  /// The drafts saved, in order.
  private(set) var drafts: [Draft] = []

  /// Takes a survey given as SurveyJS JSON.
  init(_ json: String) throws {
    let reading = SurveyReader.read(Array(json.utf8), file: "test.json")
    survey = try #require(
      reading.survey,
      "\(reading.diagnostics.map(\.phrase.english).joined(separator: "\n"))"
    )
  }

  /// Takes a survey that comes with the program.
  init(shipped name: String, units: [(value: String, title: LocalizedText)] = []) throws {
    var package = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { package.deleteLastPathComponent() }
    let file = package.appendingPathComponent("Surveys/\(name)")
    let reading = SurveyReader.read([UInt8](try Data(contentsOf: file)), file: name)
    survey = try #require(reading.survey).with(unitChoices: units)
  }

  /// A new session with the same identity each time.
  func newSession(_ language: Language) throws -> Session {
    Session(
      survey: survey,
      language: language,
      responseID: try #require(ResponseID(bytes: Array(1...16))),
      now: 1_750_000_000_000
    )
  }

  /// Types lines until the survey is done or they run out.
  ///
  /// - Returns: What the conversation has come to.
  mutating func types(
    _ lines: [String],
    in language: Language = .english,
    resuming: Bool = false,
    then last: InputLine = .end,
    as collector: Collector = .prompt
  ) throws -> PromptOutcome {
    var session = try newSession(language)
    if resuming, let draft = drafts.last {
      session = try Session(
        survey: survey,
        language: language,
        draft: draft,
        responseID: ResponseID(),
        now: session.now
      )
    }
    var input = TypedLines(lines: lines[...], last: last, transcript: transcript)
    var output = Paper(transcript: transcript)
    var saved: [Draft] = []
    defer { drafts += saved }
    let outcome = try PromptCollector(collector: collector).run(
      session: session,
      input: &input,
      output: &output,
      save: { saved.append($0) }
    )
    if case .finished(_, let farewell) = outcome { transcript.add(farewell + "\n") }
    return outcome
  }

  /// The sentences shown under a question, in order.
  var complaints: [String] {
    transcript.text.split(separator: "\n").filter { $0.hasPrefix("! ") }.map {
      String($0.dropFirst(2))
    }
  }
}

extension PromptOutcome {
  /// The answers submitted, nil where the person has left.
  var answers: [String: Value]? {
    if case .finished(let response, _) = self { response.answers } else { nil }
  }
}
