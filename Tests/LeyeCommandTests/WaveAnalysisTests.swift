import Foundation
import TestSupport
import Testing

/// What a report on a closed wave says beyond plain figures, from the answers to every format.
@Suite struct WaveAnalysisTests {
  private static let roster = """
    unit,parent,headcount,title
    plant,,150,厂
    a,plant,50,甲班
    b,plant,50,乙班
    c,plant,50,丙班
    """

  /// Forty people of each crew; those of a write of the heat and of their superior by name.
  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.open("w", roster: Self.roster)
    let header = "id,unit,pulse.work_worth,pulse.safety_stop,pulse.belonging_help,trouble"
    var rows = [header]
    for (place, unit) in ["a", "b", "c"].enumerated() {
      for number in 0..<40 {
        let isHot = unit == "a" ? number < 30 : number < 8
        let heat = isHot ? "车间高温没人管，王班长电话13812345678" : "食堂的菜太贵"
        let comment = number % 10 == 9 ? "同事关系很好" : heat
        let answer = min(5, 1 + (number + place) % 5)
        rows.append("\(unit)\(number),\(unit),\(answer),\(1 + number % 5),\(answer),\(comment)")
      }
    }
    let table = rows.joined(separator: "\n") + "\n"
    #expect(try desk.run("import", "-", "--wave", "w", input: table).code == 0)
    return desk
  }

  private func report(_ desk: Desk) throws -> [String: Any] {
    let outcome = try desk.run("report", "w", "--json")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(try SchemaCheck("leye-wave").problems(of: outcome.output) == [])
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func `an open wave has no word or adjusted mean of a unit`() throws {
    let report = try report(desk())
    #expect(report["unit_words"] is NSNull)
    #expect(report["findings"] is NSNull)
    let units = try #require(report["units"] as? [[String: Any]])
    for unit in units {
      let adjusted = try #require(unit["adjusted"] as? [String: Any])
      #expect(adjusted.values.allSatisfy { $0 is NSNull })
    }
  }

  @Test func `a closed wave has all of them, and no name`() throws {
    let desk = try desk()
    #expect(try desk.run("wave", "close", "w").code == 0)
    let report = try report(desk)
    let words = try #require(report["unit_words"] as? [[String: Any]])
    let crew = try #require(words.first { $0["unit"] as? String == "a" })
    let told = try #require(crew["words"] as? [[String: Any]]).compactMap { $0["word"] as? String }
    #expect(told.contains("高温"), "\(told)")
    #expect(!told.contains { $0.contains("王") || $0.contains("138") || $0.contains("姓名") })
    let units = try #require(report["units"] as? [[String: Any]])
    let adjusted = units.compactMap { $0["adjusted"] as? [String: Any] }
    #expect(adjusted.contains { $0.values.contains { $0 is [String: Any] } })
    let findings = try #require(report["findings"] as? [String: Any])
    let cases = try #require(findings["worst_cases"] as? [[String: Any]])
    #expect(!cases.isEmpty && cases.allSatisfy { $0["population"] as? Int == 150 })
    let comments = try #require(report["comments"] as? [String: Any])
    let topics = try #require(comments["topics"] as? [[String: Any]])
    let tones = topics.compactMap { $0["tones"] as? [String: Any] }
    #expect(tones.contains { $0["negative"] is [String: Any] })
  }

  @Test(arguments: [
    (
      "en", ["Words typical of units", "What those who did not answer", "How each topic is spoken"]
    ),
    ("zh", ["各单位的特征词", "没有作答的人可能改变多少", "各话题的情感"]),
  ])
  func `every reader gets the sections meant for them`(
    language: String,
    headings: [String]
  ) throws {
    let desk = try desk()
    #expect(try desk.run("wave", "close", "w").code == 0)
    func text(_ options: String...) throws -> String {
      try desk.program.run(["report", "w", "--language", language] + options).output
    }
    let organiser = try text()
    let page = try text("--html", "-")
    for heading in headings {
      #expect(organiser.contains(heading), "\(heading)")
      #expect(page.contains(heading), "\(heading)")
    }
    #expect(!(organiser + page).contains("13812345678"))
    let leader = try text("--for", "leader", "--unit", "a")
    #expect(leader.contains(headings[0]) && !leader.contains(headings[1]))
    let everyone = try text("--for", "everyone")
    #expect(!headings.contains { everyone.contains($0) })
    #expect(try desk.run("wave", "privacy-proof", "w").code == 0)
  }
}
