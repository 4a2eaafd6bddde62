public import SurveyModel
public import SurveySession

/// What a conversation has come to.
public enum PromptOutcome: Sendable, Hashable {
  /// The answers were submitted; the farewell is the survey's own, for when they are stored.
  case finished(Response, farewell: String)
  /// The person has left or the input has ended.
  case left(Draft)
}

/// Asks a survey line by line, over any input and output.
///
/// Works on a terminal, with a screen reader, over a serial line and in a pipe. Everything shown is
/// free of control characters, whatever the survey or an answer contains.
///
/// ## Usage
/// ```swift
/// let outcome = try PromptCollector().run(
///   session: session, input: &input, output: &output, save: { try drafts.write($0) }
/// )
/// ```
public struct PromptCollector: Sendable {
  private let collector: Collector
  private let searchKeys: @Sendable (String) -> String

  /// Creates the collector.
  ///
  /// - Parameters:
  ///   - collector: What the response is marked with; `.interview` also shows the notes for the interviewer.
  ///   - searchKeys: Further texts by which a choice of a long list is found, such as the initials of its
  ///     pinyin, with blanks between them.
  public init(
    collector: Collector = .prompt,
    searchKeys: @escaping @Sendable (String) -> String = { _ in "" }
  ) {
    self.collector = collector
    self.searchKeys = searchKeys
  }

  /// Asks until the answers are submitted or the person leaves.
  ///
  /// - Parameters:
  ///   - session: Where to begin: a new session or one made from a draft.
  ///   - input: Where answers come from.
  ///   - output: Where questions go to.
  ///   - save: Keeps the draft; called after every answer and on leaving.
  /// - Returns: The response, or the draft that was saved on leaving.
  /// - Throws: ``PromptFault/notSaved(question:cause:category:)`` when `save` fails. No answer is
  ///   taken after that.
  public func run<Input: LineInput, Output: TextOutput>(
    session: Session,
    input: inout Input,
    output: inout Output,
    save: (Draft) throws -> Void
  ) throws(PromptFault) -> PromptOutcome {
    var session = session
    session.setGranularity(.question)
    var conversation = Conversation(
      session: session,
      collector: collector,
      searchKeys: searchKeys,
      input: input,
      output: output
    )
    defer {
      input = conversation.input
      output = conversation.output
    }
    return try conversation.hold(save: save)
  }
}
