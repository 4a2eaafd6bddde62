import Foundation
import Messages
import Testing

@testable import FormImport

/// Files of old Office programs that mean harm, are broken, or are something else: a clear fault, and soon.
@Suite struct BinaryHostileTests {
  private static let container = FormImportFault.Kind.damagedWorkbook(
    place: Phrase("the container of the workbook", "工作簿的外层结构")
  )
  private static let sheet = FormImportFault.Kind.damagedWorkbook(
    place: Phrase("the sheet “survey”", "工作表“survey”")
  )
  private static let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  private static let sound = BinaryFiles.workbook([("survey", [["type", "name"], ["text", "a"]])])

  private static func fault(_ head: [UInt8], _ records: [UInt8] = []) -> FormImportFault.Kind? {
    let book = BinaryFiles.book(head, [("survey", records)])
    return FormImportTests.fault(of: BinaryFiles.compound(book), named: "a.xls")
  }

  /// A sound file with the numbers of four bytes at some places changed.
  private static func changed(_ places: [Int], to number: Int) -> FormImportFault.Kind? {
    var bytes = sound
    for place in places {
      bytes.replaceSubrange(place..<(place + 4), with: BinaryFiles.long(number))
    }
    return FormImportTests.fault(of: bytes, named: "a.xls")
  }

  @Test func `what is cut off or filled with something else is refused`() {
    #expect(FormImportTests.fault(of: Self.sound) == nil)
    for length in stride(from: 4, to: Self.sound.count - 512, by: 61) {
      #expect(FormImportTests.fault(of: Array(Self.sound.prefix(length))) == Self.container)
    }
    #expect(FormImportTests.fault(of: Self.magic) == Self.container)
    let zeros = Self.magic + BinaryFiles.zeros(1 << 20)
    #expect(FormImportTests.fault(of: zeros) == Self.container)
    var seed: UInt32 = 7
    let noise = (0..<50_000).map { _ in
      seed = seed &* 1_664_525 &+ 1_013_904_223
      return UInt8(seed >> 24)
    }
    #expect(FormImportTests.fault(of: Self.magic + noise) == Self.container)
  }

  @Test func `chains that turn back on themselves or leave the file are refused`() {
    // The sound file: small sectors in sector 0, their table in 1, the directory in 2, the table in 3.
    let table = 4 * 512
    #expect(Self.changed([table], to: 0) == Self.container)
    #expect(Self.changed([table], to: 900) == Self.container)
    #expect(Self.changed([2 * 512], to: 0) == Self.container)
    #expect(Self.changed([3 * 512 + 128 + 116], to: 9) == Self.container)
    // More of the table claimed to stand in a sector that names itself as the next.
    #expect(Self.changed([68, 3 * 512 - 4], to: 1) == Self.container)
    // A directory that is its own neighbour still ends.
    #expect(Self.changed([3 * 512 + 128 + 68, 3 * 512 + 128 + 72], to: 1) == nil)
    #expect(Self.changed([3 * 512 + 76], to: 0) == .noWorkbook)
  }

  @Test func `sizes that are only claimed cost nothing`() {
    let size = BinaryFiles.record(
      0x200,
      BinaryFiles.long(0) + BinaryFiles.long(65_536) + [0, 0] + BinaryFiles.short(256) + [0, 0]
    )
    let sheets = (0..<200).map { (name: "s\($0)", records: size) }
    let book = BinaryFiles.compound(BinaryFiles.book([], sheets))
    guard case .noSurveySheet(let names)? = FormImportTests.fault(of: book) else {
      Issue.record("not refused")
      return
    }
    #expect(names.count == 200)
    let claim = BinaryFiles.record(0xFC, BinaryFiles.long(-1) + BinaryFiles.long(-1))
    #expect(Self.fault(claim) == .tooManyCells)
    let texts = Phrase("the list of texts", "文字表")
    let short = BinaryFiles.record(0xFC, BinaryFiles.long(9) + BinaryFiles.long(9) + [1, 0, 0, 65])
    #expect(Self.fault(short) == .damagedWorkbook(place: texts))
  }

  @Test func `one sheet under many names is read once`() {
    let rows = (0..<2000).flatMap { BinaryFiles.cell(0x27E, $0, 0, BinaryFiles.long(2)) }
    var book = BinaryFiles.book([], [("survey", rows), ("b", [])])
    // The offset of the second sheet, behind the record that begins the head and that of the first sheet.
    let place = 20 + 24 + 4
    book.replaceSubrange(place..<(place + 4), with: book[24..<28])
    #expect(
      FormImportTests.fault(of: BinaryFiles.compound(book))
        == .damagedWorkbook(place: Phrase("the sheet “b”", "工作表“b”"))
    )
  }

  @Test func `more rows than a sheet can have are too many`() throws {
    var budget = CellBudget()
    for _ in 0..<Workbook.rowLimit { try budget.addRow() }
    #expect(throws: FormImportFault(.tooManyCells)) { try budget.addRow() }
  }

  @Test func `cells that contradict the rest are refused`() {
    #expect(Self.fault([], BinaryFiles.cell(0xFD, 0, 0, BinaryFiles.long(5))) == Self.sheet)
    #expect(Self.fault([], BinaryFiles.cell(0x204, 0, 0, [9, 0, 1, 65])) == Self.sheet)
    #expect(Self.fault([], BinaryFiles.cell(0x203, 0, 0, [1])) == Self.sheet)
    #expect(Self.fault([], [0x03, 0x02, 0xFF, 0xFF]) == Self.sheet)
    let endless = (0..<20_000).flatMap { _ in BinaryFiles.beginning() }
    #expect(Self.fault([], endless) == Self.sheet)
    // What is no number is shown as spreadsheets show it.
    let nan = BinaryFiles.cell(0x203, 0, 0, BinaryFiles.zeros(6) + [0xF8, 0x7F])
    #expect(Self.fault([], nan) == .noTypeColumn(sheet: "survey"))
  }

  @Test func `passwords and files of other programs are told apart`() {
    #expect(Self.fault(BinaryFiles.record(0x2F, BinaryFiles.zeros(54))) == .encryptedArchive)
    let other = BinaryFiles.zeros(5000)
    let streams: [(String, FormImportFault.Kind)] = [
      ("EncryptedPackage", .encryptedArchive), ("WordDocument", .noWorkbook),
      ("Book", .oldWorkbook),
    ]
    for (name, kind) in streams {
      #expect(FormImportTests.fault(of: BinaryFiles.compound(other, named: name)) == kind)
    }
    let excel95 = BinaryFiles.beginning(version: 0x500) + BinaryFiles.ending
    #expect(FormImportTests.fault(of: BinaryFiles.compound(excel95)) == .oldWorkbook)
  }

  @Test func `the sentences`() {
    let fault = FormImportFault(Self.sheet)
    #expect(
      fault.phrase.english == "the sheet “survey” is damaged or cut off. "
        + "Copy the file anew, or open it and save it as .xlsx."
    )
    #expect(fault.phrase.chinese == "工作表“survey”已损坏或不完整。请重新复制文件，或打开后另存为 .xlsx。")
    #expect(
      FormImportFault(.oldWorkbook).phrase.english
        == "this is a workbook of Excel 95 or before. Open it and save it as .xlsx."
    )
    #expect(
      FormImportFault(.noWorkbook).phrase.english
        == "this is a file of an old Office program, but no workbook. Check the name."
    )
  }
}
