import TextDisplay

/// What things look like on a terminal: styles by what a text is for, and marks that do without colour.
public struct Theme: Sendable, Hashable {
  /// What a text is for.
  public enum Role: Sendable, Hashable, CaseIterable {
    /// What is read.
    case body
    /// A heading.
    case heading
    /// A remark that may be passed over.
    case quiet
    /// Where one is.
    case focus
    /// What is chosen.
    case chosen
    /// What is wrong.
    case fault
    /// What has been selected in a text.
    case selection
    /// A key and what it does, at the foot.
    case keyHint
  }

  /// Signs that stand beside words.
  public struct Marks: Sendable, Hashable {
    /// One of several, chosen.
    public let radioOn: String
    /// One of several, not chosen.
    public let radioOff: String
    /// Any of several, chosen.
    public let checkOn: String
    /// Any of several, not chosen.
    public let checkOff: String
    /// What stands before the line where one is.
    public let pointer: String
    /// What stands before what is wrong.
    public let fault: String
    /// More above.
    public let above: String
    /// More below.
    public let below: String
    /// A full part of a bar.
    public let full: String
    /// An empty part of a bar.
    public let empty: String
    /// Where a slider stands.
    public let knob: String
    /// A text that goes on.
    public let more: String
    /// What cannot be chosen.
    public let closed: String
    /// The part of a scroll bar that stands for what shows.
    public let thumb: String
    /// The part of a scroll bar that stands for the rest.
    public let track: String
    /// The corners and edges of a frame: top left, top right, bottom left, bottom right, level, upright.
    public let frame: [String]

    /// Signs for terminals with Unicode.
    public static let unicode = Marks(
      radioOn: "◉",
      radioOff: "○",
      checkOn: "☑",
      checkOff: "☐",
      pointer: "❯",
      fault: "✗",
      above: "↑",
      below: "↓",
      full: "━",
      empty: "─",
      knob: "●",
      more: "…",
      closed: "·",
      thumb: "█",
      track: "│",
      frame: ["┌", "┐", "└", "┘", "─", "│"]
    )
    /// Signs of ASCII alone.
    public static let ascii = Marks(
      radioOn: "(*)",
      radioOff: "( )",
      checkOn: "[x]",
      checkOff: "[ ]",
      pointer: ">",
      fault: "!",
      above: "^",
      below: "v",
      full: "#",
      empty: "-",
      knob: "O",
      more: ">",
      closed: ".",
      thumb: "#",
      track: "|",
      frame: ["+", "+", "+", "+", "-", "|"]
    )
  }

  /// The signs.
  public let marks: Marks
  /// True where faint text is avoided and what matters stands out more.
  public let hasHighContrast: Bool

  /// Creates a theme.
  ///
  /// - Parameters:
  ///   - profile: What the terminal can do.
  ///   - hasHighContrast: True where faint text is avoided.
  public init(_ profile: TerminalProfile, hasHighContrast: Bool = false) {
    // Signs whose width is a matter of taste make no good columns on terminals that have them wide.
    let isSimple = !profile.hasUnicode || profile.widths == .wide
    marks = isSimple ? .ascii : .unicode
    self.hasHighContrast = hasHighContrast
  }

  /// How a text looks.
  ///
  /// - Parameter role: What it is for.
  /// - Returns: A style that can be told from plain text without colour, where that matters.
  public func style(_ role: Role) -> CellStyle {
    switch role {
    case .body: .plain
    case .heading: CellStyle(isBold: true)
    case .quiet: CellStyle(isFaint: !hasHighContrast)
    case .focus: CellStyle(colour: .cyan, isBold: true)
    case .chosen: CellStyle(colour: .green, isBold: hasHighContrast)
    case .fault: CellStyle(colour: .red, isBold: true)
    case .selection: CellStyle(isReversed: true)
    case .keyHint: CellStyle(isFaint: !hasHighContrast)
    }
  }
}
