/// Text made safe and measured for a terminal.
///
/// Everything that comes from data (comments, titles, unit and file names) passes through
/// ``sanitized(_:)`` before it is shown anywhere, be it on a terminal or in a page.
public enum TerminalText: Sendable {
  /// The most zero-width characters kept in a row, so that stacked marks cannot cover other lines.
  static let markLimit = 4

  /// A copy of a text that cannot move the cursor, change colours, reorder or hide other text.
  ///
  /// Line breaks and tabs become spaces. Other control characters, bidirectional controls, tags and
  /// invisible format characters become U+FFFD. Of a run of combining marks, joiners and variation
  /// selectors the first four stay. What remains is the same text, on one line.
  ///
  /// - Parameter text: A text from anywhere.
  /// - Returns: The text on one line, without characters that act on a terminal.
  /// - Complexity: Linear in the length of the text.
  public static func sanitized(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var marks = 0
    for scalar in text.unicodeScalars {
      switch disposal(of: scalar) {
      case .keep:
        marks = 0
        result.append(scalar)
      case .mark:
        marks += 1
        if marks <= markLimit { result.append(scalar) }
      case .space:
        marks = 0
        result.append(" ")
      case .replace:
        marks = 0
        result.append("\u{FFFD}")
      }
    }
    return String(result)
  }

  private enum Disposal {
    case keep
    case mark
    case space
    case replace
  }

  private static func disposal(of scalar: Unicode.Scalar) -> Disposal {
    switch scalar.value {
    case 0x20...0x7E: .keep
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: .space
    case 0x00...0x1F, 0x7F...0x9F: .replace
    case 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF: .mark
    // Tags and noncharacters; the general category covers the other controls below.
    case 0xE0000...0xE0FFF, 0xFDD0...0xFDEF: .replace
    case let value where value & 0xFFFE == 0xFFFE: .replace
    default: disposal(of: scalar.properties.generalCategory)
    }
  }

  private static func disposal(of category: Unicode.GeneralCategory) -> Disposal {
    switch category {
    case .control, .format, .surrogate: .replace
    case .lineSeparator, .paragraphSeparator: .space
    case .nonspacingMark, .enclosingMark: .mark
    default: .keep
    }
  }
}
