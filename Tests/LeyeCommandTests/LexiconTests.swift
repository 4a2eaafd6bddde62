import Foundation
import TestSupport
import Testing

/// The care of word lists: `leye lexicon …`.
@Suite struct LexiconTests {
  /// A desk with small word lists of its own and rated comments.
  private func desk() throws -> Desk {
    let desk = try Desk()
    let folder = desk.folder.url.appendingPathComponent("lexicon")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    for (kind, rows) in ["polarity": "好吃\t2\n难吃\t-2", "negation": "不\t-0.8"] {
      try desk.folder.write(
        "# kind: \(kind)\n# version: 1\n# licence: test\n# columns: some\n\(rows)\n",
        as: "lexicon/\(kind).tsv"
      )
    }
    let texts = ["宿舍有热水", "绝不外传有噪声", "食堂好吃", "食堂难吃"]
    let rows = (0..<160).map { (text: texts[$0 % 4], rating: $0 % 2 == 0 ? 5 : 1) }
    try desk.folder.write(
      "内容,星级\n" + rows.map { "\($0.text),\($0.rating)\n" }.joined() + "不好不坏,3\n,5\n没有评分,\n",
      as: "评价.csv"
    )
    try desk.folder.write(
      rows.map { "\($0.rating > 3 ? 1 : 0)\t\($0.text)\n" }.joined(),
      as: "gold.tsv"
    )
    try desk.folder.write(
      rows.map { #"{"text":"\#($0.text)","stars":\#($0.rating)}"# + "\n" }.joined(),
      as: "评价.jsonl"
    )
    return desk
  }

  private static let columns = ["--text", "内容", "--rating", "星级", "--lexicon", "lexicon"]

  @Test func `learning shows a diff, and writes only where it is told to`() throws {
    let desk = try desk()
    let before = desk.files
    let learn = ["lexicon", "learn", "评价.csv"] + Self.columns
    let shown = try desk.program.run(learn)
    #expect(shown.code == 0, "\(shown.errors)")
    #expect(shown.output.hasPrefix("--- observed.tsv\n+++ observed.tsv\n@@ -0,0 +1,"))
    #expect(shown.output.contains("\n+热水\t"))
    #expect(shown.output.contains("\n+噪声\t-"))
    #expect(!(shown.output + shown.errors).contains("绝不外传有"))
    #expect(
      shown.errors.contains(
        "评价.csv: 2 rows without a comment or a label that can be read were passed over.\n"
      )
    )
    #expect(shown.errors.contains(" from 160 comments: "))
    #expect(shown.errors.hasSuffix("Nothing was written; --output FILE does.\n"))
    #expect(desk.files == before)

    let written = try desk.program.run(learn + ["--output", "observed.tsv"])
    #expect(written.code == 0)
    #expect(written.output == shown.output)
    let text = try String(contentsOf: desk.file("observed.tsv"), encoding: .utf8)
    #expect(text.hasPrefix("# kind: observed\n# version: 1\n# licence: figures"))
    let again = try desk.program.run(learn + ["--output", "observed.tsv"])
    #expect(again.output.isEmpty)
    #expect(again.errors.contains("0 added, 0 removed, 0 changed. Written to observed.tsv.\n"))
    let second = try String(contentsOf: desk.file("observed.tsv"), encoding: .utf8)
    #expect(second == text.replacing("# version: 1", with: "# version: 2"))
  }

  @Test func `learned weights of the word lists are adapted to comments`() throws {
    let desk = try desk()
    try desk.folder.write(
      "# kind: observed\n# version: 1\n# licence: test\n# columns: word  weight  count\n"
        + "热水\t-1.00\t500\n班车\t0.60\t300\n",
      as: "lexicon/observed.tsv"
    )
    let shown = try desk.run(
      "lexicon",
      "learn",
      "gold.tsv",
      "--adapt",
      "--lexicon",
      "lexicon"
    )
    #expect(shown.code == 0, "\(shown.errors)")
    #expect(shown.output.contains("-热水\t-1.00\t500\n+热水\t"), "\(shown.output)")
    #expect(!shown.output.contains("+热水\t-"))
    // Where the weights in use mislead, nothing is left of those that no comment bears on.
    #expect(shown.output.contains("\n-班车\t0.60\t300\n"))
    #expect(!shown.output.contains("+班车"))
    #expect(shown.errors.contains(" from 160 comments: "))
  }

