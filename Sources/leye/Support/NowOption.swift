import ArgumentParser
import Foundation
import Messages

/// The option `--now` of commands whose expressions may ask for the time.
struct NowOption: ParsableArguments {
  @Option(
    help: Interface.help(
      "The current time for today() and the like, such as 2026-05-01T08:00:00Z.",
      "today() 等函数所用的当前时间，如 2026-05-01T08:00:00Z。",
      valueName: "time"
    )
  )
  var now: String?

  /// The time that counts as now, in milliseconds since 1970 UTC: the one given, else the clock's.
  ///
  /// - Throws: ``UsageFault`` where what was given is no time.
  var milliseconds: Double {
    get throws {
      guard let now else { return Date().timeIntervalSince1970 * 1000 }
      guard let time = try? Date(now, strategy: .iso8601) else {
        throw UsageFault(
          "--now takes a time such as 2026-05-01T08:00:00Z.",
          "--now 应为时间，如 2026-05-01T08:00:00Z。"
        )
      }
      return time.timeIntervalSince1970 * 1000
    }
  }
}
