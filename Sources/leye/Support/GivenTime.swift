import Foundation

/// The time that counts as now.
enum GivenTime {
  /// Reads the time given with `--now`.
  ///
  /// - Parameter text: What was given; the clock's time where nil.
  /// - Returns: Milliseconds since 1970 UTC.
  /// - Throws: ``UsageFault`` where it is no time.
  static func milliseconds(_ text: String?) throws -> Double {
    guard let text else { return Date().timeIntervalSince1970 * 1000 }
    guard let time = try? Date(text, strategy: .iso8601) else {
      throw UsageFault(
        "--now takes a time such as 2026-05-01T08:00:00Z.",
        "--now 应为时间，如 2026-05-01T08:00:00Z。"
      )
    }
    return time.timeIntervalSince1970 * 1000
  }
}
