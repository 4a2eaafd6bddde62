import Foundation
import TestSupport
import Testing

/// What `leye training` makes of the shipped survey on training needs.
@Suite struct TrainingCommandTests {
  private func desk(isClosed: Bool = true) throws -> Desk {
    let desk = try Desk()
    try desk.open("t", survey: "training-needs")
    var rows = [
      "id,category,level,know.safety_operation,need.safety_operation,know.digital,need.digital,wish"
    ]
    for number in 0..<440 {
      let category = number < 240 ? "operation" : "maintenance"
      let need = number.isMultiple(of: 2) ? 5 : 4
      rows.append("\(number),\(category),junior,2,\(need),3,3,希望多组织技能培训")
    }
    let table = rows.joined(separator: "\n") + "\n"
    let imported = try desk.run("import", "-", "--wave", "t", input: table)
    #expect(imported.code == 0, "\(imported.errors)")
    if isClosed {
      let closed = try desk.run("wave", "close", "t")
      #expect(closed.code == 0)
    }
    return desk
  }

  @Test func `the widest gap stands first, for all and for each kind of work`() throws {
    let desk = try desk()
    let outcome = try desk.run("training", "--csv", "needs.csv")
    #expect(outcome.code == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n")
    let first = try #require(lines.firstIndex { $0.hasPrefix("Everybody") })
    #expect(
      lines[first + 2].contains("Safe operation") || lines[first + 3].contains("Safe operation")
    )
    #expect(outcome.output.contains("+2.5"))
    #expect(outcome.output.contains("Production operation"))
    #expect(outcome.output.contains("speak of training"))
    let table = try String(contentsOfFile: desk.path("needs.csv"), encoding: .utf8)
    #expect(table.drop { $0 == "\u{FEFF}" }.hasPrefix("\"Kind of work\""))
    #expect(table.contains(",,\"Safe operation\",2.5,"))
    let chinese = try desk.chinese.run("training", "t")
    #expect(chinese.output.contains("安全操作"))
    let json = try desk.run("training", "--json")
    #expect(json.output.contains(#""format": "leye-training""#))
    #expect(try SchemaCheck("leye-training").problems(of: json.output) == [])
  }

  @Test func `an open wave, one without such questions and none at all are refused`() throws {
    let open = try desk(isClosed: false).run("training")
    #expect(open.code == 77)
    #expect(open.errors.contains("still open"))
    let other = try Desk()
    try other.open("p")
    let pulse = try other.run("training", "p")
    #expect(pulse.code == 2)
    #expect(pulse.errors.contains("does not ask about training"))
    let none = try Desk().run("training")
    #expect(none.code == 66)
  }
}
