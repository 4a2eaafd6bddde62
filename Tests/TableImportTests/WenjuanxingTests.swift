import Foundation
import Segmentation
import SurveyModel
import TableImport
import TestSupport
import Testing

/// The real export of 800 answers of 问卷星, once by option text and once by option number.
@Suite(.enabled(if: SharedData.url("wenjuanxing") != nil))
struct WenjuanxingTests {
  /// Everything one file gives.
  private struct Import {
    var header: TableHeader?
    var rows: [ImportedRow] = []
    var warnings: [MappingWarning] = []
  }

  private func path(_ name: String) throws -> String {
    try #require(SharedData.url("wenjuanxing/\(name)")).path
  }

  private func load(_ path: String, _ survey: Survey) throws -> Import {
    var result = Import()
    var reader: ResponseReader?
    let summary = try TableReader(path: path).read { header in
      let mapping = try ColumnMapping(headings: header.names, survey: survey)
      #expect(mapping.isWenjuanxing)
      result.header = header
      result.warnings = mapping.warnings
      reader = ResponseReader(survey: survey, mapping: mapping)
    } row: { row in
      if let read = try reader?.read(row) { result.rows.append(read) }
    }
    #expect(summary.warnings == [])
    return result
  }

  @Test func `texts and numbers give exactly the same answers`() throws {
    let phone = try fixture("phone-survey.json")
    let byText = try load(try path("wjx-800-by-text.csv"), phone)
    let byCode = try load(try path("wjx-800-by-code.csv"), phone)
    #expect(byText.rows.count == 800)
    #expect(byText.rows.map(\.answers) == byCode.rows.map(\.answers))
    #expect(byText.rows.map(\.rowKey) == byCode.rows.map(\.rowKey))
    #expect(byText.rows.map(\.rowKey) == (1...800).map { "id:\($0)" })
    #expect(byText.warnings == [])
    #expect(byCode.warnings == [])
    // Seven respondents and two prices: the texts beside 其他 have no place in this survey.
    #expect(byText.rows.flatMap(\.notes).count == 9)
    #expect(byText.rows.flatMap(\.notes).allSatisfy { $0.kind == .textWithoutPlace })
    #expect(byCode.rows.flatMap(\.notes) == [])
  }

  @Test func `every respondent has every answer, and the counts are those of the file`() throws {
    let phone = try fixture("phone-survey.json")
    let rows = try load(try path("wjx-800-by-code.csv"), phone).rows
    for key in ["phones", "price", "gender", "age", "income", "hobbies", "spending", "news"] {
      #expect(rows.allSatisfy { $0.answers[key] != nil }, "\(key)")
    }
    #expect(rows.count { $0.answers["gender"] == .text("男") } == 427)
    #expect(rows.count { $0.answers["age"] == .text("16~19岁") } == 1)
    #expect(rows.count { $0.answers["price"] == .text("其他【请注明】") } == 2)
    let followers = rows.count { row in
      guard case .array(let news)? = row.answers["news"] else { return false }
      return news.contains(.text("ACG文化(动漫、游戏等)"))
    }
    #expect(followers == 131)
    #expect(
      rows[0].answers == [
        "phones": .text("1部"), "price": .text("3000-3499元"), "gender": .text("男"),
        "age": .text("30~34岁"), "income": .text("5001-8000元"),
        "hobbies": .array([.text("运动"), .text("影视"), .text("购物")]),
        "spending": .text("30%左右"), "news": .array([.text("娱乐八卦"), .text("汽车类")]),
      ]
    )
  }

  @Test func `with an other item the texts are kept as comments`() throws {
    let phone = try fixture("phone-survey-other.json")
    let byText = try load(try path("wjx-800-by-text.csv"), phone).rows
    let byCode = try load(try path("wjx-800-by-code.csv"), phone).rows
    let comments = byText.flatMap { row in
      row.answers.filter { $0.key.hasSuffix("-Comment") }.map { "\($0.key) \($0.value)" }
    }
    #expect(comments.count == 9)
    #expect(comments.contains { $0.hasPrefix("price-Comment") && $0.contains("我妈买的。") })
    #expect(comments.contains { $0.hasPrefix("news-Comment") && $0.contains("电影，餐饮") })
    #expect(byText.flatMap(\.notes) == [])
    let stripped = byText.map { row in row.answers.filter { !$0.key.hasSuffix("-Comment") } }
    #expect(stripped == byCode.map(\.answers))
    #expect(byCode.count { $0.answers["price"] == .text("other") } == 2)
  }

  @Test(
    arguments: [
      ("GB18030", TextEncoding.gb18030), ("GBK", .gb18030), ("UTF-16LE", .utf16LittleEndian),
      ("UTF-8", .utf8WithMark),
    ]
  )
  func `another encoding gives the same answers`(_ name: String, _ found: TextEncoding) throws {
    let phone = try fixture("phone-survey-other.json")
    for file in ["wjx-800-by-text.csv", "wjx-800-by-code.csv"] {
      let original = try load(try path(file), phone)
      try withTemporaryFolder { folder in
        let marked = folder.appendingPathComponent("marked.csv")
        let converted = folder.appendingPathComponent("converted.csv").path
        let needsMark = found != .gb18030
        let text = try Data(contentsOf: URL(fileURLWithPath: try path(file)))
        let plain = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text
        try (Data(needsMark ? "\u{FEFF}".utf8 : "".utf8) + plain).write(to: marked)
        try convert(marked.path, to: name, into: converted)
        let again = try load(converted, phone)
        #expect(again.header?.encoding == found)
        #expect(again.rows == original.rows)
      }
    }
  }

  private func convert(_ source: String, to encoding: String, into target: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["iconv", "-f", "UTF-8", "-t", encoding, "-o", target, source]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }
}
