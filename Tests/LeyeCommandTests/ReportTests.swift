import Foundation
import TestSupport
import Testing

/// What `leye report` and `leye trend` show of small groups, and what they do not.
@Suite struct ReportTests {
  private static let roster = """
    unit,parent,headcount,title
    plant,,20,厂
    a,plant,9,甲班
    b,plant,8,乙班
    c,plant,3,丙班
    """

  /// Two waves: 18 responses, of which three from crew c, and 4 responses.
  private func desk() throws -> Desk {
    let desk = try Desk()
    let roster = try desk.folder.write(Self.roster, as: "units.csv")
    var rows = ["id,unit,pulse.work_worth,pulse.safety_stop,pulse.belonging_help,trouble"]
    for (unit, count, answer) in [("a", 8, 5), ("b", 7, 3), ("c", 3, 1)] {
      for number in 0..<count {
        let other = max(1, answer - number % 2)
        rows.append("\(unit)\(number),\(unit),\(answer),\(other),\(answer),绝不外传zzqx")
      }
    }
    for (wave, day, count) in [("big", "2026-01-01", 18), ("small", "2026-02-01", 4)] {
      let opened = try desk.program.run(
        ["wave", "open", wave, "--survey", "pulse", "--roster", roster, "--opens", day]
      )
      #expect(opened.code == 0)
      let table = rows.prefix(count + 1).joined(separator: "\n") + "\n"
      let imported = try desk.run("import", "-", "--wave", wave, input: table)
      #expect(imported.output == "Wave “\(wave)”: \(count) responses imported.\n")
      #expect(try desk.run("wave", "close", wave).code == 0)
    }
    return desk
  }

