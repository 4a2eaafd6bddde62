import SurveyModel

extension WaveWatch {
  /// Falls of units, all units of an index at once.
  var unitFalls: [Alert] {
    let indices = self.indices
    guard !indices.isEmpty, trend.waves.count > 1 else { return [] }
    let parents = Set(waves.flatMap { $0.units.compactMap(\.parent) })
    let alarms = plan.alarms(WatchPlan.unitIndices) / Double(indices.count)
    return indices.flatMap { series -> [Alert] in
      let lines = series.map { line(of: $0, isLeaf: !parents.contains($0.unit ?? "")) }
      let least = series.first.map { drop(of: $0.kind) } ?? settings.dropAtLeast
      let now = IndexFallSearch(lines, alarms: alarms, least: least)
      let before = now.falls.isEmpty ? [] : former(lines, alarms, least)
      return now.falls.compactMap { found -> Alert? in
        guard let fall = Alert.Fall(found.shift, latest: series[found.place].points.last?.value)
        else { return nil }
        return alert(
          of: series[found.place],
          fall,
          chance(found.shift.probability, tests: now.tests * indices.count),
          isContinued: before.contains(found.place)
        )
      }
    }
  }

  /// Falls of indices and of the comment sentiment for all.
  var companyFalls: [Alert] {
    let lines = trend.series.filter { $0.unit == nil }
    guard trend.waves.count > 1, !lines.isEmpty else { return [] }
    let limit = min(0.01, plan.alarms(WatchPlan.companyIndices) / Double(lines.count))
    let headcounts = trend.waves.indices.map {
      waves.indices.contains($0) ? waves[$0].headcount : nil
    }
    return lines.compactMap { series in
      let unit = series.kind.unit
      let figures = series.comparable
      guard let latest = figures.last.flatMap(\.self) else { return nil }
      let variances = zip(figures, headcounts).map { $0?.samplingVariance(of: $1) ?? 0 }
      guard
        let shift = CompanyShift(
          values: figures.map { $0?.value },
          variances: variances,
          movement: 2 * unit
        ), shift.probability < limit,
        shift.expected - shift.observed >= drop(of: series.kind) * unit
      else { return nil }
      return alert(
        of: series,
        Alert.Fall(
          expected: shift.expected,
          observed: shift.observed,
          waves: 1,
          latest: latest
        ),
        chance(shift.probability, tests: lines.count)
      )
    }
  }

  /// Indices below the limit the survey sets, the whole interval below.
  var lowIndices: [Alert] {
    trend.series.compactMap { series in
      guard
        case .index(let name) = series.kind, let limit = settings.indexBelow(of: name),
        let now = series.points.last?.value, now.upper < limit
      else { return nil }
      return Alert(
        .low(of: series.title, now, limit: limit, wave: wave),
        weight: .urgent,
        unit: series.unit,
        unitTitle: series.unitTitle
      )
    }
  }

  /// Told once for all, not again for each unit.
  var surveyChanges: [Alert] {
    let last = trend.waves.count - 1
    return trend.series.compactMap { series in
      guard
        series.unit == nil, let found = series.breaks.last, found.place == last, last > 0
      else { return nil }
      return Alert(
        .surveyChange(of: series.title, found.verdict, found.reasons, wave: wave),
        weight: .notice
      )
    }
  }

  /// The smallest fall of a line that is told of, in points of an index.
  private func drop(of kind: TrendSeries.Kind) -> Double {
    guard case .index(let name) = kind else { return settings.dropAtLeast }
    return settings.dropAtLeast(of: name)
  }

  /// The places of lines that raised an alarm in the wave before.
  private func former(_ lines: [WatchedLine], _ alarms: Double, _ least: Double) -> Set<Int> {
    let cut = lines.map { line in
      WatchedLine(
        values: Array(line.values.dropLast()),
        sizes: Array(line.sizes.dropLast()),
        isLeaf: line.isLeaf
      )
    }
    let falls = IndexFallSearch(cut, alarms: alarms, least: least).falls
    return Set(falls.map(\.place))
  }

  private func line(of series: TrendSeries, isLeaf: Bool) -> WatchedLine {
    let figures = series.comparable
    return WatchedLine(
      values: figures.map { $0?.value },
      sizes: figures.enumerated().map { wave, figure in
        figure.map { sizes.size(of: $0.count, unit: series.unit, wave: wave) } ?? 0
      },
      isLeaf: isLeaf
    )
  }

  private func alert(
    of series: TrendSeries,
    _ fall: Alert.Fall,
    _ chance: Alert.FalseAlarm,
    isContinued: Bool = false
  ) -> Alert {
    Alert(
      .fall(of: series.title, series.kind, fall, wave: wave),
      weight: .urgent,
      unit: series.unit,
      unitTitle: series.unitTitle,
      chance: chance,
      isContinued: isContinued
    )
  }
}

extension Alert.Fall {
  init?(_ shift: Shift, latest: Estimate?) {
    guard let latest else { return nil }
    self.init(
      expected: shift.expected,
      observed: shift.observed,
      waves: shift.waves,
      latest: latest
    )
  }
}

extension TrendSeries.Kind {
  /// What a point of an index is on the scale of the line.
  var unit: Double {
    switch self {
    case .index: 1
    case .sentiment: 0.02
    case .item, .topic: 0.01
    }
  }
}

extension Estimate {
  /// The variance that the width of the published interval tells of, without the finite population correction.
  ///
  /// - Parameter headcount: How many people there are; nil where unknown, and no correction was made.
  /// - Returns: The variance.
  func samplingVariance(of headcount: Int?) -> Double {
    let error = (upper - lower) / 3.92
    guard let headcount, headcount > 0 else { return error * error }
    let correction = 1 - count.middle / Double(headcount)
    return error * error / max(correction, 0.05)
  }
}
