import Foundation
import TableImport
import TestSupport
import Testing

/// All rows of a text that arrives in pieces of one size.
private func rows(
  _ bytes: [UInt8],
  pieces size: Int,
  separator: CSVSeparator? = nil
) throws -> [TableRow] {
  var parser = CSVParser(separator: separator)
  var rows: [TableRow] = []
  for start in stride(from: 0, to: bytes.count, by: size) {
    rows += try parser.feed(Array(bytes[start..<min(start + size, bytes.count)]))
  }
  return rows + (try parser.finish())
}

private func rows(_ text: String, separator: CSVSeparator? = nil) throws -> [TableRow] {
  try rows(Array(text.utf8), pieces: max(1, text.utf8.count), separator: separator)
}

private func row(_ line: Int, _ fields: String...) -> TableRow {
  TableRow(line: line, fields: fields)
}

@Suite struct CSVParserTests {
  /// Each text with the rows it stands for.
  static let samples: [(text: String, rows: [TableRow])] = [
    ("", []),
    ("\n\r\n\r", []),
    ("a", [row(1, "a")]),
    ("a,b\n1,2\n", [row(1, "a", "b"), row(2, "1", "2")]),
    ("a,b\r\n1,2\r\n", [row(1, "a", "b"), row(2, "1", "2")]),
    ("a,b\r1,2\r", [row(1, "a", "b"), row(2, "1", "2")]),
    ("a,b\n\n\r\n1,2", [row(1, "a", "b"), row(4, "1", "2")]),
    ("a,b\n1\n1,2,3\n,\n", [row(1, "a", "b"), row(2, "1"), row(3, "1", "2", "3"), row(4, "", "")]),
    ("a\n\"\"\n", [row(1, "a"), row(2, "")]),
    (
      "a,b\n\"1\n2\r\n3\r4\",5\n6,7",
      [row(1, "a", "b"), row(2, "1\n2\r\n3\r4", "5"), row(6, "6", "7")]
    ),
    ("a\n\"说\"\"好\"\"\"\n", [row(1, "a"), row(2, "说\"好\"")]),
    ("a,b\n5\" x,y\"z\"\n", [row(1, "a", "b"), row(2, "5\" x", "y\"z\"")]),
    ("a,b\n\"x\"y,\"p\" \"q\"\n", [row(1, "a", "b"), row(2, "xy", "p \"q\"")]),
    ("题目;b\n1,5;2\n", [row(1, "题目", "b"), row(2, "1,5", "2")]),
    ("a\tb,c\td\n1\t2\t3\n", [row(1, "a", "b,c", "d"), row(2, "1", "2", "3")]),
    ("\"a;b;c\",d\n1,2\n", [row(1, "a;b;c", "d"), row(2, "1", "2")]),
    ("sep=;\na;b,c,d\n", [row(2, "a", "b,c,d")]),
    ("a,\n", [row(1, "a", "")]),
    ("a,", [row(1, "a", "")]),
    ("a\u{0},b\u{0}\r\u{0}\n\"1\u{0}\",2", [row(1, "a", "b"), row(2, "1", "2")]),
    ("\u{1F468}\u{200D}\u{1F469},é\n", [row(1, "\u{1F468}\u{200D}\u{1F469}", "é")]),
  ]

  @Test(arguments: samples.indices)
  func `every way to cut a text in two gives the same rows`(_ index: Int) throws {
    let bytes = Array(Self.samples[index].text.utf8)
    for cut in 0...bytes.count {
      var parser = CSVParser()
      var rows = try parser.feed(Array(bytes[..<cut]))
      rows += try parser.feed(Array(bytes[cut...]))
      rows += try parser.finish()
      #expect(rows == Self.samples[index].rows, "cut at \(cut)")
    }
  }

  @Test(arguments: samples.indices)
  func `pieces of any size give the same rows`(_ index: Int) throws {
    let bytes = Array(Self.samples[index].text.utf8)
    for size in 1...max(1, bytes.count) {
      #expect(try rows(bytes, pieces: size) == Self.samples[index].rows, "pieces of \(size)")
    }
  }

