import SurveyModel

/// The figures in which one wave is looked over against those before.
struct WaveWatch: Sendable {
  let trend: TrendRelease
  let waves: [WaveRelease]
  let participation: [ParticipationRelease?]
  let settings: AlertSettings
  let plan: WatchPlan
  let sizes: UnitSizes

  init(
    trend: TrendRelease,
    waves: [WaveRelease],
    participation: [ParticipationRelease?],
    settings: AlertSettings
  ) {
    self.trend = trend
    self.waves = waves
    self.participation = participation
    self.settings = settings
    plan = WatchPlan(waves)
    sizes = UnitSizes(waves, participation: participation)
  }

  /// The name of the newest wave.
  var wave: String { trend.waves.last ?? "" }

  /// The lines of units by index, in order of the trend.
  var indices: [[TrendSeries]] {
    var order: [TrendSeries.Kind] = []
    var lines: [TrendSeries.Kind: [TrendSeries]] = [:]
    for series in trend.series where series.unit != nil {
      if lines[series.kind] == nil { order.append(series.kind) }
      lines[series.kind, default: []].append(series)
    }
    return order.compactMap { lines[$0] }
  }

  func chance(_ probability: Double, tests: Int) -> Alert.FalseAlarm {
    Alert.FalseAlarm(probability: probability, tests: tests, wavesPerYear: plan.wavesPerYear)
  }
}

extension TrendSeries {
  /// The figures that may be compared with the newest: exact ones since the last change of the survey.
  var comparable: [Estimate?] {
    let start = breaks.last { $0.verdict != .same }?.place ?? 0
    return points.enumerated().map { place, point in
      guard place >= start, let estimate = point.value, estimate.bound == .exact else { return nil }
      return estimate
    }
  }
}
