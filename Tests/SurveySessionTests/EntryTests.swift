import SurveyModel
import SurveySession
import Testing

/// Questions that hold questions: panels, rows, items.
@Suite struct EntryTests {
  private static let team = """
    {"elements": [
      {"type": "paneldynamic", "name": "team", "panelCount": 1, "maxPanelCount": 3, "keyName": "name",
       "templateTitle": "{panel.name}", "templateElements": [
        {"type": "text", "name": "name", "isRequired": true},
        {"type": "radiogroup", "name": "shift", "choices": ["day", "night"]},
        {"type": "text", "name": "why", "visibleIf": "{panel.shift} = 'night'"}]},
      {"type": "text", "name": "last"}
    ]}
    """

  @Test func `panels are gone through one question at a time`() throws {
    var person = try Scenario(Self.team)
    #expect(person.asked == ["team[0].name", "team[0].shift", "team …", "last"])
    #expect(person.next() == "refused: team")
    #expect(person.answer(.text("一班")) == "team[0].shift")
    #expect(person.answer(.text("night")) == "team[0].why")
    #expect(person.next() == "team …")
    person.session.addEntry(to: QuestionPath("team"))
    person.session.jump(toEntry: 1, of: QuestionPath("team"))
    #expect(person.place == "team[1].name")
    #expect(person.answer(.text("一班")) == "team[1].shift")
    #expect(person.next() == "team …")
    // The names must differ, which only the whole can tell.
    #expect(person.next() == "refused: team")
    person.session.removeEntry(1, of: QuestionPath("team"))
    #expect(person.next() == "last")
    let panel = Value.object(["name": .text("一班"), "shift": .text("night")])
    #expect(try person.handedIn() == ["team": .array([panel])])
  }

  @Test func `as many panels come and go as the author allows`() throws {
    var person = try Scenario(Self.team)
    let team = QuestionPath("team")
    for _ in 0..<5 { person.session.addEntry(to: team) }
    #expect(person.asked.filter { $0.hasSuffix(".name") }.count == 3)
    for _ in 0..<5 { person.session.removeEntry(0, of: team) }
    // Without any answer the author's number of panels is there again.
    #expect(person.asked.filter { $0.hasSuffix(".name") }.count == 1)
  }

  @Test func `a question that hides within a panel is left for the next one`() throws {
    var person = try Scenario(Self.team)
    person.put(.text("x"), to: QuestionPath("team", inner: [.init(entry: 0, name: "name")]))
    let shift = QuestionPath("team", inner: [.init(entry: 0, name: "shift")])
    person.put(.text("night"), to: shift)
    let why = Step(QuestionPath("team", inner: [.init(entry: 0, name: "why")]))
    person.session.jump(to: why)
    #expect(person.place == "team[0].why")
    person.put(.text("day"), to: shift)
    #expect(person.place == "team …")
    try person.leaveAndResume()
    #expect(person.place == "team …")
  }

  @Test func `cells of a matrix and items of a text are asked each`() throws {
    var person = try Scenario(
      """
      {"elements": [
        {"type": "matrixdropdown", "name": "care", "rows": ["food", "bus"], "columns": [
          {"name": "good", "cellType": "rating"},
          {"name": "wish", "cellType": "text", "visibleIf": "{row.good} < 3"}]},
        {"type": "multipletext", "name": "who", "isRequired": true, "items": [
          {"name": "unit"}, {"name": "post", "isRequired": true}]}
      ]}
      """
    )
    #expect(person.asked == ["care[0].good", "care[1].good", "who[0].unit", "who[0].post"])
    #expect(person.answer(.number(2)) == "care[0].wish")
    #expect(person.answer(.text("热菜")) == "care[1].good")
    #expect(person.answer(.number(5)) == "who[0].unit")
    #expect(person.next() == "who[0].post")
    #expect(person.next() == "refused: who, who")
    #expect(person.answer(.text("焊工")) == "review")
    let food = Value.object(["good": .number(2), "wish": .text("热菜")])
    #expect(
      try person.handedIn() == [
        "care": .object(["food": food, "bus": .object(["good": .number(5)])]),
        "who": .object(["post": .text("焊工")]),
      ]
    )
  }

  @Test func `other is explained beside the answer or as the answer`() throws {
    var person = try Scenario(
      """
      {"storeOthersAsComment": false, "elements": [
        {"type": "checkbox", "name": "a", "choices": [1, 2], "showOtherItem": true,
         "showCommentArea": true}]}
      """
    )
    let step = Step(question: "a")
    person.session.answer(
      .array([.number(1), .text("other")]),
      comment: "remark",
      other: "third",
      at: step
    )
    let question = try #require(person.session.question(of: step))
    #expect(question.otherText == "third")
    #expect(question.comment == "remark")
    guard case .choices(let list) = question.kind else { throw WrongKind() }
    #expect(list.chosen == [.number(1), .text("other")])
    #expect(
      try person.handedIn()
        == ["a": .array([.number(1), .text("third")]), "a-Comment": .text("remark")]
    )
  }

  private struct WrongKind: Error {}
}

/// Triggers that end a survey or lead past pages.
@Suite struct LeavingOutTests {
  private static let form = """
    {"triggers": [
       {"type": "complete", "expression": "{works} = false"},
       {"type": "skip", "expression": "{shift} = 'day'", "gotoName": "last"}],
     "pages": [
      {"name": "one", "elements": [{"type": "boolean", "name": "works"}]},
      {"name": "two", "elements": [
        {"type": "radiogroup", "name": "shift", "choices": ["day", "night"], "isRequired": true}]},
      {"name": "three", "elements": [{"type": "text", "name": "nights", "isRequired": true}]},
      {"name": "four", "elements": [{"type": "text", "name": "last"}]}]}
    """

  @Test func `a survey ends where its author wants it to`() throws {
    var person = try Scenario(Self.form)
    #expect(person.answer(.boolean(false)) == "review")
    #expect(try person.handedIn() == ["works": .boolean(false)])
    #expect(person.jump(to: "works") == "works")
    #expect(person.answer(.boolean(true)) == "shift")
    #expect(person.answer(.text("day")) == "last")
    #expect(person.asked == ["works", "shift", "last"])
    #expect(person.answer(.text("x")) == "review")
    #expect(
      try person.handedIn()
        == ["works": .boolean(true), "shift": .text("day"), "last": .text("x")]
    )
  }

  @Test func `what was answered on a page that is left out is not handed in`() throws {
    var person = try Scenario(Self.form)
    #expect(person.answer(.boolean(true)) == "shift")
    #expect(person.answer(.text("night")) == "nights")
    #expect(person.answer(.text("8")) == "last")
    person.put(.text("day"), to: "shift")
    #expect(person.next() == "review")
    #expect(try person.handedIn() == ["works": .boolean(true), "shift": .text("day")])
  }
}
