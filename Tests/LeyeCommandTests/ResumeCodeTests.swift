import SurveyStore
import TestSupport
import Testing

/// Codes with which a survey is gone on with.
@Suite struct ResumeCodeTests {
  @Test func `a code of ten characters, as they were before, is still found`() throws {
    let desk = try Desk()
    try desk.open("w")
    let code = try #require(try desk.run("take", "--wave", "w", input: "5\n").resumeCode)
    let store = try Store(path: desk.path("leye.sqlite"), mode: .mustExist)
    let key = code.filter { $0 != "-" }
    let stored = try #require(try store.draft(code: key))
    try store.deleteDraft(code: key)
    let record = DraftRecord(
      responseID: stored.draft.responseID,
      language: stored.draft.language,
      state: stored.draft.state
    )
    try store.saveDraft(record, code: "ABCDEFGHJK", in: stored.wave, today: stored.updatedDay)

    let resumed = try desk.run("take", "--resume", "abcde fghjk", input: "4\n")
    #expect(resumed.code == 75)
    #expect(resumed.output.contains("Welcome back. You go on where you left.\n"))
    #expect(resumed.output.hasSuffix("To go on: leye take --resume ABCDE-FGHJK\n"))
  }

  @Test func `a mistyped code is told as such and not repeated`() throws {
    let desk = try Desk()
    try desk.open("w")
    let code = try #require(try desk.run("take", "--wave", "w", input: "5\n").resumeCode)
    let wrong = code.dropLast() + (code.hasSuffix("0") ? "1" : "0")
    let refused = try desk.run("take", "--resume", String(wrong))
    #expect(refused.code == 65)
    #expect(
      refused.errors == """
        leye: The code to go on has a wrong character: its check characters do not match. Please \
        compare it with the one you were given, group by group.

        """
    )
    let letters = code.replacing("0", with: "O").replacing("1", with: "l").lowercased()
    #expect(try desk.run("take", "--resume", letters, input: "4\n").code == 75)
  }
}
