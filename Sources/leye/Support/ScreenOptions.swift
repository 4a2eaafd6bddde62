import ArgumentParser
import Foundation
import Messages
import Segmentation
import TerminalDriver
import TerminalUI
import TextDisplay

/// Options of commands that draw on the whole screen.
struct ScreenOptions: ParsableArguments {
  @Flag(
    help: Interface.help(
      "Line by line, as for screen readers, even where a full screen is possible.",
      "逐行显示（适合读屏软件），不用全屏。"
    )
  )
  var plain = false

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
  var ambiguousWidth: Int?

  /// What the terminal can do, by its environment and these options.
  var profile: TerminalProfile {
    var profile = TerminalProfile(environment: ProcessInfo.processInfo.environment)
    if let ambiguousWidth { profile.widths = ambiguousWidth == 2 ? .wide : .narrow }
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

  /// The terminal to draw on, nil where only lines are possible or wanted.
  ///
  /// - Throws: ``UsageFault`` where an option makes no sense.
  func openTerminal() throws -> TerminalDriver? {
    if let ambiguousWidth, ambiguousWidth != 1, ambiguousWidth != 2 {
      throw UsageFault(
        "--ambiguous-width is 1 or 2, not \(ambiguousWidth).",
        "--ambiguous-width 只能是 1 或 2，不能是 \(ambiguousWidth)。"
      )
    }
    let profile = profile
    guard !plain, profile.canDraw, isatty(STDIN_FILENO) == 1 else { return nil }
    return try? TerminalDriver(profile, hasMouse: true)
  }
}
