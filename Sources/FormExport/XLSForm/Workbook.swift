/// A spreadsheet of texts in the format of Office Open XML.
struct Workbook: Sendable {
  /// A sheet with the names of its columns and its rows.
  struct Sheet: Sendable {
    let name: String
    let columns: [String]
    let rows: [[String: String]]
  }
  let sheets: [Sheet]

  /// The file.
  func bytes() -> [UInt8] {
    var zip = ZipFile()
    func add(_ name: String, _ body: String) {
      let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
      zip.add(name, Array((head + body).utf8))
    }
    add("[Content_Types].xml", contentTypes)
    add(
      "_rels/.rels",
      Self.relationships([("rId1", "officeDocument", "xl/workbook.xml")])
    )
    let names = sheets.enumerated().map { index, sheet in
      #"<sheet name="\#(Self.escaped(sheet.name))" sheetId="\#(index + 1)" "#
        + #"r:id="rId\#(index + 1)"/>"#
    }
    add(
      "xl/workbook.xml",
      #"<workbook xmlns="\#(Self.main)" xmlns:r="\#(Self.office)"><sheets>"# + names.joined()
        + "</sheets></workbook>"
    )
    add(
      "xl/_rels/workbook.xml.rels",
      Self.relationships(
        sheets.indices.map { ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
      )
    )
    for (index, sheet) in sheets.enumerated() {
      add("xl/worksheets/sheet\(index + 1).xml", Self.xml(of: sheet))
    }
    return zip.bytes()
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  private var contentTypes: String {
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let parts = sheets.indices.map { index in
      #"<Override PartName="/xl/worksheets/sheet\#(index + 1).xml" "#
        + #"ContentType="\#(kind).worksheet+xml"/>"#
    }
    return #"<Types xmlns="\#(Self.package)/content-types">"#
      + #"<Default Extension="rels" "#
      + #"ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
      + #"<Default Extension="xml" ContentType="application/xml"/>"#
      + #"<Override PartName="/xl/workbook.xml" ContentType="\#(kind).sheet.main+xml"/>"#
      + parts.joined() + "</Types>"
  }

  private typealias Relationship = (id: String, type: String, target: String)

  private static func relationships(_ parts: [Relationship]) -> String {
    let list = parts.map { part in
      #"<Relationship Id="\#(part.id)" Type="\#(office)/\#(part.type)" "#
        + #"Target="\#(part.target)"/>"#
    }
    return #"<Relationships xmlns="\#(package)/relationships">"# + list.joined()
      + "</Relationships>"
  }

  private static func xml(of sheet: Sheet) -> String {
    let head = row(1, sheet.columns.map { $0 })
    let body = sheet.rows.enumerated().map { index, cells in
      row(index + 2, sheet.columns.map { cells[$0] ?? "" })
    }
    return #"<worksheet xmlns="\#(main)"><sheetData>"# + head + body.joined()
      + "</sheetData></worksheet>"
  }

  private static func row(_ number: Int, _ cells: [String]) -> String {
    let texts = cells.enumerated().map { index, text in
      text.isEmpty
        ? ""
        : #"<c r="\#(column(index))\#(number)" t="inlineStr"><is><t xml:space="preserve">"#
          + escaped(text) + "</t></is></c>"
    }
    return #"<row r="\#(number)">"# + texts.joined() + "</row>"
  }

  /// The letters of a column: A to Z, AA and so on.
  private static func column(_ index: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + index % 26)))
    return index < 26 ? letter : column(index / 26 - 1) + letter
  }

  /// A text as XML may hold it; characters that it may not are left out.
  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\n", "\t": result.append(scalar)
      case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": break
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
