import Foundation
import TestSupport
import Testing

/// Reading comments: `leye analyze`.
@Suite struct AnalyzeTests {
  /// A desk with comments and a small lexicon of its own, so that the golden texts stay.
  private func desk(_ environment: [String: String] = [:]) throws -> Desk {
    let desk = try Desk(environment)
    let lexicon = desk.folder.url.appendingPathComponent("lexicon")
    try FileManager.default.createDirectory(at: lexicon, withIntermediateDirectories: false)
    let lists = [
      "polarity": "好吃\t2\n难吃\t-2\n太吵\t-3\n热心\t3",
      "topic-list": "canteen\tworkplace\t食堂\tCanteen\nnoise\tworkplace\t噪声\tNoise",
      "topic": "食堂\tcanteen\t2\n饭菜\tcanteen\t1\n太吵\tnoise\t2",
      "negation": "不\t-1",
    ]
    for (kind, rows) in lists {
      let text = "# kind: \(kind)\n# version: 1\n\(rows)\n"
      try desk.folder.write(text, as: "lexicon/\(kind).tsv")
    }
    try desk.folder.write(Self.comments, as: "意见.csv")
    return desk
  }

  private static let comments: String = {
    let texts = ["食堂的饭菜难吃", "食堂的饭菜好吃", "车间太吵，没人管", "班长很热心", "没有"]
    let rows = (0..<40).map { number in
      "2026-0\(number % 3 + 1)-0\(number % 9 + 1),\(number % 2 + 1)班,\(texts[number * 7 % 5])"
    }
    return "时间,班组,内容\n" + rows.joined(separator: "\n") + "\n"
  }()

  private static let options = [
    "analyze", "意见.csv", "--text", "内容", "--time", "时间", "--group", "班组",
    "--lexicon", "lexicon",
  ]

  @Test(arguments: ["en", "zh"])
  func `comments are read into sentiment, topics, months and groups`(language: String) throws {
    let desk = try desk()
    let outcome = try desk.program.run(Self.options + ["--language", language])
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
    expectSnapshot(outcome.output, named: "analyze-\(language)")
  }

