import Foundation
import TestSupport
import Testing

/// `leye comments` over the waves of a data file.
@Suite struct CommentsSearchTests {
  @Test func `comments are found, masked, with the places of the words`() throws {
    let scene = try CommentsScene()
    let found = try scene.json(CommentsFound.self, "search", "加班費", "--limit", "5")
    #expect(found.comments?.count == 5)
    #expect(found.hitTexts.allSatisfy { $0 == ["加班费"] })
    #expect(found.comments?.allSatisfy { $0.text.hasSuffix("打［电话］找人") } == true)
    #expect(found.count == CommentsBand(lowest: 25, highest: 25))
    #expect(found.leftOut == ["small"])
    // What is masked cannot be asked for.
    let masked = try scene.json(CommentsFound.self, "search", "13800138000")
    #expect(masked.comments?.isEmpty == true)
  }

  @Test func `the text says how much there is and what is left out`() throws {
    let scene = try CommentsScene()
    let output = try scene.run("search", "食堂 -加班", "--limit", "2")
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.prefix(4) == [
        "食堂 -加班", "══════════", "big",
        "Matches: 10–19 · people: 10–19 · shown: 2, in mixed order",
      ]
    )
    #expect(
      output.hasSuffix(
        """
        Left out: “small”. Too few people wrote a comment, or it would give away another
        group's.

        """
      )
    )
    let chinese = try scene.desk.chinese.run("comments", "search", "没有这个词")
    #expect(chinese.output.contains("没有符合的意见。\n"))
    #expect(chinese.code == 0)
  }

  @Test func `comments of a unit are shown only where nobody else's are told by it`() throws {
    let scene = try CommentsScene()
    // Three people of crew c are hidden, and with them the smaller of the others.
    for unit in ["b", "乙班", "厂/乙班", "plant/b"] {
      let found = try scene.json(CommentsFound.self, "search", "加班", "--unit", unit)
      #expect(found.people == CommentsBand(lowest: 25, highest: 25))
    }
    for unit in ["a", "c", "丙班"] {
      let hidden = try scene.json(CommentsFound.self, "search", "食堂", "--unit", unit)
      #expect(hidden.hidden == true && hidden.comments == nil && hidden.count == nil)
    }
    let words = "Nothing is published: too few people wrote a comment"
    #expect(try scene.run("search", "zzqx", "--unit", "c").contains(words))
    #expect(try scene.run("keywords", "--unit", "c").contains(words))
    for arguments in [
      ["context", "zzqx"], ["collocations", "宿舍", "--minimum", "1"],
      ["keywords", "--label", "negative", "--minimum", "1"], ["search", "宿舍"],
    ] {
      let outcome = try scene.desk.program.run(["comments"] + arguments + ["--unit", "丙班"])
      #expect(outcome.output.contains(words) && !outcome.output.contains("天"))
    }
  }

  @Test func `a wave of four people shows nothing`() throws {
    let scene = try CommentsScene()
    for arguments in [
      ["search", "食堂"], ["context", "食堂"], ["collocations", "食堂", "--minimum", "1"],
      ["keywords", "--label", "negative", "--gate", "0"],
      ["keywords", "--against", "big"],
    ] {
      let outcome = try scene.desk.program.run(
        ["comments"] + arguments + ["--wave", "small", "--json"]
      )
      #expect(outcome.code == 0)
      #expect(!outcome.output.contains("饭"), "\(outcome.output)")
      #expect(outcome.output.contains(#""hidden":true"#), "\(outcome.output)")
    }
  }

  @Test func `what is found is in mixed order and the same on every run`() throws {
    let scene = try CommentsScene()
    let first = try scene.run("search", "食堂", "--limit", "50")
    #expect(try scene.run("search", "食堂", "--limit", "50") == first)
    let numbers = first.matches(of: /第([0-9]+)回/).compactMap { Int($0.1) }
    #expect(numbers.sorted() == Array(0..<12) && numbers != numbers.sorted())
  }

  @Test func `an index follows imports`() throws {
    let scene = try CommentsScene()
    #expect(try scene.json(CommentsFound.self, "search", "暖气").comments?.isEmpty == true)
    try scene.add("next", (0..<11).map { "n\($0),a,暖气\($0)天不热" })
    let found = try scene.json(CommentsFound.self, "search", "暖气", "--wave", "next")
    #expect(found.people == CommentsBand(lowest: 10, highest: 19))
  }

  @Test func `an open wave comes with a warning`() throws {
    let desk = try Desk()
    try desk.open("now")
    let outcome = try desk.run("comments", "search", "食堂")
    #expect(outcome.code == 0)
    #expect(outcome.errors.hasPrefix("Wave “now” is still open: comments of about four fifths"))
    let chinese = try desk.chinese.run("comments", "keywords", "--label", "negative")
    #expect(chinese.errors.hasPrefix("批次“now”仍在进行：只显示约五分之四的意见"))
    #expect(chinese.output.contains("不公布：写意见的人太少"))
  }

  @Test func `one more response to an open wave changes no search, ten more do, closing shows all`()
    throws
  {
    let desk = try Desk()
    try desk.open("now")
    func add(_ numbers: Range<Int>) throws {
      let rows = numbers.map { "n\($0),暖气不热第\($0)回" }
      let table = (["id,trouble"] + rows).joined(separator: "\n") + "\n"
      let imported = try desk.run("import", "-", "--wave", "now", input: table)
      #expect(imported.code == 0, "\(imported.errors)")
    }
    // One reads the index, the other the responses.
    func found() throws -> [String] {
      try ["search", "context"].map { command in
        let arguments = ["comments", command, "暖气", "--wave", "now", "--json"]
        let outcome = try desk.program.run(arguments)
        #expect(outcome.code == 0, "\(outcome.errors)")
        return outcome.output
      }
    }
    func people() throws -> Int {
      let outcome = try desk.run("comments", "search", "暖气", "--wave", "now", "--json")
      #expect(outcome.code == 0, "\(outcome.errors)")
      let found = try JSONDecoder().decode(CommentsFound.self, from: Data(outcome.output.utf8))
      return found.people?.lowest ?? 0
    }
    try add(0..<100)
    let first = try found()
    let few = try people()
    #expect(few > 50 && few < 100)
    try add(100..<101)
    #expect(try found() == first)
    // Comments of another wave that come meanwhile bring nothing along.
    try desk.open("next")
    let rows = ["id,trouble"] + (0..<11).map { "x\($0),班车\($0)点不来" }
    let table = rows.joined(separator: "\n") + "\n"
    #expect(try desk.run("import", "-", "--wave", "next", input: table).code == 0)
    #expect(try desk.run("wave", "close", "next").code == 0)
    #expect(try found() == first)
    try add(101..<160)
    let more = try people()
    #expect(more >= few + 10 && more < 160)
    #expect(try desk.run("wave", "close", "now").code == 0)
    #expect(try people() == 160)
  }

  @Test func `typical words of a unit and of a wave`() throws {
    struct Words: Decodable {
      struct Word: Decodable {
        let word: String
        let people: Int
      }
      let words: [Word]
      let group: CommentsBand
    }
    let scene = try CommentsScene()
    // Nobody else writes of overtime pay: a word of one unit alone is not told.
    let alone = try scene.json(Words.self, "keywords", "--unit", "乙班", "--wave", "big")
    #expect(!alone.words.contains { $0.word == "加班费" })
    #expect(alone.group == CommentsBand(lowest: 25, highest: 25))
    let rows =
      (0..<12).map { "a\($0),a,加班费\($0)个月没发" } + (12..<52).map { "a\($0),a,食堂的饭菜又贵又难吃第\($0)回" }
      + (0..<25).map { "b\($0),b,加班费\($0)个月没发" }
    try scene.add("both", rows)
    let unit = try scene.json(Words.self, "keywords", "--unit", "乙班", "--wave", "both")
    #expect(unit.words.contains { $0.word == "加班费" && $0.people == 25 })
    try scene.add("next", (0..<30).map { "n\($0),a,加班费\($0)天没发" })
    let wave = try scene.json(Words.self, "keywords", "--wave", "big", "--against", "next")
    #expect(wave.words.contains { $0.word == "食堂" } && !wave.words.contains { $0.word == "加班费" })
    let text = try scene.run("keywords", "--wave", "big", "--against", "next")
    #expect(text.hasPrefix("big ↔ next\n══════════\nPeople in the group: 40 · in the rest: 30\n"))
  }
}
