import Testing

@testable import DataExport

/// Fields in CSV, and texts that spreadsheets would take for formulas.
@Suite struct CSVTextTests {
  @Test(arguments: [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\0=1", " =1", "\u{FEFF}=1", "\u{200B}=1",
    "\u{3000}=1", "\n=1", "＝1", "＋1", "－1", "＠x", "\u{200B} \u{FEFF}-2",
  ])
  func `what begins like a formula gets an apostrophe`(text: String) {
    #expect(CSVText.harmless(text) == "'" + text)
    #expect(CSVText().row([.text(text)]).hasPrefix("\"'"))
    #expect(CSVText(isRaw: true).row([.text(text)]) == "\"" + text + "\"\n")
  }

  @Test(arguments: ["", "好", "1-2", "a=b", "'=1", "（-1）", "\u{200B}"])
  func `other texts stay`(text: String) {
    #expect(CSVText.harmless(text) == text)
  }

  @Test func `numbers stand bare and read back the same`() {
    let row = CSVText().row([.number(-0.5), .number(3), .number(0.1), .number(.nan), .empty])
    #expect(row == "-0.5,3,0.1,,\n")
  }

  @Test func `quotes are doubled and a mark comes first on demand`() {
    #expect(CSVText().row([.text("a\"b,c\nd")]) == "\"a\"\"b,c\nd\"\n")
    #expect(CSVText(hasMark: true).beginning == "\u{FEFF}")
    #expect(CSVText().beginning.isEmpty)
  }
}
