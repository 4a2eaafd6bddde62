import ArgumentParser
import Foundation
import Messages
import Segmentation
import TerminalDriver
import TerminalUI
import TextDisplay

/// How commands draw on the whole screen.
struct ScreenOptions: ParsableArguments {
  /// How many columns a character takes whose width is a matter of taste.
  enum AmbiguousWidth: String, ExpressibleByArgument, CaseIterable {
    case one = "1"
    case two = "2"
  }

  @Flag(
    name: .customLong("high-contrast"),
    help: Interface.help(
      "No faint text (or set LEYE_HIGH_CONTRAST).",
      "高对比度，不用淡色（或设 LEYE_HIGH_CONTRAST）。"
    )
  )
  var hasHighContrast = false

  @Option(
    name: .customLong("ambiguous-width"),
    help: Interface.help(
      "Columns of characters such as “ and ● on your terminal: 1 or 2 (or set LEYE_AMBIGUOUS_WIDTH).",
      "“ ● 这类字符在您的终端占几列：1 或 2（或设 LEYE_AMBIGUOUS_WIDTH）。",
      valueName: "1|2"
    )
  )
  var ambiguousWidth: AmbiguousWidth?

  /// What the terminal can do, by its environment and these options.
  var profile: TerminalProfile {
    var profile = TerminalProfile(environment: ProcessInfo.processInfo.environment)
    if let ambiguousWidth { profile.widths = ambiguousWidth == .two ? .wide : .narrow }
    return profile
  }

  /// Styles, marks and widths, for screens on which no long text is written.
  var plainLook: Look {
    let profile = profile
    let wanted = ProcessInfo.processInfo.environment["LEYE_HIGH_CONTRAST"] ?? ""
    let theme = Theme(profile, hasHighContrast: hasHighContrast || !wanted.isEmpty)
    return Look(theme: theme, widths: profile.widths)
  }

  /// Styles, marks and widths.
  ///
  /// - Throws: A fault where the word lists cannot be read, which words of long texts are found by.
  func look() throws -> Look {
    var look = plainLook
    look.words = WordRanges(try Resources.segmenter()).ranges(in:)
    return look
  }

  /// The texts by which a choice of a long list is found beside its own: its pinyin.
  static let searchKeys: @Sendable (String) -> String = { text in
    PinyinMatcher(text).keys.joined(separator: " ")
  }

  /// The terminal to draw on, nil where only lines are possible.
  func openTerminal() -> TerminalDriver? {
    let profile = profile
    guard profile.canDraw, isatty(STDIN_FILENO) == 1 else { return nil }
    return try? TerminalDriver(profile, hasMouse: true)
  }
}

/// The choice of lines where a whole screen would be possible.
struct PlainOption: ParsableArguments {
  @Flag(
    help: Interface.help(
      "Line by line, as for screen readers, even where a full screen is possible.",
      "逐行显示（适合读屏软件），不用全屏。"
    )
  )
  var plain = false
}
