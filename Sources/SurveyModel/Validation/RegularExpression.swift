import CICU
import Synchronization

/// A regular expression of a survey author, in JavaScript's syntax, matched by ICU with a limit of time.
// Unchecked: the object behind the handle is used by one task at a time, under the lock.
@safe final class RegularExpression: @unchecked Sendable {
  /// The longest pattern accepted, in characters.
  static let patternLimit = 500
  /// The longest text that is matched, in UTF-16 units; a longer one does not match.
  static let inputLimit = 100_000
  /// About how many milliseconds a match may take; it fails then.
  private static let timeLimit: Int32 = 100
  /// How many bytes a match may remember; it fails then.
  private static let stackLimit: Int32 = 4 << 20

  private let handle: OpaquePointer
  private let lock = Mutex(())

  /// Reads a pattern, nil where it has a fault or is too long.
  ///
  /// - Parameters:
  ///   - pattern: The pattern, without slashes around it.
  ///   - ignoresCase: True when upper and lower case are the same.
  init?(_ pattern: String, ignoresCase: Bool) {
    guard pattern.count <= Self.patternLimit else { return nil }
    var reader = JavaScriptPattern(pattern)
    guard let translated = reader.translated() else { return nil }
    let units = Array(translated.utf16)
    guard
      let handle = unsafe leye_icu_regex_open(
        units,
        Int32(clamping: units.count),
        ignoresCase,
        Self.timeLimit,
        Self.stackLimit
      )
    else { return nil }
    unsafe self.handle = handle
  }

  deinit {
    unsafe leye_icu_regex_close(handle)
  }

  /// True when the pattern matches some part of a text.
  ///
  /// - Parameter text: The text.
  /// - Returns: False also for a text beyond the limit, and where the match takes too long.
  func matches(_ text: String) -> Bool {
    let units = Array(text.utf16)
    guard units.count <= Self.inputLimit else { return false }
    return lock.withLock { _ in
      unsafe leye_icu_regex_find(handle, units, Int32(units.count)) == 1
    }
  }

  private struct Key: Hashable {
    let pattern: String
    let ignoresCase: Bool
  }

  private static let known = Mutex<[Key: RegularExpression]>([:])
  private static let knownLimit = 256

  /// The expression of a pattern, kept for the next time; nil where it has a fault or is too long.
  static func named(_ pattern: String, ignoresCase: Bool) -> RegularExpression? {
    let key = Key(pattern: pattern, ignoresCase: ignoresCase)
    if let found = known.withLock({ $0[key] }) { return found }
    guard let made = RegularExpression(pattern, ignoresCase: ignoresCase) else { return nil }
    known.withLock { known in
      if known.count >= knownLimit { known.removeAll() }
      known[key] = made
    }
    return made
  }
}
