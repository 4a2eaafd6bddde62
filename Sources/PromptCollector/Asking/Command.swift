import SurveyModel

/// What a person can ask for instead of answering.
enum Command: Sendable, Hashable {
  case back
  case help
  case skip
  case leave
  case switchLanguage

  /// The command that a line gives, nil where it is an answer.
  ///
  /// - Parameters:
  ///   - line: The line as typed; fullwidth signs count as ASCII.
  ///   - acceptsLetter: False where the letter `b` alone may be an answer.
  init?(_ line: String, acceptsLetter: Bool) {
    switch line.narrowed.trimmingWhitespace.lowercased() {
    case "b" where acceptsLetter: self = .back
    case "<", "《", "〈", ":b", ":back", "上一题": self = .back
    case "?", ":?", ":h", ":help", "帮助": self = .help
    case "-", ":s", ":skip", "跳过": self = .skip
    case ":q", ":quit", "退出": self = .leave
    case ":lang", ":l": self = .switchLanguage
    default: return nil
    }
  }
}
