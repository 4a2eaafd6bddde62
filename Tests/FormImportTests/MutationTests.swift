import Foundation
import Messages
import SurveyModel
import TestSupport
import Testing

@testable import FormImport

/// Sound files with some bytes changed: each ends with a fault, or with a survey that is JSON.
@Suite struct MutationTests {
  private static func mutated(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var result = bytes
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      guard !result.isEmpty else { return [0] }
      let place = Int.random(in: result.indices, using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: result[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: result.remove(at: place)
      case 2: result.insert(UInt8.random(in: 0...255, using: &generator), at: place)
      case 3: result.removeLast(min(result.count, Int.random(in: 0..<40, using: &generator)))
      default:
        let end = min(place + Int.random(in: 1..<60, using: &generator), result.count)
        result.insert(contentsOf: result[place..<end], at: place)
      }
    }
    return result
  }

  private static func check(_ bytes: [UInt8], _ name: String) {
    do {
      let form = try FormImporter.form(of: bytes, name: name)
      #expect((try? Value(json: form.json)) != nil)
      #expect(form.notes.allSatisfy { !$0.phrase.english.isEmpty && !$0.phrase.chinese.isEmpty })
    } catch {
      #expect(!error.phrase.english.isEmpty && !error.phrase.chinese.isEmpty)
    }
  }

  private static let markdown = """
    | survey |
    | | type | name | label::fr | relevant | constraint | default | choice_filter |
    | | select_multiple l | a | Un ${b} | selected(${b}, 'x') | . != 'y' | x y | w='1' |
    | | begin repeat | r | R | | | | |
    | | integer | b | B | ${a} = 1 or (2 > 1) | regex(., '[0-9]') | 1 | |
    | | end repeat | | | | | | |
    | choices |
    | | list_name | name | label::fr | w |
    | | l | x | X | 1 |
    """
  private static let lime = LimeSurveyTests.file([
    LimeSurveyTests.table("groups", [["gid=1", "group_name=G", "language=en"]]),
    LimeSurveyTests.table(
      "questions",
      [
        ["qid=1", "gid=1", "type=M", "title=a", "question={b} Which?", "language=en"],
        ["qid=2", "gid=1", "type=:", "title=b", "question=x", "relevance=a_x == \"Y\""],
      ]
    ),
    LimeSurveyTests.table("subquestions", [["qid=3", "parent_qid=1", "title=x", "question=X"]]),
    LimeSurveyTests.table("surveys", [["language=en"]]),
  ])

  @Test(arguments: [1, 2, 3, 4]) func `workbooks`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let sheets = TextSheets.sheets(ofMarkdown: Self.markdown, NoteLog()).map { sheet in
      (
        name: sheet.name,
        rows: sheet.rows.map { row in (0..<8).map { row.cells[$0] ?? "" } }
      )
    }
    let whole = try Archives.workbook(sheets)
    Self.check(whole, "a.xlsx")
    for _ in 0..<150 { Self.check(Self.mutated(whole, &generator), "a.xlsx") }
    // Behind the archive: the parts themselves.
    for _ in 0..<150 {
      let part = Self.mutated(
        Array("<w><row><c t=\"s\"><v>0</v></c><c><f>1</f><v>1e3</v></c></row></w>".utf8),
        &generator
      )
      let names = [
        "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml",
      ]
      Self.check(try Archives.zip(names.map { ($0, part) }), "a.xlsx")
    }
  }

  @Test(arguments: [9, 10, 11]) func `old workbooks`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let files = [
      BinaryFiles.workbook(XLSFormTests.sheets),
      BinaryFiles.workbook([("survey", [["type", "name"], ["text", "a"]])]),
    ]
    for whole in files {
      Self.check(whole, "a.xls")
      for _ in 0..<300 { Self.check(Self.mutated(whole, &generator), "a.xls") }
    }
  }

  @Test(arguments: [5, 6, 7]) func `text files`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = "卷\n1. 甲 [单选题] *\nA. 一\nB. 二___\n2. 乙[矩阵量表题]\n好 坏\n行\n"
    let csv = "序号,来自IP,1、性别,第2题(甲),第2题(乙)\n1,,男,0,1\n2,,女┋男,1,1\n"
    let json = #"{"elements": [{"type": "text", "name": "a", "x": [1, {"y": "\u00e9"}]}]}"#
    for _ in 0..<250 {
      Self.check(Self.mutated(Array(Self.markdown.utf8), &generator), "a.md")
      Self.check(Self.mutated(Self.lime, &generator), "a.lss")
      Self.check(Self.mutated(Array(text.utf8), &generator), "a.txt")
      Self.check(Self.mutated(Array(csv.utf8), &generator), "a.csv")
      Self.check(Self.mutated(Array(json.utf8), &generator), "a.json")
    }
  }

  @Test func `random conditions never translate to what does not read`() {
    var generator = SeededGenerator(seed: 8)
    let words = [
      "${a}", "'x'", "1", "(", ")", " = ", " and ", "not(", "selected(", ",", " div ", "-", ".",
      "''",
      "if(", " < ", "count(", "\"", "q", "coalesce(", "!", "==", "&&", "%in%", "self", "_", "\\",
    ]
    for _ in 0..<4000 {
      let count = Int.random(in: 1..<12, using: &generator)
      let text = (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }.joined()
      for dialect in [ForeignDialect.xpath, .script, .statistics] {
        guard let node = ForeignParser.parse(text, dialect) else { continue }
        let symbols = LimeSymbols([])
        let translator = ExpressionTranslator(scope: LimeScope(symbols: symbols, own: nil))
        guard let made = translator.text(node) else { continue }
        #expect((try? Expression(made)) != nil, "\(text) → \(made)")
      }
    }
  }
}
