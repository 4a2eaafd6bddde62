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
      try #require(session.form.question(at: QuestionPath(name))).choices.map(\.value)
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

  @Test func `questions, panels and rows come in the order of the response`() throws {
    let json = """
      {"pages": [
        {"name": "p1", "questionOrder": "random", "elements": [
          {"type": "text", "name": "a"}, {"type": "text", "name": "b"},
          {"type": "panel", "name": "p", "elements": [
            {"type": "text", "name": "c"}, {"type": "text", "name": "d", "visibleIf": "{a} = 'x'"}]},
          {"type": "matrix", "name": "m", "rowOrder": "random", "columns": [1, 2],
           "rows": ["r1", "r2", "r3", "r4"]},
          {"type": "text", "name": "e"}]},
        {"name": "p2", "elements": [{"type": "text", "name": "y"}, {"type": "text", "name": "z"}]}]}
      """
    let survey = try #require(SurveyReader.read(Array(json.utf8), file: "o.json").survey)
    var orders: Set<[Step]> = []
    for _ in 0..<40 {
      var session = Session(survey: survey, language: .english, responseID: ResponseID(), now: 0)
      let names = session.steps.map(\.question)
      #expect(names.suffix(2) == ["y", "z"])
      #expect(Set(session.steps).count == 10)
      // Going on visits every step once, in this order.
      var visited: [Step] = []
      while case .step(let step) = session.position {
        visited.append(step)
        session.next()
      }
      #expect(visited == session.steps)
      let before = session.steps
      session.answer(.text("x"), at: Step(question: "a"))
      let after = session.steps.map(\.question)
      #expect(session.steps.filter { $0.question != "d" } == before)
      let place = try #require(after.firstIndex(of: "c"))
      #expect(after[place + 1] == "d", "a panel stays together")
      let resumed = try Session(
        survey: survey,
        language: .english,
        draft: session.draft,
        responseID: ResponseID(),
        now: 0
      )
      #expect(resumed.steps == session.steps)
      orders.insert(before)
    }
    #expect(orders.count > 20)
  }
}
