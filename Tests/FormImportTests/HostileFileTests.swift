import Foundation
import Messages
import TestSupport
import Testing

@testable import FormImport

/// Files that mean harm, or are broken: a clear fault, and soon.
@Suite struct HostileFileTests {
  private static let outline: [(name: String, bytes: [UInt8])] = [
    (
      "xl/workbook.xml",
      Array(
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"survey\" r:id=\"a\"/></sheets></workbook>"
          .utf8
      )
    ),
    (
      "xl/_rels/workbook.xml.rels",
      Array(
        "<Relationships><Relationship Id=\"a\" Target=\"worksheets/s.xml\"/></Relationships>".utf8
      )
    ),
  ]

  private static func workbook(part: [UInt8]) throws -> [UInt8] {
    try Archives.zip(outline + [("xl/worksheets/s.xml", part)])
  }

  @Test func `what inflates to too much is stopped`() throws {
    let bomb = try Self.workbook(part: [UInt8](repeating: 0x20, count: 80 << 20))
    #expect(bomb.count < 200_000)
    #expect(fault(of: bomb) == .inflatesTooMuch(megabytes: 16))
  }

  @Test func `one long text in many cells is too much`() throws {
    let cells = (1...300).map { "<row r=\"\($0)\"><c t=\"s\"><v>0</v></c></row>" }.joined()
    let archive = try Archives.zip(
      Self.outline + [
        (
          "xl/sharedStrings.xml",
          Array("<sst><si><t>".utf8) + [UInt8](repeating: 0x41, count: 1 << 20)
            + Array("</t></si></sst>".utf8)
        ), ("xl/worksheets/s.xml", Array("<s><sheetData>\(cells)</sheetData></s>".utf8)),
      ]
    )
    #expect(fault(of: archive) == .tooManyCells)
  }

  @Test func `an archive with thousands of entries is refused`() throws {
    let entries = (0...4096).map { (name: "e\($0)", bytes: [UInt8]()) }
    #expect(fault(of: try Archives.zip(entries)) == .tooManyEntries(limit: 4096))
  }

  @Test func `names that lead elsewhere lead nowhere`() throws {
    let folder = try TemporaryFolder()
    let names = [
      "../../evil", "/etc/passwd", "xl/../xl/workbook.xml", "..\\evil", "xl/workbook.xml/..",
    ]
    let archive = try Archives.zip(names.map { ($0, Array("x".utf8)) })
    #expect(fault(of: archive) == .nothingInArchive)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(files.isEmpty)
  }

  @Test func `deep and expanding XML is refused`() throws {
    let deep = Array(String(repeating: "<a>", count: 100_000).utf8)
    #expect(
      fault(of: try Self.workbook(part: deep))
        == .deepXML(part: "xl/worksheets/s.xml", limit: 64)
    )
    #expect(
      fault(of: Array("<document>".utf8) + deep, named: "a.lss") == .deepXML(part: "XML", limit: 64)
    )
    let laughs = """
      <!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><document>&b;</document>
      """
    #expect(fault(of: Array(laughs.utf8), named: "a.lss") == .entitiesInXML(part: "XML"))
    let outside = "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><document>&a;</document>"
    #expect(fault(of: Array(outside.utf8), named: "a.lss") == .entitiesInXML(part: "XML"))
  }

  @Test func `files that are cut off or something else are told apart`() throws {
    let workbook = try Archives.workbook([("survey", [["type", "name"], ["text", "a"]])])
    #expect(fault(of: workbook) == nil)
    for length in stride(from: 4, to: workbook.count - 22, by: 97) {
      #expect(fault(of: Array(workbook.prefix(length))) != nil)
    }
    #expect(fault(of: []) == .empty)
    #expect(fault(of: Array("hello".utf8)) == .unknownFormat)
    #expect(fault(of: Array("<html></html>".utf8), named: "a.lss") == .notLimeSurvey)
    #expect(fault(of: Array("<a><b></a>".utf8), named: "a") == .malformedXML(part: "XML", line: 1))
    #expect(fault(of: try Archives.workbook([("x", [["a"], ["b"]])])) == .noSurveySheet(["x"]))
    #expect(
      fault(of: try Archives.workbook([("survey", [["a"], ["b"]])]))
        == .noTypeColumn(sheet: "survey")
    )
  }

  @Test func `groups nested without end are refused`() throws {
    let rows = (0..<50_000).map { "| | begin group | g\($0) | G |\n" }.joined()
    let text = "| survey |\n| | type | name | label |\n" + rows
    guard case .deepGroups(_, limit: 30)? = fault(of: Array(text.utf8), named: "a.md") else {
      Issue.record("not refused")
      return
    }
  }

  @Test func `lists of choices that would multiply are refused`() throws {
    var text = "| survey |\n| | type | name | label |\n"
    for index in 0..<1100 { text += "| | select_one l | q\(index) | Q |\n" }
    text += "| choices |\n| | list_name | name | label |\n"
    for index in 0..<1000 { text += "| | l | c\(index) | C |\n" }
    #expect(fault(of: Array(text.utf8), named: "a.md") == .resultTooLarge)
  }

  @Test func `every fault says what to do in both languages`() {
    let kinds: [FormImportFault.Kind] = [
      .empty, .tooLarge(megabytes: 64), .unknownFormat, .otherFormat(.limesurvey), .oldWorkbook,
      .damagedWorkbook(place: Phrase("The part", "部分")), .noWorkbook,
      .damagedArchive, .encryptedArchive, .inflatesTooMuch(megabytes: 64),
      .tooManyEntries(limit: 1), .nothingInArchive, .malformedXML(part: "XML", line: 3),
      .deepXML(part: "XML", limit: 64), .entitiesInXML(part: "XML"), .tooManyCells,
      .noSurveySheet(["a"]), .noTypeColumn(sheet: "a"),
      .deepGroups(place: Phrase("Row 1", "第 1 行"), limit: 30), .resultTooLarge, .notLimeSurvey,
      .noQuestions, .notText,
    ]
    for kind in kinds {
      let fault = FormImportFault(kind)
      #expect(fault.category == .badData)
      #expect(fault.phrase.english.hasSuffix(".") && fault.phrase.chinese.hasSuffix("。"))
      #expect(fault.phrase.english.contains(". ") || fault.phrase.english.contains(": "), "\(kind)")
    }
  }
}
