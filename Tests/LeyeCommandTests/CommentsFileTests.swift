import Foundation
import TestSupport
import Testing

/// `leye comments` over a CSV file, and what it refuses.
@Suite struct CommentsFileTests {
  private func desk() throws -> Desk {
    let desk = try Desk()
    var rows = ["标题,内容,班组"]
    for number in 0..<8 { rows.append("意见,食堂的饭菜太贵。找李班长也没用\(number),甲") }
    for number in 0..<30 { rows.append("意见,宿舍的空调很好\(number),乙") }
    rows.append(",绝不外传zzqx，食堂很好,丙")
    try desk.folder.write(rows.joined(separator: "\n") + "\n", as: "c.csv")
    return desk
  }

  private static let file = ["--file", "c.csv", "--text", "内容"]

  @Test func `a file needs no data file and holds back nothing but personal data`() throws {
    let desk = try desk()
    let outcome = try desk.program.run(["comments", "search", "zzqx"] + Self.file)
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("绝不外传zzqx，食堂很好"))
    #expect(outcome.output.contains("Matches: 1 · people: 1 · shown: 1, in mixed order"))
    #expect(desk.files == ["c.csv"])
    let masked = try desk.program.run(["comments", "search", "食堂", "--limit", "1"] + Self.file)
    #expect(masked.output.contains("找［姓名］班长也没用") || masked.output.contains("zzqx"))
    #expect(!masked.output.contains("李班长"))
  }

  @Test func `hits stand below each other`() throws {
    let desk = try desk()
    let outcome = try desk.program.run(["comments", "context", "饭菜"] + Self.file)
    let lines = outcome.output.split(separator: "\n").filter { $0.contains("饭菜 ") }
    #expect(lines.count == 8)
    #expect(lines.allSatisfy { $0.hasSuffix(" 饭菜 太贵。找［姓名］班长也没用\($0.last ?? " ")") })
    #expect(lines.allSatisfy { $0.hasPrefix(String(repeating: " ", count: 31) + "食堂的 饭菜") })
    let joined = try desk.program.run(
      ["comments", "context", "意见", "--file", "c.csv", "--text", "标题", "--text", "内容", "--json"]
    )
    #expect(joined.output.contains(#"{"hit":"意见","left":"","right":" "#))
  }

  @Test func `company and typical words`() throws {
    let desk = try desk()
    let company = try desk.program.run(["comments", "collocations", "饭菜"] + Self.file)
    #expect(company.output.contains("People who use it: 8\n"))
    #expect(company.output.contains("Word"))
    let strict = try desk.program.run(
      ["comments", "collocations", "饭菜", "--minimum", "9"] + Self.file
    )
    #expect(strict.output.contains("No word stands out"))
    let words = try desk.chinese.program.run(
      ["comments", "keywords", "--group", "班组", "--unit", "甲"] + Self.file
    )
    #expect(words.output.contains("本组 8 人 · 其余 31 人"))
    #expect(words.output.contains("饭菜"))
  }

  /// The words after `comments`, the exit code, the sentence in English and in Chinese.
  private static let refusals: [([String], Int32, String, String)] = [
    (
      ["search", "食堂 (", "--file", "c.csv", "--text", "内容"], 2,
      "The query, character 4: a word is missing beside this sign. Add one, or put the sign in "
        + "quotation marks to look for it as a word.",
      "查询的第 4 个字：这个符号旁边缺一个词。请补上；要查找它本身，请加引号。"
    ),
    (
      ["search", " ", "--file", "c.csv", "--text", "内容"], 2,
      "The query is empty. Give at least one word, as in 食堂.",
      "查询为空。请至少写一个词，如 食堂。"
    ),
    (
      ["context", "食堂", "--file", "c.csv"], 2,
      "Say which column holds the comments with --text COLUMN.",
      "请用 --text 列名 指定意见所在的列。"
    ),
    (
      ["search", "食堂", "--file", "c.csv", "--text", "内溶"], 65,
      "c.csv: there is no column “内溶”. Did you mean “内容”? "
        + "The columns are: “标题”, “内容”, “班组”.",
      "c.csv：没有“内溶”这一列。您要的是“内容”吗？现有的列：“标题”、“内容”、“班组”。"
    ),
    (
      ["search", "食堂", "--file", "none.csv", "--text", "内容"], 66,
      "none.csv: there is no such file; check the name and the folder.",
      "none.csv：没有这个文件；请检查文件名和所在文件夹。"
    ),
    (
      ["search", "食堂", "--file", "c.csv", "--text", "内容", "--unit", "甲"], 2,
      "In a file a unit is a value of a column. Give both --unit and --group COLUMN.",
      "文件中的单位是某一列的值。请同时给出 --unit 和 --group 列名。"
    ),
    (
      ["search", "食堂", "--file", "c.csv", "--text", "内容", "--wave", "w"], 2,
      "A file has no waves. Leave out --wave, or --file.",
      "文件没有批次。请去掉 --wave 或 --file。"
    ),
    (
      ["search", "食堂", "--text", "内容"], 2,
      "--text, --group and --encoding are about a file. Name it with --file.",
      "--text、--group、--encoding 用于文件。请用 --file 指定文件。"
    ),
    (
      ["search", "食堂", "--file", "c.csv", "--text", "内容", "--limit", "0"], 2,
      "--limit is 0. Give a number of at least 1.",
      "--limit 为 0。请给至少为 1 的数。"
    ),
    (
      ["keywords", "--file", "c.csv", "--text", "内容"], 2,
      "Say whose typical words to find: --unit, --label, --topic, or --wave A --against B.",
      "请说明要找哪一组的典型词：--unit、--label、--topic，或 --wave A --against B。"
    ),
    (
      ["keywords", "--against", "b"], 2,
      "--against compares other waves with those of --wave. Give --wave A --against B.",
      "--against 用来把 --wave 的批次与其他批次相比。请写 --wave A --against B。"
    ),
  ]

  @Test(arguments: refusals)
  func `a fault is told with its place and remedy`(
    arguments: [String],
    code: Int32,
    english: String,
    chinese: String
  ) throws {
    let desk = try desk()
    let first = try desk.program.run(["comments"] + arguments)
    #expect(first.code == code)
    #expect(first.output.isEmpty)
    #expect(first.errors.hasSuffix("leye: \(english)\n"), "\(first.errors)")
    let second = try desk.chinese.program.run(["comments"] + arguments)
    #expect(second.code == code)
    #expect(second.errors.hasSuffix("leye：\(chinese)\n"), "\(second.errors)")
    #expect(!(first.errors + second.errors).contains("绝不外传"))
    #expect(desk.files == ["c.csv"])
  }

  @Test func `unknown topics, labels, units and a full disk are told`() throws {
    let desk = try desk()
    let topic = try desk.program.run(["comments", "search", "食堂", "--topic", "canten"] + Self.file)
    #expect(topic.code == 2)
    #expect(
      topic.errors.contains("There is no topic “canten”. Did you mean “canteen”? There are: ")
    )
    let label = try desk.program.run(["comments", "search", "食堂", "--label", "bad"] + Self.file)
    #expect(label.code == 2)
    let missing = try desk.run("comments", "search", "食堂")
    #expect(missing.code == 66)
    let full = try desk.program.shell(
      #""$LEYE" comments search 食堂 --file c.csv --text 内容 > /dev/full"#
    )
    #expect(full.code == 74)
    let scene = try CommentsScene()
    let unit = try scene.desk.run("comments", "search", "食堂", "--unit", "甲斑")
    #expect(unit.code == 2)
    #expect(
      unit.errors == "leye: There is no unit “甲斑”. Did you mean “甲班”? "
        + "There are: “丙班”, “乙班”, “厂”, “甲班”.\n"
    )
  }
}

/// The help of `leye comments`.
@Suite struct CommentsHelpTests {
  @Test(arguments: [[], ["search"], ["context"], ["collocations"], ["keywords"]])
  func `every command has help in both languages and stands in the README`(
    command: [String]
  ) throws {
    let desk = try Desk()
    let english = try desk.program.run(["comments"] + command + ["--help"])
    #expect(english.code == 0)
    #expect(english.output.contains("USAGE: leye comments"))
    let chinese = try desk.program.run(["comments"] + command + ["--help", "--language", "zh"])
    #expect(chinese.code == 0)
    #expect(chinese.output.contains("用法：leye comments"))
    for word in ["USAGE", "OPTIONS", "OVERVIEW", "Show help"] {
      #expect(!chinese.output.contains(word))
    }
    let readme = try String(
      contentsOf: Program.package.appendingPathComponent("README.md"),
      encoding: .utf8
    )
    let name = (["leye comments"] + command).joined(separator: " ")
    #expect(readme.ranges(of: name).count > 1, "\(name)")
  }
}
