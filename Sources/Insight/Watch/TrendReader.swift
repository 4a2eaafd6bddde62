import Glibc
import Statistics

/// Reads lines: what is a signal and what is noise.
///
/// Changes between two waves are judged without the finite population correction that published intervals carry,
/// since whether something has changed is not a question about these people only.
struct TrendReader {
  /// The head-count of each wave, nil where unknown.
  private let headcounts: [Int?]

  init(_ waves: [WaveRelease]) { headcounts = waves.map(\.headcount) }

  /// The lines with their readings; lines of all and lines of units are corrected for their number apart.
  func read(_ series: [TrendSeries]) -> [TrendSeries] {
    var series = series
    let whole = series.indices.filter { series[$0].unit == nil }
    let units = series.indices.filter { series[$0].unit != nil }
    assign(whole.map { ($0, change(of: series[$0])) }, directions: true, to: &series)
    var changes: [(Int, Found?)] = []
    var kinds: [TrendSeries.Kind] = []
    for place in units where !kinds.contains(series[place].kind) {
      kinds.append(series[place].kind)
    }
    for kind in kinds {
      let places = units.filter { series[$0].kind == kind }
      let search = ShiftSearch(places.map { Self.line(of: series[$0]) })
      changes += zip(places, search.shifts).map { ($0, Self.found($1, in: series[$0])) }
    }
    assign(changes, directions: false, to: &series)
    return series
  }

  /// A change before its chance is corrected.
  private struct Found {
    let from: Int
    let value: Double
    let error: Double
    let probability: Double
  }

  private func assign(
    _ found: [(Int, Found?)],
    directions: Bool,
    to series: inout [TrendSeries]
  ) {
    let trends = found.map { place, _ in directions ? Self.direction(of: series[place]) : nil }
    let changes = Self.corrected(found.map { $0.1?.probability })
    let slopes = Self.corrected(trends.map { $0?.probability })
    for (order, (place, change)) in found.enumerated() {
      let reach = 1.96 * (change?.error ?? 0)
      series[place].reading = TrendReading(
        change: change.flatMap { change in
          changes[order].map {
            TrendReading.Change(
              from: change.from,
              value: change.value,
              lower: change.value - reach,
              upper: change.value + reach,
              probability: $0
            )
          }
        },
        direction: trends[order].flatMap { trend in
          slopes[order].map {
            TrendReading.Direction(waves: trend.waves, slope: trend.slope, probability: $0)
          }
        },
        limits: directions ? Self.limits(of: series[place]) : nil
      )
    }
  }

  /// The chances that are there, corrected for their number, each in its place.
  private static func corrected(_ probabilities: [Double?]) -> [Double?] {
    let places = probabilities.indices.filter { probabilities[$0] != nil }
    let corrected = MultipleTesting.holm(places.compactMap { probabilities[$0] }) ?? []
    var result: [Double?] = probabilities.map { _ in nil }
    for (place, probability) in zip(places, corrected) { result[place] = probability }
    return result
  }

  private func change(of series: TrendSeries) -> Found? {
    let figures = series.comparable
    let known = figures.indices.filter { figures[$0] != nil }
    guard known.count > 1, let now = figures[known[known.count - 1]],
      let before = figures[known[known.count - 2]]
    else { return nil }
    let (place, former) = (known[known.count - 1], known[known.count - 2])
    let variance =
      now.samplingVariance(of: headcounts[place])
      + before.samplingVariance(of: headcounts[former])
    guard variance > 0 else { return nil }
    let error = variance.squareRoot()
    let value = now.value - before.value
    return Found(
      from: former,
      value: value,
      error: error,
      probability: erfc(abs(value) / error / 2.0.squareRoot())
    )
  }

  /// The newest wave of a unit against the earlier ones, as alerts have it.
  private static func found(_ shifts: [Shift], in series: TrendSeries) -> Found? {
    guard let shift = shifts.first(where: { $0.waves == 1 }) else { return nil }
    let former = series.comparable.dropLast().lastIndex { $0 != nil }
    return Found(
      from: former ?? 0,
      value: shift.observed - shift.expected,
      error: shift.error,
      probability: min(1, 2 * ErrorBudget.tail(abs(shift.score), shift.degreesOfFreedom))
    )
  }

  private static func line(of series: TrendSeries) -> WatchedLine {
    let figures = series.comparable
    return WatchedLine(
      values: figures.map { $0?.value },
      sizes: figures.map { $0?.count.middle ?? 0 }
    )
  }

  private static func direction(
    of series: TrendSeries
  ) -> (waves: Int, slope: Double, probability: Double)? {
    let values = series.comparable.compactMap { $0?.value }
    guard values.count >= 5, let test = MannKendall(values) else { return nil }
    return (values.count, test.slope, test.probability)
  }

  private static func limits(of series: TrendSeries) -> TrendReading.Limits? {
    let figures = series.comparable
    // Without gaps only: the newest wave must follow what it is held against.
    guard let first = figures.firstIndex(where: { $0 != nil }) else { return nil }
    let values = figures[first...].compactMap { $0?.value }
    guard values.count == figures.count - first, values.count > ControlChart.fewestPoints,
      let chart = EwmaChart(values, baseline: values.count - 1)
    else { return nil }
    return TrendReading.Limits(
      from: first,
      center: chart.target,
      means: chart.points.map(\.value),
      lower: chart.points.map(\.limits.lower),
      upper: chart.points.map(\.limits.upper)
    )
  }
}
