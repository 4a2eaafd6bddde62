/// Finds what wants attention in figures that are released already.
public enum AlertSearch: Sendable {
  /// The share of answers below which a response rate is low.
  public static let lowRate = 0.5

  /// What wants attention in the newest wave of a trend.
  ///
  /// A fall counts where the interval of the newest figure lies below that of the one before; a figure that
  /// is hidden, a bound, or not comparable is not judged.
  ///
  /// - Parameters:
  ///   - trend: The lines, with those of units where they are wanted.
  ///   - participation: Who has answered the newest wave so far; nil where that is not known.
  /// - Returns: The alerts, urgent ones first, else in order of the lines.
  public static func alerts(
    in trend: TrendRelease,
    participation: ParticipationRelease? = nil
  ) -> [Alert] {
    var alerts: [Alert] = []
    for series in trend.series {
      alerts += [fall(in: series, of: trend), change(in: series, of: trend)].compactMap { $0 }
    }
    alerts += lowResponses(participation)
    let urgent = alerts.filter { $0.weight == .urgent }
    return urgent + alerts.filter { $0.weight != .urgent }
  }

  private static func fall(in series: TrendSeries, of trend: TrendRelease) -> Alert? {
    let last = trend.waves.count - 1
    guard
      last > 0, series.points.indices.contains(last), let now = series.points[last].value,
      let before = series.points[last - 1].value, now.bound == .exact, before.bound == .exact,
      !series.breaks.contains(where: { $0.place == last }), now.upper < before.lower
    else { return nil }
    return Alert(
      .fall(of: series.title, series.kind, from: before, to: now, wave: trend.waves[last]),
      weight: .urgent,
      unit: series.unit,
      unitTitle: series.unitTitle
    )
  }

  /// Told once for all, not again for each unit.
  private static func change(in series: TrendSeries, of trend: TrendRelease) -> Alert? {
    let last = trend.waves.count - 1
    guard
      series.unit == nil, let found = series.breaks.last, found.place == last, last > 0
    else { return nil }
    return Alert(
      .surveyChange(of: series.title, found.verdict, found.reasons, wave: trend.waves[last]),
      weight: .notice
    )
  }

  private static func lowResponses(_ participation: ParticipationRelease?) -> [Alert] {
    guard let participation else { return [] }
    func isLow(_ count: PublishedCount, _ people: Int) -> Bool {
      people > 0 && Double(count.highest) < lowRate * Double(people)
    }
    var alerts: [Alert] = []
    if let people = participation.headcount, isLow(participation.responses, people) {
      alerts.append(Alert(.lowResponse(participation.responses, of: people), weight: .notice))
    }
    for unit in participation.units {
      guard
        let count = unit.responses.value, let people = unit.headcount, isLow(count, people)
      else { continue }
      alerts.append(
        Alert(
          .lowResponse(count, of: people),
          weight: .notice,
          unit: unit.unit,
          unitTitle: unit.title
        )
      )
    }
    return alerts
  }
}
