/// Text made safe and measured for a terminal.
///
/// Everything that comes from data (comments, titles, unit and file names) passes through
/// ``sanitized(_:)`` or ``sanitizedLines(_:)`` before it is shown anywhere, be it on a terminal or in
/// a page; what somebody types passes through ``stripped(_:)`` before it is kept.
///
/// ## Topics
/// - Harmless text: ``sanitized(_:)``, ``sanitizedLines(_:)``, ``stripped(_:)``, ``isHarmful(_:)``
/// - Columns: `width(of:)`
/// - Fitting: ``truncated(_:to:)``, ``padded(_:to:_:)``, ``wrapped(_:to:)``, ``start(of:fitting:)``
public enum TerminalText: Sendable {
  /// The most zero-width characters kept in a row, so that stacked marks cannot cover other lines.
  static let markLimit = 4

  /// A copy of a text on one line that cannot move the cursor, change colours, reorder or hide text.
  ///
  /// Line breaks and tabs become spaces. Other control characters, bidirectional controls, tags and
  /// format characters become U+FFFD; those that only say where a line may break, which text copied
  /// from pages is full of, are left out. Of a run of combining marks, joiners and variation
  /// selectors the first four stay. What remains is the same text.
  ///
  /// - Parameter text: A text from anywhere.
  /// - Returns: The text on one line, without characters that act on a terminal.
  /// - Complexity: Linear in the length of the text.
  public static func sanitized(_ text: String) -> String {
    defused(text, lineBreak: " ")
  }

  /// A copy of a text made harmless as ``sanitized(_:)`` does it, with its lines kept.
  ///
  /// - Parameter text: A text from anywhere.
  /// - Returns: The text; its lines end in line feeds, whatever they ended in.
  /// - Complexity: Linear in the length of the text.
  public static func sanitizedLines(_ text: String) -> String {
    defused(text, lineBreak: "\n")
  }

  /// A copy of a text without what could harm whoever reads it on a terminal later.
  ///
  /// For what is typed or piped in: harmful characters are dropped instead of marked, so that nothing
  /// is kept that nobody wrote. Line feeds stay and tabs become spaces.
  ///
  /// - Parameter text: A text as typed.
  /// - Returns: The text without harmful characters.
  public static func stripped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        result.append(" ")
      } else if scalar == "\n" || !isHarmful(scalar) {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// True for what acts on a terminal, reorders text or hides in it.
  ///
  /// - Parameter scalar: Any code point.
  /// - Returns: True for line feeds and tabs as well; false for combining marks and joiners.
  public static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch disposal(of: scalar) {
    case .keep, .mark: false
    case .space, .lineBreak, .drop, .replace: true
    }
  }

  private static func defused(_ text: String, lineBreak: Unicode.Scalar) -> String {
    var result = String.UnicodeScalarView()
    var marks = 0
    var followsReturn = false
    for scalar in text.unicodeScalars {
      let disposal = disposal(of: scalar)
      switch disposal {
      case .keep: result.append(scalar)
      case .mark:
        // A joiner makes one emoji of several, and is nothing but hidden anywhere else.
        if scalar.value == 0x200D, !(result.last.map(joins) ?? false) { continue }
        if marks < markLimit { result.append(scalar) }
      case .space: result.append(" ")
      case .lineBreak: if scalar != "\n" || !followsReturn { result.append(lineBreak) }
      case .drop: break
      case .replace: result.append("\u{FFFD}")
      }
      // A dropped character must not let a tower of marks start anew.
      if disposal != .drop { marks = disposal == .mark ? marks + 1 : 0 }
      followsReturn = scalar == "\r"
    }
    return String(result)
  }
}

extension TerminalText {
  /// True for what a joiner may follow: an emoji, its skin colour, or the selector of its form.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFE0F || scalar.value > 0xFF && scalar.properties.isEmoji
  }
}

/// What becomes of a code point on its way to a terminal.
private enum Disposal {
  case keep
  case mark
  case space
  case lineBreak
  case drop
  case replace
}

extension TerminalText {
  private static func disposal(of scalar: Unicode.Scalar) -> Disposal {
    switch scalar.value {
    case 0x20...0x7E: .keep
    case 0x09: .space
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: .lineBreak
    case 0x00...0x1F, 0x7F...0x9F: .replace
    // Soft hyphen, zero-width space and non-joiner, word joiner, byte order mark.
    case 0xAD, 0x200B, 0x200C, 0x2060, 0xFEFF: .drop
    case 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF: .mark
    // Tags and noncharacters; the general category covers the other controls below.
    case 0xE0000...0xE0FFF, 0xFDD0...0xFDEF: .replace
    case let value where value & 0xFFFE == 0xFFFE: .replace
    default: disposal(of: scalar.properties.generalCategory)
    }
  }

  private static func disposal(of category: Unicode.GeneralCategory) -> Disposal {
    switch category {
    case .control, .format, .surrogate: .replace
    case .lineSeparator, .paragraphSeparator: .lineBreak
    case .nonspacingMark, .enclosingMark: .mark
    default: .keep
    }
  }
}