  @Test func `JSON has the documented keys`() throws {
    let desk = try desk()
    let outcome = try desk.program.run(Self.options + ["--json"])
    #expect(outcome.code == 0)
    let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let report = try #require(value as? [String: Any])
    #expect(
      Set(report.keys).isSuperset(of: [
        "format", "version", "synthetic", "source", "count", "coverage", "first_day", "last_day",
        "labels", "mean_score", "topic_domain", "topic_coverage", "topics", "typical_words",
        "sentences", "months", "groups",
      ])
    )
    #expect(report["format"] as? String == "leye-comments")
    #expect(report["source"] as? String == "意见.csv")
    #expect((report["months"] as? [Any])?.count == 3)
    #expect((report["groups"] as? [Any])?.count == 2)
  }

  @Test(arguments: ["en", "zh"])
  func `weeks are counted, and what stands out in the newest is told`(language: String) throws {
    let desk = try desk()
    var rows = ["时间,内容"]
    // Twelve quiet weeks from a Monday on, then one in which everybody speaks of noise.
    for week in 0..<13 {
      let day =
        week < 4
        ? "2026-01-\(5 + week * 7)" : "2026-0\(2 + (week - 4) / 4)-\(2 + (week - 4) % 4 * 7)"
      for number in 0..<40 {
        let text = week == 12 ? "车间太吵，没人管" : ["食堂的饭菜难吃", "食堂的饭菜好吃", "班长很热心"][number % 3]
        rows.append("\(day),\(number == 0 ? "车间太吵" : text)")
      }
    }
    try desk.folder.write(rows.joined(separator: "\n") + "\n", as: "weeks.csv")
    let options = [
      "analyze", "weeks.csv", "--text", "内容", "--time", "时间", "--by", "week", "--lexicon",
      "lexicon",
    ]
    let outcome = try desk.program.run(options + ["--language", language, "--html", "w.html"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    expectSnapshot(outcome.output, named: "analyze-weeks-\(language)")
    let page = try String(contentsOf: desk.file("w.html"), encoding: .utf8)
    #expect(page.contains(language == "en" ? "Early warning" : "预警"))
    let json = try desk.program.run(options + ["--json"])
    #expect(try SchemaCheck("leye-comments").problems(of: json.output) == [])
    #expect(json.output.contains(#""rule": "topicBurst""#))
    let table = try desk.program.run(options + ["--csv", "-", "--xlsx", "w.xlsx"])
    #expect(table.output.contains(#""week","#) && table.output.contains(#""news","#))
    let plain = try desk.program.run(["analyze", "weeks.csv", "--text", "内容", "--by", "week"])
    #expect(plain.code == 2)
    #expect(plain.errors.contains("--by needs the column of the time"))
  }

  @Test func `standard input, several columns and other encodings are read alike`() throws {
    let desk = try desk()
    let table = "主题,内容\n食堂,饭菜难吃\n,\n噪声,车间太吵\n"
    let arguments = [
      "analyze", "-", "--text", "主题", "--text", "内容", "--lexicon", "lexicon", "--json",
    ]
    let piped = try desk.program.run(arguments, input: table)
    #expect(piped.code == 0)
    #expect(piped.errors.isEmpty)
    try desk.folder.write(table, as: "utf8.csv")
    let other = try desk.program.shell(
      #"iconv -f utf-8 -t gb18030 utf8.csv | "$LEYE" analyze - --text 主题 --text 内容 "#
        + "--lexicon lexicon --json --encoding gbk"
    )
    #expect(other.code == 0, "\(other.errors)")
    #expect(other.output == piped.output)
  }

  /// Ways to act on a terminal, or to hide text on it.
  private static let hostile = [
    "\u{1B}[31m红色", "\u{1B}]0;改名\u{7}", "\u{9B}2J", "\u{1B}P未终止", "满\u{202E}意", "\u{7F}\u{8}退格",
    "\u{1B}[?1049h", "零\u{200B}宽",
  ]

  @Test func `text that would act on a terminal never comes out raw`() throws {
    let desk = try desk()
    var texts = Self.hostile
    if let file = SharedData.url("bad-input/own/terminal-and-unicode.json") {
      struct Entry: Decodable { let text: String }
      texts += try JSONDecoder().decode([Entry].self, from: Data(contentsOf: file)).map(\.text)
    }
    let rows = (texts + texts).map { text in
      let cell = "难吃 " + text.replacing("\"", with: "\"\"")
      return "\"\(cell)\",\"\(text.replacing("\"", with: "\"\""))\""
    }
    let table = "内容,\u{1B}[7m组\n" + rows.joined(separator: "\n") + "\n"
    for options in [[], ["--json"]] {
      let outcome = try desk.program.run(
        [
          "analyze", "-", "--text", "内容", "--group", "\u{1B}[7m组", "--lexicon", "lexicon",
          "--html", "page.html",
        ] + options,
        input: table
      )
      #expect(outcome.code == 0, "\(outcome.errors)")
      let page = try String(contentsOfFile: desk.path("page.html"), encoding: .utf8)
      for output in [outcome.output, outcome.errors, page] {
        let found = output.unicodeScalars.filter { scalar in
          scalar != "\n"
            && (scalar.properties.generalCategory == .control
              || (0x202A...0x202E).contains(scalar.value)
              || (0x2066...0x2069).contains(scalar.value))
        }
        #expect(found.isEmpty, "\(found.map { String($0.value, radix: 16) })")
      }
    }
  }

  private static let complaints = "complaints/messages.csv"

  @Test(.enabled(if: SharedData.url(complaints) != nil))
  func `the real complaints are read whole and hardly any is positive`() throws {
    let desk = try Desk()
    let file = try #require(SharedData.url(Self.complaints)).path
    let outcome = try desk.program.run(
      [
        "analyze", file, "--text", "留言主题", "--text", "留言详情", "--time", "留言时间",
        "--json",
      ]
    )
    #expect(outcome.code == 0, "\(outcome.errors)")
    struct Report: Decodable {
      struct Count: Decodable { let lowest: Int }
      struct Share: Decodable { let value: Double }
      struct Label: Decodable {
        let label: String
        let share: Share
      }
      struct Month: Decodable {
        let month: String
        let count: Count
      }
      let count: Count
      let labels: [Label]
      let months: [Month]
    }
    let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
    #expect(report.count.lowest == 2715)
    let positive = try #require(report.labels.first { $0.label == "positive" })
    #expect(positive.share.value <= 0.12)
    #expect(report.months.count > 12)
    #expect(report.months.map(\.count.lowest).reduce(0, +) == 2715)
  }
}
