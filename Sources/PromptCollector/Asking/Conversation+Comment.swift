import Messages
import SurveyModel
import SurveySession

/// The texts that go with an answer.
struct CommentTexts {
  /// The comment, nil for none.
  var comment: String?
  /// What "other" stands for, nil where it is not chosen.
  var other: String?
}

/// What asking for texts has come to.
enum CommentTurn<Turn> {
  /// The texts.
  case given(CommentTexts)
  /// The question itself is to be asked again.
  case again
  /// The conversation stops.
  case stopped(Turn)
}

extension Conversation {
  /// Asks for the text of "other", and for the comment a question allows.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - value: The answer just given.
  /// - Returns: The texts, or what to do instead.
  mutating func askComments(
    for question: AskedQuestion,
    with value: Value
  ) -> CommentTurn<Turn> {
    var texts = CommentTexts()
    let other = question.choices.first { $0.role == .other }
    if let other, value.includes(other.value) {
      let prompt = other.text + Phrase(": ", "：")[session.language]
      switch askText(prompt, current: question.otherText, isNeeded: true) {
      case .given(let given): texts.other = given.other
      case .again: return .again
      case .stopped(let turn): return .stopped(turn)
      }
    }
    guard let label = question.commentLabel else { return .given(texts) }
    let prompt = label + Phrase(": ", "：")[session.language]
    switch askText(prompt, current: question.comment, isNeeded: false) {
    case .given(let given): texts.comment = given.other
    case .again: return .again
    case .stopped(let turn): return .stopped(turn)
    }
    return .given(texts)
  }

  /// Reads one text.
  private mutating func askText(
    _ prompt: String,
    current: String,
    isNeeded: Bool
  ) -> CommentTurn<Turn> {
    var prompt = prompt
    if !current.isEmpty { prompt += Sentences.current(current)[session.language] }
    while true {
      guard let line = read(prompt) else { return .stopped(stopped) }
      switch Command(line, acceptsLetter: false) {
      case .leave: return .stopped(.leave)
      case .back: return .again
      case .skip where !isNeeded: return .given(CommentTexts())
      case .help: say(Sentences.help)
      case .switchLanguage, .skip: say(Sentences.otherNeeded)
      case nil:
        let text = line.trimmingWhitespace
        if !text.isEmpty {
          return .given(CommentTexts(other: text.hasPrefix("\\") ? String(text.dropFirst()) : text))
        }
        if !current.isEmpty { return .given(CommentTexts(other: current)) }
        if !isNeeded { return .given(CommentTexts()) }
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