  @Test func `halves of a file left out adapt the weights of the others`() throws {
    let desk = try desk()
    let text = try String(contentsOf: desk.file("gold.tsv"), encoding: .utf8)
    try desk.folder.write(text, as: "more.tsv")
    let outcome = try desk.run(
      "lexicon",
      "eval",
      "gold.tsv",
      "more.tsv",
      "--learned",
      "--lexicon",
      "lexicon"
    )
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("\nWeights learned from the other files\n═"))
    let title = "\nThe same, adapted to one half of the file, on the other half\n═"
    #expect(outcome.output.contains(title), "\(outcome.output)")
  }

  @Test func `tables, JSON lines and labelled lines teach the same`() throws {
    let desk = try desk()
    let table = try desk.program.run(["lexicon", "learn", "评价.csv"] + Self.columns)
    let lines = try desk.run("lexicon", "learn", "gold.tsv", "--lexicon", "lexicon")
    let objects = try desk.run(
      "lexicon",
      "learn",
      "评价.jsonl",
      "--text",
      "text",
      "--rating",
      "stars",
      "--lexicon",
      "lexicon"
    )
    #expect(lines.output == table.output)
    #expect(objects.output == table.output)
    let json = try desk.program.run(["lexicon", "learn", "评价.csv", "--json"] + Self.columns)
    let changes = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    let keys = Set(try #require(changes?.first).keys)
    #expect(keys == ["word", "old_weight", "new_weight", "count", "z"])
  }

  @Test func `gold labels are compared with the lists and with learned weights`() throws {
    let desk = try desk()
    let plain = try desk.run("lexicon", "eval", "gold.tsv", "--lexicon", "lexicon")
    #expect(plain.code == 0, "\(plain.errors)")
    #expect(
      plain.output.contains(
        "160 comments · accuracy 0.500 · macro-F1 0.667 · coverage 0.500. 80 scores of 0 are ties, "
          + "counted as wrong.\n"
      ),
      "\(plain.output)"
    )
    let learned = try desk.run(
      "lexicon",
      "eval",
      "gold.tsv",
      "--learned",
      "--json",
      "--lexicon",
      "lexicon"
    )
    struct Report: Decodable {
      struct Part: Decodable {
        let macroF1: Double
        let file: String?
      }
      let evaluations: [Part]
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let report = try decoder.decode(Report.self, from: Data(learned.output.utf8))
    #expect(report.evaluations.count == 4)
    #expect(report.evaluations.filter { $0.file == nil }.count == 2)
    #expect(abs(try #require(report.evaluations.first).macroF1 - 2.0 / 3) < 1e-9)
    let chinese = try desk.chinese.run("lexicon", "eval", "gold.tsv", "--lexicon", "lexicon")
    #expect(chinese.output.contains("得 0 分的平局 80 条，算错。"))
  }

  @Test func `with four labels the sign is judged beside the label`() throws {
    let desk = try desk()
    try desk.folder.write("负面\t难吃\n正面\t好吃\n正面\t难吃\n中性\t食堂\n", as: "four.tsv")
    let outcome = try desk.run("lexicon", "eval", "four.tsv", "--lexicon", "lexicon")
    #expect(
      outcome.output.contains(
        "\nNegative or positive by the sign of the score: 3 comments · accuracy 0.667 · macro-F1 0.667."
      ),
      "\(outcome.output)\(outcome.errors)"
    )
  }

  @Test func `new words are shown, and added where a person accepts them`() throws {
    let desk = try desk()
    let places = ["班长", "食堂", "车间", "宿舍", "工会", "机房", "门卫", "料场"]
    let ends = ["真多", "不少", "很乱", "没谱", "还行", "太贵", "挺好", "凑合"]
    let comments = (0..<640).map { number in
      number % 8 == 0
        ? "\(places[number / 8 % 8])踅摸仓\(ends[number / 8 * 3 % 8])"
        : "\(places[number % 7])\(ends[number % 5])绝密\(number)"
    }
    try desk.folder.write(comments.joined(separator: "\n") + "\n", as: "意见.txt")
    let suggest = ["lexicon", "suggest", "意见.txt", "--lexicon", "lexicon"]
    let shown = try desk.program.run(suggest)
    #expect(shown.code == 0, "\(shown.errors)")
    #expect(shown.output.hasPrefix("Word"))
    #expect(shown.output.contains("\n踅摸仓"), "\(shown.output)")
    let refused = try desk.program.run(
      suggest + ["--accept", "踅摸场", "--output", "words.tsv"]
    )
    #expect(refused.code == 2)
    #expect(
      refused.errors == "leye: “踅摸场” is not among the words found. Did you mean “踅摸仓”?\n"
    )
    let accept = suggest + ["--accept", "踅摸仓", "--output", "lexicon/words.tsv"]
    let accepted = try desk.program.run(accept)
    #expect(accepted.output == "lexicon/words.tsv: 1 word added.\n")
    let text = try String(contentsOf: desk.file("lexicon/words.tsv"), encoding: .utf8)
    #expect(text.hasSuffix("# columns: word\n踅摸仓\n"))
    // Now it is known.
    let after = try desk.program.run(suggest)
    #expect(!after.output.contains("踅摸仓"))
  }

  @Test func `word lists are checked with place and remedy`() throws {
    let desk = try desk()
    let sound = try desk.run("lexicon", "check", "lexicon")
    #expect(sound.code == 0)
    #expect(sound.output == "2 lists with 3 entries checked: no faults.\n")
    try desk.folder.write(
      "# kind: polarity\n# version: 1\n# licence: x\n# columns: y\n难 吃\t-1\n好吃\t-1\n",
      as: "lexicon/bad.tsv"
    )
    let bad = try desk.run("lexicon", "check", "lexicon")
    #expect(bad.code == 1)
    #expect(bad.output.contains("bad.tsv:5: “难 吃” holds white space, which no word has."))
    let json = try desk.run("lexicon", "check", "lexicon", "--json")
    #expect(json.code == 1)
    let findings =
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    #expect(findings?.contains { $0["code"] as? String == "not-a-word" } == true)
    let chinese = try desk.chinese.run("lexicon", "check", "lexicon")
    #expect(chinese.output.contains("bad.tsv:5：“难 吃”含有空白，而词里不能有空白。"))
  }

  /// The words after `lexicon`, the exit code, the sentence in English and in Chinese.
  private static let refusals: [([String], Int32, String, String)] = [
    (
      ["learn", "gold.tsv", "--adapt"], 2,
      "--adapt: the word lists hold no learned weights to start from. Leave --adapt out.",
      "--adapt：词表里没有学得的权重可作起点。请去掉 --adapt。"
    ),
    (
      ["learn", "评价.csv"], 2, "评价.csv: say where the comments stand with --text COLUMN.",
      "评价.csv：请用 --text 列名 指定意见所在的列。"
    ),
    (
      ["learn", "评价.csv", "--text", "内容"], 2,
      "--text and --rating go together: give both, or neither for lines of a label, a tab and a "
        + "comment.",
      "--text 和 --rating 要一起给出；都不给时，每行应为标签、制表符、意见。"
    ),
    (
      ["learn", "gold.tsv", "--minimum", "2"], 2,
      "--minimum takes a number from 5: a word of fewer comments says something of their writers.",
      "--minimum 应为 5 以上的整数：更少的意见会暴露写的人。"
    ),
    (
      ["learn", "gold.tsv", "--output", "gold.tsv"], 2,
      "gold.tsv: the weights would replace the comments. Give --output another name.",
      "gold.tsv：权重会覆盖意见文件。请给 --output 换一个文件名。"
    ),
    (
      ["learn", "gold.tsv", "--output", "lexicon/polarity.tsv"], 2,
      "lexicon/polarity.tsv: this is no list of learned weights. Give --output another name.",
      "lexicon/polarity.tsv：这不是学习得到的词表。请给 --output 换一个文件名。"
    ),
    (
      ["learn", "gold.tsv", "--middle", "1"], 65,
      "gold.tsv: there are fewer than 20 good or fewer than 20 bad ratings with a comment. Check the "
        + "columns, and the middle of the scale with --middle.",
      "gold.tsv：带意见的好评或差评不足 20 条。请检查列名，并用 --middle 指定评分的中点。"
    ),
    (
      ["learn", "none.tsv"], 66, "none.tsv: there is no such file. Check the name.",
      "none.tsv：没有这个文件。请检查文件名。"
    ),
    (
      ["eval", "评价.jsonl"], 2, "评价.jsonl: say where the comments stand with --text COLUMN.",
      "评价.jsonl：请用 --text 列名 指定意见所在的列。"
    ),
    (
      ["eval", "lexicon/polarity.tsv"], 65,
      "lexicon/polarity.tsv: no row has a comment and a label that can be read. Write labels as "
        + "negative, positive, neutral, mixed, 0 or 1.",
      "lexicon/polarity.tsv：没有一行同时含有意见和可识别的标签。"
        + "标签请写 negative、positive、neutral、mixed、0 或 1。"
    ),
    (
      ["suggest", "gold.tsv", "--accept", "热水"], 2,
      "--accept and --output go together: name the words and the list they are added to.",
      "--accept 和 --output 要一起给出：写明哪些词加进哪个词表。"
    ),
  ]

  @Test(arguments: refusals)
  func `a fault is told with its place and remedy, and nothing is written`(
    arguments: [String],
    code: Int32,
    english: String,
    chinese: String
  ) throws {
    let desk = try desk()
    let before = desk.files
    let all = ["lexicon"] + arguments + ["--lexicon", "lexicon"]
    let first = try desk.program.run(all)
    #expect(first.code == code)
    #expect(first.output.isEmpty)
    #expect(first.errors.hasSuffix("leye: \(english)\n"), "\(first.errors)")
    let second = try desk.chinese.program.run(all)
    #expect(second.errors.hasSuffix("leye：\(chinese)\n"), "\(second.errors)")
    #expect(!(first.errors + second.errors).contains("绝不外传"))
    #expect(desk.files == before)
  }

  @Test func `a folder without lists is no input`() throws {
    let desk = try Desk()
    let outcome = try desk.run("lexicon", "check", ".")
    #expect(outcome.code == 66)
    #expect(
      outcome.errors == "leye: .: no word lists (*.tsv) are here. Check the folder given.\n"
    )
  }

  @Test func `the program's own lists can be checked`() throws {
    let outcome = try Desk().run("lexicon", "check", "--json")
    #expect([0, 1].contains(outcome.code), "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("["))
  }
}
