import DataExport
import Insight
import Messages
import TestSupport
import Testing

@testable import Reporting

/// Reports as workbooks.
@Suite struct WorkbookReportTests {
  /// A workbook as lines: sheets, their charts, their cells.
  private func text(_ workbook: Workbook) -> String {
    var lines = ["\(workbook.title) | \(workbook.subject) | \(workbook.remarks)"]
    for sheet in workbook.sheets {
      lines.append("\n# \(sheet.name)")
      for chart in sheet.charts {
        let series = chart.series.map { "\($0.name) @\($0.column)" }.joined(separator: ", ")
        lines.append("chart \(chart.kind), rows \(chart.rows), \(chart.title): \(series)")
      }
      for row in sheet.rows {
        let cells = row.map { cell in
          switch cell {
          case .empty: ""
          case .text(let text, _): text
          case .number(let number, let format): "\(number) [\(format)]"
          }
        }
        lines.append(cells.joined(separator: " | "))
      }
    }
    return lines.map { $0.replacing(/\ +$/, with: "") }.joined(separator: "\n") + "\n"
  }

  @Test(arguments: Language.allCases)
  func `workbooks look as reviewed`(language: Language) {
    let report = WorkbookReport(language: language)
    let tag = language.rawValue
    expectSnapshot(text(report.render(Examples.wave)), named: "workbook-wave-\(tag)")
    expectSnapshot(text(report.render(Examples.trend)), named: "workbook-trend-\(tag)")
    expectSnapshot(
      text(report.render(Examples.comments, source: "意见.csv")),
      named: "workbook-comments-\(tag)"
    )
  }

  @Test func `charts draw rows and columns that are there`() {
    let report = WorkbookReport(language: .chinese)
    let sheets =
      report.render(Examples.waveWithComments).sheets + report.render(Examples.wave).sheets
      + report.render(Examples.trend).sheets + report.render(Examples.comments, source: "").sheets
    let charts = sheets.flatMap { sheet in sheet.charts.map { (sheet, $0) } }
    #expect(charts.count > 8)
    for (sheet, chart) in charts {
      #expect(sheet.rows.indices.contains(chart.rows.upperBound), "\(sheet.name)")
      for row in chart.rows {
        #expect(chart.series.allSatisfy { sheet.rows[row].indices.contains($0.column) })
        #expect(sheet.rows[row].indices.contains(chart.names))
      }
    }
  }
}
