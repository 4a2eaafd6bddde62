import Foundation
import TestSupport
import Testing

/// What `leye analyze` does not read, and places it cannot write to.
@Suite struct AnalyzeRefusalTests {
  private static let table = "内容,时间,班组\n绝不外传zzqx，食堂难吃,2026-01-03,一班\n"

  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.folder.write(Self.table, as: "c.csv")
    try desk.folder.write("", as: "empty.csv")
    try desk.folder.write("内容,时间\n,2026-01-01\n", as: "blank.csv")
    return desk
  }

  /// The words after `analyze`, the exit code, the sentence in English and in Chinese.
  private static let refusals: [([String], Int32, String, String)] = [
    (
      ["c.csv", "--text", "内溶"], 65,
      "c.csv: there is no column “内溶”. Did you mean “内容”? "
        + "The columns are: “内容”, “时间”, “班组”.",
      "c.csv：没有“内溶”这一列。您要的是“内容”吗？现有的列：“内容”、“时间”、“班组”。"
    ),
    (
      ["c.csvv", "--text", "内容"], 66,
      "c.csvv: there is no such file; did you mean “c.csv”?",
      "c.csvv：没有这个文件；您要的是“c.csv”吗？"
    ),
    (
      ["empty.csv", "--text", "内容"], 65,
      "empty.csv: the file is empty; its first row must name the columns. Export it again.",
      "empty.csv：文件是空的；第一行必须是列名。请重新导出。"
    ),
    (
      ["blank.csv", "--text", "内容"], 65,
      "blank.csv: no row has a comment. Check the columns given with --text.",
      "blank.csv：没有一行含有意见。请检查 --text 给出的列。"
    ),
    (
      ["c.csv", "--text", "内容", "--time", "班组"], 65,
      "c.csv: in column “班组” no cell of a comment can be read as a day. Give the column of the time with "
        + "--time, or write days as 2026-01-31.",
      "c.csv：“班组”一列里没有一格能读作日期。请用 --time 给出时间所在的列，或把日期写成 2026-01-31 的样子。"
    ),
    (
      [".", "--text", "内容"], 66,
      ".: this is a folder; name the CSV file in it.",
      ".：这是一个文件夹；请写出其中的 CSV 文件名。"
    ),
    (
      ["c.csv", "--text", "内容", "--topics", "x"], 2,
      "There are no topics of the domain “x”. Use one of public, workplace.",
      "没有“x”领域的主题。可用：public、workplace。"
    ),
    (
      ["c.csv", "--text", "内容", "--html", "none/page.html"], 73,
      "none/page.html: the folder does not exist. Make it first or choose another one.",
      "none/page.html：文件夹不存在。请先建立，或换一个文件夹。"
    ),
    (
      ["c.csv", "--text", "内容", "--html", "."], 73,
      ".: this is a folder. Give the name of a file.",
      ".：这是一个文件夹。请给出文件名。"
    ),
    (
      ["c.csv", "--text", "内容", "--html", "/dev/full"], 74,
      "/dev/full: the disk is full. Free some space and try again.",
      "/dev/full：磁盘已满。请腾出空间后重试。"
    ),
    (
      ["c.csv", "--text", "内容", "--html", ""], 2,
      "--html needs the name of a file.",
      "--html 需要文件名。"
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
    let first = try desk.program.run(["analyze"] + arguments)
    #expect(first.code == code)
    #expect(first.output.isEmpty)
    #expect(first.errors.hasSuffix("leye: \(english)\n"), "\(first.errors)")
    let second = try desk.chinese.program.run(["analyze"] + arguments)
    #expect(second.code == code)
    #expect(second.errors.hasSuffix("leye：\(chinese)\n"), "\(second.errors)")
    #expect(!(first.errors + second.errors).contains("绝不外传"))
    #expect(desk.files == before)
  }

  @Test func `a full disk behind standard output is noticed`() throws {
    let desk = try desk()
    for options in ["", " --json"] {
      let outcome = try desk.program.shell(
        #""$LEYE" analyze c.csv --text 内容\#(options) > /dev/full"#
      )
      #expect(outcome.code == 74)
      #expect(
        outcome.errors
          == "leye: Standard output: the disk is full. Free some space and try again.\n"
      )
    }
    let help = try desk.program.shell(#""$LEYE" --help > /dev/full"#)
    #expect(help.code == 74)
    let check = try desk.program.shell(#""$LEYE" survey check pulse > /dev/full"#)
    #expect(check.code == 74)
  }

  @Test func `an old page stays whole where the new one cannot be written`() throws {
    let desk = try desk()
    try desk.folder.write("old", as: "page.html")
    let failed = try desk.run("analyze", "c.csv", "--text", "内溶", "--html", "page.html")
    #expect(failed.code == 65)
    #expect(try String(contentsOfFile: desk.path("page.html"), encoding: .utf8) == "old")
    let done = try desk.run("analyze", "c.csv", "--text", "内容", "--html", "page.html")
    #expect(done.code == 0)
    #expect(done.errors == "HTML report: page.html\n")
    let page = try String(contentsOfFile: desk.path("page.html"), encoding: .utf8)
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
    #expect(desk.files.allSatisfy { !$0.hasSuffix(".part") })
  }

  @Test func `a reader that goes away ends the program without a word`() throws {
    let desk = try desk()
    // The pipe is gone before the program writes, since `true` is waited for first.
    let script = #"{ sleep 0.5; "$LEYE" analyze c.csv --text 内容; echo "code $?" >&2; } | true"#
    let outcome = try desk.program.shell(script)
    #expect(outcome.errors == "code 141\n")
  }
}
