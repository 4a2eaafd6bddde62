import Messages
import SurveyModel
import SurveySession

extension Conversation {
  /// Shows a question and reads until it is answered, skipped or left.
  ///
  /// - Parameter step: The step to answer.
  /// - Returns: What the turn has come to.
  mutating func ask(_ step: Step) -> Turn {
    guard let question = session.question(of: step) else { return .leave }
    show(step, of: question)
    if step.isEntriesEnd { return askForEntries(of: question) }
    while true {
      let current = answerText(at: step)
      if let current {
        let shown = current.split(separator: "\n").joined(separator: " / ")
        say(Sentences.current(shown)[session.language] + Sentences.keep[session.language])
      }
      guard let line = read("> ") else { return stopped }
      if let command = command(in: line, for: question) {
        if let turn = obey(command) { return turn }
      } else if line.trimmingWhitespace.isEmpty {
        if accepted(session.trying { $0.next() }) { return .goOn }
      } else if let turn = take(line, at: step, of: question) {
        return turn
      }
    }
  }

  /// Does what a command asks for.
  ///
  /// - Parameter command: The command.
  /// - Returns: nil where the question stays and needs no showing again.
  mutating func obey(_ command: Command) -> Turn? {
    switch command {
    case .back:
      if session.back() { return .goOn }
      say(Sentences.atStart)
      return nil
    case .help:
      say(Sentences.help)
      shownMatrix = nil
      return .goOn
    case .skip: return accepted(session.trying { $0.skip() }) ? .goOn : nil
    case .leave: return .leave
    case .switchLanguage:
      session.setLanguage(session.language == .chinese ? .english : .chinese)
      shownPage = nil
      shownMatrix = nil
      return .goOn
    }
  }

  /// The command in a line; an answer offered under the same name goes first.
  private func command(in line: String, for question: AskedQuestion) -> Command? {
    guard !Offers(question).list.isEmpty else {
      return Command(line, acceptsLetter: false)
    }
    let isOffered = (try? reading(line, for: question)) != nil
    return isOffered ? nil : Command(line, acceptsLetter: true)
  }

  /// Takes a line for an answer.
  private mutating func take(_ line: String, at step: Step, of question: AskedQuestion) -> Turn? {
    let value: Value
    switch question.kind {
    case .comment: value = .text(readRest(of: line))
    default:
      // Pasting may bring line breaks into what is one line.
      let line = line.replacing("\n", with: " ")
      do { value = try reading(line, for: question) } catch {
        if let found = search(line, in: question), let only = try? reading(found, for: question) {
          value = only
          say(found)
          break
        }
        say("! " + error.phrase[session.language])
        return nil
      }
    }
    var texts = CommentTexts()
    switch askComments(for: question, with: value) {
    case .given(let given): texts = given
    case .again: return .goOn
    case .stopped(let turn): return turn
    }
    let result = session.trying { trial in
      trial.answer(value, comment: texts.comment, other: texts.other, at: step)
      // An answer may hide its own question; the session has then moved on by itself.
      return trial.position == .step(step) ? trial.next() : .moved(trial.position)
    }
    return accepted(result) ? .goOn : nil
  }

  private func reading(_ line: String, for question: AskedQuestion) throws(AnswerFault) -> Value {
    try AnswerReader().read(unescaped(line), for: question)
  }

  /// Reads further lines until an empty one or the end.
  private mutating func readRest(of first: String) -> String {
    var lines = [unescaped(first)]
    while let line = read("… "), !line.trimmingWhitespace.isEmpty { lines.append(line) }
    return lines.joined(separator: "\n").trimmingWhitespace
  }

  /// The line without the sign that marks it as an answer.
  private func unescaped(_ line: String) -> String {
    line.hasPrefix("\\") ? String(line.dropFirst()) : line
  }

  /// Says what is wrong; true where nothing is.
  private mutating func accepted(_ result: MoveResult) -> Bool {
    guard case .refused(let problems) = result else { return true }
    for problem in problems { say("! " + problem.phrase[session.language]) }
    return false
  }
}

extension Session {
  /// Makes a move that leaves no trace where it is refused.
  ///
  /// - Parameter move: The move, made on a copy.
  /// - Returns: What came of it.
  mutating func trying(_ move: (inout Session) -> MoveResult) -> MoveResult {
    var trial = self
    let result = move(&trial)
    if case .moved = result { self = trial }
    return result
  }
}
