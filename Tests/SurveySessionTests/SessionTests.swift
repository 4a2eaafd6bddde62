import SurveyModel
import SurveySession
import Testing

@Test func `a hidden question is passed over until its condition holds`() throws {
  var person = try Scenario(Forms.condition)
  #expect(person.asked == ["urgent", "mood"])
  #expect(person.answer(.boolean(false)) == "mood")
  #expect(person.back() == "urgent")
  #expect(person.answer(.boolean(true)) == "what")
  #expect(person.asked == ["urgent", "what", "mood"])
  #expect(person.answer(.text("the lift")) == "mood")
  #expect(person.answer(.number(4)) == "review")
}

@Test func `a required question holds one back, an optional one does not`() throws {
  var person = try Scenario(Forms.condition)
  #expect(person.next() == "refused: urgent")
  #expect(person.skip() == "refused: urgent")
  #expect(person.place == "urgent")
  #expect(person.answer(.boolean(false)) == "mood")
  #expect(person.skip() == "review")
  #expect(try person.handedIn() == ["urgent": .boolean(false)])
}

@Test func `skipping takes an answer back, unless one is needed`() throws {
  var person = try Scenario(Forms.condition)
  #expect(person.answer(.boolean(false)) == "mood")
  #expect(person.answer(.number(3)) == "review")
  #expect(person.back() == "mood")
  #expect(person.skip() == "review")
  #expect(person.session.answers["mood"] == nil)
  #expect(person.back() == "mood")
  #expect(person.back() == "urgent")
  #expect(person.skip() == "refused: urgent")
  #expect(person.session.answers["urgent"] == .boolean(false))
}

@Test func `an answer that a later change hides is not handed in`() throws {
  var person = try Scenario(Forms.condition)
  #expect(person.answer(.boolean(true)) == "what")
  #expect(person.answer(.text("private")) == "mood")
  person.put(.boolean(false), to: "urgent")
  #expect(try person.handedIn() == ["urgent": .boolean(false)])
  person.put(.boolean(true), to: "urgent")
  #expect(try person.handedIn() == ["urgent": .boolean(true), "what": .text("private")])
}

@Test func `a matrix is asked row by row`() throws {
  var person = try Scenario(Forms.rows)
  #expect(person.asked == ["first", "care.food", "care.rest", "last"])
  #expect(person.skip() == "care.food")
  #expect(person.next() == "refused: care.food")
  #expect(person.answer(.number(3)) == "care.rest")
  #expect(person.skip() == "refused: care.rest")
  #expect(person.answer(.number(1)) == "last")
  #expect(person.back() == "care.rest")
  #expect(person.back() == "care.food")
  let care = Value.object(["food": .number(3), "rest": .number(1)])
  #expect(try person.handedIn() == ["care": care])
}

@Test func `an answer to a hidden row neither counts nor is handed in`() throws {
  var person = try Scenario(Forms.rowCondition)
  #expect(person.asked == ["care.food"])
  #expect(person.answer(.number(1)) == "care.why")
  #expect(person.answer(.number(3)) == "last")
  person.put(.number(2), to: "care", row: "food")
  #expect(person.asked == ["care.food"])
  #expect(try person.handedIn() == ["care": .object(["food": .number(2)])])
  person.put(.number(1), to: "care", row: "food")
  #expect(person.asked == ["care.food", "care.why", "last"])
}

@Test func `a page is asked as a whole`() throws {
  var person = try Scenario(Forms.pages, seeing: .page)
  #expect(person.place == "page one")
  #expect(person.session.stepsHere.map(\.question) == ["topics", "free"])
  #expect(person.next() == "refused: topics")
  person.put(.array([.text("pay")]), to: "topics")
  #expect(person.next() == "page three")
  #expect(person.back() == "page one")
  person.put(.array([.text("pay"), .text("food")]), to: "topics")
  #expect(person.next() == "page two")
  #expect(person.session.stepsHere.map(\.question) == ["meal"])
  #expect(person.next() == "page three")
  #expect(person.next() == "review")
  #expect(person.next() == "review")
  #expect(person.back() == "page three")
}