  @Test func `a separator that is told is not recognised`() throws {
    #expect(try rows("a;b,c\n", separator: .comma) == [row(1, "a;b", "c")])
  }

  @Test func `a quote that is never closed names the line it was opened in`() throws {
    #expect(throws: CSVFault.unclosedQuote(line: 3)) { try rows("a,b\n1,2\n3,\"x\ny\nz\n") }
    #expect(throws: CSVFault.unclosedQuote(line: 1)) { try rows("\"") }
  }

  @Test func `a field of more than a megabyte is refused at the quote that opened it`() throws {
    let long = String(repeating: "x", count: CSVParser.fieldLimit)
    #expect(try rows("a\n\"\(long)\"\n").count == 2)
    #expect(throws: CSVFault.fieldTooLong(line: 2, isQuoted: true)) {
      try rows("a\n\"\(long)x\n")
    }
    #expect(throws: CSVFault.fieldTooLong(line: 2, isQuoted: false)) { try rows("a\n\(long)x\n") }
  }

  @Test func `a row of too many fields or bytes is refused`() throws {
    let wide = String(repeating: ",", count: CSVParser.columnLimit - 1)
    #expect(try rows("\(wide)\n")[0].fields.count == CSVParser.columnLimit)
    #expect(throws: CSVFault.tooManyColumns(line: 1)) { try rows("\(wide),\n") }
    let long = String(repeating: "x", count: CSVParser.fieldLimit) + ","
    let huge = String(repeating: long, count: 17)
    #expect(throws: CSVFault.rowTooLong(line: 1)) {
      try rows(Array("a\n\(huge)\n".utf8.dropFirst(2)), pieces: 1 << 18)
    }
  }

  @Test func `the rows before a fault are given before it is told`() throws {
    let wide = String(repeating: ",", count: CSVParser.columnLimit)
    var parser = CSVParser()
    let found = try parser.feed(Array("a,b\n1,2\n\(wide)\n3,4\n".utf8))
    #expect(found == [row(1, "a", "b"), row(2, "1", "2")])
    #expect(throws: CSVFault.tooManyColumns(line: 3)) { try parser.feed([]) }
    #expect(throws: CSVFault.tooManyColumns(line: 3)) { try parser.finish() }
  }

  @Test func `malformed bytes mark their row`() throws {
    var parser = CSVParser()
    let found = try parser.feed(Array("a\n\u{FFFD}\nx".utf8) + [0xFF] + Array("\nb\n".utf8))
    #expect(found.map(\.fields) == [["a"], ["\u{FFFD}"], ["x\u{FFFD}"], ["b"]])
    #expect(found.map(\.hasMalformedBytes) == [false, false, true, false])
  }

  @Test func `NUL bytes are dropped and counted`() throws {
    var parser = CSVParser()
    _ = try parser.feed(Array("a\u{0}\u{0}\n\u{0}1".utf8))
    #expect(try parser.finish() == [row(2, "1")])
    #expect(parser.nulCount == 3)
  }

  @Test(.enabled(if: SharedData.url("bad-input/csv-spectrum") != nil))
  func `csv-spectrum is read as its JSON says`() throws {
    let folder = try #require(SharedData.url("bad-input/csv-spectrum"))
    let files = try FileManager.default.contentsOfDirectory(
      at: folder.appendingPathComponent("csvs"),
      includingPropertiesForKeys: nil
    )
    #expect(files.count == 11)
    for file in files {
      let name = file.deletingPathExtension().lastPathComponent
      let bytes = [UInt8](try Data(contentsOf: file))
      let json = try Data(contentsOf: folder.appendingPathComponent("json/\(name).json"))
      let expected = try JSONDecoder().decode([[String: String]].self, from: json)
      for size in 1...bytes.count {
        let found = try rows(bytes, pieces: size)
        let header = found[0].fields
        let records = found.dropFirst().map { row in
          Dictionary(uniqueKeysWithValues: zip(header, row.fields))
        }
        #expect(records == expected, "\(name) in pieces of \(size)")
      }
    }
  }
}
