import TerminalUI

/// Bars and shades.
struct Meter {
  let isSimple: Bool

  /// A bar that fills a share of a width, the rest dots.
  func bar(_ share: Double, width: Int) -> String {
    let part = min(max(share.isFinite ? share : 0, 0), 1)
    guard !isSimple else {
      let full = Int((part * Double(width)).rounded())
      return String(repeating: "#", count: full) + String(repeating: "-", count: width - full)
    }
    let eighths = Int((part * Double(width * 8)).rounded())
    var bar = String(repeating: "█", count: eighths / 8)
    if eighths % 8 > 0 { bar.append(Self.eighths[eighths % 8 - 1]) }
    return bar + String(repeating: "░", count: width - bar.count)
  }

  /// A shade of two cells for a part from 0 to 1: the more, the darker.
  func shade(_ part: Double) -> String {
    let level = min(max(Int(part * 5), 0), 4)
    let signs: [Character] = isSimple ? [" ", ".", "-", "+", "#"] : [" ", "░", "▒", "▓", "█"]
    return String(repeating: signs[level], count: 2)
  }

  private static let eighths: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
