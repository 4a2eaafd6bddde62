import Foundation
import TestSupport
import Testing

@testable import DataExport

/// Workbooks as files, read back by openpyxl and LibreOffice.
@Suite struct WorkbookTests {
  private static let workbook = Workbook(
    title: "满意度",
    subject: "2026",
    remarks: "合成数据",
    sheets: [
      Workbook.Sheet(
        name: "各题/结果",
        widths: [30, 10, 10, 10],
        rows: [
          [.text("题目", .head), .text("负向", .head), .text("中立", .head), .text("正向", .head)],
          [.text("=1+1"), .number(0.1, format: "0 %"), .number(0.3), .number(0.6)],
          [.text("食堂", .indented(1)), .number(0.25), .empty, .number(.nan)],
          [.text("a\0\u{1}b"), .number(-2), .number(1), .text("_x0041_")],
        ],
        frozenRows: 1,
        frozenColumns: 1,
        charts: [
          Workbook.Chart(
            .stackedBars,
            title: "各题",
            rows: 1...3,
            names: 0,
            series: [
              .init("负向", column: 1, colour: 0xB03A2E), .init("正向", column: 3, colour: 0x2E7D32),
            ],
            range: 0...1,
            format: "0 %",
            column: 5
          )
        ]
      ),
      Workbook.Sheet(
        name: "各题 结果",
        widths: [],
        rows: [[.text("春"), .number(50), .number(40), .number(60)], [.text("秋"), .number(55)]],
        charts: [
          Workbook.Chart(
            .lineWithInterval,
            title: "乐业",
            rows: 0...1,
            names: 0,
            series: [
              .init("乐业", column: 1, colour: 0x1F4E79), .init("下限", column: 2, colour: nil),
              .init("上限", column: 3, colour: nil),
            ],
            range: 0...100,
            column: 5
          )
        ]
      ),
    ]
  )

  private func written(in folder: TemporaryFolder) throws -> URL {
    let path = folder.url.appendingPathComponent("x.xlsx")
    try Self.workbook.write(to: path.path, keepingIn: folder.url.path)
    return path
  }

  @Test func `nothing is a formula and charts are native`() throws {
    let folder = try TemporaryFolder()
    let parts = try ZIPParts.read(try written(in: folder))
    let sheets = parts.filter { $0.key.hasPrefix("xl/worksheets/sheet") }
    #expect(sheets.count == 2)
    #expect(sheets.values.allSatisfy { !$0.contains("<f") })
    #expect(parts["xl/sharedStrings.xml"]?.contains("<t>=1+1</t>") == true)
    #expect(parts["xl/charts/chart1.xml"]?.contains("<c:barChart>") == true)
    #expect(parts["xl/charts/chart2.xml"]?.contains("<c:hiLowLines>") == true)
    #expect(parts["xl/workbook.xml"]?.contains("name=\"各题 结果\"") == true)
    #expect(parts["xl/workbook.xml"]?.contains("name=\"各题 结果 2\"") == true)
    // Only the file itself is left.
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["x.xlsx"])
  }

  @Test(.enabled(if: OtherProgram.python(with: "openpyxl") != nil))
  func `openpyxl reads cells, panes and properties back`() throws {
    let python = try #require(OtherProgram.python(with: "openpyxl"))
    let folder = try TemporaryFolder()
    let script = """
      import sys, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      sheet = book.worksheets[0]
      print(book.sheetnames, book.properties.title, book.properties.description)
      print([[(c.data_type, c.value) for c in row] for row in sheet.iter_rows()][1:])
      print(sheet.freeze_panes, sheet["B2"].number_format, sheet["A1"].font.b,
        len(sheet._charts), type(sheet._charts[0]).__name__)
      """
    let path = try written(in: folder).path
    let outcome = try OtherProgram.run(python, ["-c", script, path])
    #expect(
      outcome.output == """
        ['各题 结果', '各题 结果 2'] 满意度 合成数据
        [[('s', '=1+1'), ('n', 0.1), ('n', 0.3), ('n', 0.6)], \
        [('s', '食堂'), ('n', 0.25), ('n', None), ('n', None)], \
        [('s', 'a\u{FFFD}\u{FFFD}b'), ('n', -2), ('n', 1), ('s', '_x0041_')]]
        B2 0 % True 1 BarChart

        """,
      "\(outcome.errors)"
    )
  }

  @Test(.enabled(if: OtherProgram.find("soffice") != nil))
  func `LibreOffice opens it`() throws {
    let soffice = try #require(OtherProgram.find("soffice"))
    let folder = try TemporaryFolder()
    let path = try written(in: folder).path
    let outcome = try OtherProgram.run(
      soffice,
      [
        "-env:UserInstallation=file://\(folder.url.path)/profile", "--headless", "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir", folder.url.path, path,
      ]
    )
    let table = folder.url.appendingPathComponent("x.csv")
    let text = try String(contentsOf: table, encoding: .utf8)
    #expect(
      text.hasPrefix(
        """
        "题目","负向","中立","正向"
        "=1+1",10 %,0.3,0.6
        "食堂",0.25,,

        """
      ),
      "\(outcome.errors)"
    )
  }

  @Test func `a folder that is not there is told by the system's number`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: WriteFault.system(ENOENT)) {
      try Self.workbook.write(
        to: folder.url.appendingPathComponent("none/x.xlsx").path,
        keepingIn: folder.url.path
      )
    }
  }

  @Test(arguments: [
    (["<?xml version=\"1.0\"?>\n<a><b/></a>\n", "<c/>"], true), (["<a><b>1</b></a"], false),
    (["<a><b>1</b>"], false), (["<a><a/></a>", "<c"], false), ([""], false), ([], false),
  ])
  func `a part that was cut is noticed`(parts: [String], isWhole: Bool) {
    #expect(PackedFile.isWhole(ZIPParts.pack(parts)) == isWhole)
  }

  @Test func `names of sheets are cut and stay apart`() {
    var names = SheetNames()
    let first = names.name(for: String(repeating: "满意", count: 30))
    let second = names.name(for: String(repeating: "满意", count: 30))
    let third = names.name(for: "'a'")
    #expect(first.utf16.count == 31)
    #expect(second.utf16.count == 31 && second.hasSuffix(" 2"))
    #expect(third == "a")
  }
}
