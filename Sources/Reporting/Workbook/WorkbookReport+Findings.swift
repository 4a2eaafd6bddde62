import DataExport
import Insight
import Messages
import SurveyModel

extension WorkbookReport {
  /// What the answers say beyond their means: changes, differences between groups, drivers, reliability.
  func findings(_ release: WaveRelease) -> [Workbook.Sheet] {
    guard let findings = release.findings else { return [] }
    let changes = [
      (false, Wording.changes, Wording.indexOrScale),
      (true, Wording.itemChangesName, Wording.item),
    ].map { ofItems, title, kind in
      differences(
        DifferenceChart(findings.changes, ofItems: ofItems, language: language),
        title: title,
        of: kind,
        note: Wording.changesTableNote
      )
    }
    let groups = findings.attributes.map { attribute in
      differences(
        DifferenceChart(attribute, indices: release.indices, language: language),
        title: Wording.differences(by: attribute.title),
        name: Wording.groups(by: attribute.title),
        of: Wording.group,
        note: Wording.differenceTableNote
      )
    }
    return
      (changes + groups + [findings.drivers.flatMap(drivers), reliability(findings.reliability)])
      .compactMap(\.self)
  }

  /// Differences with their intervals, and bars to either side of zero.
  private func differences(
    _ chart: DifferenceChart,
    title: Phrase,
    name: Phrase? = nil,
    of kind: Phrase,
    note: Phrase
  ) -> Workbook.Sheet? {
    guard !chart.rows.isEmpty else { return nil }
    let format = Self.signed(decimals: chart.decimals)
    let rows = chart.rows.map { row -> [Cell] in
      let name = [row.title, row.detail].filter { !$0.isEmpty }
        .joined(separator: Wording.separator)
      guard let estimate = row.difference.value else { return [.text(name), Self.hidden] }
      let numbers = [estimate.value, estimate.lower, estimate.upper].map { value -> Cell in
        .number(Numerals.rounded(value, decimals: chart.decimals), format: format)
      }
      return [.text(name)] + numbers + [
        count(estimate.count),
        row.chance.map { .text(Numerals.text.chance($0)) } ?? .empty,
        .text(Wording.reading(isSignal: row.isSignal)[language]),
      ]
    }
    return sheet(
      (name ?? title)[language],
      widths: [44, 10, 10, 10, 10, 12, 20],
      head: heads([
        kind, Wording.differenceColumn, Wording.lower, Wording.upper, Wording.count,
        Wording.adjusted, Wording.verdict,
      ]),
      rows: rows,
      notes: [note[language]],
      charts: [
        Chart(
          .bars,
          title: title[language],
          rows: 1...rows.count,
          names: 0,
          series: [
            .init(Wording.differenceColumn[language], column: 1, colour: Colour.favourable)
          ],
          range: -chart.reach.rounded(.up)...chart.reach.rounded(.up),
          format: Self.signed(decimals: 0),
          column: 8
        )
      ]
    )
  }

  private func drivers(_ release: DriverRelease) -> Workbook.Sheet? {
    guard !release.shares.isEmpty else { return nil }
    let chart = DriverChart(release, language: language)
    let fit = Numerals.text.share(chart.fit)
    let rows = release.shares.map { share -> [Cell] in
      let numbers = [share.share, share.lower, share.upper].map { value -> Cell in
        .number(Numerals.rounded(value, decimals: 4), format: Measure.share.format)
      }
      let correlation = Numerals.rounded(share.correlation, decimals: 4)
      return [.text(share.title[language])] + numbers
        + [.number(Double(release.count), format: "0"), .number(correlation, format: "0.00")]
    }
    return sheet(
      Wording.drivers[language],
      widths: [38, 10, 10, 10, 10, 12],
      head: heads([
        Wording.indexOrScale, Wording.share, Wording.lower, Wording.upper, Wording.count,
        Wording.correlation,
      ]),
      rows: rows,
      notes: [Wording.driversNote(fit: fit, count: chart.count)[language]],
      charts: [
        Chart(
          .bars,
          title: Wording.drivers(of: chart.outcome)[language],
          rows: 1...rows.count,
          names: 0,
          series: [.init(Wording.share[language], column: 1, colour: Colour.favourable)],
          range: 0...max(0.05, (chart.reach * 20).rounded(.up) / 20),
          format: Measure.share.format,
          column: 7
        )
      ]
    )
  }

  private func reliability(_ indices: [IndexReliability]) -> Workbook.Sheet? {
    guard !indices.isEmpty else { return nil }
    func number(_ value: Double?) -> Cell {
      value.map { .number(Numerals.rounded($0, decimals: 4), format: "0.00") } ?? .empty
    }
    let rows = indices.flatMap { index -> [[Cell]] in
      let whole: [Cell] = [
        .text(index.title[language]), number(index.alpha), .empty,
        .number(Double(index.count), format: "0"),
      ]
      let items = index.items.map { item -> [Cell] in
        [.text(item.name, .indented(1)), number(item.alphaWithout), number(item.correlation)]
      }
      return [whole] + items
    }
    return sheet(
      Wording.reliabilityName[language],
      widths: [44, 16, 16, 10],
      head: heads([
        Wording.indexOrScale, Wording.alpha, Wording.correlationWithRest, Wording.count,
      ]),
      rows: rows,
      notes: [Wording.reliabilityNote[language], Wording.alphaWithoutNote[language]]
    )
  }

  /// Numbers with their sign.
  private static func signed(decimals: Int) -> String {
    let digits = decimals > 0 ? "0." + String(repeating: "0", count: decimals) : "0"
    return "+\(digits);-\(digits);\(digits)"
  }
}
