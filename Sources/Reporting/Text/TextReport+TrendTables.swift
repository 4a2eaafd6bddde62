import Insight
import Messages
import SurveyModel
import TextDisplay

/// Tables of many lines over waves: no figure without its interval and its number of people.
extension TextReport {
  /// A figure, its interval and how many it rests on, one below the other; the mark of a hidden one alone.
  func figure(_ cell: Cell<Estimate>, _ measure: Measure) -> [String] {
    guard let estimate = cell.value else { return [Self.hidden] }
    return [
      numerals.text(estimate, measure), numerals.interval(estimate, measure), estimate.count.text,
    ]
  }

  /// Adds a row of figures, and below it their intervals and numbers of people where any is shown.
  ///
  /// - Parameters:
  ///   - name: What the row is about.
  ///   - columns: The lines of each cell, from ``figure(_:_:)`` or a text alone.
  ///   - table: The table.
  func addFigures(_ name: String, _ columns: [[String]], to table: inout TextTable) {
    let depth = String(name.prefix { $0 == " " })
    let names = [name, "\(depth)  95 %", "\(depth)  \(Wording.count[language])"]
    let height = columns.map(\.count).max() ?? 1
    for line in 0..<max(1, min(names.count, height)) {
      table.add([names[line]] + columns.map { line < $0.count ? $0[line] : "" })
    }
  }

  /// The items whose line is a signal, or all of them: the last waves across, and what each says.
  func itemTrendSection(_ release: TrendRelease, showsAll: Bool) -> [String] {
    guard !release.items.isEmpty else { return [] }
    let signals = release.items.filter { $0.reading?.isSignal ?? false }
    let shown = showsAll ? release.items : signals
    var lines = shown.isEmpty ? [] : lineTable(shown, head: Wording.item, waves: release.waves)
    lines += signals.flatMap { readingLines(of: $0, waves: release.waves) }
    if signals.isEmpty, release.items.contains(where: { $0.reading?.change != nil }) {
      lines += wrapped(Wording.quietItems[language])
    }
    lines += shown.flatMap { item in
      item.breakNotes(waves: release.waves, language: language)
        .flatMap { note("\(item.title[language])\(Wording.separator)\($0)") }
    }
    let left = release.items.count - shown.count
    if left > 0 { lines += note(Wording.moreItems(left)[language]) }
    return section(Wording.itemTrend[language], note: Wording.favourableShare[language], lines)
  }

  /// One table of the topics: the share of those who commented, the last waves across, and the newest sentiment.
  func topicTrendSection(_ release: TrendRelease) -> [String] {
    guard !release.topics.isEmpty else { return [] }
    let lines = release.topics.map(\.line)
    return section(
      Wording.topics[language],
      note: Wording.topicShares[language],
      lineTable(
        lines,
        head: Wording.topic,
        waves: release.waves,
        scores: release.topics.map { $0.scores.last ?? .hidden }
      )
        + lines.filter { $0.reading?.isSignal ?? false }
        .flatMap { readingLines(of: $0, waves: release.waves) }
    )
  }

  /// What a line says, after its title.
  private func readingLines(of line: TrendSeries, waves: [String]) -> [String] {
    Wording.reading(of: line, waves: waves, numerals: numerals).map {
      wrapped("\(line.title[language])\(Wording.separator)\($0[language])")
    } ?? []
  }

  /// Lines of shares down, the last waves across, their shape, and a score beside each where there is one.
  private func lineTable(
    _ lines: [TrendSeries],
    head: Phrase,
    waves: [String],
    scores: [Cell<Estimate>]? = nil
  ) -> [String] {
    let shown = max(1, min(waves.count, (width - (scores == nil ? 28 : 36)) / 10))
    var table = TextTable(
      columns: [.init(head[language], minimumWidth: 10, isWrapping: true)]
        + waves.suffix(shown).map {
          .init(TerminalText.sanitized($0), alignment: .right, minimumWidth: 8)
        } + [.init("", expendable: 2)]
        + (scores == nil
          ? [] : [.init(Wording.meanScore[language], alignment: .right, expendable: 1)])
    )
    // One height for all, so that lines can be held against each other.
    let most = lines.flatMap(\.points).compactMap { $0.value?.value }.max() ?? 1
    for (place, line) in lines.enumerated() {
      addFigures(
        TerminalText.sanitized(line.title[language]),
        line.points.suffix(shown).map { figure($0, line.measure) }
          + [[Bars.spark(line.points.map { $0.value?.value }, range: 0...max(most, 0.01))]]
          + (scores.map { [figure($0[place], .score)] } ?? []),
        to: &table
      )
    }
    return table.lines(width: width, style: style)
  }
}
