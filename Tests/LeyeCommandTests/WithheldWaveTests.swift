import Foundation
import TestSupport
import Testing

/// What no command tells of a wave that its report keeps back, since one person has come.
@Suite struct WithheldWaveTests {
  private static let header =
    "id,unit,pulse.work_worth,pulse.safety_stop,pulse.belonging_help,trouble"
  private static let secret = "新来的天天被叫去扫厕所"

  /// A wave of two crews of thirty people, and one that a person has joined.
  private func desk() throws -> Desk {
    let desk = try Desk()
    var rows = [Self.header]
    for number in 0..<60 {
      let answers = "\(1 + number % 5),\(1 + number / 5 % 5),\(1 + number / 2 % 5)"
      rows.append("\(number),\(number < 30 ? "a" : "b"),\(answers),食堂的菜太贵")
    }
    try wave("w1", rows, "unit,headcount,joined,left\na,30,0,0\nb,30,0,0\n", desk)
    rows.append("60,a,1,1,1,\(Self.secret)")
    try wave("w2", rows, "unit,headcount,joined,left\na,31,1,0\nb,30,0,0\n", desk)
    return desk
  }

  private func wave(_ name: String, _ rows: [String], _ roster: String, _ desk: Desk) throws {
    try desk.open(name, roster: roster)
    let table = rows.joined(separator: "\n") + "\n"
    #expect(try desk.run("import", "-", "--wave", name, input: table).code == 0)
    #expect(try desk.run("wave", "close", name).code == 0)
  }

  @Test(arguments: [
    ["comments", "search", "扫厕所", "--wave", "w2"],
    ["comments", "context", "厕所", "--wave", "w2"],
    ["comments", "collocations", "厕所", "--wave", "w2"],
    ["comments", "search", "厕所", "--wave", "w2", "--unit", "a"],
    ["export", "w2", "--format", "csv", "--output", "-"],
    ["export", "w2", "--format", "csv", "--output", "x.csv"],
  ])
  func `a command is refused with the reason`(command: [String]) throws {
    let desk = try desk()
    let outcome = try desk.program.run(command)
    #expect(outcome.code == 77, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("nothing of it is published"))
    #expect(!outcome.errors.contains("厕所"))
    #expect(!desk.files.contains("x.csv"))
    let chinese = try desk.chinese.program.run(command)
    #expect(chinese.code == 77)
    #expect(chinese.errors.contains("不公布任何内容"))
  }

  @Test func `what other waves tell stays, and the comments of all leave it out`() throws {
    let desk = try desk()
    let first = try desk.run("export", "w1", "--format", "csv", "--output", "-")
    #expect(first.code == 0, "\(first.errors)")
    let found = try desk.run("comments", "search", "食堂", "--json")
    #expect(found.code == 0, "\(found.errors)")
    #expect(found.output.contains(#""leftOut":["w2"]"#), "\(found.output)")
    let none = try desk.run("comments", "search", "扫厕所")
    #expect(!none.output.contains(Self.secret))
  }

  @Test func `a table of training is refused too, though it measures no index`() throws {
    let desk = try Desk()
    for (name, count) in [("t1", 44), ("t2", 45)] {
      let roster = "unit,headcount,joined,left\na,\(count),\(count - 44),0\n"
      try desk.open(name, survey: "training-needs", roster: roster)
      var rows = ["id,unit,category,level,know.safety_operation,need.safety_operation"]
      for number in 0..<count { rows.append("\(number),a,operation,junior,2,\(4 + number % 2)") }
      let table = rows.joined(separator: "\n") + "\n"
      #expect(try desk.run("import", "-", "--wave", name, input: table).code == 0)
      #expect(try desk.run("wave", "close", name).code == 0)
    }
    let first = try desk.run("training", "t1")
    #expect(first.code == 0, "\(first.errors)")
    for command in [["training", "t2"], ["training", "t2", "--csv", "t.csv"]] {
      let second = try desk.program.run(command)
      #expect(second.code == 77, "\(second.errors)")
      #expect(second.output.isEmpty)
      #expect(!desk.files.contains("t.csv"))
    }
  }
}
