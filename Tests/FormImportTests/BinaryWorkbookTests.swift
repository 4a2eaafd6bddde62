import Foundation
import Messages
import SurveyModel
import TestSupport
import Testing

@testable import FormImport

/// Workbooks of Excel 97 to 2003: the same comes out as of .xlsx.
@Suite struct BinaryWorkbookTests {
  private static func cells(_ bytes: [UInt8], _ log: NoteLog = NoteLog()) throws -> [Sheet] {
    try BinaryWorkbook.sheets(of: bytes, log)
  }

  private static func sheet(_ records: [UInt8], head: [UInt8] = []) throws -> [Int: String] {
    let book = BinaryFiles.book(head, [("survey", records)])
    return try cells(BinaryFiles.compound(book)).first?.rows.first?.cells ?? [:]
  }

  @Test func `a form becomes the same survey, with the same notes, as of xlsx`() throws {
    let old = try Imported(BinaryFiles.workbook(XLSFormTests.sheets), named: "form.xls")
    let new = try Imported(try Archives.workbook(XLSFormTests.sheets), named: "form.xlsx")
    #expect(old.form == new.form)
    // The content decides, not the name.
    let named = try Imported(BinaryFiles.workbook(XLSFormTests.sheets), named: "form", as: .xlsform)
    #expect(named.form == new.form)
  }

