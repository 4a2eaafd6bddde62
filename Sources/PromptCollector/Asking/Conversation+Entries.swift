import Messages
import SurveyModel
import SurveySession

extension Conversation {
  /// Reads whether to add or take away a panel or row, until the person goes on.
  ///
  /// - Parameter question: The question that holds them.
  /// - Returns: What the turn has come to.
  mutating func askForEntries(of question: AskedQuestion) -> Turn {
    guard case .entries(let entries) = question.kind else { return .leave }
    while true {
      guard let line = read(Sentences.entriesPrompt[session.language] + " > ") else {
        return stopped
      }
      let typed = line.narrowed.trimmingWhitespace
      if typed == "+", entries.canAdd {
        session.addEntry(to: question.path)
        session.jump(toEntry: entries.count, of: question.path)
        return .goOn
      }
      if typed.hasPrefix("-"), let number = Int(typed.dropFirst()), entries.canRemove,
        (1...max(entries.count, 1)).contains(number), entries.count > 0
      {
        session.removeEntry(number - 1, of: question.path)
        return .goOn
      }
      if let command = Command(line, acceptsLetter: true) {
        if let turn = obey(command) { return turn }
      } else if typed.isEmpty {
        switch session.trying({ $0.next() }) {
        case .moved: return .goOn
        case .refused(let problems):
          for problem in problems { say("! " + problem.phrase[session.language]) }
        }
      } else {
        showEntries(of: question)
      }
    }
  }
}
