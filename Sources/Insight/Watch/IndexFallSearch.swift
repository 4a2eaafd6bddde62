/// Looks for units whose index has fallen, over all units of an index at once.
struct IndexFallSearch: Sendable {
  /// A fall that raises an alarm.
  struct Found: Sendable {
    /// The place of the line.
    let place: Int
    let shift: Shift
  }

  /// The falls in the newest wave, in order of the lines.
  let falls: [Found]
  /// How many lines could be compared.
  let tests: Int

  /// Searches.
  ///
  /// - Parameters:
  ///   - lines: The lines of one index, all of the same number of waves.
  ///   - alarms: How many false alarms are to be expected.
  ///   - least: The smallest fall that is told of, in points.
  init(_ lines: [WatchedLine], alarms: Double, least: Double) {
    let shifts = ShiftSearch(lines).shifts
    let budget = ErrorBudget(
      tests: shifts.flatMap(\.self),
      drop: max(WatchPlan.drop, least),
      alarms: alarms
    )
    falls = shifts.enumerated().compactMap { place, shifts in
      shifts
        .filter { $0.score > budget.limit(for: $0) && $0.expected - $0.observed >= least }
        .max { $0.score < $1.score }
        .map { Found(place: place, shift: $0) }
    }
    tests = shifts.reduce(0) { $0 + ($1.isEmpty ? 0 : 1) }
  }
}
