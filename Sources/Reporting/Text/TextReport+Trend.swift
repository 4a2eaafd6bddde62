import Insight
import Messages
import SurveyModel
import TextDisplay

extension TextReport {
  /// The whole report on several waves.
  func trendSections(_ release: TrendRelease, showsAllItems: Bool) -> [String] {
    let waves = release.waves
    var details: [String] = []
    if let first = waves.first, let last = waves.last {
      details.append(waves.count == 1 ? first : "\(first) – \(last)")
    }
    var lines = head(
      Wording.trend[language],
      isSynthetic: release.isSynthetic,
      details: details
    )
    guard !waves.isEmpty else { return lines + wrapped(Wording.noWaves[language]) }
    for series in release.series where series.unit == nil {
      lines += seriesSection(series, waves: waves)
    }
    lines += unitTrendSections(release)
    lines += itemTrendSection(release, showsAll: showsAllItems) + topicTrendSection(release)
    lines.append("")
    if waves.count > 1 { lines += note(Wording.changeNote[language]) }
    let shown = release.series + (showsAllItems ? release.items : [])
    let isAnyHidden =
      shown.contains { $0.points.contains(where: \.isHidden) }
      || release.topics.contains { ($0.shares + $0.scores).contains(where: \.isHidden) }
    return lines + hiddenNote(Wording.hiddenInTrend, when: isAnyHidden)
  }

  private func seriesSection(_ series: TrendSeries, waves: [String]) -> [String] {
    let values = series.points.map { $0.value?.value }
    let isIndex = series.kind != .sentiment
    var table = TextTable(columns: [
      .init(Wording.wave[language], minimumWidth: 8),
      .init(Wording.score[language], alignment: .right),
      .init(Wording.change[language], alignment: .right, expendable: 1),
      .init(Wording.interval[language], alignment: .right, expendable: 2),
      .init(Wording.count[language], alignment: .right, expendable: 3),
      .init(isIndex ? "0        50       100" : "-1        0        +1", expendable: 4),
    ])
    for (index, wave) in waves.enumerated() where index < series.points.count {
      let point = series.points[index]
      table.add([
        wave,
        text(point) { numerals.text($0, series.measure) },
        series.change(at: index, numerals: numerals),
        text(point) { numerals.interval($0, series.measure) },
        text(point) { $0.count.text },
        point.value.map {
          isIndex
            ? Bars.across($0.value / 100, width: 20) : Bars.aroundMiddle($0.value, side: 10)
        } ?? "",
      ])
    }
    let title = TerminalText.sanitized(series.title[language])
    let range = isIndex ? Wording.indexRange : Wording.scoreRange
    let spark =
      waves.count > 1 ? "  " + Bars.spark(values, range: series.kind.chartRange(of: values)) : ""
    return section(
      title + spark,
      note: range[language],
      table.lines(width: width, style: style)
        + (Wording.reading(of: series, waves: waves, numerals: numerals)
          .map { wrapped($0[language]) } ?? [])
        + series.breakNotes(waves: waves, language: language).flatMap(note)
    )
  }

  /// One table for each index: units down, the last waves across, and the shape of the line.
  private func unitTrendSections(_ release: TrendRelease) -> [String] {
    let series = release.series.filter { $0.unit != nil }
    var kinds: [TrendSeries.Kind] = []
    for line in series where !kinds.contains(line.kind) { kinds.append(line.kind) }
    return kinds.flatMap { kind -> [String] in
      let lines = series.filter { $0.kind == kind }
      let values = lines.flatMap(\.points).map { $0.value?.value }
      let range = kind.chartRange(of: values)
      let shown = max(1, min(release.waves.count, (width - 24) / 11))
      var table = TextTable(
        columns: [.init(Wording.unit[language], minimumWidth: 10)]
          + release.waves.suffix(shown).map {
            .init(TerminalText.sanitized($0), alignment: .right, minimumWidth: 9)
          } + [.init("", expendable: 1)]
      )
      for line in lines {
        addFigures(
          line.unitTitle?[language] ?? "",
          line.points.suffix(shown).map { figure($0, line.measure) }
            + [[Bars.spark(line.points.map { $0.value?.value }, range: range)]],
          to: &table
        )
      }
      let title = lines.first?.title[language] ?? ""
      return section(
        TerminalText.sanitized(title),
        note: Wording.units[language],
        table.lines(width: width, style: style)
          + (Wording.readings(of: lines, numerals: numerals).map { wrapped($0[language]) } ?? [])
      )
    }
  }
}
