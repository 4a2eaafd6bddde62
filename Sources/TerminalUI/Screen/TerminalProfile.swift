public import TextDisplay

/// What a terminal can do, as far as its environment tells.
public struct TerminalProfile: Sendable, Hashable {
  /// False where colours are not wanted (`NO_COLOR`) or the terminal has none.
  public var hasColour: Bool
  /// False where only ASCII can be shown: then frames and marks must be letters.
  public var hasUnicode: Bool
  /// How many columns characters take whose width is a matter of taste.
  public var widths: CharacterWidths
  /// False for a terminal that cannot move its cursor, such as `dumb`: only lines can be shown.
  public var canDraw: Bool

  /// Creates a profile.
  ///
  /// - Parameters:
  ///   - hasColour: False where colours are not wanted.
  ///   - hasUnicode: False where only ASCII can be shown.
  ///   - widths: How many columns characters take whose width is a matter of taste.
  ///   - canDraw: False for a terminal that cannot move its cursor.
  public init(
    hasColour: Bool = true,
    hasUnicode: Bool = true,
    widths: CharacterWidths = .narrow,
    canDraw: Bool = true
  ) {
    self.hasColour = hasColour
    self.hasUnicode = hasUnicode
    self.widths = widths
    self.canDraw = canDraw
  }

  /// Reads the environment: `TERM`, `NO_COLOR`, the locale, and `LEYE_AMBIGUOUS_WIDTH` with 1 or 2.
  ///
  /// A terminal that says nothing of its character set is taken for one of UTF-8, except with `LANG=C`
  /// on the Linux console, which has no Chinese font.
  ///
  /// - Parameter environment: The variables by name.
  public init(environment: [String: String]) {
    let terminal = environment["TERM"] ?? ""
    let plain: Set<String> = ["", "dumb", "unknown", "emacs"]
    canDraw = !plain.contains(terminal)
    let colourless = terminal.hasSuffix("-m") || terminal.hasSuffix("-mono") || terminal == "vt100"
    hasColour = (environment["NO_COLOR"] ?? "").isEmpty && !colourless && canDraw
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    let codeset = (locale ?? "").split(separator: ".").dropFirst().first.map { $0.uppercased() }
    let isOther = codeset.map { !$0.hasPrefix("UTF-8") && !$0.hasPrefix("UTF8") } ?? false
    hasUnicode = !isOther && !(terminal == "linux" && codeset == nil)
    widths = environment["LEYE_AMBIGUOUS_WIDTH"] == "2" ? .wide : .narrow
  }
}
