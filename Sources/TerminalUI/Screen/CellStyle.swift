/// How a cell looks: a colour of the terminal's own palette and attributes that do without colour.
///
/// Only the sixteen colours every terminal has are used, so that its user's choice of them, high contrast
/// included, holds here as well.
public struct CellStyle: Sendable, Hashable {
  /// A colour of the terminal's palette.
  public enum Colour: UInt8, Sendable, Hashable, CaseIterable {
    case red = 1
    case green
    case yellow
    case blue
    case magenta
    case cyan
  }

  /// The colour of the text; nil for the terminal's usual one.
  public var colour: Colour?
  /// True for bold text.
  public var isBold = false
  /// True for faint text.
  public var isFaint = false
  /// True for underlined text.
  public var isUnderlined = false
  /// True where text and background change their colours.
  public var isReversed = false

  /// Text as it usually is.
  public static let plain = CellStyle()

  /// Creates a style.
  ///
  /// - Parameters:
  ///   - colour: The colour of the text; nil for the terminal's usual one.
  ///   - isBold: True for bold text.
  ///   - isFaint: True for faint text.
  ///   - isUnderlined: True for underlined text.
  ///   - isReversed: True where text and background change their colours.
  public init(
    colour: Colour? = nil,
    isBold: Bool = false,
    isFaint: Bool = false,
    isUnderlined: Bool = false,
    isReversed: Bool = false
  ) {
    self.colour = colour
    self.isBold = isBold
    self.isFaint = isFaint
    self.isUnderlined = isUnderlined
    self.isReversed = isReversed
  }

  /// The escape sequence that sets it, whatever was set before (ECMA-48, SGR).
  ///
  /// - Parameter hasColour: False where colours are not wanted.
  /// - Returns: The sequence.
  func sequence(hasColour: Bool) -> String {
    var parameters = ["0"]
    if isBold { parameters.append("1") }
    if isFaint { parameters.append("2") }
    if isUnderlined { parameters.append("4") }
    if isReversed { parameters.append("7") }
    if hasColour, let colour { parameters.append("\(30 + colour.rawValue)") }
    return "\u{1B}[\(parameters.joined(separator: ";"))m"
  }
}
