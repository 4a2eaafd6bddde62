import Foundation
import Insight
import Messages
import SurveyModel
import TestSupport
import Testing

@testable import DataExport
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
    expectSnapshot(
      text(report.render(UnitReportTests.topics)),
      named: "workbook-units-\(tag)"
    )
    expectSnapshot(text(report.render(Examples.trend)), named: "workbook-trend-\(tag)")
    expectSnapshot(text(report.render(Examples.itemTrend)), named: "workbook-trend-items-\(tag)")
    expectSnapshot(
      text(report.render(Examples.comments, source: "意见.csv")),
      named: "workbook-comments-\(tag)"
    )
    expectSnapshot(
      text(report.render(FindingReportTests.release)),
      named: "workbook-findings-\(tag)"
    )
  }

  @Test func `units go into a funnel, the hidden ones not`() throws {
    let sheets = WorkbookReport(language: .english).render(Self.crews).sheets
    let sheet = try #require(sheets.first { $0.name.hasPrefix("Funnel") })
    let chart = try #require(sheet.charts.first)
    #expect(chart.kind == .scatter)
    #expect(chart.rows == 1...6)
    #expect(chart.series.map(\.column) == [2, 7, 8, 9, 10, 11])
    // From the fewest answers to the most, whatever the order of the report.
    let counts = sheet.rows[1...6].map { $0[1] }
    #expect(counts == [12, 16, 20, 30, 45, 60].map { Cell.number($0, format: "0.#") })
    #expect(sheet.rows[6][6] == .text("below the 99.8 % limit"))
    #expect(!sheet.rows.joined().contains(.text("crew 7")))
    let table = CSVReport(language: .english).render(Self.crews)
    #expect(table.contains(#""funnel","w","u6","crew 6","leye","leye","standing""#))
    #expect(table.contains(#""below_99_8""#))
    #expect(!table.contains(#""funnel","w","u7""#))
  }

  @Test(.enabled(if: OtherProgram.python(with: "openpyxl") != nil))
  func `openpyxl finds the findings and their charts`() throws {
    let python = try #require(OtherProgram.python(with: "openpyxl"))
    let folder = try TemporaryFolder()
    let script = """
      import sys, openpyxl
      for path in sys.argv[1:]:
        for sheet in openpyxl.load_workbook(path).worksheets:
          charts = [f"{type(c).__name__} {len(c.series)}" for c in sheet._charts]
          if charts: print(sheet.title, charts)
      """
    let report = WorkbookReport(language: .english)
    let books = [
      report.render(FindingReportTests.release), report.render(Self.crews),
      report.render(Examples.longTrend), report.render(Examples.itemTrend),
    ]
    let paths = try books.enumerated().map { number, book in
      let path = folder.url.appendingPathComponent("\(number).xlsx").path
      try book.write(to: path, keepingIn: folder.url.path)
      return path
    }
    let outcome = try OtherProgram.run(python, ["-c", script] + paths)
    #expect(
      outcome.output == """
        Overview ['BarChart 1']
        Since the last wave ['BarChart 1']
        Items since the last wave ['BarChart 1']
        Groups by Shift ['BarChart 1']
        Drivers ['BarChart 1']
        Overview ['BarChart 1']
        By unit ['BarChart 1']
        Funnel leye ['ScatterChart 6']
        Content at work ['LineChart 3', 'LineChart 4']
        Content at work ['LineChart 3', 'LineChart 4']
        Comment sentiment ['LineChart 3', 'LineChart 4']
        Items over waves ['LineChart 3', 'LineChart 3', 'LineChart 3', 'LineChart 3']
        Topics over waves ['LineChart 3', 'LineChart 3']

        """,
      "\(outcome.errors)"
    )
  }

  private typealias Cell = Workbook.Cell

  /// Seven crews of one index, the last one hidden, the sixth far below the others.
  private static let crews = WaveRelease(
    wave: "w",
    title: LocalizedText("t"),
    opens: nil,
    closes: nil,
    isSynthetic: false,
    responses: PublishedCount(200),
    headcount: nil,
    minimumGroup: 5,
    indices: [
      IndexRelease(
        name: "leye",
        title: LocalizedText("leye"),
        score: .shown(Examples.share(60, 2.8, PublishedCount(200))),
        scales: []
      )
    ],
    items: [],
    recommendation: nil,
    units: zip(1..., [30, 45, 20, 16, 12, 60, 0]).map { number, count in
      UnitRelease(
        unit: "u\(number)",
        title: LocalizedText("crew \(number)"),
        parent: nil,
        scores: [
          count == 0
            ? .hidden
            : .shown(Examples.share(number == 6 ? 40 : 62, 5, PublishedCount(exact: count)))
        ]
      )
    },
    comments: nil
  )

  @Test func `charts draw rows and columns that are there`() {
    let report = WorkbookReport(language: .chinese)
    let sheets =
      report.render(Examples.waveWithComments).sheets + report.render(Examples.wave).sheets
      + report.render(Examples.trend).sheets + report.render(Examples.comments, source: "").sheets
      + report.render(FindingReportTests.release).sheets + report.render(Self.crews).sheets
      + report.render(Examples.longTrend).sheets + report.render(Examples.itemTrend).sheets
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
