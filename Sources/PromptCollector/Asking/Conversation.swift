import Messages
import SurveyModel
import SurveySession
import TextDisplay

/// One run of the prompt: a session, an input and an output.
struct Conversation<Input: LineInput, Output: TextOutput> {
  /// What a turn has come to.
  enum Turn: Hashable {
    /// The session is somewhere else now, or the same question is to be shown again.
    case goOn
    /// The answers are submitted.
    case finished(Response)
    /// The person wants to leave.
    case leave
    /// There is no more input.
    case ended
  }

  var session: Session
  let collector: Collector
  let searchKeys: @Sendable (String) -> String
  var input: Input
  var output: Output
  /// The page and the matrix shown last, which are not shown again for each row.
  var shownPage: String?
  var shownMatrix: QuestionPath?
  /// Why reading stopped, once it has.
  private var stop: Turn?

  /// Prepares a conversation.
  ///
  /// - Parameters:
  ///   - session: Where to begin.
  ///   - collector: What the response is marked with.
  ///   - searchKeys: Further texts by which a choice of a long list is found.
  ///   - input: Where answers come from.
  ///   - output: Where questions go to.
  init(
    session: Session,
    collector: Collector,
    searchKeys: @escaping @Sendable (String) -> String,
    input: Input,
    output: Output
  ) {
    self.searchKeys = searchKeys
    self.session = session
    self.collector = collector
    self.input = input
    self.output = output
  }

  /// Asks until the end.
  ///
  /// - Parameter save: Keeps the draft.
  /// - Returns: What the conversation has come to.
  /// - Throws: ``PromptFault`` when `save` fails.
  mutating func hold(save: (Draft) throws -> Void) throws(PromptFault) -> PromptOutcome {
    showOpening()
    while true {
      let place = session.position
      let before = session.draft
      let turn =
        if case .step(let step) = place { ask(step) } else { askToSubmit() }
      switch turn {
      case .goOn:
        if session.draft.answers != before.answers || session.draft.seen != before.seen {
          try keep(place, save)
        }
      case .finished(let response):
        return .finished(response, farewell: farewell)
      case .leave, .ended:
        try keep(place, save)
        if turn == .ended { showUnanswered() }
        say(Sentences.left)
        return .left(session.draft)
      }
    }
  }

  private func keep(
    _ place: Position,
    _ save: (Draft) throws -> Void
  ) throws(PromptFault) {
    do {
      try save(session.draft)
    } catch {
      let fault = error as? any Fault
      let name = if case .step(let step) = place { step.question } else { "" }
      throw .notSaved(
        question: name,
        cause: fault?.phrase,
        category: fault?.category ?? .inputOutput
      )
    }
  }

  private var farewell: String {
    TerminalText.sanitizedLines(PlainText.words(of: session.form.completedText))
  }
}

extension Conversation {
  /// Reads a line.
  ///
  /// - Parameter prompt: What stands before it.
  /// - Returns: nil where the input has ended or was interrupted; ``stopped`` then says which.
  mutating func read(_ prompt: String) -> String? {
    guard stop == nil else { return nil }
    switch input.readLine(prompt: TerminalText.sanitizedLines(prompt)) {
    case .line(let line): return TerminalText.stripped(line)
    case .end: stop = .ended
    case .interrupted: stop = .leave
    }
    return nil
  }

  /// Why reading stopped.
  var stopped: Turn { stop ?? .ended }

  /// Writes a sentence of the interface.
  ///
  /// - Parameter phrase: The sentence.
  mutating func say(_ phrase: Phrase) { say(phrase[session.language]) }

  /// Writes a line, made safe for terminals; nothing where it is empty.
  ///
  /// - Parameter line: The text.
  mutating func say(_ line: String) {
    guard !line.isEmpty else { return }
    output.write(TerminalText.sanitizedLines(line) + "\n")
  }

  /// Writes an empty line.
  mutating func sayNothing() { output.write("\n") }
}