@Test func `going back leads where one was`() throws {
  var person = try Scenario(Forms.pages)
  #expect(person.back() == "at the start")
  #expect(person.answer(.array([.text("food")])) == "free")
  #expect(person.jump(to: "end") == "end")
  #expect(person.back() == "free")
  #expect(person.jump(to: "meal") == "meal")
  person.put(.array([.text("pay")]), to: "topics")
  #expect(person.place == "end")
  #expect(person.back() == "free")
}

@Test func `one cannot jump to a question that is not asked`() throws {
  var person = try Scenario(Forms.pages)
  #expect(person.jump(to: "meal") == "not asked")
  #expect(person.jump(to: "hello") == "not asked")
  #expect(person.jump(to: "nothing") == "not asked")
  #expect(person.place == "topics")
}

@Test func `a change from the review leads back to it by way of new questions`() throws {
  var person = try Scenario(Forms.pages)
  #expect(person.answer(.array([.text("pay")])) == "free")
  #expect(person.skip() == "end")
  #expect(person.skip() == "review")
  #expect(person.jump(to: "free") == "free")
  #expect(person.answer(.text("hello")) == "review")
  #expect(person.jump(to: "topics") == "topics")
  #expect(person.answer(.array([.text("food")])) == "meal")
  #expect(person.answer(.text("other"), comment: "soup") == "wish")
  #expect(person.skip() == "review")
  #expect(person.back() == "end")
}

@Test func `turning back from a change leads to the review`() throws {
  var person = try Scenario(Forms.rows)
  #expect(person.skip() == "care.food")
  #expect(person.answer(.number(3)) == "care.rest")
  #expect(person.answer(.number(3)) == "last")
  #expect(person.skip() == "review")
  #expect(person.jump(to: "care", row: "rest") == "care.rest")
  #expect(person.back() == "review")
}

@Test func `progress counts what shows`() throws {
  var person = try Scenario(Forms.rows)
  let progress = { (person: Scenario) in
    let now = person.session.progress
    return [now.number, now.answered, now.total, now.percent]
  }
  #expect(progress(person) == [1, 0, 4, 0])
  #expect(person.answer(.text("x")) == "care.food")
  #expect(progress(person) == [2, 1, 4, 25])
  #expect(person.answer(.number(1)) == "care.rest")
  #expect(progress(person) == [3, 2, 4, 50])
}

@Test func `texts to read stand before the question that follows them`() throws {
  let person = try Scenario(Forms.pages)
  let steps = person.session.steps
  let first = person.session.readings(before: steps.first)
  #expect(first.count == 1)
  guard case .question(let text, _)? = first.first else { throw Missing() }
  #expect(text.path == QuestionPath("hello"))
  #expect(person.session.readings(before: steps.last).isEmpty)
  #expect(person.session.readings(before: nil).isEmpty)
}

@Test func `the text of other and its answer go together`() throws {
  var person = try Scenario(Forms.pages)
  #expect(person.answer(.array([.text("food")])) == "free")
  #expect(person.skip() == "meal")
  #expect(person.answer(.text("other"), comment: "soup") == "wish")
  #expect(person.session.answers["meal-Comment"] == .text("soup"))
  #expect(person.back() == "meal")
  #expect(person.answer(.text("rice")) == "end")
  #expect(person.session.answers["meal-Comment"] == nil)
}

@Test func `an incomplete survey cannot be handed in`() throws {
  let person = try Scenario(Forms.pages)
  guard case .refused(let problems) = person.session.finish(collector: .prompt) else {
    Issue.record("handed in without a required answer")
    return
  }
  #expect(problems.map(\.questionName) == ["topics"])
}

/// Something that should be there is not.
private struct Missing: Error {}
