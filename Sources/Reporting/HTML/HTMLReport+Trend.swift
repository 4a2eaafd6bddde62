import Insight
import Messages
import SurveyModel
import TextDisplay

extension HTMLReport {
  /// All sections on several waves.
  func trendSections(_ release: TrendRelease) -> [Markup] {
    guard !release.waves.isEmpty else { return [note(Wording.noWaves[language])] }
    let whole = release.series.filter { $0.unit == nil }
    return [keyFigures(whole.compactMap(key))]
      + whole.map { lineSection($0, waves: release.waves) } + unitSections(release)
      + [itemTrendSection(release), topicTrendSection(release)]
  }

  private func key(of series: TrendSeries) -> (value: String, name: String)? {
    guard let last = series.points.last else { return nil }
    let change = series.change(at: series.points.count - 1, numerals: numerals)
    let detail = change.isEmpty ? "" : " (\(Wording.change[language]) \(change))"
    let text = last.value.map { numerals.text($0, series.measure) } ?? Self.hidden
    return (text, series.title[language] + detail)
  }

  private func lineSection(_ series: TrendSeries, waves: [String]) -> Markup {
    let chart = lineChart(series, waves: waves)
    let title = series.title[language]
    let range = (series.measure == .score ? Wording.scoreRange : Wording.indexRange)[language]
    return section(
      title,
      note: "\(range)\(Wording.separator)\(Wording.band[language])",
      [
        .element(
          "figure",
          [:],
          chart.markup(
            title: "\(title): \(Wording.trend[language])",
            description: Wording.band[language],
            isGoodWhenHigh: true
          )
        )
      ] + remarks(on: series, chart, waves: waves) + [lineTable(series, waves: waves).markup]
    )
  }

  /// A line with its intervals and control limits.
  func lineChart(_ series: TrendSeries, waves: [String]) -> LineChart {
    let steps: [Double]
    let bounds: ClosedRange<Double>
    switch series.measure {
    case .share: (steps, bounds) = ([0.05, 0.1, 0.2, 0.25], 0...1)
    case .score: (steps, bounds) = ([0.1, 0.2, 0.5], -1...1)
    case .index, .recommendation: (steps, bounds) = ([5, 10, 20, 25], 0...100)
    }
    return LineChart(
      points: zip(waves, series.points).enumerated().map { index, pair in
        let (wave, point) = pair
        return LineChart.Point(
          label: TerminalText.truncated(TerminalText.sanitized(wave), to: 12),
          value: point.value.map { $0.drawn },
          text: point.value.map { numerals.text($0, series.measure) } ?? "",
          isApart: series.isApart(at: index)
        )
      },
      steps: steps,
      bounds: bounds,
      gridLabel: { [numerals] in
        switch series.measure {
        case .share: numerals.share($0)
        case .score: numerals.signed($0, decimals: 1)
        case .index, .recommendation: numerals.fixed($0, decimals: 0)
        }
      },
      limits: LineChart.Limits.all(of: series.reading)
    )
  }

  /// How the limits are meant, what is hidden, where the survey changed, and what the line says.
  func remarks(on series: TrendSeries, _ chart: LineChart, waves: [String]) -> [Markup] {
    [
      chart.limits.isEmpty ? .empty : note(Wording.weightedLimits[language]),
      hiddenNote(Wording.hiddenInTrend, when: series.points.contains(where: \.isHidden)),
    ] + series.breakNotes(waves: waves, language: language).map { note($0) } + [
      Wording.reading(of: series, waves: waves, numerals: numerals)
        .map { .element("p", [:], .text($0[language])) } ?? .empty,
      waves.count > 1 ? note(Wording.changeNote[language]) : .empty,
    ]
  }

  func lineTable(_ series: TrendSeries, waves: [String]) -> HTMLTable {
    var table = HTMLTable(
      caption: series.title[language],
      columns: [
        Wording.wave[language], Wording.score[language], Wording.change[language],
        Wording.interval[language], Wording.count[language],
      ]
    )
    for (index, (wave, point)) in zip(waves, series.points).enumerated() {
      table.rows.append([
        .init(text: wave),
        cell(point) { numerals.text($0, series.measure) },
        .init(text: series.change(at: index, numerals: numerals)),
        cell(point) { numerals.interval($0, series.measure) },
        cell(point) { $0.count.text },
      ])
    }
    return table
  }

  /// One heat map for each index: units down, waves across.
  private func unitSections(_ release: TrendRelease) -> [Markup] {
    let series = release.series.filter { $0.unit != nil }
    var kinds: [TrendSeries.Kind] = []
    for line in series where !kinds.contains(line.kind) { kinds.append(line.kind) }
    return kinds.map { kind in
      let lines = series.filter { $0.kind == kind }
      let title =
        "\(lines.first?.title[language] ?? "")\(Wording.separator)\(Wording.units[language])"
      var table = HTMLTable(caption: title, columns: [Wording.unit[language]] + release.waves)
      for line in lines {
        let cells = line.points.map { point in
          kind == .sentiment
            ? cell(point, detail: numerals.scoreInterval) { numerals.score($0) }
            : heatCell(point)
        }
        table.rows.append([.init(text: line.unitTitle?[language] ?? "")] + cells)
      }
      return section(
        title,
        note: Wording.smallFigures[language],
        [
          kind == .sentiment ? .empty : heatLegend,
          table.markup,
          Wording.readings(of: lines, numerals: numerals)
            .map { .element("p", [:], .text($0[language])) } ?? .empty,
          hiddenNote(
            Wording.hiddenInTrend,
            when: lines.contains { $0.points.contains(where: \.isHidden) }
          ),
        ]
      )
    }
  }
}
