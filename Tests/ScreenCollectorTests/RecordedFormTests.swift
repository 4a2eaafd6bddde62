import Foundation
import Messages
import ScreenCollector
import SurveyModel
import SurveySession
import TerminalUI
import TestSupport
import Testing

/// Real forms of all kinds on a full screen, filled in at random.
@Suite struct RecordedFormTests {
  private static let keys = [
    "\t", "\t", "\t", "\r", " ", " ", "1", "2", "3", "食堂", "-", "+", Keys.backTab, Keys.up,
    Keys.down,
    Keys.left, Keys.right, Keys.backspace, Keys.nextPage, Keys.nextPage, Keys.pageBefore,
    Keys.language,
  ]

  /// Forms that surveys can be made of, each with its number.
  private static func surveys() throws -> [Survey] {
    var surveys: [Survey] = []
    guard let url = SharedData.url("surveyjs/surveys.jsonl") else { return [] }
    for line in try Data(contentsOf: url).split(separator: UInt8(ascii: "\n")) {
      let record = try Value(json: String(decoding: line, as: UTF8.self))
      guard case .object(let members) = record, let form = members["json"] else { continue }
      let read = SurveyReader.read(Array(form.canonicalJSON.utf8), file: "form.json")
      if let survey = read.survey { surveys.append(survey) }
    }
    return surveys
  }

  @Test func `real forms stand random keys, and what is handed in is what the rules allow`() throws
  {
    let surveys = try Self.surveys()
    if surveys.isEmpty { print("recorded forms are not at hand; nothing was tried") }
    var generator = SeededGenerator(seed: 5)
    var handedIn = 0
    for (number, survey) in surveys.enumerated() where number.isMultiple(of: 4) {
      let session = Session(
        survey: survey,
        language: number.isMultiple(of: 8) ? .chinese : .english,
        responseID: try #require(
          ResponseID(bytes: Array(repeating: UInt8(number % 256), count: 16))
        ),
        now: 1_750_000_000_000
      )
      let isNarrow = number.isMultiple(of: 12)
      var scene = Scene(session, columns: isNarrow ? 40 : 80, rows: isNarrow ? 10 : 24)
      for _ in 0..<25 {
        scene.types(Self.keys.randomElement(using: &generator) ?? "\t")
        let screen = scene.form.screen
        #expect(screen.cursor.map { $0.row < screen.size.rows } ?? true)
      }
      let draft = try Draft(json: scene.form.draft.json)
      #expect(draft == scene.form.draft)
      let now = scene.form.session
      guard case .finished(let response) = now.finish(collector: .screen) else { continue }
      handedIn += 1
      let check = AskedForm(
        survey: survey,
        answers: response.answers,
        now: now.now,
        seed: nil,
        language: .english
      )
      #expect(
        check.completedAnswers.keys.sorted() == response.answers.keys.sorted(),
        "form \(number)"
      )
    }
    print("\(surveys.count / 4) forms tried, \(handedIn) handed in")
  }
}
