import Insight
import Messages
import TextDisplay

extension TextReport {
  /// What moves together with an outcome; never called a cause.
  ///
  /// - Parameter chart: The scales and their parts of R².
  /// - Returns: A section, nothing without scales.
  func driverSection(_ chart: DriverChart) -> [String] {
    guard !chart.rows.isEmpty else { return [] }
    var table = TextTable(columns: [
      .init(Wording.indexOrScale[language], minimumWidth: 12),
      .init(Wording.share[language], alignment: .right),
      .init(Wording.interval[language], alignment: .right, expendable: 1),
      .init("", expendable: 2),
    ])
    for driver in chart.rows {
      table.add([
        driver.title, numerals.share(driver.share),
        driver.interval.map {
          "\(numerals.percentage($0.lower))–\(numerals.share($0.upper))"
        } ?? "–",
        Bars.across(driver.share / chart.reach, width: 20),
      ])
    }
    let summary = Wording.driversNote(fit: numerals.share(chart.fit), count: chart.count)
    return section(
      Wording.drivers(of: chart.outcome)[language],
      table.lines(width: width, style: style) + note(summary[language])
    )
  }

  /// Differences as bars around a common zero line.
  ///
  /// - Parameters:
  ///   - chart: The differences.
  ///   - title: The heading.
  ///   - note: How to read them.
  ///   - hidden: Why one may be hidden.
  /// - Returns: A section, nothing without differences.
  func differenceSection(
    _ chart: DifferenceChart,
    title: Phrase,
    note: Phrase,
    hidden: Phrase
  ) -> [String] {
    guard !chart.rows.isEmpty else { return [] }
    let hasP = chart.rows.contains { $0.chance != nil }
    var table = TextTable(
      columns: [
        .init(Wording.group[language], minimumWidth: 12, isWrapping: true),
        .init("", minimumWidth: 8, expendable: 3),
        .init(Wording.differenceColumn[language], alignment: .right),
        .init(Wording.interval[language], alignment: .right, expendable: 2),
        .init(Wording.count[language], alignment: .right, expendable: 1),
      ] + (hasP ? [.init(Wording.adjusted[language], alignment: .right, expendable: 4)] : [])
        + [.init(Wording.verdict[language]), .init("", expendable: 5)]
    )
    for entry in chart.rows {
      table.add(
        [
          entry.title, entry.detail,
          text(entry.difference) { numerals.signed($0.value, decimals: chart.decimals) },
          text(entry.difference) { numerals.signedInterval($0, decimals: chart.decimals) },
          text(entry.difference) { $0.count.text },
        ]
          + (hasP
            ? [
              text(entry.difference) { _ in
                entry.chance.map { numerals.chance($0) } ?? "–"
              }
            ] : [])
          + [
            text(entry.difference) { _ in Wording.reading(isSignal: entry.isSignal)[language] },
            entry.difference.value.map {
              Bars.aroundMiddle($0.value / chart.reach, side: 6)
            } ?? "",
          ]
      )
    }
    return section(
      title[language],
      table.lines(width: width, style: style) + self.note(note[language])
        + hiddenNote(hidden, when: chart.rows.contains { $0.difference.isHidden })
    )
  }
}