  /// Written cell by cell with xlwt 1.3, a library of Python: texts, one of them rich, numbers, a truth value, a day,
  /// a time, and both.
  @Test func `a workbook of another program`() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/workbook.xls")
    let imported = try Imported([UInt8](try Data(contentsOf: file)), named: "workbook.xls")
    expectSnapshot(imported.form.json, named: "old-workbook", extension: "json")
    #expect(
      imported.sentences == [
        "Sheet “settings”, row 2: SurveyJS has no setting for “version”. "
          + "It is kept under leye.imported."
      ]
    )
  }

  @Test func `numbers in all the ways a file may hold them`() throws {
    let double = (0..<8).map { UInt8(truncatingIfNeeded: (0.1).bitPattern >> ($0 * 8)) }
    let halves = Int((1.5).bitPattern >> 32)
    let row =
      BinaryFiles.short(0) + BinaryFiles.short(4) + [0, 0] + BinaryFiles.long(3 << 2 | 2)
      + [0, 0] + BinaryFiles.long(-5 << 2 | 2) + BinaryFiles.short(5)
    let records =
      BinaryFiles.cell(0x203, 0, 0, double)
      + BinaryFiles.cell(0x27E, 0, 1, BinaryFiles.long(halves))
      + BinaryFiles.cell(0x27E, 0, 2, BinaryFiles.long(7 << 2 | 2))
      + BinaryFiles.cell(0x27E, 0, 3, BinaryFiles.long(1234 << 2 | 3))
      + BinaryFiles.record(0xBD, row)
    #expect(
      try Self.sheet(records) == [0: "0.1", 1: "1.5", 2: "7", 3: "12.34", 4: "3", 5: "-5"]
    )
  }

  @Test(arguments: [(false, "2024-05-01"), (true, "2028-05-02")])
  func `days and times are told by their formats`(isFrom1904: Bool, day: String) throws {
    let formats = [0, 14, 20, 170].map { BinaryFiles.record(0xE0, [0, 0] + BinaryFiles.short($0)) }
    let code = BinaryFiles.record(0x41E, BinaryFiles.short(170), BinaryFiles.text("yyyy/m/d h:mm"))
    let head = BinaryFiles.record(0x22, [isFrom1904 ? 1 : 0, 0]) + code + formats.flatMap(\.self)
    func number(_ column: Int, _ value: Double) -> [UInt8] {
      let bytes = (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> ($0 * 8)) }
      return BinaryFiles.cell(0x203, 0, column, style: column, bytes)
    }
    let records = number(0, 45413) + number(1, 45413) + number(2, 0.5) + number(3, 45413.25)
    #expect(
      try Self.sheet(records, head: head) == [0: "45413", 1: day, 2: "12:00", 3: day + "T06:00"]
    )
  }

  @Test func `truth values, errors and texts of the cells themselves`() throws {
    let rich = [UInt8]([2, 0, 8, 1, 0]) + Array("ab".utf8) + BinaryFiles.long(0)
    let records =
      BinaryFiles.cell(0x205, 0, 0, [1, 0]) + BinaryFiles.cell(0x205, 0, 1, [0, 0])
      + BinaryFiles.cell(0x205, 0, 2, [7, 1]) + BinaryFiles.cell(0x204, 0, 3, BinaryFiles.text("甲"))
      + BinaryFiles.cell(0x204, 0, 4, rich) + BinaryFiles.cell(0x201, 0, 5, [])
      + BinaryFiles.cell(0x204, 0, 6, BinaryFiles.text(""))
    #expect(
      try Self.sheet(records) == [0: "TRUE", 1: "FALSE", 2: "#DIV/0!", 3: "甲", 4: "ab"]
    )
  }

  @Test func `of a formula the last result is taken, and noted`() throws {
    func formula(_ column: Int, _ result: [UInt8]) -> [UInt8] {
      BinaryFiles.cell(0x06, 0, column, result + BinaryFiles.zeros(8))
    }
    func marked(_ kind: UInt8, _ value: UInt8 = 0) -> [UInt8] {
      [kind, 0, value, 0, 0, 0, 0xFF, 0xFF]
    }
    let number = (0..<8).map { UInt8(truncatingIfNeeded: (2.0).bitPattern >> ($0 * 8)) }
    let shared = BinaryFiles.record(0x4BC, BinaryFiles.zeros(10))
    let records =
      formula(0, number) + formula(1, marked(1, 1)) + formula(2, marked(2, 0x2A))
      + formula(3, marked(0)) + shared + BinaryFiles.record(0x207, BinaryFiles.text("甲乙"))
      + formula(4, marked(3))
    let log = NoteLog()
    let book = BinaryFiles.compound(BinaryFiles.book([], [("survey", records)]))
    let sheets = try Self.cells(book, log)
    #expect(sheets[0].rows[0].cells == [0: "2", 1: "TRUE", 2: "#N/A", 3: "甲乙"])
    let taken = "The cell holds a formula. Its last result is taken."
    #expect(
      log.notes.map(\.phrase.english) == [
        "Sheet “survey”, cell A1: \(taken)", "Sheet “survey”, cell B1: \(taken)",
        "Sheet “survey”, cell C1: \(taken)", "Sheet “survey”, cell D1: \(taken)",
        "Sheet “survey”, cell E1: The formula has no result in the file. It is left out.",
      ]
    )
    #expect(log.notes[0].phrase.chinese == "工作表“survey”单元格 A1：单元格是公式。取其最近一次的结果。")
  }

  @Test func `thousands of formulas are noted in one sentence`() throws {
    let records = (0..<1102).flatMap {
      BinaryFiles.cell(0x06, $0, 0, BinaryFiles.zeros(16))
    }
    let log = NoteLog()
    let book = BinaryFiles.compound(BinaryFiles.book([], [("survey", records)]))
    #expect(try Self.cells(book, log)[0].rows.count == 1102)
    #expect(log.notes.count == 101)
    #expect(
      log.notes.last?.phrase.english
        == "The workbook: 1002 more cells hold formulas. The last results are taken."
    )
  }

  @Test(arguments: [12, 13, 14, 15, 40, 8224])
  func `texts go on from record to record`(recordSize: Int) throws {
    let texts = ["甲", "", "a😀b", String(repeating: "很好吃", count: 3000), "end"]
    let list = BinaryFiles.list(of: texts, recordSize: recordSize)
    let cells = texts.indices.flatMap { BinaryFiles.cell(0xFD, 0, $0, BinaryFiles.long($0)) }
    let found = try Self.sheet(cells, head: list)
    #expect(texts.indices.map { found[$0] ?? "" } == texts)
  }

  @Test func `a record may change the width of characters, and fonts and readings are passed over`()
    throws
  {
    let first =
      BinaryFiles.long(2) + BinaryFiles.long(2) + [4, 0, 0x0C, 1, 0] + BinaryFiles.long(3)
      + Array("ab".utf8)
    // Wide characters from here on, then one font in four bytes, of which two stand in the next record.
    let second: [UInt8] = [1] + BinaryFiles.short(0x7532) + BinaryFiles.short(0x4E59) + [9, 9]
    let third: [UInt8] = [9, 9, 8, 8, 8, 1, 0, 0, 0x7A]
    let head =
      BinaryFiles.record(0xFC, first) + BinaryFiles.record(0x3C, second)
      + BinaryFiles.record(0x3C, third)
    let cells =
      BinaryFiles.cell(0xFD, 0, 0, BinaryFiles.long(0))
      + BinaryFiles.cell(0xFD, 0, 1, BinaryFiles.long(1))
    #expect(try Self.sheet(cells, head: head) == [0: "ab甲乙", 1: "z"])
  }

  @Test func `rows out of order, charts within sheets and small files`() throws {
    let chart =
      BinaryFiles.beginning() + BinaryFiles.cell(0x27E, 0, 9, BinaryFiles.long(2))
      + BinaryFiles.ending
    let records =
      BinaryFiles.cell(0x27E, 4, 0, BinaryFiles.long(2)) + chart
      + BinaryFiles.cell(0x27E, 1, 0, BinaryFiles.long(6))
      + BinaryFiles.cell(0x27E, 4, 1, BinaryFiles.long(10))
    let book = BinaryFiles.book([], [("a", records), ("b", [])])
    #expect(book.count < 4096)
    let files = [
      BinaryFiles.compound(book), BinaryFiles.compound(book, listsApart: true),
      BinaryFiles.compound(book + BinaryFiles.zeros(8192)),
    ]
    for file in files {
      let sheets = try Self.cells(file)
      #expect(sheets.map(\.name) == ["a", "b"])
      #expect(sheets[0].rows.map(\.number) == [2, 5])
      #expect(sheets[0].rows.map(\.cells) == [[0: "1"], [0: "0", 1: "2"]])
    }
  }

  @Test func `an export of answers is told by its header`() throws {
    let rows = [["序号", "来自IP", "1、性别"]] + (1...6).map { [String($0), "", $0 < 4 ? "男" : "女"] }
    let old = try Imported(BinaryFiles.workbook([("Sheet1", rows)]), named: "答卷.xls")
    let new = try Imported(try Archives.workbook([("Sheet1", rows)]), named: "答卷.xlsx")
    #expect(old.form.format == .wenjuanxing)
    #expect(old.form == new.form)
  }
}
