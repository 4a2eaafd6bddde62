import Messages
import SurveyModel
import SurveySession
import Testing

@Suite struct RowTests {
  @Test(arguments: [
    ("matrixdynamic", "columns", "rowCount"), ("paneldynamic", "templateElements", "panelCount"),
  ])
  func `rows and panels that are there stay when one before them is answered`(
    type: String,
    inner: String,
    count: String
  ) throws {
    let json = """
      {"elements": [{"type": "\(type)", "name": "m", "\(count)": 3, "\(inner)": [
        {"name": "a", "type": "text", "cellType": "text"}]}]}
      """
    let survey = try #require(SurveyReader.read(Array(json.utf8), file: "rows.json").survey)
    var session = Session(
      survey: survey,
      language: .english,
      responseID: ResponseID(),
      now: 0,
      granularity: .page
    )
    func step(_ row: Int) -> Step { Step(QuestionPath("m", inner: [.init(entry: row, name: "a")])) }
    session.answer(.text("first"), at: step(0))
    session.answer(.text("last"), at: step(2))
    #expect(session.steps.filter { !$0.isEntriesEnd } == [step(0), step(1), step(2)])
    #expect(
      [0, 1, 2].map { session.value(at: step($0)) } == [.text("first"), .undefined, .text("last")]
    )
    #expect(
      session.answers["m"]
        == .array([.object(["a": .text("first")]), .object([:]), .object(["a": .text("last")])])
    )
  }
}
