/// How emphasis is written: not at all, or with ANSI escape sequences.
///
/// The caller decides, from `NO_COLOR`, the terminal and its options.
public enum Style: Sendable, Hashable, CaseIterable {
  /// Text only.
  case plain
  /// ANSI colours and bold.
  case ansi

  /// What a piece of text is, which decides how it looks.
  enum Role: String {
    case heading = "1"
    case warning = "1;33"
    case quiet = "2"
    case negative = "31"
    case mixed = "33"
    case neutral = "37"
    case positive = "36"
  }

  /// A text in the look of its role.
  ///
  /// - Parameters:
  ///   - text: The text, already padded: the escape sequences would count as width.
  ///   - role: What the text is.
  /// - Returns: The text, with escape sequences around it in the ANSI style.
  func apply(_ text: String, _ role: Role) -> String {
    switch self {
    case .plain: text
    case .ansi: text.isEmpty ? text : "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m"
    }
  }
}
