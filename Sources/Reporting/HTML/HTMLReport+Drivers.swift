import Insight
import Messages

extension HTMLReport {
  /// What moves together with an outcome; never called a cause.
  ///
  /// - Parameter chart: The scales and their parts of R².
  /// - Returns: A section, nothing without scales.
  func driverSection(_ chart: DriverChart) -> Markup {
    guard !chart.rows.isEmpty else { return .empty }
    let heading = Wording.drivers(of: chart.outcome)[language]
    let summary = Wording.driversNote(fit: numerals.share(chart.fit), count: chart.count)[language]
    var table = HTMLTable(
      caption: heading,
      columns: [
        Wording.indexOrScale[language], Wording.share[language], Wording.interval[language],
        Wording.count[language],
      ]
    )
    let bars = chart.rows.map { driver -> Markup in
      let interval = driver.interval.map {
        "\(numerals.percentage($0.lower))–\(numerals.share($0.upper))"
      }
      let text = numerals.share(driver.share)
      table.rows.append(
        [driver.title, text, interval ?? "–", chart.count.text].map { HTMLTable.Cell(text: $0) }
      )
      let bar = BarCharts.fromLeft(
        driver.share / chart.reach,
        interval: driver.interval.map { ($0.lower / chart.reach, $0.upper / chart.reach) },
        style: "bar",
        title: "\(driver.title): \(text)",
        description: summary
      )
      let value = Markup.element(
        "div",
        ["class": "value"],
        .element("b", [:], .text(text)),
        .text(interval.map { " (\($0))" } ?? "")
      )
      return row(driver.title, .element("div", ["class": "figure"], value, bar))
    }
    return section(
      heading,
      note: summary,
      [rows(bars), table.folded(under: Wording.figures[language])]
    )
  }
}
