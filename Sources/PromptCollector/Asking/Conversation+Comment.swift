import Messages
import SurveyModel
import SurveySession

/// What asking for a comment has come to.
enum CommentTurn<Turn> {
  /// The comment, nil for none.
  case given(String?)
  /// The question itself is to be asked again.
  case again
  /// The conversation stops.
  case stopped(Turn)
}

extension Conversation {
  /// Asks for the text of "other", or for the comment a question allows.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - value: The answer just given.
  /// - Returns: The text, or what to do instead.
  mutating func askComment(for question: Question, with value: Value) -> CommentTurn<Turn> {
    let list: ChoiceList
    switch question.kind {
    case .radiogroup(let choices), .dropdown(let choices), .checkbox(let choices): list = choices
    default: return .given(nil)
    }
    let isOther = list.otherText != nil && value.includes(ChoiceList.otherValue)
    guard isOther || list.hasComment else { return .given(nil) }
    let current = session.comment(for: question)
    while true {
      var prompt =
        isOther
        ? list.otherText.map { text($0) + Phrase(": ", "：")[session.language] } ?? ""
        : Sentences.commentPrompt[session.language]
      if let current { prompt += Sentences.current(current)[session.language] }
      guard let line = read(prompt) else { return .stopped(stopped) }
      switch Command(line, acceptsLetter: false) {
      case .leave: return .stopped(.leave)
      case .back: return .again
      case .skip where !isOther: return .given(nil)
      case .help: say(Sentences.help)
      case .switchLanguage, .skip: say(Sentences.otherNeeded)
      case nil:
        let text = line.trimmingWhitespace
        if !text.isEmpty { return .given(text.hasPrefix("\\") ? String(text.dropFirst()) : text) }
        if current != nil || !isOther { return .given(current) }
        say(Sentences.otherNeeded)
      }
    }
  }
}

extension Value {
  /// True where a value is another one or a list with it.
  fileprivate func includes(_ other: Value) -> Bool {
    if case .array(let values) = self { values.contains(other) } else { self == other }
  }
}
