import Foundation
import Messages

/// Puts the fixed words of the argument parser into Chinese.
///
/// The parser writes its headings and its errors in English only; what commands and options say of
/// themselves is in the language of the interface already.
enum HelpTranslation {
  /// The text in a language.
  static func translated(_ text: String, into language: Language) -> String {
    guard language == .chinese else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { translatedLine(String($0)) }
      .joined(separator: "\n")
  }

  private static let beginnings: [(String, String)] = [
    ("USAGE: ", "用法："), ("Usage: ", "用法："), ("OVERVIEW: ", "说明："),
    ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "子命令："),
  ]

  private static let sentences: [(String, String)] = [
    ("Show help information.", "显示帮助。"),
    ("Show the version.", "显示版本。"),
    ("Show subcommand help information.", "显示子命令的帮助。"),
    ("<subcommand>", "<子命令>"),
    ("<options>", "<选项>"),
    ("See 'leye ", "详见“leye "),
    ("' for more information.", "”。"),
    ("' for detailed help.", "”。"),
  ]

  /// Errors of the parser as beginning, end and their Chinese with the name between.
  private static let errors: [(String, String, String, String)] = [
    ("Missing expected argument '", "'", "缺少参数“", "”。"),
    ("Missing value for '", "'", "缺少“", "”的值。"),
    ("Unknown option '", "'", "没有“", "”这个选项。"),
    ("Unexpected argument '", "'", "多余的参数“", "”。"),
    ("The value '", "", "值“", ""),
  ]

  private static func translatedLine(_ line: String) -> String {
    if line.hasPrefix("Error: ") { return "leye：" + translatedError(String(line.dropFirst(7))) }
    if line.hasPrefix("Help:  ") { return "帮助：" + line.dropFirst(7) }
    var line = line
    for (english, chinese) in beginnings where line.hasPrefix(english) {
      line = chinese + line.dropFirst(english.count)
    }
    for (english, chinese) in sentences { line = line.replacing(english, with: chinese) }
    line = line.replacing(/\(default: ([^)]*)\)/) { "（默认：\($0.1)）" }
    line = line.replacing(/\s*\(values: ([^)]*)\)/) { "（可选：\($0.1)）" }
    return line
  }

  private static func translatedError(_ message: String) -> String {
    for (start, end, head, tail) in errors where message.hasPrefix(start) {
      let rest = message.dropFirst(start.count)
      if start.hasPrefix("The value") { return translatedValueError(message) }
      guard let close = rest.range(of: end) else { continue }
      return head + rest[..<close.lowerBound] + tail
        + translatedHint(String(rest[close.upperBound...]))
    }
    return message
  }

  /// Translates `The value 'x' is invalid for '--language <zh|en>'`.
  private static func translatedValueError(_ message: String) -> String {
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    guard parts.count >= 5 else { return message }
    return "“\(parts[3])”不接受“\(parts[1])”这个值。"
  }

  /// Translates `. Did you mean '--wave'?`.
  private static func translatedHint(_ rest: String) -> String {
    let parts = rest.split(separator: "'", omittingEmptySubsequences: false)
    guard parts.count >= 2, rest.contains("mean") else { return "" }
    return "是不是要写“\(parts[1])”？"
  }
}
