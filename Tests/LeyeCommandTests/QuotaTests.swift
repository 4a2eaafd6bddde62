import Foundation
import TestSupport
import Testing

/// `wave open --quotas` and `wave status`.
@Suite struct QuotaCommandTests {
  @Test func `a quota turns the next one away and is shown`() throws {
    let desk = try Desk()
    let quotas = try desk.folder.write("question,value,most\n,,1\n", as: "quotas.csv")
    let opened = try desk.run("wave", "open", "w", "--survey", "pulse", "--quotas", quotas)
    #expect(opened.code == 0, "\(opened.errors)")
    let answers = try desk.folder.write(
      #"{"trouble": "食堂太远"}"#,
      as: "a.json"
    )
    var codes: [Int32] = []
    for _ in 0..<2 {
      let outcome = try desk.run("take", "--wave", "w", "--answers", answers)
      codes.append(outcome.code)
      if outcome.code != 0 { #expect(outcome.errors.contains("enough responses of this kind")) }
    }
    #expect(codes == [0, 77])
    let status = try desk.run("wave", "status", "w")
    #expect(status.code == 0)
    #expect(status.output.contains("0–4 / 1  full"))
    let json = try desk.run("wave", "status", "w", "--json").output
    #expect(try SchemaCheck("leye-status").problems(of: json).isEmpty)
  }

  @Test(arguments: [
    ("question,value,most\ncolour,red,5\n", "no question “colour”"),
    ("question,value,most\n,red,5\n", "a question needs a value"),
    ("question,value,most\n,,none\n", "not a whole number"),
    ("question,value,most\n,,5\n,,6\n", "twice"),
  ])
  func `a bad quota opens no wave`(table: String, fault: String) throws {
    let desk = try Desk()
    let quotas = try desk.folder.write(table, as: "quotas.csv")
    let opened = try desk.run("wave", "open", "w", "--survey", "pulse", "--quotas", quotas)
    #expect(opened.code == 65)
    #expect(opened.errors.contains(fault))
    #expect(opened.errors.contains("quotas.csv:"))
    #expect(!FileManager.default.fileExists(atPath: desk.folder.url.path + "/leye.sqlite"))
  }
}
