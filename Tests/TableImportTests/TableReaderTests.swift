import Foundation
import Messages
import Segmentation
import TableImport
import Testing

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// A file is opened by hand here, so the rows are collected first.
private func table(
  _ bytes: some Sequence<UInt8>,
  encoding: TextEncoding? = nil
) throws -> (rows: [TableRow], summary: TableSummary) {
  try withFile(bytes) { path in
    var rows: [TableRow] = []
    let summary = try TableReader(path: path, encoding: encoding).read { rows.append($0) }
    return (rows, summary)
  }
}

@Suite struct TableReaderTests {
  @Test func `a header is cleaned of marks and spaces and told before the rows`() throws {
    try withFile(bytes("\u{FEFF}\u{FEFF} 序号 ;性别 \n1;男\n")) { path in
      var events: [String] = []
      try TableReader(path: path).read { header in
        events.append("header \(header.names) \(header.encoding.name) \(header.separator)")
      } row: { row in
        events.append("row \(row.line) \(row.fields)")
      }
      #expect(
        events == [
          #"header ["序号", "性别"] UTF-8 with BOM semicolon"#, #"row 2 ["1", "男"]"#,
        ]
      )
    }
  }

  @Test func `rows of nothing but separators are passed over`() throws {
    let (rows, summary) = try table(bytes("\n,,\na,b\n1,2\n , \n,\n"))
    #expect(rows.map(\.fields) == [["1", "2"]])
    #expect(summary.rows == 1)
    #expect(summary.warnings == [])
    #expect(summary.header.line == 3)
  }

  @Test func `UTF-16 of either order is read`() throws {
    for (encoding, found) in [
      (String.Encoding.utf16LittleEndian, TextEncoding.utf16LittleEndian),
      (.utf16BigEndian, .utf16BigEndian),
    ] {
      let data = try #require("\u{FEFF}甲,乙\r\n\"说\n好\",😀\r\n".data(using: encoding))
      let (rows, summary) = try table(data)
      #expect(rows == [TableRow(line: 2, fields: ["说\n好", "😀"])])
      #expect(summary.header.encoding == found)
    }
  }

  @Test func `a row that crosses the pieces of a large file stays whole`() throws {
    let rows = (1...40_000).map { "\($0),\"第\($0)条，“好”\n\"\"说\"\"\"\n" }
    var pieces: [TableProgress] = []
    try withFile(bytes("n,text\n" + rows.joined())) { path in
      var count = 0
      let summary = try TableReader(path: path).read(
        progress: { pieces.append($0) },
        header: { _ in },
        row: { row in
          count += 1
          guard row.fields == ["\(count)", "第\(count)条，“好”\n\"说\""], row.line == count * 2 else {
            Issue.record("row \(count) is damaged")
            throw CancellationError()
          }
        }
      )
      #expect(summary.rows == 40_000)
    }
    #expect(pieces.count > 3)
    #expect(pieces.last?.share == 1)
    #expect(pieces.map(\.bytesRead) == pieces.map(\.bytesRead).sorted())
  }

  @Test func `what the closure throws ends the reading`() throws {
    var count = 0
    #expect(throws: CancellationError.self) {
      try withFile(bytes("a\n1\n2\n3\n")) { path in
        try TableReader(path: path).read { _ in
          count += 1
          if count == 2 { throw CancellationError() }
        }
      }
    }
    #expect(count == 2)
  }

  @Test func `malformed bytes, NULs and uneven rows are counted, and every row is read`() throws {
    let head = bytes("a,b\n")
    let (rows, summary) = try table(
      head + bytes("x,") + [0xFF, 0x0A] + bytes("y\u{0},2,3\n4\n"),
      encoding: .utf8
    )
    #expect(rows.map(\.fields) == [["x", "�"], ["y", "2", "3"], ["4"]])
    #expect(rows.map(\.hasMalformedBytes) == [true, false, false])
    #expect(
      summary.warnings.map(\.kind) == [
        .malformed(count: 1, encoding: .utf8, isTold: true),
        .droppedNULs(count: 1),
        .ragged(count: 2, lines: [3, 4], columns: 2),
      ]
    )
  }

  @Test func `a sign that looks like a malformed byte is none`() throws {
    let (rows, summary) = try table(bytes("a\n\u{FFFD}\n"))
    #expect(rows == [TableRow(line: 2, fields: ["\u{FFFD}"])])
    #expect(summary.warnings == [])
  }

  @Test func `the encoding of a file is told by its first characters beyond ASCII`() throws {
    // 食堂太远 in GB18030, after more plain rows than one piece holds.
    let comment: [UInt8] = [0xCA, 0xB3, 0xCC, 0xC3, 0xCC, 0xAB, 0xD4, 0xB6, 0x0A]
    let plain = bytes("id,text\n" + String(repeating: "12345,plain\n", count: 40_000))
    let comments = (0..<50).flatMap { _ in bytes("1,") + comment }
    let (rows, summary) = try table(plain + comments)
    #expect(summary.header.encoding == .gb18030)
    #expect(summary.warnings == [])
    #expect(rows.last?.fields == ["1", "食堂太远"])
    let (ascii, plainSummary) = try table(plain)
    #expect(ascii.count == 40_000)
    #expect(plainSummary.header.encoding == .utf8)
  }

  @Test(
    arguments: [
      ([0x50, 0x4B, 3, 4] + Array("..[Content_Types].xml".utf8), TableFault.Content.workbook),
      ([0x50, 0x4B, 3, 4] + Array("..answers.csv".utf8), .compressed),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .oldWorkbook),
      (Array("\r\n <HTML><table>".utf8), .webPage), ([0x1F, 0x8B, 8], .compressed),
    ]
  )
  func `files of other kinds are named`(_ start: [UInt8], _ content: TableFault.Content) throws {
    try withFile(start) { path in
      #expect(throws: TableFault(path: path, kind: .notText(content))) {
        try TableReader(path: path).read { _ in }
      }
    }
  }

  @Test(arguments: ["", "\n\r\n", "\u{FEFF}", ",,\n"])
  func `a file without a header is empty`(_ text: String) throws {
    try withFile(bytes(text)) { path in
      #expect(throws: TableFault(path: path, kind: .empty)) {
        try TableReader(path: path).read { _ in }
      }
    }
  }

  @Test func `a header alone is a table without rows`() throws {
    #expect(try table(bytes("a,b")).summary.rows == 0)
  }

  @Test func `a missing file, a folder and a file without permission are told apart`() throws {
    try withFile(bytes("a\n1\n"), named: "answers-2019.csv") { path in
      let folder = String(path.dropLast("answers-2019.csv".count))
      let wrong = folder + "answer-2019.csv"
      #expect(throws: TableFault(path: wrong, kind: .noFile(nearest: path))) {
        try TableReader(path: wrong).read { _ in }
      }
      #expect(throws: TableFault(path: folder + "x/y", kind: .noFile(nearest: nil))) {
        try TableReader(path: folder + "x/y").read { _ in }
      }
      #expect(throws: TableFault(path: folder, kind: .isFolder)) {
        try TableReader(path: folder).read { _ in }
      }
      let manager = FileManager.default
      try manager.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
      guard !manager.isReadableFile(atPath: path) else {
        print("skipped: the superuser may read every file")
        return
      }
      #expect(throws: TableFault(path: path, kind: .notPermitted)) {
        try TableReader(path: path).read { _ in }
      }
    }
  }

  @Test func `a quote that is never closed is found at the end of the file`() throws {
    try withFile(bytes("a,b\n1,\"x\n2,y\n")) { path in
      #expect(throws: TableFault(path: path, kind: .notRows(.unclosedQuote(line: 2)))) {
        try TableReader(path: path).read { _ in }
      }
    }
  }

  @Test func `a column is found by name, by case, or named with its nearest`() throws {
    let header = try table(bytes("时间,Message,来信内容\n")).summary.header
    #expect(try header.column(named: "来信内容") == 2)
    #expect(try header.column(named: " message") == 1)
    let fault = #expect(throws: TableFault.self) { try header.column(named: "来信内荣") }
    #expect(
      fault?.kind
        == .noColumn(name: "来信内荣", nearest: "来信内容", columns: ["时间", "Message", "来信内容"])
    )
  }
}
