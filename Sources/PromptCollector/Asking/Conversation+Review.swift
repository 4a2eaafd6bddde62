import Messages
import SurveyModel
import SurveySession

extension Conversation {
  /// Shows all answers and reads until they are submitted or one is to be changed.
  ///
  /// - Returns: What the turn has come to.
  mutating func askToSubmit() -> Turn {
    shownPage = nil
    shownMatrix = nil
    sayNothing()
    showReadings(before: nil)
    say("── \(Sentences.review[session.language]) ──")
    let steps = session.steps.filter { !$0.isEntriesEnd }
    for (index, step) in steps.enumerated() {
      let answer = answerText(at: step) ?? Sentences.notAnswered[session.language]
      say("\(index + 1). \(title(of: step))\(star(at: step)) → \(indented(answer))")
    }
    say(Sentences.submit)
    while true {
      guard let line = read("> ") else { return stopped }
      if let command = Command(line, acceptsLetter: true), command != .skip {
        if let turn = obey(command) { return turn }
      } else if line.trimmingWhitespace.isEmpty {
        return submit()
      } else if let number = Int(line.trimmingWhitespace.narrowed),
        steps.indices ~= number - 1
      {
        session.jump(to: steps[number - 1])
        return .goOn
      } else {
        say("! " + Sentences.numberExpected(steps.count)[session.language])
      }
    }
  }

  private mutating func submit() -> Turn {
    switch session.finish(collector: collector) {
    case .finished(let response): return .finished(response)
    case .refused(let problems):
      for problem in problems {
        let step = Step(problem.path, row: problem.row)
        let sentence = Sentences.about(title(of: step), problem.phrase[session.language])
        say("! " + sentence[session.language])
      }
      if let first = problems.first {
        session.jump(to: first)
      }
      return .goOn
    }
  }

  /// Says which questions still need an answer when the input has ended.
  mutating func showUnanswered() {
    say(Sentences.inputEnded)
    let titles = session.form.problems.compactMap { problem in
      let steps = session.steps.filter {
        $0.path == problem.path && (problem.row == nil || $0.row == problem.row)
      }
      return steps.contains(where: session.isAnswered) ? nil : steps.first.map(title(of:))
    }
    if !titles.isEmpty { say(Sentences.stillRequired(titles)) }
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n   ")
  }
}
