import Messages
import PromptCollector
import SurveyModel
import SurveySession
import Testing

private func run(_ answers: [String: Value]) throws -> ScriptedAnswers.Outcome {
  let session = try Respondent(Kinds.json).newSession(.english)
  return ScriptedAnswers(answers).run(session: session)
}

private let complete: [String: Value] = [
  "shift": .text("day"), "recommend": .number(9),
  "care": .object(["food": .number(1), "bed": .number(2)]),
]

@Test func `a complete object becomes a response`() throws {
  guard case .finished(let response, let leftOut) = try run(complete) else {
    Issue.record("refused")
    return
  }
  #expect(response.answers == complete)
  #expect(leftOut.isEmpty)
}

@Test func `an answer to a hidden question is left out and named`() throws {
  let answers = complete.merging(["why": .text("secret")]) { $1 }
  guard case .finished(let response, let leftOut) = try run(answers) else {
    Issue.record("refused")
    return
  }
  #expect(response.answers == complete)
  #expect(leftOut == ["why"])
}

@Test func `unknown keys are named with the nearest known one`() throws {
  let answers = complete.merging(["recomend": .number(9), "zzz": .text("secret")]) { $1 }
  guard case .refused(let problems) = try run(answers) else {
    Issue.record("accepted")
    return
  }
  #expect(
    problems.map(\.phrase) == [
      Phrase(
        "The survey has no question “recomend”. Did you mean “recommend”?",
        "问卷里没有“recomend”这道题。是不是“recommend”？"
      ),
      Phrase(
        "The survey has no question “zzz”. Remove it, or check the name in the survey file.",
        "问卷里没有“zzz”这道题。请删去，或者对照问卷文件核对题名。"
      ),
    ]
  )
}

@Test func `what a person could not submit is refused, without repeating it`() throws {
  let answers: [String: Value] = [
    "shift": .text("secret"), "joined": .number(1234), "care": .object(["food": .number(1)]),
  ]
  guard case .refused(let problems) = try run(answers) else {
    Issue.record("accepted")
    return
  }
  let sentences = problems.map(\.phrase.english)
  #expect(sentences.count == 3)
  #expect(sentences[0].hasPrefix("Question “joined”: "))
  #expect(sentences[1].hasPrefix("Question “shift”: "))
  #expect(sentences[2].hasPrefix("Question “care.bed”: "))
  #expect(!sentences.joined().contains("secret"))
  #expect(!sentences.joined().contains("1234"))
}

@Test func `a row that the matrix does not have is named with the nearest`() throws {
  let care = Value.object([
    "food": .number(1), "bed": .number(2), "fod": .number(1), "zzzzzz": .number(1),
  ])
  guard case .refused(let problems) = try run(complete.merging(["care": care]) { $1 }) else {
    Issue.record("accepted")
    return
  }
  #expect(
    problems.map(\.phrase) == [
      Phrase(
        "The question “care” has no row “fod”. Did you mean “food”?",
        "“care”题没有“fod”这一行。是不是“food”？"
      ),
      Phrase(
        "The question “care” has no row “zzzzzz”. Remove it, or check the rows in the survey file.",
        "“care”题没有“zzzzzz”这一行。请删去，或者对照问卷文件核对行名。"
      ),
    ]
  )
}

@Test func `a comment that is no text is refused as such`() throws {
  let answers = complete.merging(["shift-Comment": .number(5)]) { $1 }
  guard case .refused(let problems) = try run(answers) else {
    Issue.record("accepted")
    return
  }
  #expect(problems == [.commentNotText("shift-Comment")])
  #expect(
    problems[0].phrase
      == Phrase(
        "“shift-Comment” is a comment and must be a text. Write it in quotes.",
        "“shift-Comment”是补充说明，应当是文字。请加上引号。"
      )
  )
}

@Test func `a choice given twice counts once`() throws {
  let json = #"""
    {"elements": [{"type": "checkbox", "name": "c", "choices": ["a", 2], "maxSelectedChoices": 2}]}
    """#
  let session = try Respondent(json).newSession(.english)
  let twice = Value.array([.text("a"), .number(2), .text("a"), .text("2")])
  guard case .finished(let response, _) = ScriptedAnswers(["c": twice]).run(session: session) else {
    Issue.record("refused")
    return
  }
  #expect(response.answers == ["c": .array([.text("a"), .number(2)])])
}
