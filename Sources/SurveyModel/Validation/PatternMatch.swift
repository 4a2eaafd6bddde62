/// Matches texts against the regular expressions of survey authors.
enum PatternMatch {
  /// The longest pattern accepted, in characters.
  static let patternLimit = 500
  /// The longest text that is matched, in characters; a longer one does not match.
  static let inputLimit = 1_000

  /// True when a pattern can be read.
  ///
  /// - Parameter pattern: The pattern.
  /// - Returns: False where it has a fault.
  static func isReadable(_ pattern: String) -> Bool {
    (try? Regex(pattern)) != nil
  }

  /// True when a pattern matches some part of a text.
  ///
  /// - Parameters:
  ///   - pattern: The pattern.
  ///   - text: The text.
  ///   - ignoresCase: True when upper and lower case are the same.
  /// - Returns: False also for a pattern with a fault.
  static func matches(_ pattern: String, _ text: String, ignoresCase: Bool) -> Bool {
    guard pattern.count <= patternLimit, text.count <= inputLimit,
      let regex = try? Regex(pattern).ignoresCase(ignoresCase).matchingSemantics(.unicodeScalar)
    else { return false }
    return (try? regex.firstMatch(in: text)) != nil
  }
}
