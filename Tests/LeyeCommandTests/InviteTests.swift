import Foundation
import TestSupport
import Testing

/// `wave open --invited`, `leye invite` and `leye take --code`.
@Suite struct InviteTests {
  private static let roster = """
    unit,parent,headcount,title
    plant,,60,采油一厂
    crew1,plant,40,一班
    crew2,plant,20,二班
    """
  private static let people = """
    姓名,单位,电话
    王一,crew1,138
    =李二,crew2,139
    张三,,137
    """
  private static let base = "http://10.0.0.5:8080"

  private static func desk(_ survey: String = "pulse") throws -> Desk {
    let desk = try Desk()
    let roster = try desk.folder.write(roster, as: "units.csv")
    let opened = try desk.run(
      "wave",
      "open",
      "w",
      "--survey",
      survey,
      "--roster",
      roster,
      "--invited"
    )
    guard opened.code == 0 else { throw Desk.Refusal(errors: opened.errors) }
    return desk
  }

  /// The fields of a row of the table that was written.
  private static func row(_ number: Int, of file: String, _ desk: Desk) throws -> [String] {
    let text = try String(contentsOfFile: desk.path(file), encoding: .utf8)
    let row = text.split(separator: "\n")[number]
    return row.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: ["\""]) }
  }

  private static func take(_ code: String?, _ desk: Desk) throws -> Program.Outcome {
    let answers = try desk.folder.write(#"{"trouble": "食堂太远"}"#, as: "a.json")
    return try desk.program.run(
      ["take", "--wave", "w", "--answers", answers] + (code.map { ["--code", $0] } ?? [])
    )
  }

  @Test func `people are invited, answer once and are not reminded again`() throws {
    let desk = try Self.desk()
    let people = try desk.folder.write(Self.people, as: "people.csv")
    let invited = try desk.run(
      "invite",
      "w",
      "--people",
      people,
      "--output",
      "codes.csv",
      "--sheet",
      "cards.html",
      "--base",
      Self.base
    )
    #expect(invited.code == 0, "\(invited.errors)")
    #expect(invited.output == "Invited 3 to wave “w”.\ncodes.csv\ncards.html\n")
    #expect(try Self.row(0, of: "codes.csv", desk) == ["label", "unit", "电话", "code", "address"])
    let first = try Self.row(1, of: "codes.csv", desk)
    #expect(Array(first.prefix(3)) == ["王一", "crew1", "138"])
    let code = first[3]
    // The token stands behind the number sign, which no server sees.
    #expect(first[4] == "\(Self.base)/w/w#t=\(code.replacing("-", with: ""))")
    #expect(try Self.row(2, of: "codes.csv", desk)[0] == "'=李二")
    let sheet = try String(contentsOfFile: desk.path("cards.html"), encoding: .utf8)
    #expect(code.split(separator: "-").allSatisfy { sheet.contains($0) })
    let mode = try FileManager.default.attributesOfItem(atPath: desk.path("codes.csv"))
    #expect((mode[.posixPermissions] as? Int) == 0o600)

    #expect(try Self.take(nil, desk).code == 2)
    #expect(try Self.take(code.lowercased(), desk).code == 0)
    let again = try Self.take(code, desk)
    #expect(again.code == 77)
    #expect(again.errors.contains("was used"))
    #expect(!again.errors.contains(code))
    #expect(try desk.count(in: "w") == 1)

    let left = try desk.run("invite", "w", "--unused", "codes.csv", "--output", "left.csv")
    #expect(left.output == "2 of 3 are not used yet: left.csv\n")
    #expect(try Self.row(1, of: "left.csv", desk) == Self.row(2, of: "codes.csv", desk))
  }

  @Test func `a table of another wave is not taken for one that everybody has used`() throws {
    let desk = try Self.desk()
    #expect(try desk.run("wave", "open", "v", "--survey", "pulse", "--invited").code == 0)
    let people = try desk.folder.write("name\n王一\n", as: "people.csv")
    _ = try desk.run(
      "invite",
      "v",
      "--people",
      people,
      "--output",
      "codes.csv",
      "--base",
      Self.base
    )
    let outcome = try desk.run("invite", "w", "--unused", "codes.csv", "--output", "left.csv")
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("none of these codes is of wave “w”"))
    #expect(!desk.files.contains("left.csv"))
  }

  @Test func `the data file knows neither a name nor a code`() throws {
    let desk = try Self.desk()
    let people = try desk.folder.write(Self.people, as: "people.csv")
    _ = try desk.run(
      "invite",
      "w",
      "--people",
      people,
      "--output",
      "codes.csv",
      "--base",
      Self.base
    )
    let code = try Self.row(1, of: "codes.csv", desk)[3]
    #expect(try Self.take(code, desk).code == 0)
    var bytes = Data()
    for suffix in ["", "-wal"] {
      bytes +=
        (try? Data(contentsOf: URL(fileURLWithPath: desk.path("leye.sqlite" + suffix)))) ?? Data()
    }
    for secret in ["王一", "李二", code, code.replacing("-", with: ""), "138"] {
      #expect(bytes.range(of: Data(secret.utf8)) == nil)
    }
  }

  @Test func `a ballot from the lot is good for one response`() throws {
    let desk = try Self.desk()
    let made = try desk.run(
      "invite",
      "w",
      "--ballots",
      "3",
      "--output",
      "b.csv",
      "--sheet",
      "b.html",
      "--base",
      Self.base
    )
    #expect(made.code == 0, "\(made.errors)")
    let ballot = try Self.row(1, of: "b.csv", desk)
    #expect(ballot[3].hasPrefix("\(Self.base)/b/"))
    #expect(try Self.take(ballot[2], desk).code == 0)
    #expect(try Self.take(ballot[2], desk).code == 77)
  }

  @Test func `nobody is invited twice unasked, and nothing is left of what failed`() throws {
    let desk = try Self.desk()
    let people = try desk.folder.write(Self.people, as: "people.csv")
    func invite(_ file: String, _ output: String, _ more: [String] = []) throws -> Program.Outcome {
      try desk.program.run(
        ["invite", "w", "--people", file, "--output", output, "--base", Self.base] + more
      )
    }
    #expect(try invite(people, "a.csv").code == 0)
    #expect(try invite(people, "b.csv").code == 2)
    #expect(try invite(people, "b.csv", ["--more"]).code == 0)
    let lost = try desk.folder.write("unit\nmoon\n", as: "lost.csv")
    let outcome = try invite(lost, "c.csv", ["--more"])
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("no unit “moon”"))
    #expect(!FileManager.default.fileExists(atPath: desk.path("c.csv")))
  }

  @Test func `each unit has an address in a wave that is open to all`() throws {
    let desk = try Desk()
    try desk.open("春 1", roster: Self.roster)
    let made = try desk.run(
      "invite",
      "春 1",
      "--per-unit",
      "--output",
      "u.csv",
      "--base",
      Self.base + "/"
    )
    #expect(made.code == 0, "\(made.errors)")
    #expect(try Self.row(2, of: "u.csv", desk)[3] == "\(Self.base)/w/%E6%98%A5%201?unit=crew1")
    let people = try desk.folder.write(Self.people, as: "people.csv")
    let refused = try desk.run(
      "invite",
      "春 1",
      "--people",
      people,
      "--output",
      "p.csv",
      "--base",
      Self.base
    )
    #expect(refused.code == 2)
    #expect(refused.errors.contains("--invited"))
  }

  @Test(arguments: [
    ["--output", "x.csv"],
    ["--ballots", "3", "--per-unit", "--output", "x.csv"],
    ["--ballots", "0", "--output", "x.csv", "--base", "http://a.example"],
    ["--ballots", "3", "--base", "http://a.example"],
    ["--ballots", "3", "--output", "x.csv"],
    ["--ballots", "3", "--output", "x.csv", "--base", "ftp://a.example"],
    ["--ballots", "3", "--output", "leye.sqlite", "--base", "http://a.example"],
  ])
  func `wrong usage makes nothing`(arguments: [String]) throws {
    let desk = try Self.desk()
    let outcome = try desk.program.run(["invite", "w"] + arguments)
    #expect(outcome.code == 2)
    #expect(!FileManager.default.fileExists(atPath: desk.path("x.csv")))
    #expect(try desk.run("wave", "status", "w").code == 0)
  }
}
