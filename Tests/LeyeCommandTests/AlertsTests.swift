import Foundation
import TestSupport
import Testing

/// What `leye alerts` tells of waves that were imported.
@Suite struct AlertsTests {
  private static let roster =
    "unit,parent,headcount,title\nplant,,60,厂\na,plant,30,甲班\nb,plant,30,乙班\n"

  private struct Report: Decodable {
    struct Alert: Decodable {
      struct Chance: Decodable {
        let probability: Double
      }
      let rule: String
      let unit: String?
      let expected: Double?
      let observed: Double?
      let chance: Chance?
      let text: [String: String]
    }
    let wave: String
    let alerts: [Alert]
  }

  /// Quarterly waves of fifty answers; the last one with other answers and comments.
  private func desk(_ answers: [Int], comment: String = "食堂的菜有点凉") throws -> Desk {
    let desk = try Desk()
    let roster = try desk.folder.write(Self.roster, as: "units.csv")
    for (place, answer) in answers.enumerated() {
      let month = ["01", "04", "07", "10"][place % 4]
      let (name, day) = ("w\(place)", "\(2024 + place / 4)-\(month)-01")
      let opened = try desk.program.run(
        ["wave", "open", name, "--survey", "pulse", "--roster", roster, "--opens", day]
      )
      #expect(opened.code == 0, "\(opened.errors)")
      var rows = ["id,unit,pulse.work_worth,pulse.safety_stop,pulse.belonging_help,trouble"]
      for number in 0..<50 {
        let other = min(5, max(1, answer + number % 3 - 1))
        let unit = number.isMultiple(of: 2) ? "a" : "b"
        let text = place == answers.count - 1 && number < 3 ? comment : "班车准时，同事很好"
        rows.append("\(name)-\(number),\(unit),\(answer),\(other),\(other),\(text)")
      }
      let table = rows.joined(separator: "\n") + "\n"
      let imported = try desk.run("import", "-", "--wave", name, input: table)
      #expect(imported.code == 0, "\(imported.errors)")
      let closed = try desk.run("wave", "close", name)
      #expect(closed.code == 0, "\(closed.errors)")
    }
    return desk
  }

  @Test func `a fall of all is told with its size and how easily chance makes it`() throws {
    let desk = try desk([4, 4, 4, 4, 2])
    let outcome = try desk.run("alerts")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Compared with 4 earlier waves."))
    #expect(outcome.output.contains("! Content at work fell to"))
    #expect(outcome.output.contains("By chance alone"))
    let chinese = try desk.chinese.run("alerts")
    #expect(chinese.output.contains("! 乐业在 w4 降到"))
    let json = try desk.run("alerts", "--json")
    #expect(try SchemaCheck("leye-alerts").problems(of: json.output) == [])
    let report = try JSONDecoder().decode(Report.self, from: Data(json.output.utf8))
    #expect(report.wave == "w4")
    let fall = try #require(report.alerts.first { $0.rule == "indexFall" && $0.unit == nil })
    #expect(fall.observed ?? 100 < (fall.expected ?? 0) - 20)
    #expect(fall.chance?.probability ?? 1 < 0.01)
    let former = try desk.run("alerts", "--wave", "w2")
    #expect(former.code == 0)
    #expect(former.output.contains("Nothing stands out"))
  }

  @Test func `a sign of danger is told without the words of the comment`() throws {
    let desk = try desk([4, 4], comment: "护栏坏了zzqx随时会出人命")
    let outcome = try desk.run("alerts")
    #expect(outcome.code == 0)
    #expect(
      outcome.output.contains("! Urgent: in w1 the comments of 1–4 people hold signs of danger")
    )
    #expect(!outcome.output.contains("zzqx"))
    let unit = try desk.run("alerts", "--unit", "甲班")
    #expect(unit.output.contains("Nothing stands out"))
    let unknown = try desk.run("alerts", "--unit", "丁班")
    #expect(unknown.code == 2)
    #expect(unknown.errors.contains("There is no unit “丁班”"))
    #expect(unknown.errors.contains("There are: “乙班”, “厂”, “甲班”."))
  }

  @Test func `without a wave there is nothing to look over`() throws {
    let desk = try desk([])
    let empty = try desk.run("alerts")
    #expect(empty.code == 66)
  }
}
