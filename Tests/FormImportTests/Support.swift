import CArchive
import Foundation
import Messages
import SurveyModel
import Testing

@testable import FormImport

/// Makes ZIP archives and workbooks for tests.
enum Archives {
  struct Failure: Error {}

  /// A ZIP archive of some entries.
  static func zip(_ entries: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
    guard let writer = unsafe leye_archive_writer_open() else { throw Failure() }
    defer { unsafe leye_archive_writer_close(writer) }
    for (name, bytes) in entries {
      let isAdded = unsafe bytes.withUnsafeBufferPointer { buffer in
        var nothing: UInt8 = 0
        return unsafe withUnsafePointer(to: &nothing) { placeholder in
          unsafe leye_archive_writer_add(
            writer,
            name,
            buffer.baseAddress ?? placeholder,
            buffer.count
          )
        }
      }
      guard isAdded != 0 else { throw Failure() }
    }
    var start: UnsafePointer<UInt8>?
    let count = unsafe leye_archive_writer_finish(writer, &start)
    guard count > 0, let start = unsafe start else { throw Failure() }
    return unsafe Array(UnsafeBufferPointer(start: start, count: Int(count)))
  }

  /// A workbook of sheets with texts.
  static func workbook(_ sheets: [(name: String, rows: [[String]])]) throws -> [UInt8] {
    var entries: [(String, [UInt8])] = []
    func add(_ name: String, _ text: String) { entries.append((name, Array(text.utf8))) }
    let list = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(escaped(sheet.name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    add("[Content_Types].xml", "<Types/>")
    add("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets>\(list.joined())</sheets></workbook>")
    let relations = sheets.indices.map {
      "<Relationship Id=\"rId\($0 + 1)\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }
    add("xl/_rels/workbook.xml.rels", "<Relationships>\(relations.joined())</Relationships>")
    for (index, sheet) in sheets.enumerated() {
      add("xl/worksheets/sheet\(index + 1).xml", part(sheet.rows))
    }
    return try zip(entries)
  }

  private static func part(_ rows: [[String]]) -> String {
    var text = "<worksheet><sheetData>"
    for (number, row) in rows.enumerated() {
      text += "<row r=\"\(number + 1)\">"
      for (column, cell) in row.enumerated() where !cell.isEmpty {
        let place = SheetColumn.letters(column) + String(number + 1)
        text += "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(escaped(cell))</t></is></c>"
      }
      text += "</row>"
    }
    return text + "</sheetData></worksheet>"
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}

/// The survey of a file, as JSON that can be looked into.
struct Imported {
  let form: ImportedForm
  let root: [String: Value]

  init(_ bytes: [UInt8], named name: String, as format: FormFormat? = nil) throws {
    form = try FormImporter.form(of: bytes, name: name, format: format)
    root = try [String: Value](json: form.json)
  }

  /// A form given as tables in Markdown.
  init(markdown: String) throws {
    try self.init(Array(markdown.utf8), named: "form.md")
  }

  /// Every object under a key `elements`, `templateElements`, at any depth.
  var elements: [[String: Value]] { Self.elements(in: .object(root)) }

  /// An element by its name.
  func element(_ name: String) -> [String: Value] {
    elements.first { $0["name"] == .text(name) } ?? [:]
  }

  private static func elements(in value: Value) -> [[String: Value]] {
    guard case .object(let members) = value else { return [] }
    var result: [[String: Value]] = []
    for key in ["pages", "elements", "templateElements"] {
      guard case .array(let list)? = members[key] else { continue }
      for case .object(let inner) in list {
        if key != "pages" { result.append(inner) }
        result += elements(in: .object(inner))
      }
    }
    return result
  }

  /// The notes as sentences.
  var sentences: [String] { form.notes.map(\.phrase.english) }

  /// What survey check finds wrong.
  var errors: [String] {
    SurveyReader.read(Array(form.json.utf8), file: "form.json").diagnostics
      .filter { $0.severity == .error }.map { "\($0.path) \($0.problem.english)" }
  }
}

/// The fault that a file ends with.
func fault(of bytes: [UInt8], named name: String = "form.xlsx") -> FormImportFault.Kind? {
  do {
    _ = try FormImporter.form(of: bytes, name: name)
    return nil
  } catch { return error.kind }
}
