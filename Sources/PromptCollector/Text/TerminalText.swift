/// Text made safe to show on a terminal.
enum TerminalText {
  /// Replaces what could steer a terminal or turn text around; line feeds stay.
  ///
  /// Control characters could move the cursor or change the window title, bidirectional controls
  /// could show a text in another order than it is read.
  ///
  /// - Parameter text: A text from a survey or an answer.
  /// - Returns: The text with U+FFFD in place of each harmful character and a space for each tab.
  static func clean(_ text: String) -> String {
    var result = ""
    var followsReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where followsReturn: break
      case "\n", "\r", "\u{2028}", "\u{2029}": result.unicodeScalars.append("\n")
      case "\t": result.unicodeScalars.append(" ")
      default: result.unicodeScalars.append(isHarmful(scalar) ? "\u{FFFD}" : scalar)
      }
      followsReturn = scalar == "\r"
    }
    return result
  }

  /// Drops what could harm whoever reads the answer on a terminal later; line feeds stay.
  ///
  /// - Parameter line: A line as typed or piped in.
  /// - Returns: The line with a space for each tab.
  static func typed(_ line: String) -> String {
    var result = ""
    for scalar in line.unicodeScalars {
      if scalar == "\t" {
        result.unicodeScalars.append(" ")
      } else if scalar == "\n" || !isHarmful(scalar) {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// True for control characters and bidirectional controls.
  ///
  /// - Parameter scalar: Any character.
  /// - Returns: True for line feeds and tabs as well.
  static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension String {
  /// The text without white space at both ends.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  /// The text with fullwidth forms, as Chinese input methods type them, put in ASCII.
  var narrowed: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        result.unicodeScalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000: result.unicodeScalars.append(" ")
      case 0x300A, 0x3008: result.unicodeScalars.append("<")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
