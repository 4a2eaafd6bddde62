import Glibc

/// The clock, read in one place.
enum Today {
  /// The day in local time as an ISO date, such as `2026-11-22`.
  static var day: String {
    var now = time(nil)
    var parts = unsafe tm()
    unsafe localtime_r(&now, &parts)
    let (year, month, day) = unsafe (
      Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)
    )
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  /// Milliseconds since 1970 UTC.
  static var milliseconds: Double {
    var now = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &now)
    return Double(now.tv_sec) * 1000 + Double(now.tv_nsec / 1_000_000)
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
