import Foundation
import TestSupport
import Testing

/// What `leye report --for` shows to whom.
@Suite struct ReportProfileTests {
  private func desk() throws -> Desk {
    let desk = try Desk()
    let roster = try desk.folder.write(
      """
      unit,parent,headcount,title
      plant,,40,钢铁厂
      north,plant,20,北车间
      south,plant,20,南车间
      """,
      as: "units.csv"
    )
    let opened = try desk.program.run(
      ["wave", "open", "w", "--survey", "pulse", "--roster", roster, "--opens", "2026-01-01"]
    )
    #expect(opened.code == 0)
    var rows = ["id,unit,pulse.work_worth,pulse.safety_stop,pulse.belonging_help,trouble"]
    for (unit, answer) in [("north", 5), ("south", 2)] {
      for number in 0..<16 {
        let other = max(1, answer - number % 2)
        rows.append("\(unit)\(number),\(unit),\(answer),\(other),\(answer),食堂的菜太贵太难吃")
      }
    }
    let imported = try desk.run(
      "import",
      "-",
      "--wave",
      "w",
      input: rows.joined(separator: "\n") + "\n"
    )
    #expect(imported.code == 0)
    #expect(try desk.run("wave", "close", "w").code == 0)
    return desk
  }

  @Test func `each reader gets a part, in every format`() throws {
    let desk = try desk().chinese
    let all = try desk.run("report", "w")
    #expect(all.output.contains("北车间") && all.output.contains("南车间"))
    #expect(all.output.contains("食堂的菜太贵太难吃"))
    let readers: [(options: [String], absent: [String], title: String)] = [
      (["--for", "everyone"], ["北车间", "南车间", "太难吃"], "大家说了什么"),
      (["--for", "leader", "--unit", "北车间"], ["南车间", "太难吃"], "供北车间负责人"),
    ]
    for (options, absent, title) in readers {
      let text = try desk.program.run(["report", "w", "--html", "r.html"] + options)
      #expect(text.code == 0 && text.output.contains(title))
      let json = try desk.program.run(["report", "w", "--json"] + options)
      let page = try String(contentsOfFile: desk.path("r.html"), encoding: .utf8)
      for word in absent {
        for output in [text.output, page, json.output] { #expect(!output.contains(word)) }
      }
    }
  }

  @Test func `options that do not go together are refused before any work`() throws {
    let desk = try desk()
    let missing = try desk.run("report", "w", "--for", "leader")
    #expect(missing.code == 2)
    #expect(missing.errors == "leye: --for leader needs a unit. Add --unit NAME.\n")
    let idle = try desk.chinese.run("report", "w", "--unit", "north")
    #expect(idle.code == 2)
    #expect(
      idle.errors == "leye：--unit 只能与 --for leader 一起用。请补上，或去掉 --unit。\n"
    )
    let unknown = try desk.run("report", "w", "--for", "leader", "--unit", "nort")
    #expect(unknown.code == 2)
    #expect(unknown.errors.hasPrefix("leye: There is no unit “nort”. Did you mean “north”?"))
  }
}
