import Foundation
import TestSupport
import Testing

@testable import DataExport

/// Files for SPSS and Stata, read back by pyreadstat.
@Suite struct StatisticsWriterTests {
  private func file(_ format: StatisticsFormat) throws -> (bytes: [UInt8], notes: [ExportNote]) {
    var bytes: [UInt8] = []
    let writer = StatisticsWriter(format: format, time: 1_700_000_000)
    let notes = try writer.write(Example.table) { bytes += $0 }
    return (bytes, notes)
  }

  @Test func `SPSS says what does not fit`() throws {
    let (bytes, notes) = try file(.sav)
    #expect(bytes.starts(with: Array("$FL2".utf8)))
    #expect(
      notes == [.labelCut(variable: "leye"), .textCut(variable: "short", bytes: 7)]
    )
  }

  @Test func `Stata says what does not fit`() throws {
    let (bytes, notes) = try file(.dta)
    #expect(bytes.starts(with: Array("<stata_dta>".utf8)))
    #expect(
      notes == [
        .renamed("grid.canteen", as: "grid_canteen"), .labelCut(variable: "leye"),
        .textCut(variable: "short", bytes: 7),
      ]
    )
  }

  @Test(
    .enabled(if: OtherProgram.python(with: "pyreadstat", "pandas") != nil),
    arguments: StatisticsFormat.allCases
  )
  func `pyreadstat reads values, labels and missing codes back`(
    format: StatisticsFormat
  ) throws {
    let python = try #require(OtherProgram.python(with: "pyreadstat", "pandas"))
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent(format == .sav ? "x.sav" : "x.dta")
    try Data(try file(format).bytes).write(to: path)
    let script = """
      import sys, json, pyreadstat
      read = pyreadstat.read_sav if sys.argv[1].endswith("sav") else pyreadstat.read_dta
      data, meta = read(sys.argv[1], user_missing=True)
      rows = [[None if v != v else v for v in row] for row in data.values.tolist()]
      print(json.dumps([meta.column_names, meta.column_labels, rows, meta.file_label,
        {k: {str(c): t for c, t in v.items()} for k, v in meta.variable_value_labels.items()},
        {k: [[r["lo"], r["hi"]] for r in v] for k, v in meta.missing_ranges.items()}],
        ensure_ascii=False))
      """
    let outcome = try OtherProgram.run(python, ["-c", script, path.path])
    #expect(outcome.code == 0, "\(outcome.errors)")
    let read = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [Any]
    )
    let name = format == .sav ? "grid.canteen" : "grid_canteen"
    #expect(read[0] as? [String] == [name, "leye", "remark", "short"])
    let labels = try #require(read[1] as? [Any])
    #expect(labels[0] as? String == "食堂 canteen")
    let cut = try #require(labels[1] as? String)
    #expect(Example.longLabel.hasPrefix(cut))
    #expect(cut.count == (format == .sav ? 85 : 80))
    let rows = try #require(read[2] as? [[Any]])
    #expect(rows.count == 3)
    #expect(rows[0][0] as? Double == 5)
    #expect(rows[0][1] as? Double == 66.666666666666667)
    #expect(rows[0][2] as? String == Example.longText)
    #expect(rows[0][3] as? String == "甲乙")
    #expect(rows[1][2] as? String == "=1+1")
    #expect(rows[2][1] as? Double == -0.5)
    #expect(rows[2][3] as? String == "a\u{FFFD}b")
    #expect(rows[1][1] is NSNull)
    #expect(rows[2][0] is NSNull)
    #expect(read[3] as? String == "示例 Example")
    let values = try #require((read[4] as? [String: [String: String]])?[name])
    #expect(values["1.0"] ?? values["1"] == "很不满意")
    #expect(values["5.0"] ?? values["5"] == "很满意")
    switch format {
    case .sav:
      #expect(rows[1][0] as? Double == 9)
      #expect(values["9.0"] == "说不清")
      #expect((read[5] as? [String: [[Double]]])?[name] == [[9, 9]])
    case .dta:
      #expect(rows[1][0] as? String == "a")
      #expect(values["a"] == "说不清")
    }
  }

  @Test(arguments: StatisticsFormat.allCases)
  func `a receiver that fails ends it with its own error`(format: StatisticsFormat) {
    struct Full: Error, Equatable {}
    let writer = StatisticsWriter(format: format, time: 0)
    #expect(throws: Full()) { try writer.write(Example.table) { _ in throw Full() } }
  }

  @Test(arguments: StatisticsFormat.allCases)
  func `rows that fail end it with their own error`(format: StatisticsFormat) {
    struct Gone: Error, Equatable {}
    let table = DataTable(title: "", variables: Example.variables, rowCount: 1) { _ in
      throw Gone()
    }
    let writer = StatisticsWriter(format: format, time: 0)
    #expect(throws: Gone()) { try writer.write(table) { _ in } }
  }
}
