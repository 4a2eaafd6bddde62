import Foundation
import Messages
import SurveyModel
import TestSupport
import Testing

@testable import FormExport

/// Spreadsheets for ODK and its like.
@Suite struct XLSFormTests {
  /// A sheet as lines of `column: text`.
  private func lines(_ form: XLSForm) -> String {
    ["survey", "choices", "settings"].map { sheet in
      let rows = form.rows(of: sheet).map { row in
        row.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }
          .map { "\($0.key): \($0.value.replacing("\n", with: " / "))" }.joined(separator: " | ")
      }
      return "# \(sheet)\n" + rows.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  @Test func `sheets look as reviewed`() throws {
    let visit = XLSForm(of: try Forms.survey("visit"), language: .chinese)
    expectSnapshot(lines(visit) + "\n", named: "xlsform-visit.zh")
    let kinds = XLSForm(of: try Forms.kinds(), language: .english)
    let notes = kinds.notes.map { $0.phrase.english + "\n" + $0.phrase.chinese + "\n" }
    expectSnapshot(lines(kinds) + "\n# notes\n" + notes.joined(), named: "xlsform-kinds.en")
  }

  @Test(arguments: [
    ("{n} > 3 and {n} <= 10", "${n} > 3 and ${n} <= 10"),
    ("{one} = 'a b' or {one} != 'c'", "${one} = 'a_b' or ${one} != 'c'"),
    ("{many} contains 'x'", "selected(${many}, 'x')"),
    ("{many} anyof ['x', 'y']", "(selected(${many}, 'x') or selected(${many}, 'y'))"),
    ("!({one} = 'c') and {n} notempty", "not(${one} = 'c') and ${n} != ''"),
    ("{yes} = true", "${yes} = 'true'"),
    ("{yes}", "${yes} = 'true'"),
    ("({n} + 2) * 3 > sum({n}, 1)", "((${n} + 2) * 3) > (coalesce(${n}, 0) + 1)"),
    ("iif({n} > 1, 2, 3) = 2", "if(${n} > 1, 2, 3) = 2"),
    ("age({day}) >= 18", "int((today() - date(${day})) div 365.25) >= 18"),
    ("{grid.r1} = 2", "${grid_r1} = '2'"),
    ("sumInArray({kids}, 'k') > 2", "sum(${kids_k}) > 2"),
    ("{kids} notempty", "count(${kids}) != 0"),
    ("{one} empty or ({n} = 1 and {n} < 5)", "${one} = '' or (${n} = 1 and ${n} < 5)"),
  ])
  func `conditions become XPath`(condition: String, xpath: String) throws {
    #expect(try relevant(condition).cell == xpath)
  }

  @Test(arguments: ["isContainerReady('p')", "{unknown} = 1", "{n} > displayValue('one')", "1 +"])
  func `what XPath cannot say is told`(condition: String) throws {
    let result = try relevant(condition)
    #expect(result.cell == nil)
    #expect(result.notes.contains { $0.place == "last" && $0.phrase.english.contains(condition) })
    #expect(result.notes.contains { $0.phrase.chinese.contains("总是显示") })
  }

  private func relevant(_ condition: String) throws -> (cell: String?, notes: [XLSFormNote]) {
    let form = try Forms.read(
      #"""
      {"elements": [
        {"type": "text", "inputType": "number", "name": "n"},
        {"type": "text", "inputType": "date", "name": "day"},
        {"type": "radiogroup", "name": "one", "choices": ["a b", "c"]},
        {"type": "checkbox", "name": "many", "choices": ["x", "y"]},
        {"type": "boolean", "name": "yes"},
        {"type": "matrix", "name": "grid", "rows": ["r1"], "columns": [1, 2]},
        {"type": "paneldynamic", "name": "kids",
         "templateElements": [{"type": "text", "name": "k", "inputType": "number"}]},
        {"type": "text", "name": "last", "visibleIf": \#(Value.text(condition).canonicalJSON)}
      ]}
      """#
    )
    let sheet = XLSForm(of: form, language: .english)
    let row = sheet.rows(of: "survey").first { $0["name"] == "last" }
    return (row?["relevant"], sheet.notes)
  }

  @Test func `names are unique and allowed`() throws {
    let form = try Forms.read(
      #"""
      {"elements": [
        {"type": "text", "name": "a b"}, {"type": "text", "name": "a-b"},
        {"type": "text", "name": "1st"}, {"type": "text", "name": "年龄"},
        {"type": "checkbox", "name": "c", "choices": ["x y", "x_y", ""]}
      ]}
      """#
    )
    let sheet = XLSForm(of: form, language: .english)
    let names = sheet.rows(of: "survey").compactMap { $0["name"] }
    #expect(names == ["page1", "a_b", "a_b_2", "q_1st", "年龄", "c"])
    #expect(sheet.rows(of: "choices").compactMap { $0["name"] } == ["x_y", "x_y_2", "empty"])
    #expect(sheet.notes.contains { $0.phrase.english == "1st: stored as “q_1st”." })
  }

  @Test func `the file is a sound archive and the same each time`() throws {
    let form = try Forms.survey("leye-aijia")
    let bytes = XLSForm(of: form, language: .chinese).file()
    #expect(bytes == XLSForm(of: form, language: .chinese).file())
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("form.xlsx")
    try Data(bytes).write(to: file)
    #expect(Array(bytes.prefix(4)) == [0x50, 0x4B, 0x03, 0x04])
  }

  @Test func `any form can be exported`() throws {
    for (id, form) in try Forms.recorded() {
      let sheet = XLSForm(of: form, language: .english)
      let names = sheet.rows(of: "survey").compactMap { $0["name"]?.lowercased() }
      #expect(Set(names).count == names.count, "\(id)")
      let begun = sheet.rows(of: "survey").count { $0["type"]?.hasPrefix("begin_") ?? false }
      let ended = sheet.rows(of: "survey").count { $0["type"]?.hasPrefix("end_") ?? false }
      #expect(begun == ended, "\(id)")
    }
  }
}

/// The archive a spreadsheet is kept in.
@Suite struct ZipFileTests {
  @Test func `checksums are those of ISO 3309`() {
    #expect(ZipFile.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(ZipFile.checksum(of: []) == 0)
  }

  @Test func `files stand one behind the other and in the directory`() {
    var zip = ZipFile()
    zip.add("a", Array("x".utf8))
    zip.add("b", [])
    let bytes = zip.bytes()
    // Two local headers, one byte, two entries, the end.
    #expect(bytes.count == 2 * (30 + 1) + 1 + 2 * (46 + 1) + 22)
    #expect(Array(bytes.suffix(22).prefix(4)) == [0x50, 0x4B, 0x05, 0x06])
    #expect(bytes[bytes.count - 12] == 2)
  }
}
