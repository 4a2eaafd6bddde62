import Foundation

/// The table that a run prints, line by line.
enum Report {
  /// Starts a part of the table.
  static func section(_ name: String) { print("\n\(name)") }

  /// Prints one figure.
  static func line(_ name: String, _ value: Double, _ unit: String, digits: Int = 2) {
    print("  " + padded(name) + String(format: "%.\(digits)f %@", value, unit))
  }

  /// Says what was left out and why.
  static func skipped(_ name: String, _ reason: String) {
    print("  " + padded(name) + "skipped: \(reason)")
  }

  private static func padded(_ name: String) -> String {
    name + String(repeating: " ", count: max(56 - name.count, 1))
  }
}

/// The CPU seconds of this process's work, the least of some runs.
func processorSeconds(runs: Int = 3, _ work: () throws -> Void) rethrows -> Double {
  var least = Double.infinity
  for _ in 0..<runs {
    let start = clock()
    try work()
    least = min(least, Double(clock() - start) / Double(CLOCKS_PER_SEC))
  }
  return least
}
