import Messages
import PromptCollector
import SurveyModel
import SurveySession
import Testing

private let note = """
  {"title": "Note", "elements": [
    {"type": "text", "name": "name", "title": "Who?", "maxLength": 5,
     "leye": {"interviewer": {"note": "Do not insist."}}},
    {"type": "comment", "name": "note", "title": "What?"}]}
  """

@Test func `an answer is saved at once, with the place`() throws {
  var person = try Respondent(note)
  _ = try person.types(["Li", "too", "loud"], then: .interrupted)
  #expect(person.drafts.map(\.position).contains(.step(Step(question: "note"))))
  #expect(person.drafts.first?.answers == ["name": .text("Li")])
}

@Test func `a comment cut off by the end of the input is kept`() throws {
  var person = try Respondent(note)
  let outcome = try person.types(["Li", "too", "loud"])
  #expect(outcome == .left(try #require(person.drafts.last)))
  #expect(person.drafts.last?.answers["note"] == .text("too\nloud"))
}

@Test func `a letter is a text where texts are asked for, a sign after a backslash too`() throws {
  var person = try Respondent(note)
  let outcome = try person.types(["b", "\\<", "", ""])
  #expect(outcome.answers == ["name": .text("b"), "note": .text("<")])
}

@Test func `a pasted line break is kept in a comment only`() throws {
  var person = try Respondent(note)
  let outcome = try person.types(["a\nb", "c\nd", "", ""])
  #expect(outcome.answers == ["name": .text("a b"), "note": .text("c\nd")])
}

@Test func `the first question has none before it`() throws {
  var person = try Respondent(note)
  _ = try person.types(["<", ":q"])
  #expect(person.transcript.text.contains("This is the first question.\n"))
}

@Test func `notes for the interviewer show in an interview only`() throws {
  var person = try Respondent(note)
  _ = try person.types([":q"])
  #expect(!person.transcript.text.contains("insist"))
  _ = try person.types([":q"], as: .interview)
  #expect(person.transcript.text.contains("[for the interviewer: Do not insist.]\n"))
}

@Test func `a refused answer leaves no trace and is not repeated`() throws {
  var person = try Respondent(note)
  let outcome = try person.types(["Ouyang Feng", "", "", ""])
  #expect(outcome.answers == [:])
  #expect(person.complaints.count == 1)
  #expect(!person.complaints.joined().contains("Ouyang"))
}

@Test func `a number that the list does not have is explained`() throws {
  var person = try Respondent(note)
  _ = try person.types(["", "", "9", "0"])
  #expect(
    person.complaints.last
      == "There is no such question here. Press Enter to submit, or type a number from 1 to 2."
  )
}

@Test func `a survey cannot steer the terminal`() throws {
  let hostile = #"\u001b]0;x\u0007\u202e"#
  var person = try Respondent(
    """
    {"title": "T\(hostile)", "elements": [
      {"type": "radiogroup", "name": "q", "title": "Q\(hostile)", "choices": ["a\(hostile)"]}]}
    """
  )
  _ = try person.types(["1", ""])
  let scalars = person.transcript.text.unicodeScalars
  #expect(scalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x202E })
}

private struct DiskFull: Fault {
  var phrase: Phrase { Phrase("The disk is full.", "磁盘已满。") }
  var category: FaultCategory { .inputOutput }
}

private struct NotWritten: Error {}

@Test func `a draft that cannot be saved stops the conversation`() throws {
  let person = try Respondent(note)
  var input = TypedLines(
    lines: ["Li", "another"],
    last: .end,
    transcript: person.transcript
  )
  var output = Paper(transcript: person.transcript)
  let session = try person.newSession(.english)
  let fault = PromptFault.notSaved(
    question: "name",
    cause: DiskFull().phrase,
    category: .inputOutput
  )
  #expect(throws: fault) {
    try PromptCollector().run(session: session, input: &input, output: &output) { _ in
      throw DiskFull()
    }
  }
  #expect(input.lines == ["another"])
  #expect(
    fault.phrase
      == Phrase(
        "The answers could not be saved at the question “name”. The disk is full. Everything before "
          + "it is saved. Make sure that the disk has room and can be written to.",
        "填到“name”这一题时，回答没能保存。磁盘已满。之前的回答都已保存。"
          + "请检查磁盘是否已满、是否可写。"
      )
  )
  #expect(throws: PromptFault.notSaved(question: "name", cause: nil, category: .inputOutput)) {
    try PromptCollector().run(session: session, input: &input, output: &output) { _ in
      throw NotWritten()
    }
  }
}
