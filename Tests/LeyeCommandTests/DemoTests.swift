import Foundation
import TestSupport
import Testing

/// The main job on made-up answers: `leye demo`.
@Suite struct DemoTests {
  @Test func `it is labelled as synthetic and the same on every run`() throws {
    let desk = try Desk()
    let first = try desk.run("demo")
    #expect(first.code == 0, "\(first.errors)")
    let tables = ["2026-Q1", "2026-Q2", "2026-Q3"].map { "synthetic-\($0).csv" }
    let names = tables + ["report.html", "trend.html"]
    let before = try names.map { try Data(contentsOf: desk.file("leye-demo/\($0)")) }
    let second = try desk.run("demo")
    #expect(second.code == 0)
    #expect(second.output == first.output)
    let after = try names.map { try Data(contentsOf: desk.file("leye-demo/\($0)")) }
    #expect(after == before)

    let label = "SYNTHETIC DATA"
    #expect(first.output.hasPrefix(label))
    #expect(first.output.contains(desk.path("leye-demo/report.html")))
    for page in before.suffix(2) {
      #expect(String(decoding: page, as: UTF8.self).contains("SYNTHETIC DATA 合成数据"))
    }
    let database = ["--database", "leye-demo/leye.sqlite"]
    for command in [["report", "2026-Q3"], ["trend", "--by", "unit"]] {
      let outcome = try desk.program.run(command + database)
      #expect(outcome.code == 0)
      #expect(outcome.output.hasPrefix("SYNTHETIC DATA 合成数据"))
      let json = try desk.program.run(command + database + ["--json"])
      #expect(json.output.contains(#""synthetic": true"#))
    }
    let list = try desk.program.run(["wave", "list"] + database)
    #expect(list.output.split(separator: "\n").count == 3)
    #expect(list.output.split(separator: "\n").allSatisfy { $0.hasSuffix(", synthetic") })
    let last = try desk.program.run(["trend", "--wave", "2026-Q2"] + database)
    #expect(last.code == 0)
    #expect(last.output.contains("2026-Q2") && !last.output.contains("2026-Q1"))
  }

  @Test func `it speaks Chinese and writes where it is told`() throws {
    let desk = try Desk().chinese
    let outcome = try desk.run("demo", "--folder", "演示")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("合成数据：以下答卷和意见全部由程序按固定种子生成，并非真实。\n"))
    #expect(outcome.output.contains("最近一个批次的 HTML 报告：\(desk.path("演示/report.html"))\n"))
    #expect(!outcome.output.contains("Content at work"))
    let page = try String(contentsOfFile: desk.path("演示/report.html"), encoding: .utf8)
    #expect(page.contains("乐业") && !page.contains("Content at work"))
  }

  @Test func `a folder that cannot be made is refused`() throws {
    let desk = try Desk()
    try desk.folder.write("", as: "file")
    let outcome = try desk.run("demo", "--folder", "file")
    #expect(outcome.code == 73)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("leye: file: "))
    #expect(desk.files == ["file"])
    let deep = try desk.run("demo", "--folder", "none/deep")
    #expect(deep.code == 73)
    #expect(desk.files == ["file"])
  }

  @Test func `real answers in its folder are left alone`() throws {
    let desk = try Desk()
    try FileManager.default.createDirectory(
      at: desk.file("leye-demo"),
      withIntermediateDirectories: false
    )
    let open = ["wave", "open", "w", "--survey", "pulse", "--database", "leye-demo/leye.sqlite"]
    #expect(try desk.program.run(open).code == 0)
    let outcome = try desk.run("demo")
    #expect(outcome.code == 73)
    #expect(
      outcome.errors == """
        leye: leye-demo/leye.sqlite: this data file was not made by the demo and is left alone. \
        Choose another folder with --folder.

        """
    )
    let list = try desk.run("wave", "list", "--database", "leye-demo/leye.sqlite")
    #expect(list.output == "w  …–…  open, 0–4 responses\n")
  }
}
