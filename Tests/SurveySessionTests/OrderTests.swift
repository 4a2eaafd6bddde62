import Messages
import SurveyModel
import SurveySession
import Testing

@Suite struct OrderTests {
  private static let survey = """
    {"elements": [
      {"type": "radiogroup", "name": "a", "choicesOrder": "random", "choices": [1, 2, 3, 4, 5, 6, 7, 8]},
      {"type": "radiogroup", "name": "b", "choicesOrder": "desc", "choices": ["x", "z", "y"]}
    ]}
    """

  private func session(_ id: ResponseID) throws -> Session {
    let read = SurveyReader.read(Array(Self.survey.utf8), file: "orders.json")
    let survey = try #require(read.survey)
    return Session(survey: survey, language: .english, responseID: id, now: 0)
  }

  private func orders(_ session: Session) throws -> [[Value]] {
    try ["a", "b"].map { name in
      let question = try #require(session.survey.question(named: name))
      return session.form.choices(of: question).map(\.value)
    }
  }

  @Test func `a random order belongs to the response and stays when it is resumed`() throws {
    let id = ResponseID()
    let session = try session(id)
    let first = try orders(session)
    let resumed = try Session(
      survey: session.survey,
      language: .english,
      draft: session.draft,
      responseID: ResponseID(),
      now: 5
    )
    #expect(try orders(resumed) == first)
    #expect(first[1] == ["z", "y", "x"].map(Value.text))
    #expect(Set(first[0]).count == 8)
    var others: Set<[[Value]]> = []
    for _ in 0..<20 { others.insert(try orders(try self.session(ResponseID()))) }
    #expect(others.count > 10)
  }
}
