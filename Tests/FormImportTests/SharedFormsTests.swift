import Foundation
import SurveyModel
import TestSupport
import Testing

@testable import FormImport

/// Public forms of other tools: each loads, or ends with a sentence, and loses no question.
@Suite(.enabled(if: SharedData.url("forms") != nil)) struct SharedFormsTests {
  /// Files that hold no survey, by what is said of them.
  private static let refused: [String: FormImportFault.Kind] = [
    "Jena.xlsx": .noSurveySheet(["Fragebogen Ablauf komplett"])
  ]

  private static func files(_ folder: String, _ endings: Set<String>) throws -> [URL] {
    let root = try #require(SharedData.url("forms/\(folder)"))
    let all = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    return (all?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { endings.contains($0.pathExtension) }.sorted { $0.path < $1.path }
  }

  private static func load(_ file: URL) throws -> Imported? {
    let bytes = [UInt8](try Data(contentsOf: file))
    let name = file.lastPathComponent
    if let kind = refused[name] {
      #expect(fault(of: bytes, named: name) == kind)
      return nil
    }
    return try Imported(bytes, named: name)
  }

  @Test(arguments: [("pyxform", 51), ("formr", 25)])
  func `every row of an XLSForm with a type is in the survey or in a note`(
    folder: String,
    expected: Int
  ) throws {
    var loaded = 0
    var rows = 0
    for file in try Self.files(folder, ["xlsx", "xls", "csv", "md"]) {
      guard let imported = try Self.load(file) else { continue }
      loaded += 1
      for row in try Self.rows(of: file) {
        rows += 1
        let type = row["type"] ?? ""
        if XLSType(type, isFormr: true) == .endGroup || type.lowercased().hasPrefix("end") {
          continue
        }
        let name = row["name"] ?? ""
        let isFound =
          !name.isEmpty && imported.form.json.contains(FormWriter.compact(.text(name)))
          || imported.sentences.contains { $0.contains(", row \(row.number)") }
          || type.lowercased().hasPrefix("submit")
          || row["label"].map { imported.form.json.contains(FormWriter.compact(.text($0))) } == true
        #expect(isFound, "\(file.lastPathComponent) row \(row.number)")
      }
      #expect(imported.errors.allSatisfy { $0.contains("no questions") }, "\(imported.errors)")
    }
    #expect(loaded == expected)
    #expect(rows > 100)
  }

  /// The rows of the survey sheet that have a type.
  private static func rows(of file: URL) throws -> [XLSRow] {
    let bytes = [UInt8](try Data(contentsOf: file))
    let source = try ForeignSource(bytes, name: file.lastPathComponent, NoteLog())
    let sheets: [Sheet] =
      switch source {
      case .workbook(let sheets): sheets
      case .rows(let rows): TextSheets.sheets(ofRows: rows)
      case .plain(let text): TextSheets.sheets(ofMarkdown: text, NoteLog())
      default: []
      }
    return try XLSSheets(sheets, NoteLog()).survey.rows.filter { $0["type"] != nil }
  }

  @Test(arguments: [("limesurvey", 14), ("limesurvey-3.14-tests", 12), ("citric-limesurvey", 4)])
  func `every question, subquestion and answer of LimeSurvey is in the survey or in a note`(
    folder: String,
    expected: Int
  ) throws {
    var loaded = 0
    for file in try Self.files(folder, ["lss", "lsq", "lsg", "lsa"]) {
      let imported = try #require(try Self.load(file))
      loaded += 1
      #expect(imported.errors.isEmpty, "\(file.lastPathComponent) \(imported.errors)")
      guard file.pathExtension != "lsa" else { continue }
      let tables = try LimeTables([UInt8](try Data(contentsOf: file)), part: "XML")
      let text = imported.form.json + imported.sentences.joined(separator: "\n")
      for (table, field) in [
        ("questions", "title"), ("subquestions", "title"), ("answers", "code"),
      ] {
        for row in tables.tables[table] ?? [] {
          let code = row[field] ?? ""
          #expect(text.contains(FormWriter.compact(.text(code))), "\(table) \(code)")
        }
      }
      for row in tables.tables["question_attributes"] ?? [] {
        guard let value = row["value"], value.count > 12, !value.contains("="),
          row["attribute"] != "allowed_filetypes"
        else { continue }
        let written = FormWriter.compact(.text(value)).dropFirst().dropLast()
        #expect(
          text.contains(written) || value.contains("("),
          "\(file.lastPathComponent): \(value)"
        )
      }
    }
    #expect(loaded == expected)
  }

  @Test func `a form that is there as xls and as xlsx becomes the same survey`() throws {
    let files = try Self.files("pyxform", ["xls", "xlsx"])
    var compared = 0
    for old in files where old.pathExtension == "xls" {
      let name = old.deletingPathExtension().lastPathComponent + ".xlsx"
      // This form was changed between the two.
      guard let new = files.first(where: { $0.lastPathComponent == name }),
        name != "extra_columns.xlsx"
      else { continue }
      #expect(try Self.load(old)?.form == Self.load(new)?.form, "\(name)")
      compared += 1
    }
    #expect(compared == 4)
  }

  @Test func `XForms and JSON of other tools are refused with a sentence`() throws {
    let files =
      try Self.files("pyxform", ["xml", "json"]) + Self.files("xiaoju", ["json"])
    #expect(files.count == 15)
    for file in files {
      let kind = fault(
        of: [UInt8](try Data(contentsOf: file)),
        named: file.lastPathComponent
      )
      switch file.pathExtension {
      case "xml": #expect(kind == .notLimeSurvey)
      default: #expect(kind != nil, "\(file.lastPathComponent)")
      }
    }
  }
}
