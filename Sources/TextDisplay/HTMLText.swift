/// The one way from text to HTML.
public enum HTMLText: Sendable {
  /// A text as it may stand between tags and in quoted attributes.
  ///
  /// The text is first made safe as for a terminal (see ``TerminalText/sanitized(_:)``), so that
  /// bidirectional controls cannot reorder the page; then the five characters with a meaning in HTML
  /// are replaced.
  ///
  /// - Parameter text: A text from anywhere.
  /// - Returns: A text without `&` (but in entities), `<`, `>`, `"` and `'`, on one line.
  /// - Complexity: Linear in the length of the text.
  public static func escaped(_ text: String) -> String {
    quoted(TerminalText.sanitized(text))
  }

  /// A text with its lines kept, otherwise as ``escaped(_:)``.
  ///
  /// - Parameter text: A text from anywhere.
  /// - Returns: A text whose lines end in line feeds.
  public static func escapedLines(_ text: String) -> String {
    quoted(TerminalText.sanitizedLines(text))
  }

  /// A text as it may stand in a field that is sent back: nothing is changed but what has a meaning in HTML.
  ///
  /// - Parameter text: A text from anywhere.
  /// - Returns: What a browser reads as the same text, but for NUL, which HTML cannot hold.
  public static func quoted(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\r": result.append(contentsOf: "&#13;".unicodeScalars)
      case "\0": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
