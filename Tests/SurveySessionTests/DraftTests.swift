import Messages
import SurveyModel
import SurveySession
import Testing

@Test func `a draft reads back as it was written`() throws {
  var person = try Scenario(Forms.maze, language: .chinese)
  person.put(.object(["r1": .number(2)]), to: "m")
  person.put(.text("\u{0}“\n𠮷"), to: "b")
  _ = person.next()
  let draft = person.session.draft
  #expect(try Draft(json: draft.json) == draft)
  #expect(try Draft(json: draft.json).json == draft.json)
}

@Test(arguments: Granularity.allCases)
func `resuming is the same as never having left`(_ granularity: Granularity) throws {
  for seed in 0..<40 {
    var stayed = try Scenario(Forms.maze, seeing: granularity)
    var left = stayed
    var walk = RandomWalk(seed: UInt64(seed))
    for _ in 0..<40 {
      let move = walk.nextMove()
      move(&stayed)
      move(&left)
      if walk.chance(3) { try left.leaveAndResume() }
      #expect(left.place == stayed.place, "seed \(seed)")
      #expect(left.session.draft == stayed.session.draft, "seed \(seed)")
      #expect(left.session.progress == stayed.session.progress, "seed \(seed)")
      #expect(
        left.session.finish(collector: .prompt) == stayed.session.finish(collector: .prompt),
        "seed \(seed)"
      )
    }
  }
}

@Test func `nothing hidden is ever handed in, and the place always shows`() throws {
  var handedIn = 0
  for seed in 100..<160 {
    var person = try Scenario(Forms.maze)
    var walk = RandomWalk(seed: UInt64(seed))
    for _ in 0..<60 {
      walk.nextMove()(&person)
      let session = person.session
      #expect(session.position == .review || session.stepsHere.allSatisfy(session.steps.contains))
      guard case .finished(let response) = session.finish(collector: .prompt) else { continue }
      handedIn += 1
      let shown = Set(session.form.pages.flatMap(\.questions).map(\.path.name))
      let open = session.survey.questions.filter { shown.contains($0.name) }
      let allowed = Set(open.map(\.key) + open.map(\.commentKey))
      #expect(Set(response.answers.keys).isSubset(of: allowed), "seed \(seed)")
      for (key, value) in response.answers { #expect(session.answers[key] == value) }
    }
  }
  #expect(handedIn > 100)
}

@Test func `a draft keeps its place when a screen takes over from a prompt`() throws {
  var person = try Scenario(Forms.pages)
  #expect(person.answer(.array([.text("food")])) == "free")
  #expect(person.skip() == "meal")
  person.session.setGranularity(.page)
  #expect(person.place == "page two")
  #expect(person.back() == "page one")
  person.session.setGranularity(.question)
  #expect(person.place == "topics")
}

@Test func `language and identity come from the draft`() throws {
  var person = try Scenario(Forms.condition)
  person.session.setLanguage(.chinese)
  let draft = person.session.draft
  let resumed = try Session(
    survey: person.session.survey,
    language: .english,
    draft: draft,
    responseID: ResponseID(),
    now: 0
  )
  #expect(resumed.language == .chinese)
  #expect(resumed.responseID == person.session.responseID)
}

@Test func `a draft of another survey is refused`() throws {
  let draft = try Scenario(Forms.condition).session.draft
  let survey = try Scenario(Forms.rows).session.survey
  #expect(throws: DraftFault.otherSurvey) {
    try Session(survey: survey, language: .english, draft: draft, responseID: ResponseID(), now: 0)
  }
}

@Test(arguments: [
  ("", DraftFault.notJSON), ("[]", .notJSON), ("{}", .badMember("survey")),
  (#"{"survey":"s","response":"0g"}"#, .badMember("response")),
  (#"{"survey":"s","response":"00112233445566778899aabbccddeeff"}"#, .badMember("language")),
])
func `a damaged draft is told apart`(_ json: String, _ fault: DraftFault) {
  #expect(throws: fault) { try Draft(json: json) }
}

@Test func `faults of drafts are whole sentences`() {
  #expect(
    DraftFault.badMember("answers").phrase
      == Phrase(
        "The saved draft cannot be read: “answers” is missing or damaged. "
          + "Delete the draft and start again.",
        "保存的草稿读不出来：“answers”缺失或已损坏。请删除草稿，重新填写。"
      )
  )
  #expect(
    DraftFault.otherSurvey.phrase.chinese
      == "保存的草稿属于另一份问卷，或者是这份问卷以前的版本。请换用当时的问卷文件，或者删除草稿，重新填写。"
  )
}
