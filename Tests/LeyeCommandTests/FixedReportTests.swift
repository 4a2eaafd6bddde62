import Foundation
import TestSupport
import Testing

/// The report of a closed wave stays what it was, whatever word lists come later.
@Suite struct FixedReportTests {
  /// A closed wave with comments, and a folder of word lists in which one word more counts.
  private func desk() throws -> (desk: Desk, lexicon: String) {
    let desk = try Desk()
    try desk.open("w")
    var rows = ["id,pulse.work_worth,pulse.safety_stop,pulse.belonging_help,trouble"]
    for number in 0..<40 {
      let word = number == 7 ? "格外叮咚" : number.isMultiple(of: 2) ? "食堂难吃" : "班车准时"
      rows.append("\(number),\(1 + number % 5),3,4,\(word)")
    }
    let table = rows.joined(separator: "\n") + "\n"
    #expect(try desk.run("import", "-", "--wave", "w", input: table).code == 0)
    #expect(try desk.run("wave", "close", "w").code == 0)
    let lexicon = desk.file("other")
    try FileManager.default.copyItem(
      at: Program.package.appendingPathComponent("Lexicons"),
      to: lexicon
    )
    let list = lexicon.appendingPathComponent("polarity-negative.tsv")
    var text = try String(contentsOf: list, encoding: .utf8)
    text = text.replacing("难吃", with: "难吃x")
    try Data(text.utf8).write(to: list)
    return (desk, lexicon.path)
  }

  @Test func `other word lists are refused after the first report`() throws {
    let (desk, lexicon) = try desk()
    let first = try desk.run("report", "w", "--json")
    #expect(first.code == 0, "\(first.errors)")
    let other = try desk.run("report", "w", "--json", "--lexicon", lexicon)
    #expect(other.code == 77 && other.output.isEmpty)
    #expect(other.errors.contains("was reported with other word lists already"))
    #expect(
      try desk.chinese.run("report", "w", "--lexicon", lexicon).errors.contains("已用别的词表出过报告")
    )
    #expect(try desk.run("report", "w", "--json").output == first.output)
  }

  @Test func `the first report decides for all that come later`() throws {
    let (desk, lexicon) = try desk()
    let first = try desk.run("report", "w", "--json", "--lexicon", lexicon)
    #expect(first.code == 0, "\(first.errors)")
    #expect(try desk.run("report", "w", "--json").output == first.output)
    #expect(try desk.run("report", "w", "--topics", "public").code == 77)
  }
}