  @Test func `a wave of four responses shows no figure at all`() throws {
    let desk = try desk()
    let text = try desk.run("report", "small", "--html", "small.html")
    #expect(text.code == 0)
    #expect(text.output.contains("0–4 of 20 people responded"))
    #expect(
      text.output.contains(
        "· not shown: fewer than 5 answered, or it would give away another group's figure"
      )
    )
    #expect(
      text.output.hasSuffix("The comments are not published: too few people wrote one.\n")
    )
    // Beyond the head, digits stand only in headings and in the footnote.
    let figures = text.output.split(separator: "\n").drop { !$0.hasPrefix("Indices") }.dropFirst()
      .filter { $0.contains(/[0-9]/) && !$0.contains("95 % interval") && !$0.hasPrefix("·") }
    #expect(figures.isEmpty, "\(figures)")
    let json = try desk.run("report", "small", "--json")
    #expect(json.code == 0)
    #expect(!json.output.contains(#""value""#))
    #expect(json.output.contains(#""comments": {"hidden": true}"#))
    #expect(json.output.contains(#""responses": {"lowest": 0, "highest": 4}"#))
    let page = try String(contentsOfFile: desk.path("small.html"), encoding: .utf8)
    for output in [text.output, json.output, page] { #expect(!output.contains("绝不外传")) }
  }

  @Test func `a crew of three is hidden together with one more that would give it away`() throws {
    let desk = try desk()
    let outcome = try desk.chinese.run("report", "big")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("20 人中有 10–19 人作答"))
    #expect(outcome.output.contains("· 不公布：作答不足 5 人，或公布后会推算出别组的结果"))
    let crews = outcome.output.split(separator: "\n").filter { $0.contains("班 ") }
    #expect(crews.count == 3)
    #expect(crews.filter { $0.contains(/[0-9]/) }.count == 1)
    #expect(crews.last?.contains(/[0-9]/) == false)

    struct Report: Decodable {
      struct Unit: Decodable {
        let unit: String
        let scores: [String: Score]
      }
      struct Score: Decodable {
        let value: Double?
        let hidden: Bool?
      }
      let units: [Unit]
    }
    let json = try desk.run("report", "big", "--json")
    let units = try JSONDecoder().decode(Report.self, from: Data(json.output.utf8)).units
    #expect(units.map(\.unit) == ["plant", "a", "b", "c"])
    for unit in units {
      let isHidden = unit.scores.values.allSatisfy { $0.hidden == true && $0.value == nil }
      let isShown = unit.scores.values.allSatisfy { $0.hidden == nil && $0.value != nil }
      #expect(["plant": isShown, "a": isShown, "b": isHidden, "c": isHidden][unit.unit] == true)
    }
  }

  @Test func `a trend hides what a report hides`() throws {
    let desk = try desk()
    let outcome = try desk.run("trend", "--by", "unit", "--index", "乐业")
    #expect(outcome.code == 0)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("Content at work") })
    #expect(!outcome.output.contains("At home in the team"))
    #expect(lines.contains { $0.hasPrefix("small ") && !$0.contains(/[0-9]/) })
    #expect(lines.contains { $0.hasPrefix("甲班") && $0.contains(/≥ ?[0-9]/) })
    for crew in ["乙班", "丙班"] {
      #expect(lines.contains { $0.hasPrefix(crew) && !$0.contains(/[0-9]/) })
    }
    #expect(lines.contains { $0.hasPrefix("· not shown: fewer answered than the survey's") })
    let json = try desk.run("trend", "--wave", "small", "--json")
    #expect(json.code == 0)
    #expect(!json.output.contains(#""value""#))
  }

  @Test func `a trend says where the survey changed`() throws {
    let desk = try desk()
    let pulse = Program.package.appendingPathComponent("Surveys/pulse.json")
    let first = try String(contentsOf: pulse, encoding: .utf8)
    // The words of one item, then the number of its points.
    let words = first.replacing("My work is worth doing.", with: "My work is of value.")
    let points = words.replacing("{\"value\": 3, ", with: "{\"value\": 2.5}, {\"value\": 3, ")
    let roster = try desk.folder.write(Self.roster, as: "units.csv")
    for (wave, day, json) in [("words", "2026-03-01", words), ("points", "2026-04-01", points)] {
      #expect(json != first)
      let survey = try desk.folder.write(json, as: "\(wave).json")
      let opened = try desk.program.run(
        ["wave", "open", wave, "--survey", survey, "--roster", roster, "--opens", day]
      )
      #expect(opened.code == 0, "\(opened.errors)")
      let rows = (0..<9).map { "\(wave)\($0),a,3,3,3" }
      let table = (["id,unit,pulse.work_worth,pulse.safety_stop,pulse.belonging_help"] + rows)
        .joined(separator: "\n")
      #expect(try desk.run("import", "-", "--wave", wave, input: table + "\n").code == 0)
      #expect(try desk.run("wave", "close", wave).code == 0)
    }
    // A wave between that does not have the index leaves the break where it is.
    let short = try desk.folder.write(
      #"{"elements": [{"type": "comment", "name": "trouble"}]}"#,
      as: "short.json"
    )
    let between = try desk.program.run(
      ["wave", "open", "short", "--survey", short, "--opens", "2026-03-15"]
    )
    #expect(between.code == 0, "\(between.errors)")
    let waves = ["big", "words", "short", "points"].flatMap { ["--wave", $0] }
    let outcome = try desk.program.run(
      ["trend", "--index", "leye", "--html", "trend.html"] + waves
    )
    #expect(outcome.code == 0)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("words ") && $0.contains(/[+-][0-9.]+\*/) })
    #expect(lines.contains { $0.hasPrefix("points ") && !$0.contains(/\ [+-][0-9]/) })
    let text = lines.joined(separator: " ")
    #expect(
      text.contains("* words: the survey changed, comparable with care with the last wave before")
    )
    #expect(text.contains("points: the survey changed, not comparable with the last wave before"))
    let page = try String(contentsOfFile: desk.path("trend.html"), encoding: .utf8)
    #expect(page.contains("not comparable with the last wave before"))
    let json = try desk.program.run(["trend", "--json"] + waves)
    #expect(json.output.contains(#""verdict": "notComparable""#))
  }

  @Test func `an unknown index, wave or data file is named`() throws {
    let desk = try desk()
    let index = try desk.run("trend", "--index", "lele")
    #expect(index.code == 2)
    #expect(
      index.errors == "leye: There is no index “lele”. The waves have: leye, aijia.\n"
    )
    let chinese = try desk.chinese.run("trend", "--index", "快乐")
    #expect(chinese.errors == "leye：没有指数“快乐”。现有：leye、aijia。\n")
    let wave = try desk.run("report", "bug")
    #expect(wave.code == 66)
    #expect(wave.errors.hasPrefix("leye: There is no wave “bug”; did you mean “big”?"))
    #expect(try desk.run("trend", "--wave", "bug").code == 66)
    let grouping = try desk.run("trend", "--by", "crew")
    #expect(grouping.code == 2)
  }
}
